package kiosque.feed;

import java.util.List;
import java.util.Optional;

/// Whose entry it is: what `atom:source`, RSS `<source>` and the pages say.
///
/// @param name as configured; the title for people where the feed has none
/// @param url where the feed is: the configured URL or the one it moved to
public record SourceCredit(
        String name, String title, String url, Optional<String> link, About about) {

    /// What only a document needs to say of it.
    ///
    /// @param id the feed's own id, else derived from its URL; an absolute IRI
    public record About(
            String id,
            Optional<String> language,
            Optional<String> rights,
            Optional<String> icon,
            List<Person> authors) {

        public About {
            authors = List.copyOf(authors);
        }
    }
}
