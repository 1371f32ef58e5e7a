package kiosque.store.commit;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.feed.Category;
import kiosque.feed.Enclosure;
import kiosque.feed.Entry;
import kiosque.feed.Extension;
import kiosque.feed.FeedHead;
import kiosque.feed.Image;
import kiosque.feed.Link;
import kiosque.feed.Person;
import kiosque.feed.Text;
import kiosque.store.Reports;
import kiosque.store.sql.Json;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class EntryDetailsTest {

    private static final FeedHead HEAD =
            new FeedHead(
                    Optional.of(Text.html("Le <b>Monde</b>")),
                    Optional.empty(),
                    Optional.of("urn:le-monde"),
                    List.of(Link.of("alternate", "https://www.lemonde.example/")),
                    Optional.of(Instant.parse("2026-11-25T10:00:00Z")),
                    Optional.of("fr"),
                    List.of(Person.named("Rédaction")),
                    List.of(),
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());

    private static final Entry FULL =
            new Entry(
                    Optional.of("urn:a "),
                    Optional.of("https://example.org/a"),
                    "Titre 😀",
                    Optional.of(""),
                    Optional.of("<p>Texte</p>"),
                    Optional.of(Instant.parse("0001-01-01T00:00:00.123456Z")),
                    Optional.of(Instant.parse("2026-11-25T10:00:00.123456789Z")),
                    List.of(
                            new Person(
                                    Optional.empty(),
                                    Optional.of("a@b.example"),
                                    Optional.empty())),
                    List.of(),
                    List.of(Category.of("politique")),
                    Optional.of("fr"),
                    List.of(Link.of("related", "https://example.org/b")),
                    List.of(
                            new Enclosure(
                                    "https://example.org/a.mp3",
                                    Optional.of("audio/mpeg"),
                                    Optional.of(123_456_789_012L),
                                    Optional.of(Duration.ofMillis(61_500)),
                                    Optional.empty())),
                    List.of(
                            new Image(
                                    "https://example.org/a.jpg",
                                    Optional.of(640),
                                    Optional.empty(),
                                    Optional.of("image/jpeg"),
                                    Optional.of(1_234L),
                                    Optional.of("Le pont"))),
                    Optional.of("https://example.org/a#comments"),
                    Optional.of("© Le Monde"),
                    Optional.of(HEAD),
                    List.of(
                            new Extension(
                                    "http://example.org/ns",
                                    "episode",
                                    Map.of("k", ""),
                                    "",
                                    List.of(new Extension("n", "m", Map.of(), "v", List.of())))),
                    List.of("paywalled"));

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

        assertThat(old.images())
                .containsExactly(
                        new Image("https://a.example/i", Optional.of(5), Optional.empty()));
    }

    private static Entry read(String json, Entry like) {
        return Json.read(json, EntryDetails.class)
                .with(
                        new EntryDetails.Texts(
                                like.link(),
                                like.title(),
                                like.summary(),
                                like.content(),
                                like.language()));
    }
}
