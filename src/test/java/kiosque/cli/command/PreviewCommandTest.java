package kiosque.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.cli.Console;
import kiosque.feed.Document;
import kiosque.feed.Entry;
import kiosque.feed.FeedHead;
import kiosque.feed.FetchOutcome;
import kiosque.feed.Link;
import kiosque.feed.Normalised;
import kiosque.feed.Original;
import kiosque.feed.ParseOutcome;
import kiosque.feed.ParsedFeed;
import kiosque.feed.Repair;
import kiosque.feed.Rhythm;
import kiosque.feed.Text;
import kiosque.feed.Validators;
import kiosque.testing.EntryBuilder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

class PreviewCommandTest {

    private static final URI FEED = URI.create("https://quai.example/rss");

    private final Console console = new Console();

    @Test
    void aFeedIsShownAsItWouldBePublished() {
        console.outcome = Optional.of(fetched(FEED));
        console.parsed = Optional.of(new ParseOutcome.Understood(feed()));
        console.entries = List.of(entry("Le pont rouvre"), entry("Deux"), entry("Trois"));

        assertThat(console.run("preview", "-n", "2", FEED.toString())).isZero();

        assertThat(console.out())
                .isEqualToNormalizingNewlines(
                        """
                        https://quai.example/rss
                          a document, fresh for 10 min
                          application/rss+xml, 5 bytes
                          RSS 2.0, “Le Quai & l’île”, 0 entries
                          mended: declared UTF-8\\u001B, read as windows-1252

                        Le pont rouvre
                          2026-01-10T11:00:00Z (1 h ago), fr
                          https://quai.example/1
                          Les premiers cyclistes l’ont empruntée.

                        Deux
                          2026-01-10T11:00:00Z (1 h ago), fr
                          https://quai.example/1
                          Les premiers cyclistes l’ont empruntée.

                        … and 1 more
                        """);
    }

    @Test
    void aDateBeforeThereWereFeedsIsShownAsItCounts() {
        console.outcome = Optional.of(fetched(FEED));
        console.parsed = Optional.of(new ParseOutcome.Understood(feed()));
        Entry undated =
                new EntryBuilder()
                        .guid("1")
                        .title("Qui sommes-nous ?")
                        .published(Instant.parse("0001-01-01T00:00:00Z"))
                        .build();
        console.entries = List.of(new Normalised(undated, Optional.empty(), List.of()));

        console.run("preview", FEED.toString());

        assertThat(console.out())
                .contains(
                        "  0001-01-01T00:00:00Z cannot be right: %s (now)".formatted(Console.NOW));
    }

    @Test
    void whatRulesTookOutIsTold() {
        console.outcome = Optional.of(fetched(FEED));
        console.parsed = Optional.of(new ParseOutcome.Understood(feed()));
        var cuts =
                List.of(
                        new Original.Cut("remove .pub", "Achetez\u001B"),
                        new Original.Cut("lire-aussi", "Lire aussi : un titre"));
        console.entries =
                List.of(
                        new Normalised(
                                entry("Le pont rouvre").entry(),
                                Optional.of(new Original("Le pont rouvre", "", cuts)),
                                List.of()));

        console.run("preview", FEED.toString());

        assertThat(console.out())
                .contains(
                        "  cut by remove .pub: “Achetez\\u001B”",
                        "  cut by lire-aussi: “Lire aussi : un titre”");
    }

