package kiosque.feed;

import java.util.List;

/// Every way reading a document can end.
public sealed interface ParseOutcome {

    /// A feed, if need be after repairs.
    record Understood(ParsedFeed feed) implements ParseOutcome {}

    /// Something else, or a feed beyond repair.
    ///
    /// @param explanation one sentence for a person
    /// @param advertised the feeds that an HTML page links to (`rel=alternate`), empty otherwise
    record NotAFeed(Nature nature, String explanation, List<Link> advertised)
            implements ParseOutcome {

        public NotAFeed {
            advertised = List.copyOf(advertised);
        }
    }

    /// What a document that is no feed is instead.
    enum Nature {
        EMPTY,
        HTML_PAGE,
        LOGIN_PAGE,
        PARKED_PAGE,
        ERROR_PAGE,
        BOT_WALL,
        OTHER_JSON,
        OTHER_XML,
        BINARY,
        BROKEN
    }
}
