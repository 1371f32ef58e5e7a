package kiosque.normalise;

import kiosque.feed.Extension;
import kiosque.feed.Image;
import kiosque.feed.ParsedEntry;
import kiosque.feed.Person;
import kiosque.feed.Text;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a page says of its article for machines: JSON-LD, and `og:image`.
///
/// @param body the article's text as HTML, where it is given
record PageFacts(
        Optional<Instant> published,
        Optional<Instant> updated,
        List<Person> authors,
        Optional<String> image,
        Optional<Boolean> free,
        Optional<String> body) {

    PageFacts {
        authors = List.copyOf(authors);
    }

    static PageFacts of(Document page) {
        List<JsonLd> articles = new ArrayList<>();
        for (Element script : page.select("script[type=application/ld+json]")) {
            JsonLd.article(script.data()).ifPresent(articles::add);
        }
        var article = articles.isEmpty() ? JsonLd.NOTHING : articles.getFirst();
        return new PageFacts(
                article.instant("datePublished"),
                article.instant("dateModified"),
                article.authors(),
                article.image().or(() -> shared(page)),
                articles.stream()
                        .map(JsonLd::free)
                        .flatMap(Optional::stream)
                        .reduce((a, b) -> a && b),
                article.body());
    }

    private static Optional<String> shared(Document page) {
        return page.select("meta[property=og:image]").stream()
                .map(it -> it.absUrl("content"))
                .filter(it -> !it.isBlank())
                .findFirst();
    }

    /// The feed's word counts where it has one.
    ParsedEntry fill(ParsedEntry entry) {
        return fill(entry, entry.summary(), entry.content());
    }

    /// With that text, its own become the summary.
    ParsedEntry fill(ParsedEntry entry, Text content) {
        return fill(entry, entry.summary().or(entry::content), Optional.of(content));
    }

    private ParsedEntry fill(ParsedEntry entry, Optional<Text> summary, Optional<Text> content) {
        List<Extension> extensions = new ArrayList<>(entry.extensions());
        free.ifPresent(it ->
                extensions.add(
                        new Extension(
                                ArticleReader.SCHEMA,
                                "isAccessibleForFree",
                                Map.of(),
                                it.toString(),
                                List.of())));
        return new ParsedEntry(
                entry.guid(),
                entry.links(),
                entry.title(),
                summary,
                content,
                entry.contentSource(),
                entry.published().or(() -> published),
                entry.updated().or(() -> updated),
                entry.authors().isEmpty() ? authors : entry.authors(),
                entry.contributors(),
                entry.categories(),
                entry.language(),
                entry.enclosures(),
                entry.images().isEmpty() ? image.map(Image::of).stream().toList() : entry.images(),
                entry.comments(),
                entry.rights(),
                entry.source(),
                extensions);
    }
}
