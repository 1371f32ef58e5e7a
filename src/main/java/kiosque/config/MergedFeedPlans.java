package kiosque.config;

import kiosque.outbox.mail.DigestSettings;
import kiosque.outbox.webhook.WebhookSettings;
import kiosque.poll.setting.FeedSelection;
import kiosque.publish.merged.MergedFeedSettings;
import kiosque.store.upkeep.Bounds.Bound;

import java.util.List;
import java.util.Map;

/// The merged feeds as the publisher sees them, and as the poller does; in the same order.
///
/// @param webhooks what is told of what comes into them
/// @param digests who is
/// @param bounds how much is kept for those that have bounds, by slug
record MergedFeedPlans(
        List<MergedFeedSettings> settings,
        List<FeedSelection> selections,
        List<WebhookSettings> webhooks,
        List<DigestSettings> digests,
        Map<String, Bound> bounds) {

    MergedFeedPlans {
        settings = List.copyOf(settings);
        selections = List.copyOf(selections);
        webhooks = List.copyOf(webhooks);
        digests = List.copyOf(digests);
        bounds = Map.copyOf(bounds);
    }
}
