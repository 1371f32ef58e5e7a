package kiosque.config;

import kiosque.outbox.webhook.WebhookSettings;
import kiosque.poll.setting.FeedSelection;
import kiosque.publish.merged.MergedFeedSettings;

import java.util.List;

/// The merged feeds as the publisher sees them, and as the poller does; in the same order.
///
/// @param webhooks who is told of what comes into them
record MergedFeedPlans(
        List<MergedFeedSettings> settings,
        List<FeedSelection> selections,
        List<WebhookSettings> webhooks) {

    MergedFeedPlans {
        settings = List.copyOf(settings);
        selections = List.copyOf(selections);
        webhooks = List.copyOf(webhooks);
    }
}
