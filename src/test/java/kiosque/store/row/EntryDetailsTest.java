package kiosque.store.row;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.feed.Byline;
import kiosque.feed.Category;
import kiosque.feed.Enclosure;
import kiosque.feed.Entry;
import kiosque.feed.Extension;
import kiosque.feed.FeedHead;
import kiosque.feed.HeadTexts;
import kiosque.feed.Image;
import kiosque.feed.Link;
import kiosque.feed.ParsedEntry;
import kiosque.feed.Person;
import kiosque.feed.Text;
import kiosque.store.Reports;
import kiosque.store.sql.Json;
import kiosque.testing.EntryBuilder;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class EntryDetailsTest {

    private static final FeedHead HEAD =
            new FeedHead(
                    new HeadTexts(
                            Optional.of(Text.html("Le <b>Monde</b>")),
                            Optional.of(Text.plain("Le quotidien")),
                            Optional.of(Text.plain("© Le Monde"))),
                    Optional.of("urn:le-monde"),
                    List.of(Link.of("alternate", "https://www.lemonde.example/")),
                    Optional.of(Instant.parse("2026-11-25T10:00:00Z")),
                    Optional.of("fr"),
                    new Byline(List.of(Person.named("Rédaction")), List.of(Person.named("AFP"))),
                    List.of(Category.of("une")),
                    Optional.of("https://www.lemonde.example/favicon.ico"),
                    Optional.of("https://www.lemonde.example/logo.png"),
                    Optional.of("Escenic"));

    private static final Entry FULL =
            new EntryBuilder()
                    .guid("urn:a ")
                    .link("https://example.org/a")
                    .title("Titre 😀")
                    .summary("")
                    .content("<p>Texte</p>")
                    .published(Instant.parse("0001-01-01T00:00:00.123456Z"))
                    .updated(Instant.parse("2026-11-25T10:00:00.123456789Z"))
                    .authors(
                            new Person(
                                    Optional.empty(), Optional.of("a@b.example"), Optional.empty()))
                    .categories(Category.of("politique"))
                    .language("fr")
                    .links(Link.of("related", "https://example.org/b"))
                    .enclosures(
                            new Enclosure(
                                    "https://example.org/a.mp3",
                                    Optional.of("audio/mpeg"),
                                    Optional.of(123_456_789_012L),
                                    Optional.of(Duration.ofMillis(61_500)),
                                    Optional.empty()))
                    .images(
                            new Image(
                                    "https://example.org/a.jpg",
                                    Optional.of(640),
                                    Optional.empty(),
                                    Optional.of("image/jpeg"),
                                    Optional.of(1_234L),
                                    Optional.of("Le pont"),
                                    Optional.of("Anne Roux")))
                    .comments("https://example.org/a#comments")
                    .rights("© Le Monde")
                    .source(HEAD)
                    .extensions(
                            new Extension(
                                    "http://example.org/ns",
                                    "episode",
                                    Map.of("k", ""),
                                    "",
                                    List.of(new Extension("n", "m", Map.of(), "v", List.of()))))
                    .marks("paywalled")
                    .build();

    @Test
    void nothingIsLostOnTheWayThroughTheDatabase() {
        String json = Json.write(EntryDetails.of(FULL));

        assertThat(read(json, FULL)).isEqualTo(FULL);
    }

    @Test
    void whatIsEmptyTakesNoRoom() {
        Entry bare = Reports.entry("g", "t");

        String json = Json.write(EntryDetails.of(bare));

        assertThat(json).isEqualTo("{\"guid\":\"g\"}");
        assertThat(read(json, bare)).isEqualTo(bare);
    }

    @Test
    void aPictureStoredWhenOnlyItsSizeWasKeptIsReadAsItWas() {
        EntryDetails old =
                Json.read(
                        "{\"guid\":\"g\",\"images\":[{\"url\":\"https://a.example/i\",\"width\":5}]}",
                        EntryDetails.class);

        assertThat(old.metadata().media().images())
                .containsExactly(
                        new Image("https://a.example/i", Optional.of(5), Optional.empty()));
    }

    @Test
    void whatWasStoredBeforeRecordsSharedTheirPartsIsReadWhole() {
        String stored =
                """
                {"guid":"g","published":"2026-11-25T10:00:00Z","updated":"2026-11-25T11:00:00Z",
                "authors":[{"name":"Anne"}],"contributors":[{"name":"Paul"}],
                "categories":[{"term":"une"}],"links":[{"url":"https://a.example/1","rel":"via"}],
                "enclosures":[{"url":"https://a.example/s.mp3"}],
                "images":[{"url":"https://a.example/i"}],"comments":"https://a.example/c",
                "rights":"©","source":{"title":{"kind":"PLAIN","value":"S"},"id":"urn:s",
                "links":[{"url":"https://s.example/","rel":"alternate"}],
                "authors":[{"name":"Léa"}],"rights":{"kind":"PLAIN","value":"CC"}},
                "extensions":[{"namespace":"n","name":"m","value":"v"}],"marks":["paywalled"]}
                """;

        EntryDetails read = Json.read(stored, EntryDetails.class);

        assertThat(read.dates().published()).contains(Instant.parse("2026-11-25T10:00:00Z"));
        assertThat(read.metadata().byline().contributors()).containsExactly(Person.named("Paul"));
        assertThat(read.metadata().media().enclosures()).hasSize(1);
        assertThat(read.metadata().source().orElseThrow().texts().rights())
                .contains(Text.plain("CC"));
        assertThat(read.metadata().source().orElseThrow().byline().authors())
                .containsExactly(Person.named("Léa"));
        assertThat(Json.read(Json.write(read), JsonNode.class))
                .isEqualTo(Json.read(stored, JsonNode.class));
    }

    @Test
    void anEntryThatWaitsForItsPageKeepsTheShapeThatItWasStoredIn() {
        String stored =
                """
                {"guid":"g","links":[{"url":"https://a.example/1","rel":"alternate"}],
                "title":{"kind":"HTML","value":"T","base":"https://a.example/"},
                "contentSource":"https://a.example/t","published":"2026-11-25T10:00:00Z",
                "language":"fr","images":[{"url":"https://a.example/i"}]}
                """;

        ParsedEntry read = Json.read(stored, ParsedEntry.class);

        assertThat(read.link()).contains("https://a.example/1");
        assertThat(read.texts().language()).contains("fr");
        assertThat(Json.read(Json.write(read), JsonNode.class))
                .isEqualTo(Json.read(stored, JsonNode.class));
    }

    private static Entry read(String json, Entry like) {
        return Json.read(json, EntryDetails.class)
                .with(
                        new EntryDetails.Columns(
                                like.link(),
                                like.title(),
                                like.summary(),
                                like.content(),
                                like.language()));
    }
}
