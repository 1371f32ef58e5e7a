package kiosque.publish.document;

import kiosque.feed.Metadata;
import kiosque.feed.Person;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One entry ready to be written: what every format says of it, decided once. All text is clean, all plain text is on one line, every address absolute.
///
/// @param link where a person reads it: the publisher's page, or ours for an entry that has none
/// @param metadata authors never without a name, never empty: where nobody signs, it is the source; of enclosures one that plays first, if any does;
///     links are `related`, `via`, `replies` and `license`; the feed that it was copied from is in the origin
/// @param origin what `atom:source` and RSS `<source>` say
/// @param sources all that tell this story, the best copy's first
/// @param headlines what others report of the same event, which has no place of its own
record Item(
        String id,
        String link,
        Texts texts,
        Instant published,
        Instant updated,
        Metadata metadata,
        Origin origin,
        List<Credit> sources,
        List<Credit> headlines,
        List<Credit> related) {

    /// What it says.
    ///
    /// @param title never empty
    /// @param content the whole text as HTML, where the merged feed publishes whole texts and the entry has one
    /// @param summary HTML; never empty where there is no content
    /// @param language where it is not the document's
    record Texts(
            String title,
            Optional<String> content,
            Optional<String> summary,
            Optional<String> rights,
            Optional<String> language) {}

    /// The feed that an entry is from.
    ///
    /// @param self where that feed is
    /// @param link its page for people
    record Origin(
            String id,
            String title,
            Optional<String> self,
            Optional<String> link,
            Instant updated,
            Optional<String> rights,
            Optional<String> icon,
            List<Person> authors) {}

    /// A telling of the same story.
    ///
    /// @param source the source's title
    /// @param link to the telling
    record Credit(String source, String feed, Optional<String> link, String title) {}

    /// The fullest text it has.
    String body() {
        return texts.content().or(texts::summary).orElseThrow();
    }
}
