package kiosque.store.row;

import kiosque.feed.Stories;

/// What has one place in a merged feed, as its row says.
public enum Placing {
    /// A story.
    MERGE,
    /// An event: the stories that tell of it.
    GROUP,
    /// An entry.
    APART;

    public static Placing of(Stories stories) {
        return switch (stories) {
            case MERGE -> MERGE;
            case GROUP -> GROUP;
            case RELATED, OFF -> APART;
        };
    }
}
