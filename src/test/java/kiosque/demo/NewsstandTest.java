package kiosque.demo;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

import javax.xml.parsers.DocumentBuilderFactory;

class NewsstandTest {

    @AutoClose private final HttpClient client = HttpClient.newHttpClient();
    @AutoClose private Newsstand newsstand;

    @BeforeEach
    void open() throws Exception {
        newsstand = new Newsstand(InstantSource.fixed(Instant.parse("2026-01-10T12:00:00Z")));
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"FIL", "BEFFROI"})
    void anXmlPublicationIsWellFormedAndShowsWhatWasPublished(Publication publication)
            throws Exception {
        publishRounds(20);

        Document document = xml(ask(newsstand.url(publication)).body());

        NodeList titles = document.getElementsByTagNameNS("*", "title");
        List<String> shown =
                IntStream.range(0, titles.getLength())
                        .mapToObj(i -> titles.item(i).getTextContent())
                        .toList();
        assertThat(shown).first().isEqualTo(publication.title());
        assertThat(shown).hasSize(16).containsAll(latest(publication, 15));
    }

    @Test
    void theMislabelledPublicationIsWindows1252ThatCallsItselfUtf8() throws Exception {
        byte[] body = ask(newsstand.url(Publication.BEFFROI)).body();

        String text = new String(body, Charset.forName("windows-1252"));
        assertThat(text).contains("encoding=\"UTF-8\"", "à", "’");
        assertThat(new String(body, StandardCharsets.UTF_8)).contains("\uFFFD");
        latest(Publication.BEFFROI, 2).forEach(title -> assertThat(text).contains(title));
    }

    @Test
    void theJsonPublicationIsJsonFeed() throws Exception {
        JsonNode feed =
                JsonMapper.builder().build().readTree(ask(newsstand.url(Publication.FIL)).body());

        assertThat(feed.path("version").stringValue())
                .isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(feed.path("items").size()).isEqualTo(2);
        assertThat(feed.path("items").path(0).path("title").stringValue())
                .isEqualTo(latest(Publication.FIL, 1).getFirst());
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() throws Exception {
        URI url = newsstand.url(Publication.AGORA);
        HttpResponse<byte[]> first = ask(url);
        String tag = first.headers().firstValue("ETag").orElseThrow();
        String modified = first.headers().firstValue("Last-Modified").orElseThrow();

        assertThat(ask(url, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(ask(url, "If-Modified-Since", modified).statusCode()).isEqualTo(304);
        assertThat(
                        ask(url, "If-None-Match", "\"other\"", "If-Modified-Since", modified)
                                .statusCode())
                .as("If-None-Match decides alone")
                .isEqualTo(200);

        publishRounds(1);

        HttpResponse<byte[]> changed = ask(url, "If-None-Match", tag);
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.headers().firstValue("ETag")).isNotEmpty().get().isNotEqualTo(tag);
    }

    @Test
    void oneStoryInThreeRoundsIsCarriedByThree() {
        publishRounds(28);

        List<Newsstand.Published> all = newsstand.published();
        assertThat(all).hasSize(30 * 6);
        for (int story = 0; story < 10; story++) {
            int number = story;
            List<Newsstand.Published> tellings =
                    all.stream()
                            .filter(it -> it.story().filter(told -> told == number).isPresent())
                            .toList();
            assertThat(tellings)
                    .extracting(Newsstand.Published::publication)
                    .containsExactly(Publication.QUAIS, Publication.BEFFROI, Publication.FIL);
            assertThat(tellings)
                    .extracting(telling -> telling.title().replace("EN DIRECT. ", ""))
                    .containsOnly(tellings.getFirst().title());
        }
    }

    @Test
    void nothingIsPublishedTwiceInAnHour() {
        publishRounds(300);

        Set<String> ids = new HashSet<>();
        Set<String> titles = new HashSet<>();
        for (Newsstand.Published published : newsstand.published()) {
            assertThat(ids.add(published.id())).as(published.id()).isTrue();
            if (published.story().isEmpty()) {
                assertThat(titles.add(published.title())).as(published.title()).isTrue();
            }
            assertThat(published.title()).doesNotContain("{", "}");
        }
        assertThat(titles).hasSizeGreaterThan(1500);
    }

    @Test
    void whoComesBackSoonIsToldSomethingNew() throws Exception {
        publishRounds(20);
        Instant later = Instant.parse("2026-01-10T12:04:00Z"); // as long as that takes

        try (var again = new Newsstand(InstantSource.fixed(later))) {
            assertThat(again.published())
                    .extracting(Newsstand.Published::title)
                    .doesNotContainAnyElementsOf(
                            newsstand.published().stream().map(it -> it.title()).toList());
        }
    }

    @Test
    void theFrontPageAdvertisesTheFeedsAndArticlesHavePages() throws Exception {
        String front = new String(ask(newsstand.root()).body(), StandardCharsets.UTF_8);
        assertThat(front)
                .contains("rel=\"alternate\"", "/agora/feed.atom", "application/feed+json");

        assertThat(ask(newsstand.root().resolve("/quais/1")).statusCode()).isEqualTo(200);
        assertThat(ask(newsstand.root().resolve("/nowhere")).statusCode()).isEqualTo(404);
    }

    @Test
    void interruptionsAndDoubledHeadlinesAreThereToBeCut() throws Exception {
        String quais =
                new String(ask(newsstand.url(Publication.QUAIS)).body(), StandardCharsets.UTF_8);
        String fil = new String(ask(newsstand.url(Publication.FIL)).body(), StandardCharsets.UTF_8);

        assertThat(quais).contains("Lire aussi : <a href=");
        assertThat(fil).contains("READ&#160; ", "utm_source=flux");
    }

    private void publishRounds(int rounds) {
        for (int i = 0; i < rounds * Publication.values().length; i++) {
            newsstand.publish();
        }
    }

    private List<String> latest(Publication publication, int count) {
        List<String> titles =
                newsstand.published().stream()
                        .filter(it -> it.publication() == publication)
                        .map(Newsstand.Published::title)
                        .toList()
                        .reversed();
        return titles.subList(0, count);
    }

    private HttpResponse<byte[]> ask(URI url, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(url);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static Document xml(byte[] body) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(body));
    }
}
