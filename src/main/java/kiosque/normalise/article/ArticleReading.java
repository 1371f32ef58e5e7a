package kiosque.normalise.article;

import kiosque.feed.ParsedEntry;

/// What came of reading an entry's article page. Either way what the entry lacked is filled in from the page: date, authors, picture, and
/// whether it may be read for nothing. To be normalised like any other.
public sealed interface ArticleReading {

    ParsedEntry entry();

    /// One sentence for `explain`.
    String why();

    /// The page's text is the better one; the entry's own has become the summary.
    record Fuller(ParsedEntry entry, String why) implements ArticleReading {}

    /// The page has nothing better than the feed.
    record KeepOwn(ParsedEntry entry, String why) implements ArticleReading {}
}
