package kiosque.normalise.article;

import kiosque.feed.Byline;
import kiosque.feed.Dates;
import kiosque.feed.Extension;
import kiosque.feed.Image;
import kiosque.feed.Media;
import kiosque.feed.Metadata;
import kiosque.feed.ParsedEntry;
import kiosque.feed.ParsedTexts;
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
        return fill(entry, entry.texts().summary(), entry.texts().content());
    }

    /// With that text, its own become the summary.
    ParsedEntry fill(ParsedEntry entry, Text content) {
        ParsedTexts texts = entry.texts();
        return fill(entry, texts.summary().or(texts::content), Optional.of(content));
    }

    private ParsedEntry fill(ParsedEntry entry, Optional<Text> summary, Optional<Text> content) {
        return new ParsedEntry(
                entry.guid(),
                entry.texts().with(summary, content),
                new Dates(
                        entry.dates().published().or(() -> published),
                        entry.dates().updated().or(() -> updated)),
                fill(entry.metadata()));
    }

    private Metadata fill(Metadata told) {
        List<Extension> extensions = new ArrayList<>(told.extensions());
        free.ifPresent(it ->
                extensions.add(
                        new Extension(
                                ArticleReader.SCHEMA,
                                "isAccessibleForFree",
                                Map.of(),
                                it.toString(),
                                List.of())));
        Byline byline = told.byline();
        Media media = told.media();
        return told.with(
                        byline.authors().isEmpty()
                                ? new Byline(authors, byline.contributors())
                                : byline)
                .with(
                        media.images().isEmpty()
                                ? new Media(
                                        media.enclosures(), image.map(Image::of).stream().toList())
                                : media)
                .withExtensions(extensions);
    }
}
