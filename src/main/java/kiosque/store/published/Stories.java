package kiosque.store.published;

/// What becomes of entries of a merged feed that tell the same story.
public enum Stories {
    /// They share one place: the best copy is shown, the others are credited.
    MERGE,
    /// Each has a place of its own.
    APART
}
