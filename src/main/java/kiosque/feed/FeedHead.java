package kiosque.feed;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What a feed says of itself, and what an entry says of the feed that it was copied from (`atom:source`).
///
/// @param id Atom `id`, `rdf:about`; byte for byte
/// @param links every link, in document order; [#link()] picks the one for people
/// @param icon a small square (Atom `icon`, JSON Feed `favicon`)
/// @param image a large picture (RSS `image`, Atom `logo`, `itunes:image`, JSON Feed `icon`)
public record FeedHead(
        Optional<Text> title,
        Optional<Text> subtitle,
        Optional<String> id,
        List<Link> links,
        Optional<Instant> updated,
        Optional<String> language,
        List<Person> authors,
        List<Person> contributors,
        List<Category> categories,
        Optional<Text> rights,
        Optional<String> icon,
        Optional<String> image,
        Optional<String> generator) {

    public FeedHead {
        links = List.copyOf(links);
        authors = List.copyOf(authors);
        contributors = List.copyOf(contributors);
        categories = List.copyOf(categories);
    }

    /// The page for people: the first `rel=alternate`, HTML before other types.
    public Optional<String> link() {
        return Links.alternate(links);
    }

    /// Where the feed says that it lives (`rel=self`): the topic of a WebSub subscription.
    public Optional<String> self() {
        return Links.first(links, "self");
    }

    /// The same, with other links.
    public FeedHead withLinks(List<Link> others) {
        return new FeedHead(
                title,
                subtitle,
                id,
                others,
                updated,
                language,
                authors,
                contributors,
                categories,
                rights,
                icon,
                image,
                generator);
    }
}
