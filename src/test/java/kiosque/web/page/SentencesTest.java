package kiosque.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.feed.Document;
import kiosque.feed.FetchOutcome;
import kiosque.feed.ParseOutcome;
import kiosque.feed.Repair;
import kiosque.parse.FeedParser;
import kiosque.poll.when.Refusal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class SentencesTest {

    private static final Wording FRENCH = Wording.in(List.of("fr"), "en");

    /// Each fixture is an oddity that was met.
    @Test
    void whatIsMendedInTheCorpusAndWhyADocumentIsNoFeedIsSaidInFrench() throws IOException {
        var parser = new FeedParser();
        List<String> english;
        try (Stream<Path> files = Files.walk(Path.of("src/test/resources/corpus"))) {
            english =
                    files.filter(Files::isRegularFile)
                            .filter(file -> !file.toString().endsWith(".expected.json"))
                            .flatMap(file -> told(parser, file))
                            .distinct()
                            .toList();
        }

        assertThat(english).hasSizeGreaterThan(20);
        assertThat(english)
                .allSatisfy(told -> assertThat(Sentences.say(FRENCH, told)).as(told).isPresent());
    }

    @Test
    void everyRefusalOfAServerIsSaidInFrench() {
        Stream<FetchOutcome> outcomes =
                Stream.of(
                                IntStream.range(400, 500)
                                        .<FetchOutcome>mapToObj(FetchOutcome.Refused::new),
                                IntStream.of(100, 201, 202, 204, 205, 206, 226, 302, 500, 503)
                                        .<FetchOutcome>mapToObj(FetchOutcome.ServerError::new),
                                Stream.of(
                                        new FetchOutcome.RetryLater(429, Optional.empty()),
                                        new FetchOutcome.RetryLater(
                                                503, Optional.of(Duration.ofMinutes(90))),
                                        new FetchOutcome.Gone(),
                                        new FetchOutcome.Unauthorised(401),
                                        new FetchOutcome.BotWall(403, "Cloudflare")))
                        .flatMap(some -> some);

        assertThat(outcomes.map(outcome -> Refusal.of(outcome).sentence()))
                .allSatisfy(told -> assertThat(Sentences.say(FRENCH, told)).as(told).isPresent());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "declared ISO-8859-1, is UTF-8 | dit ISO-8859-1, est UTF-8",
                "an entity of HTML, &nbsp;, and 3 more | une entité de HTML, &nbsp;, et 3 autres",
                "Le Monde fails since 2026-03-14T09:00:00Z: a.example refuses connections | la"
                        + " source « Le Monde » est en panne depuis 2026-03-14T09:00:00Z :"
                        + " a.example refuse les connexions",
                "Le 20h is given up: 1d.example refuses connections | la source « Le 20h » est"
                        + " abandonnée : 1d.example refuse les connexions",
                "A page “Prix {1} et 5m” that asks to log in. | une page de connexion :"
                        + " « Prix {1} et 5m »",
                "An HTML page “{1}” that advertises https://a.example/rss."
                        + " | une page HTML, « {1} », qui annonce https://a.example/rss",
                "Silent lists nothing any more: it lists no entries any more, though the feed is"
                    + " there | la source « Silent » ne publie plus rien : le flux est là, mais n’a"
                    + " plus d’articles",
                "3 dated up to 90 minutes ahead: if their dates name no zone, say it with"
                        + " time-zone: Europe/Berlin | 3 datés jusqu’à 90 minutes en avance : si"
                        + " leurs dates ne disent pas de fuseau, dites-le par time-zone:"
                        + " Europe/Berlin",
                "the list “lea” cannot be followed since 2026-03-14T09:00:00Z: refused (404);"
                        + " the sources of its last good copy stay | la liste « lea » ne peut être"
                        + " suivie depuis 2026-03-14T09:00:00Z : refusée (404) ; les sources de sa"
                        + " dernière bonne copie restent",
                "the list “lea” has changed: 2 came (A, B), 1 went (C) | la liste « lea » a"
                        + " changé : 2 nouveaux (A, B), 1 disparus (C)",
                "the configuration of 2026-03-14T09:00:00Z was refused, the one before is in force:"
                        + " k.yaml:3:1: there is no key “x” (and 2 more) | la configuration du"
                        + " 2026-03-14T09:00:00Z a été refusée, la précédente reste en vigueur :"
                        + " k.yaml:3:1: there is no key “x” (et 2 de plus)",
                "“page” is a number from 1 to 99. | « page » est un nombre de 1 à 99.",
                "“sort” is one of name, state. | « sort » est l’un de ces mots : name, state.",
                "There is no parameter “p”; this address takes none."
                        + " | Le paramètre « p » n’existe pas ; cette adresse n’en prend aucun.",
            })
    void theirPartsAreSaidInFrenchToo(String english, String french) {
        assertThat(Sentences.say(FRENCH, english).orElseThrow().replace('\u00a0', ' '))
                .isEqualTo(french);
    }

    @Test
    void whatIsNotKnownIsNotMadeUp() {
        assertThat(Sentences.say(FRENCH, "the cat sat on the feed")).isEmpty();
    }

    private static Stream<String> told(FeedParser parser, Path file) {
        Document document;
        try {
            document =
                    new Document(
                            Files.readAllBytes(file),
                            URI.create("https://exemple.fr/flux"),
                            Optional.empty(),
                            Optional.empty(),
                            List.of());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return switch (parser.parse(document)) {
            case ParseOutcome.Understood(var feed) -> feed.repairs().stream().map(Repair::detail);
            case ParseOutcome.NotAFeed not -> Stream.of(not.explanation());
        };
    }
}
