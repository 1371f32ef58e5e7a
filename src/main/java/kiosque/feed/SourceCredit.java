package kiosque.feed;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Whose entry it is: what `atom:source`, RSS `<source>` and the pages say.
///
/// @param name as configured; the title for people where the feed has none
/// @param url where the feed is: the configured URL or the one it moved to
/// @param id the feed's own id, else derived from its URL; an absolute IRI
/// @param updated of the feed as last read
public record SourceCredit(
        String name,
        String title,
        String url,
        String id,
        Optional<String> link,
        Instant updated,
        Optional<String> language,
        Optional<String> rights,
        Optional<String> icon,
        List<Person> authors,
        List<String> tags) {

    public SourceCredit {
        authors = List.copyOf(authors);
        tags = List.copyOf(tags);
    }
}
