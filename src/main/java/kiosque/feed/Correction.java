package kiosque.feed;

/// What came of putting a story right by hand.
public enum Correction {
    DONE,
    /// The entry was alone, or both told one story.
    SO_ALREADY,
    /// No entry is stored under that number.
    UNKNOWN
}
