package kiosque.feed;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// An entry as a merged feed shows it: the best copy of its story, with a place and an id that never change.
///
/// @param id in this merged feed, for ever: the source's own where it is an IRI, else a `tag:` URI (RFC 4151)
/// @param ordinal its place in the order of ingest of this merged feed, from 1, without gaps
/// @param entry the best copy
/// @param source where the best copy is from
/// @param published when it was published, as first stored: it never moves
/// @param updated of the last real edit, else published
/// @param placedAt orders the selection of the newest N
/// @param alsoAt the other sources of the story, with their own links, in order of arrival
/// @param headlines what others report of the same event, in order of arrival: it has no place of its own
/// @param related other tellings
public record PublishedEntry(
        String id,
        long ordinal,
        Entry entry,
        SourceCredit source,
        Instant published,
        Instant updated,
        Instant placedAt,
        List<Copy> alsoAt,
        List<Copy> headlines,
        List<Copy> related) {

    public PublishedEntry {
        alsoAt = List.copyOf(alsoAt);
        headlines = List.copyOf(headlines);
        related = List.copyOf(related);
    }

    /// The same story elsewhere, or one that has to do with it.
    ///
    /// @param published when, as far as we know
    /// @param reason why it stands here; empty where nobody has noted it
    public record Copy(
            SourceCredit source,
            Optional<String> link,
            String title,
            Instant published,
            Optional<RelationReason> reason) {}
}