    @Test
    void aConfiguredSourceIsFetchedWithItsSettings() {
        console.outcome = Optional.of(new FetchOutcome.Gone());

        console.run("preview", "-c", "config/kiosque.yaml", "Le Monde");

        assertThat(console.requests)
                .singleElement()
                .satisfies(request ->
                        assertThat(request.url())
                                .hasToString("https://www.lemonde.fr/rss/une.xml"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Le Mode", "lemonde"})
    void whatIsNoAddressIsANameAndTheNearestIsTold(String mistyped) {
        assertThat(console.run("preview", "-c", "config/kiosque.yaml", mistyped)).isEqualTo(65);

        assertThat(console.requests).isEmpty();
        assertThat(console.err())
                .contains("there is no source “" + mistyped + "”; did you mean “Le Monde”?");
    }

    @Test
    void aBareHostNameIsTriedOverTls() {
        console.outcome = Optional.of(new FetchOutcome.Gone());

        console.run("preview", "quai.example");

        assertThat(console.requests.getFirst().url()).hasToString("https://quai.example");
    }

    @Test
    void aPageOfASiteIsAskedForItsFeeds() {
        URI page = URI.create("https://quai.example/accueil");
        console.outcome = Optional.of(fetched(page));
        console.parsed =
                Optional.of(
                        new ParseOutcome.NotAFeed(
                                ParseOutcome.Nature.HTML_PAGE,
                                "an HTML page",
                                List.of(
                                        new Link(
                                                FEED.toString(),
                                                "alternate",
                                                Optional.empty(),
                                                Optional.of("Toute l’actualité"),
                                                Optional.empty()))));

        assertThat(console.run("preview", "https://quai.example/")).isEqualTo(65);
        assertThat(console.out())
                .contains(
                        "  redirected to https://quai.example/accueil",
                        "  no feed: an HTML page",
                        "  kiosque preview 'https://quai.example/rss'   # Toute l’actualité");
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void aRefusalIsSaidInWords(FetchOutcome refusal, String words) {
        console.outcome = Optional.of(refusal);

        assertThat(console.run("preview", FEED.toString())).isEqualTo(69);
        assertThat(console.out()).endsWith("  " + words + System.lineSeparator());
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                refusal(new FetchOutcome.Gone(), "gone for good (410)"),
                refusal(
                        new FetchOutcome.RetryLater(429, Optional.of(Duration.ofHours(2))),
                        "come back later (429), in 2 h"),
                refusal(new FetchOutcome.Refused(403), "refused (403)"),
                refusal(
                        new FetchOutcome.BotWall(403, "Cloudflare"),
                        "a bot wall by Cloudflare (403) stands before it"),
                refusal(
                        new FetchOutcome.Unreachable(FetchOutcome.Cause.DNS, "no such host"),
                        "no answer: no such host"),
                refusal(
                        new FetchOutcome.Forbidden("10.0.0.1 is private"),
                        "not asked: 10.0.0.1 is private"));
    }

    private static Arguments refusal(FetchOutcome outcome, String words) {
        return Arguments.of(outcome, words);
    }

    private static FetchOutcome fetched(URI location) {
        return new FetchOutcome.Fetched(
                new Document(
                        "12345".getBytes(StandardCharsets.UTF_8),
                        location,
                        Optional.of("application/rss+xml"),
                        Optional.empty(),
                        List.of()),
                Validators.NONE,
                Optional.of(Duration.ofMinutes(10)),
                new FetchOutcome.Moves(Optional.empty()));
    }

    private static ParsedFeed feed() {
        FeedHead head =
                FeedHead.SILENT.titled(Optional.of(Text.html("Le <b>Quai</b> &amp; l&rsquo;île")));
        return new ParsedFeed(
                "RSS 2.0",
                head,
                Rhythm.SILENT,
                List.of(),
                List.of(new Repair("charset", "declared UTF-8\u001B, read as windows-1252")));
    }

    private static Normalised entry(String title) {
        Entry entry =
                new EntryBuilder()
                        .guid("1")
                        .link("https://quai.example/1")
                        .title(title)
                        .content("<p>Les premiers cyclistes <b>l’ont</b> empruntée.</p>")
                        .published(Console.NOW.minus(Duration.ofHours(1)))
                        .language("fr")
                        .build();
        return new Normalised(entry, Optional.empty(), List.of());
    }
}
