package kiosque.publish.document;

import kiosque.feed.Category;
import kiosque.feed.Enclosure;
import kiosque.feed.Extension;
import kiosque.feed.Image;
import kiosque.feed.Link;
import kiosque.feed.Person;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One entry ready to be written: what every format says of it, decided once. All text is clean, all plain text is on one line, every address absolute.
///
/// @param link where a person reads it: the publisher's page, or ours for an entry that has none
/// @param title never empty
/// @param content the whole text as HTML, where the merged feed publishes whole texts and the entry has one
/// @param summary HTML; never empty where there is no content
/// @param language where it is not the document's
/// @param authors never without a name, never empty: where nobody signs, it is the source
/// @param enclosures one that plays first, if any does
/// @param links `related`, `via`, `replies` and `license`
/// @param origin what `atom:source` and RSS `<source>` say
/// @param sources all that tell this story, the best copy's first
record Item(
        String id,
        String link,
        String title,
        Optional<String> content,
        Optional<String> summary,
        Instant published,
        Instant updated,
        Optional<String> language,
        List<Person> authors,
        List<Person> contributors,
        List<Category> categories,
        List<Enclosure> enclosures,
        List<Image> images,
        List<Link> links,
        Optional<String> comments,
        Optional<String> rights,
        Origin origin,
        List<Credit> sources,
        List<Credit> related,
        List<Extension> extensions) {

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
        return content.or(() -> summary).orElseThrow();
    }
}
