package kiosque.config;

import kiosque.outbox.mail.DigestSettings;
import kiosque.outbox.webhook.WebhookSettings;
import kiosque.poll.setting.FeedSelection;
import kiosque.publish.merged.MergedFeedSettings;

import java.util.List;

/// The merged feeds as the publisher sees them, and as the poller does; in the same order.
///
/// @param webhooks what is told of what comes into them
/// @param digests who is
record MergedFeedPlans(
        List<MergedFeedSettings> settings,
        List<FeedSelection> selections,
        List<WebhookSettings> webhooks,
        List<DigestSettings> digests) {

    MergedFeedPlans {
        settings = List.copyOf(settings);
        selections = List.copyOf(selections);
        webhooks = List.copyOf(webhooks);
        digests = List.copyOf(digests);
    }
}
