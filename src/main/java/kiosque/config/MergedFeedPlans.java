package kiosque.config;

import kiosque.poll.setting.FeedSelection;
import kiosque.publish.MergedFeedSettings;

import java.util.List;

/// The merged feeds as the publisher sees them, and as the poller does; in the same order.
record MergedFeedPlans(List<MergedFeedSettings> settings, List<FeedSelection> selections) {

    MergedFeedPlans {
        settings = List.copyOf(settings);
        selections = List.copyOf(selections);
    }
}
