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
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What is said of a source wherever an entry of it is shown.
public final class Credits {

    /// What [#of] reads, of `source s`.
    public static final String COLUMNS = " s.name, s.url, s.head, s.private ";

    private final String name;
    private final String url;
    private final Optional<FeedHead> head;

    /// @param url where the feed is
    private Credits(String name, String url, Optional<FeedHead> head) {
        this.name = name;
        this.url = url;
        this.head = head;
    }

    public static SourceCredit of(Row row) throws SQLException {
        return of(
                row.text("name"),
                row.text("url"),
                row.optionalText("head").map(json -> Json.read(json, FeedHead.class)),
                privacy(row));
    }

    static SourceCredit of(String name, String url, Optional<FeedHead> head, Privacy privacy) {
        var credits = new Credits(name, url, head);
        return switch (privacy) {
            case OPEN -> credits.open();
            case PRIVATE -> credits.covered();
        };
    }

    public static Privacy privacy(Row row) throws SQLException {
        return row.is("private") ? Privacy.PRIVATE : Privacy.OPEN;
    }

    /// Name and site, and nothing that may hold what the address holds.
    private SourceCredit covered() {
        String id = "kiosque source " + name;
        return new SourceCredit(
                name,
                name,
                "",
                head.flatMap(FeedHead::link)
                        .flatMap(link -> WebUrl.resolve(url, link))
                        .map(Credits::bare),
                new SourceCredit.About(
                        "urn:uuid:" + UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)),
                        head.flatMap(FeedHead::language),
                        head.flatMap(it -> it.texts().rights()).map(Credits::words),
                        Optional.empty(),
                        head.map(it -> it.byline().authors()).orElse(List.of())));
    }

    private static String bare(String link) {
        return link.replaceFirst("[?#].*$", "");
    }

    private SourceCredit open() {
        return new SourceCredit(
                name,
                title(),
                url,
                head.flatMap(FeedHead::link).flatMap(link -> WebUrl.resolve(url, link)),
                new SourceCredit.About(
                        head.flatMap(FeedHead::id).filter(Iri::isAbsolute).orElse(url),
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
