package kiosque.feed;

import java.time.Instant;

/// An article's page that is to be fetched now.
///
/// @param entry the number of the entry that links to it
/// @param source the number of its source
/// @param attempts how many have failed
/// @param moves how often it was found to be elsewhere
/// @param askedAt when it was first wanted
/// @param effectiveAt of the entry
/// @param taken whether the entry has the text that the page had earlier
public record DuePage(
        long entry,
        long source,
        SourceCredit credit,
        PageOrder order,
        int attempts,
        int moves,
        Instant askedAt,
        Instant effectiveAt,
        boolean taken) {}
