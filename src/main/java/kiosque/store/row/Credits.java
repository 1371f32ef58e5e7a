package kiosque.store.row;

import kiosque.feed.FeedHead;
import kiosque.feed.Person;
import kiosque.feed.Privacy;
import kiosque.feed.Sha256;
import kiosque.feed.SourceCredit;
import kiosque.feed.Text;
import kiosque.store.sql.Json;
import kiosque.store.sql.Row;
import kiosque.text.HtmlWords;
import kiosque.text.Iri;
import kiosque.text.Neighbourhood;
import kiosque.text.WebUrl;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What is said of a source wherever an entry of it is shown.
///
/// @param url where the feed is
public record Credits(
        String name, String url, Optional<FeedHead> head, List<String> tags, Privacy privacy) {

    /// Of a row with `name`, `url`, `head` and `tags`, the last as `GROUP_CONCAT` with newlines.
    public static Credits of(Row row) throws SQLException {
        return new Credits(
                row.text("name"),
                row.text("url"),
                row.optionalText("head").map(json -> Json.read(json, FeedHead.class)),
                tags(row),
                privacy(row));
    }

    public static Privacy privacy(Row row) throws SQLException {
        return row.is("private") ? Privacy.PRIVATE : Privacy.OPEN;
    }

    /// `private`, and the sub-query for `tags`, of `source s`.
    public static final String TAGS =
            """
            s.private, (SELECT GROUP_CONCAT(t.tag ORDER BY t.place SEPARATOR '\\n') FROM source_tag t WHERE t.source = s.number) AS tags
            """;

    public static List<String> tags(Row row) throws SQLException {
        return row.optionalText("tags")
                .map(tags -> List.of(tags.split("\n", -1)))
                .orElse(List.of());
    }

    public SourceCredit updated(Instant updated) {
        return switch (privacy) {
            case OPEN -> open(updated);
            case PRIVATE -> covered(updated);
        };
    }

    /// Name and site, and nothing that may hold what the address holds.
    private SourceCredit covered(Instant updated) {
        String id = "kiosque source " + name;
        return new SourceCredit(
                name,
                name,
                "",
                head.flatMap(FeedHead::link)
                        .flatMap(link -> WebUrl.resolve(url, link))
                        .map(Credits::bare),
                tags,
                new SourceCredit.About(
                        "urn:uuid:" + UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)),
                        updated,
                        head.flatMap(FeedHead::language),
                        head.flatMap(it -> it.texts().rights()).map(Credits::words),
                        Optional.empty(),
                        head.map(it -> it.byline().authors()).orElse(List.of())));
    }

    private static String bare(String link) {
        return link.replaceFirst("[?#].*$", "");
    }

    private SourceCredit open(Instant updated) {
        return new SourceCredit(
                name,
                title(),
                url,
                head.flatMap(FeedHead::link).flatMap(link -> WebUrl.resolve(url, link)),
                tags,
                new SourceCredit.About(
                        head.flatMap(FeedHead::id).filter(Iri::isAbsolute).orElse(url),
                        updated,
                        head.flatMap(FeedHead::language),
                        head.flatMap(it -> it.texts().rights()).map(Credits::words),
                        head.flatMap(FeedHead::icon)
                                .flatMap(icon -> WebUrl.resolve(url, icon))
                                .filter(icon -> Neighbourhood.of(url).shows(icon)),
                        head.map(it -> it.byline().authors()).orElse(List.of())));
    }

    private String title() {
        return head.flatMap(it -> it.texts().title())
                .map(Credits::words)
                .filter(title -> !title.isBlank())
                .orElse(name);
    }

    /// Changes when what a merged feed shows of the source changes. The feed's own `updated` is no part of it: some say «now» in every answer.
    public static Sha256 digest(FeedHead head) {
        return Sha256.of(
                Json.write(
                        new Shown(
                                head.texts().title().map(Credits::words),
                                head.id(),
                                head.link(),
                                head.language(),
                                head.texts().rights().map(Credits::words),
                                head.icon(),
                                head.byline().authors())));
    }

    private record Shown(
            Optional<String> title,
            Optional<String> id,
            Optional<String> link,
            Optional<String> language,
            Optional<String> rights,
            Optional<String> icon,
            List<Person> authors) {}

    private static String words(Text text) {
        return text.isHtml() ? HtmlWords.of(text.value()) : text.value().strip();
    }
}
