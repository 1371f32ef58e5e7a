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
        HeadTexts texts,
        Optional<String> id,
        List<Link> links,
        Optional<Instant> updated,
        Optional<String> language,
        Byline byline,
        List<Category> categories,
        Optional<String> icon,
        Optional<String> image,
        Optional<String> generator) {

    /// Of a feed that says nothing of itself.
    public static final FeedHead SILENT =
            new FeedHead(
                    HeadTexts.NONE,
                    Optional.empty(),
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Byline.NONE,
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());

    public FeedHead {
        links = List.copyOf(links);
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
                texts, id, others, updated, language, byline, categories, icon, image, generator);
    }

    /// The same, of that language.
    public FeedHead inLanguage(Optional<String> tag) {
        return new FeedHead(
                texts, id, links, updated, tag, byline, categories, icon, image, generator);
    }

    /// The same, of that title.
    public FeedHead titled(Optional<Text> title) {
        return new FeedHead(
                new HeadTexts(title, texts.subtitle(), texts.rights()),
                id,
                links,
                updated,
                language,
                byline,
                categories,
                icon,
                image,
                generator);
    }
}
