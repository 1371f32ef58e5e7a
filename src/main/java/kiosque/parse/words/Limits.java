package kiosque.parse.words;

/// How much of a kind one feed or entry may carry; what comes after is left out.
public final class Limits {

    public static final int ENTRIES = 10_000;

    /// Links, persons, categories, enclosures, images or extensions of one entry.
    public static final int PARTS = 64;
}
