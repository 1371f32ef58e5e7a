package kiosque.web;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.feed.PublishedEntry;
import kiosque.store.sql.StoreException;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/// What people see, read as a browser or an indieweb reader would.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesTest {
    private final InventedNews newsstand = new InventedNews(120);
    private final Kiosk kiosk = new Kiosk(Kiosk.feed("france"), Kiosk.feed("cle", "s-s"));
    @AutoClose private WebServer server;
    private int port;

    @BeforeAll
    void start() {
        server = TestServers.of(kiosk, newsstand, List::of);
        port = server.start();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/feeds/france",
                "/feeds/france?q=budget",
                "/feeds/france/pages/1",
                "/feeds/france/entries/119",
                "/feeds/france/entries/117",
                "/feeds/france/entries/115",
                "/search",
                "/sources",
                "/sources?show=failing&sort=share&tag=une",
                "/sources/La%20Lanterne",
                "/ops",
                "/t/s-s/feeds/cle"
            })
    void everyPageIsWholeAndSafe(String path) {
        var response = get(path);
        Document page = page(path);

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.field("Vary")).contains("Accept-Encoding, Accept-Language");
        assertThat(response.field("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "base-uri 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe", "script-src http", "sha256");
        assertThat(page.select("[style], [onclick], iframe")).isEmpty();
        assertThat(page.select("html[lang=fr] head title, main h1")).hasSize(2);
        assertThat(page.title()).isNotBlank();
        assertThat(page.select("main")).hasSize(1);
        assertThat(page.select("a:not([href])")).isEmpty();
        assertThat(page.select("a:not([aria-hidden], [hidden] a), h1, h2, h3"))
                .allSatisfy(it -> assertThat(it.text()).isNotBlank());
    }

    @Test
    void whatHasNoTitleIsCalledByHowItBegins() {
        String beginning =
                "Ils étaient plusieurs centaines, mardi matin, à patienter sous la pluie."
                        + " Le chantier, prévu pour…";

        assertThat(page("/").select(".headlines a").get(3).text()).isEqualTo(beginning);
        assertThat(page("/feeds/france").select(".h-entry h3").get(3).text()).isEqualTo(beginning);
        Document story = page("/feeds/france/entries/117");
        assertThat(story.select("h1").text()).isEqualTo(beginning);
        assertThat(story.title()).startsWith(beginning);
        assertThat(page("/feeds/france/entries/115").select(".tellings li a").eachText())
                .containsExactly("(sans titre)");
    }

    @Test
    void theHomePageOffersEveryOpenFeedInEveryFormat() {
        Document page = page("/");

        assertThat(page.select("link[rel=alternate]").eachAttr("href"))
                .containsExactly(
                        "https://kiosque.test/feeds/france.atom",
                        "https://kiosque.test/feeds/france.rss",
                        "https://kiosque.test/feeds/france.json");
        assertThat(page.select("link[rel=alternate]").eachAttr("type"))
                .containsExactly(
                        "application/atom+xml", "application/rss+xml", "application/feed+json");
        assertThat(page.select(".headlines li")).hasSize(5);
    }

    @Test
    void whereFeedsMayShareEntriesThePageSaysHowToSeeThemInEach() {
        assertThat(page("/").select("p.hint")).isEmpty();
        assertThat(page("/feeds/france").select("p.hint")).isEmpty();
        var two = new Kiosk(Kiosk.feed("france"), Kiosk.feed("culture"));
        try (var other = TestServers.of(two, newsstand, List::of)) {
            int port = other.start();
            for (String path : List.of("/", "/feeds/france")) {
                Document page = Jsoup.parse(RawConnection.ask(port, "GET", path).text());

                assertThat(page.select("p.hint code").text()).as(path).isEqualTo("?ids=feed");
            }
        }
    }

    @Test
    void theRiverIsAnHFeedByDay() {
        Document page = page("/feeds/france");
        Element entry = page.expectFirst(".h-feed .h-entry");

        assertThat(page.select(".h-feed > header > h1.p-name").text())
                .isEqualTo("La france en continu");
        assertThat(page.select(".h-entry")).hasSize(50);
        assertThat(page.expectFirst(".day > h2").text())
                .isEqualTo("Aujourd’hui, mercredi 25 novembre 2026");
        assertThat(entry.select("h3.p-name a.u-url").attr("href"))
                .isEqualTo("https://lanterne.test/article/120");
        assertThat(entry.select("time.dt-published").attr("datetime"))
                .isEqualTo("2026-11-25T16:33:00Z");
        assertThat(entry.select(".p-author.h-card").text()).isEqualTo("La Lanterne");
        assertThat(entry.select("data.u-uid").attr("value")).isEqualTo("tag:La Lanterne,120");
        assertThat(entry.select(".also").text()).isEqualTo("Également chez Le Quai Neuf 17:45");
        assertThat(entry.select(".also time").attr("datetime")).startsWith("2026-11-25T");
        assertThat(entry.select("h3").text()).contains("piscine d’hiver");
    }

    @Test
    void whatOthersReportOfTheEventStandsBelow() {
        Element further = page("/feeds/france").expectFirst(".h-entry .further");

        assertThat(further.select("p").text()).isEqualTo("Autres titres");
        assertThat(further.expectFirst("li a bdi").wholeText())
                .isEqualTo("La même\u00a0: vue du quai");
        assertThat(further.select("li a").attr("href")).isEqualTo("https://quai.test/ailleurs");
        assertThat(further.select("li .credit").text()).isEqualTo("Le Quai Neuf 17:04");
        assertThat(page("/feeds/france/entries/119").select(".tellings h2").eachText())
                .contains("Autres titres");
    }

    @Test
    void olderEntriesAreReachedPageByPage() {
        Document newest = page("/feeds/france");

        assertThat(newest.select("nav.pages a[rel=prev]").attr("href")).isEqualTo("france/pages/2");
        Document second = page("/feeds/france/pages/2");
        assertThat(second.select(".h-entry")).hasSize(50);
        assertThat(second.select("nav.pages a").eachAttr("href")).containsExactly("3", "1");
        assertThat(page("/feeds/france/pages/3").select("nav.pages a").eachAttr("href"))
                .containsExactly("../../france", "2");
        assertThat(get("/feeds/france/pages/4").status()).isEqualTo(404);
    }

    @Test
    void aStoryIsShownWithEverybodyWhoTellsIt() {
        Document page = page("/feeds/france/entries/120");

        assertThat(page.select("article.h-entry h1.p-name").text()).contains("piscine d’hiver");
        assertThat(page.select(".e-content blockquote").text()).isEqualTo("L’eau ne ment jamais.");
        assertThat(page.select("a.u-url.button").attr("href"))
                .isEqualTo("https://lanterne.test/article/120");
        assertThat(page.select(".tellings h2").eachText())
                .containsExactly("Également chez", "Sur le même sujet");
        assertThat(page.select(".tellings .why").eachText())
                .containsExactly(
                        "Réunis parce que titre, chiffres et heure concordent",
                        "Réunis parce que titre, chiffres et heure concordent");
        assertThat(page.select(".tellings .apart").eachText())
                .containsExactly("12 min plus tard", "12 min plus tard");
        assertThat(page.select(".tellings b.unlike").eachText()).contains("quai");
        assertThat(page.select("time.dt-updated").attr("datetime"))
                .isEqualTo("2026-11-25T16:53:00Z");
        assertThat(page.select("link[rel=canonical]").attr("href"))
                .isEqualTo("https://kiosque.test/feeds/france/entries/120");
        assertThat(get("/feeds/france/entries/121").status()).isEqualTo(404);
    }

    @Test
    void aSelectionShowsTheAddressesToSubscribeTo() {
        Document page = page("/feeds/france?q=budget&source=Le+Quai+Neuf&tag=");

        assertThat(page.select(".filter .condition").eachText())
                .containsExactly("source : Le Quai Neuf");
        assertThat(page.select("input[name=q]").attr("value")).isEqualTo("budget");
        assertThat(page.expectFirst(".subscribe a").attr("href"))
                .isEqualTo("https://kiosque.test/feeds/france.atom?q=budget&source=Le+Quai+Neuf");
        assertThat(page.expectFirst(".address").text())
                .as("to be copied")
                .isEqualTo("https://kiosque.test/feeds/france.atom?q=budget&source=Le+Quai+Neuf");
        assertThat(page.expectFirst("link[rel=alternate]").attr("href"))
                .isEqualTo("https://kiosque.test/feeds/france.atom?q=budget&source=Le+Quai+Neuf");
        assertThat(page.select("meta[name=robots]").attr("content")).contains("noindex");
        assertThat(get("/feeds/france?colour=red").status()).isEqualTo(400);
    }

    @Test
    void aPageShowsEntriesAsItIsAskedTo() {
        assertThat(page("/feeds/france").select(".p-summary, .also")).isNotEmpty();
        assertThat(page("/feeds/france?content=title").select("article .p-summary")).isEmpty();
        assertThat(page("/feeds/france?content=title").select("article .also")).isNotEmpty();
        assertThat(page("/feeds/france?stories=off").select("article .also")).isEmpty();
        assertThat(page("/feeds/france?stories=off").select("article .p-summary")).isNotEmpty();
    }

    @Test
    void whatASearcherTypesIsNeverMarkup() {
        Document page = page("/feeds/france?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E");

        assertThat(page.select("script")).isEmpty();
        assertThat(page.select("input[name=q]").attr("value"))
                .isEqualTo("\"><script>alert(1)</script>");
    }

    @Test
    void theSearchPageSendsOnToTheFeed() {
        var response = get("/search?q=c%C3%A9leste+%26+fils&feed=france");

        assertThat(response.status()).isEqualTo(303);
        assertThat(response.field("Location")).contains("/feeds/france?q=c%C3%A9leste+%26+fils");
        assertThat(get("/search?q=a&feed=cle").status()).isEqualTo(200);
        assertThat(page("/search").select("input[type=radio]").eachAttr("value"))
                .containsExactly("", "france");
    }

    @Test
    void aSearchWithoutAFeedShowsWhatAllOpenOnesHave() {
        Document found = page("/search?q=le");

        assertThat(found.select("section.found h2 a").eachAttr("href"))
                .containsExactly("/feeds/france?q=le");
        assertThat(found.select("section.found h3 a").eachAttr("href"))
                .isNotEmpty()
                .allSatisfy(href -> assertThat(href).startsWith("/feeds/france/entries/"));
        assertThat(found.text()).doesNotContain("/feeds/cle");
        assertThat(page("/search?q=&feed=").select("section.found, .empty")).isEmpty();
    }

    @Test
    void sourcesInTroubleComeFirst() {
        Document page = page("/sources");

        assertThat(page.select("tbody th > a:first-child").eachText())
                .containsExactly(
                        "Le Quai Neuf", "L’Écho du bocage", "La Lanterne", "Scènes & Coulisses");
        assertThat(page.select("tbody .state").eachText())
                .containsExactly("en panne", "en pause", "en forme", "en forme");
        assertThat(page.select("figcaption .state").eachText())
                .containsExactly("2 en forme", "1 en pause à la demande du serveur", "1 en panne");
        assertThat(get("/sources?page=2").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "en, en, Sources",
        "'en-GB,en;q=0.9,fr;q=0.8', en, Sources",
        "'de,fr;q=0.5,en;q=0.3', fr, Les sources",
        "'de', fr, Les sources",
        "'*', fr, Les sources",
    })
    void pagesSpeakTheReadersLanguageIfTheyCan(String accepted, String language, String heading) {
        var response = RawConnection.ask(port, "GET", "/sources", "Accept-Language: " + accepted);
        Document page = Jsoup.parse(response.text());

        assertThat(page.select("html").attr("lang")).isEqualTo(language);
        assertThat(page.select("h1").text()).isEqualTo(heading);
    }

    @Test
    void aPageUnderATokenLeadsOnWithoutNamingIt() {
        var asked = get("/feeds/cle?token=s-s");
        assertThat(asked.status()).isEqualTo(303);
        assertThat(asked.field("Location")).contains("/t/s-s/feeds/cle");
        assertThat(asked.field("Referrer-Policy")).contains("no-referrer");

        var response = get("/t/s-s/feeds/cle");
        Document page = Jsoup.parse(response.text(), "http://h/t/s-s/feeds/cle");
        assertThat(response.text()).doesNotContain("s-s", "/t/");
        assertThat(page.expectFirst(".more a").absUrl("href"))
                .isEqualTo("http://h/t/s-s/feeds/cle/entries/120");
        assertThat(page.expectFirst(".subscribe a").absUrl("href"))
                .isEqualTo("http://h/t/s-s/feeds/cle.atom");
        assertThat(page.select("link[rel=alternate], link[rel=canonical], .address")).isEmpty();
        assertThat(response.field("Cache-Control")).contains("private, no-cache");
    }

    @Test
    void aPageIsAskedForConditionallyToo() {
        String tag = get("/feeds/france").field("ETag").orElseThrow();

        assertThat(
                        RawConnection.ask(port, "GET", "/feeds/france", "If-None-Match: " + tag)
                                .status())
                .isEqualTo(304);
        assertThat(
                        RawConnection.ask(
                                        port,
                                        "GET",
                                        "/feeds/france",
                                        "Accept-Language: en",
                                        "If-None-Match: " + tag)
                                .status())
                .isEqualTo(200);
    }

    @Test
    void peopleAreToldNoInAPageAndProgramsInASentence() {
        var page = RawConnection.ask(port, "GET", "/nowhere", "Accept: text/html,*/*;q=0.8");
        var sentence =
                RawConnection.ask(port, "GET", "/nowhere", "Accept: application/atom+xml, */*");

        assertThat(page.status()).isEqualTo(404);
        assertThat(Jsoup.parse(page.text()).select("h1").text()).isEqualTo("Page introuvable");
        assertThat(sentence.status()).isEqualTo(404);
        assertThat(sentence.field("Content-Type")).contains("text/plain; charset=utf-8");
    }

    @Test
    void aDatabaseThatIsAwayTakesOnlyWhatIsNotYetPrinted() {
        var down = new DownNow();
        try (var other = TestServers.of(kiosk, down, List::of)) {
            int there = other.start();
            assertThat(RawConnection.ask(there, "GET", "/feeds/france").status()).isEqualTo(200);
            down.isDown = true;

            assertThat(RawConnection.ask(there, "GET", "/feeds/france").status()).isEqualTo(200);
            assertThat(RawConnection.ask(there, "GET", "/feeds/france.atom").status())
                    .isEqualTo(200);
            var refused = RawConnection.ask(there, "GET", "/feeds/france/entries/3");
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.field("Retry-After")).contains("30");
            assertThat(refused.text()).doesNotContain("password");
        }
    }

    /// A store that goes away.
    private static final class DownNow extends NoEntries {
        private final InventedNews newsstand = new InventedNews(60);
        private volatile boolean isDown;

        @Override
        public List<Version> versions() {
            return answering().versions();
        }

        @Override
        public List<PublishedEntry> newest(String slug, int limit, int perSource) {
            return answering().newest(slug, limit, perSource);
        }

        @Override
        public List<PublishedEntry> range(String slug, long first, long last) {
            return answering().range(slug, first, last);
        }

        private InventedNews answering() {
            if (isDown) {
                throw new StoreException("no connection, and the password is not for the world");
            }
            return newsstand;
        }
    }

    private RawConnection.Response get(String target) {
        return RawConnection.ask(port, "GET", target);
    }

    private Document page(String target) {
        return Jsoup.parse(get(target).text());
    }
}
