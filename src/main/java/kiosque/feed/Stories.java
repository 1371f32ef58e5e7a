package kiosque.feed;

/// What becomes of entries of a merged feed that tell the same story.
public enum Stories {
    /// They share one place: the best copy is shown, the others are credited.
    MERGE,
    /// Likewise, and what others report of the same event stands as further headlines below the story that came first.
    GROUP,
    /// Each has a place of its own and names the others.
    RELATED,
    /// Each has a place of its own, as if it were alone.
    OFF;

    /// Whether each telling has a place of its own.
    public boolean areApart() {
        return this == RELATED || this == OFF;
    }
}
