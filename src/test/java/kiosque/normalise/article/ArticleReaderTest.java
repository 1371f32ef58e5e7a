package kiosque.normalise.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import kiosque.feed.Document;
import kiosque.feed.Entry;
import kiosque.feed.Image;
import kiosque.feed.ParsedEntry;
import kiosque.feed.Person;
import kiosque.feed.Text;
import kiosque.normalise.FeedSamples;
import kiosque.normalise.NormaliseSettings;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArticleReaderTest {

    private static final String TITLE = "Le pont de la Rance rouvre";
    private static final ParsedEntry TEASER =
            FeedSamples.entry(TITLE, "Le pont de la Rance a rouvert lundi…");

    static Stream<FullTextSettings> everyWay() throws URISyntaxException {
        Path rules =
                Path.of(
                        Objects.requireNonNull(ArticleReaderTest.class.getResource("site-rules"))
                                .toURI());
        return Stream.of(
                new FullTextSettings.Readability(),
                new FullTextSettings.Selector(".article-body"),
                new FullTextSettings.SiteRules(rules));
    }

    @ParameterizedTest
    @MethodSource("everyWay")
    void theArticleIsFoundAndCleanedLikeAnyText(FullTextSettings settings) throws IOException {
        Entry entry = normalised(fuller(settings, page("gazette"), TEASER));

        assertThat(entry.content().orElseThrow())
                .contains("soulagement des automobilistes")
                .contains("garde-corps")
                .contains("src=\"https://gazette.example/img/pont.jpg\"")
                .contains("Photo A. Roux")
                .doesNotContain("Lire aussi")
                .doesNotContain("Partager")
                .doesNotContain("Les plus lus")
                .doesNotContain("mentions légales");
        assertThat(entry.summary()).contains("Le pont de la Rance a rouvert lundi…");
    }

    @Test
    void referencesMeanThePageWithItsPort() throws IOException {
        URI page = URI.create("http://gazette.example:8080/2026/pont/");
        String html = page("gazette").replace("src=\"/img/pont.jpg\"", "src=\"pont.jpg\"");

        assertThat(article(page, html))
                .contains("src=\"http://gazette.example:8080/2026/pont/pont.jpg\"");
        assertThat(article(page, html.replace("<head>", "<head><base href=\"/photos/\">")))
                .contains("src=\"http://gazette.example:8080/photos/pont.jpg\"");
    }

    @ParameterizedTest
    @MethodSource("everyWay")
    void allThatRefersToSomethingMeansThePagesBase(FullTextSettings settings) throws IOException {
        String html =
                page("gazette")
                        .replace("<head>", "<head><base href=\"/photos/\">")
                        .replaceFirst(
                                "src=\"/img/pont.jpg\"",
                                "src=\"pont.jpg\" srcset=\"grand.jpg 2x\"");

        assertThat(normalised(fuller(settings, html, TEASER)).content().orElseThrow())
                .contains("src=\"https://gazette.example/photos/pont.jpg\"")
                .contains("srcset=\"https://gazette.example/photos/grand.jpg 2x\"");
    }

    private static String article(URI page, String html) {
        ArticleReading reading =
                new ArticleReader(new FullTextSettings.Readability())
                        .read(Document.of(html.getBytes(StandardCharsets.UTF_8), page), TEASER);
        return ((ArticleReading.Fuller) reading).entry().texts().content().orElseThrow().value();
    }

    @Test
    void siteRulesStripWhatTheySay() throws IOException, URISyntaxException {
        FullTextSettings rules = everyWay().toList().getLast();

        assertThat(normalised(fuller(rules, page("gazette"), TEASER)).body())
                .doesNotContain("boulanger");
        assertThat(
                        normalised(
                                        fuller(
                                                new FullTextSettings.Readability(),
                                                page("gazette"),
                                                TEASER))
                                .body())
                .contains("boulanger");
    }

    @Test
    void whatTheFeedLacksIsFilledIn() throws IOException {
        Entry entry =
                normalised(fuller(new FullTextSettings.Readability(), page("gazette"), TEASER));

        assertThat(entry.dates().published()).contains(Instant.parse("2026-03-02T06:30:00Z"));
        assertThat(entry.dates().updated()).contains(Instant.parse("2026-03-02T08:00:00Z"));
        assertThat(entry.metadata().byline().authors())
                .containsExactly(Person.named("Anne Roux"), Person.named("AFP"));
        assertThat(entry.metadata().media().images())
                .containsExactly(Image.of("https://gazette.example/img/pont.jpg"));
        assertThat(entry.marks()).containsExactly("paywalled");
        assertThat(entry.metadata().extensions()).isEmpty();
    }

    @Test
    void aTextAboutSomethingElseIsNotTaken() throws IOException {
        assertThat(read(new FullTextSettings.Readability(), page("consent"), TEASER))
                .isEqualTo(
                        new ArticleReading.KeepOwn(
                                TEASER, "the page's text is about something else"));
    }

    @Test
    void aShorterTextIsNotTaken() throws IOException {
        ParsedEntry full =
                FeedSamples.entry(TITLE, "<p>Le pont de la Rance rouvre.</p>".repeat(60));

        assertThat(read(new FullTextSettings.Readability(), page("gazette"), full))
                .isInstanceOfSatisfying(
                        ArticleReading.KeepOwn.class,
                        it -> assertThat(it.why()).endsWith("words, the feed's own 360"));
        assertThat(read(new FullTextSettings.Selector("h1"), page("gazette"), TEASER))
                .isInstanceOfSatisfying(
                        ArticleReading.KeepOwn.class,
                        it ->
                                assertThat(it.why())
                                        .isEqualTo(
                                                "the page's text has 6 words, the feed's own 8"));
    }

    @Test
    void aPageWithoutAnArticleIsNotTaken() {
        for (String html : List.of("", "<p>a", "{}", "\u0000")) {
            assertThat(read(new FullTextSettings.Readability(), html, TEASER))
                    .isInstanceOf(ArticleReading.KeepOwn.class);
        }
        assertThat(read(new FullTextSettings.Readability(), "<b>".repeat(50_000), TEASER))
                .isEqualTo(
                        new ArticleReading.KeepOwn(
                                TEASER, "the page is too large to be an article's"));
    }

    @Test
    void whatAPageSaysBesidesItsTextIsBelievedThoughTheFeedHasTheBetterOne() {
        String html =
                """
                <script type='application/ld+json'>{"@type":"NewsArticle","isAccessibleForFree":false,
                "author":{"name":"Anne Roux"},"image":"https://gazette.example/img/pont.jpg"}</script>
                <article><p>Le pont de la Rance a rouvert lundi. Abonnez-vous pour lire la suite.</p></article>
                """;
        ParsedEntry full =
                FeedSamples.entry(TITLE, "<p>Le pont de la Rance rouvre.</p>".repeat(60));

        ArticleReading reading = read(new FullTextSettings.Readability(), html, full);

        assertThat(reading).isInstanceOf(ArticleReading.KeepOwn.class);
        Entry entry = normalised(reading.entry());
        assertThat(entry.marks()).containsExactly("paywalled");
        assertThat(entry.metadata().byline().authors()).containsExactly(Person.named("Anne Roux"));
        assertThat(entry.metadata().media().images()).hasSize(1);
        assertThat(entry.content()).isEqualTo(normalised(full).content());
    }

    @Test
    void theTextInJsonLdServesWhereThePageHasNone() {
        String body =
                "Le pont de la Rance, fermé depuis trois semaines, a rouvert lundi. ".repeat(6);
        String html =
                "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\"%s\"}</script>"
                        .formatted(body);

        assertThat(
                        normalised(fuller(new FullTextSettings.Selector(".nowhere"), html, TEASER))
                                .body())
                .contains("fermé depuis trois semaines");
    }

    @Test
    void thePagesCharsetIsTheHeadersElseItsOwn() throws IOException {
        String html = page("gazette");
        byte[] latin =
                html.replace("utf-8", "iso-8859-1")
                        .replace('’', '\'')
                        .replace("œ", "oe")
                        .getBytes(StandardCharsets.ISO_8859_1);

        assertThat(text(latin, Optional.empty())).contains("fermé depuis");
        assertThat(
                        text(
                                html.getBytes(Charset.forName("windows-1252")),
                                Optional.of("text/html; charset=windows-1252")))
                .contains("fermé depuis");
    }

    @Test
    void aSelectorThatIsNoneIsRefusedAtOnce() {
        assertThatThrownBy(() -> new ArticleReader(new FullTextSettings.Selector("p[")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String text(byte[] bytes, Optional<String> contentType) {
        var document =
                new Document(bytes, FeedSamples.LOCATION, contentType, Optional.empty(), List.of());
        ArticleReading reading =
                new ArticleReader(new FullTextSettings.Readability()).read(document, TEASER);
        return ((ArticleReading.Fuller) reading)
                .entry()
                .texts()
                .content()
                .map(Text::value)
                .orElseThrow();
    }

    private static ParsedEntry fuller(FullTextSettings settings, String html, ParsedEntry entry) {
        ArticleReading reading = read(settings, html, entry);
        assertThat(reading).isInstanceOf(ArticleReading.Fuller.class);
        return ((ArticleReading.Fuller) reading).entry();
    }

    private static ArticleReading read(FullTextSettings settings, String html, ParsedEntry entry) {
        var page =
                Document.of(
                        html.getBytes(StandardCharsets.UTF_8),
                        URI.create("https://gazette.example/pont"));
        return new ArticleReader(settings).read(page, entry);
    }

    private static Entry normalised(ParsedEntry entry) {
        return FeedSamples.normalise(NormaliseSettings.DEFAULTS, entry, Set.of()).entry();
    }

    private static String page(String name) throws IOException {
        try (InputStream stream =
                Objects.requireNonNull(
                        ArticleReaderTest.class.getResourceAsStream("pages/" + name + ".html"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
