package kiosque.normalise;

import kiosque.feed.ParsedEntry;

/// What came of reading an entry's article page.
public sealed interface Reading {

    /// The entry with the page's text, its own text become the summary, and what it lacked filled in: date, authors, picture.
    /// To be normalised like any other.
    record Fuller(ParsedEntry entry) implements Reading {}

    /// The page has nothing better than the feed.
    ///
    /// @param why one sentence for `explain`
    record KeepOwn(String why) implements Reading {}
}
