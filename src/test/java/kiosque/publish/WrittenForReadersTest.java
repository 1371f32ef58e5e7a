package kiosque.publish;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import kiosque.feed.Category;
import kiosque.feed.Enclosure;
import kiosque.feed.Extension;
import kiosque.feed.Person;
import kiosque.feed.SourceCredit;
import kiosque.publish.cache.Rendition;
import kiosque.publish.document.Namespace;
import kiosque.publish.merged.DerivedQuery;
import kiosque.publish.merged.DerivedQuery.Shown;
import kiosque.publish.merged.DerivedQuery.Sought;
import kiosque.publish.merged.FeedKey;
import kiosque.publish.merged.Format;
import kiosque.testing.MergedFeedBuilder;

import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What programs take from a document that is right to the letter: the first link, the last one, the only author, a title decoded once too often.
class WrittenForReadersTest {

    private static final String TAG = "<[/!?A-Za-z]";
    private static final String PODCAST = Namespace.PODCAST.uri();

    @Test
    void thePageIsTheFirstLinkAndTheOnlyAlternate() {
        Publisher publisher = Exotica.publisher(new Sample(1).summary("<p>x</p>").build());
        XmlElement feed = atom(publisher);

        assertThat(feed.children("link").getFirst().attribute("rel")).isEqualTo("alternate");
        assertThat(feed.children("link").getFirst().attribute("href"))
                .isEqualTo("https://kiosque.example/feeds/exotica");
        assertThat(alternates(feed.children("link"))).hasSize(1);
        assertThat(alternates(feed.only("entry").elements("link")))
                .containsExactly("https://example.org/page/1");
        XmlElement channel = rss(publisher);
        assertThat(channel.children().stream().map(XmlElement::name).filter("link"::equals))
                .hasSize(1);
        assertThat(channel.elements("atom:link"))
                .noneMatch(link -> link.attribute("rel").equals("alternate"));
    }

    @Test
    void whatIsInsideSourceComesAfterTheEntrysOwn() {
        List<String> names =
                atom(Exotica.publisher(new Sample(1).summary("<p>x</p>").build()))
                        .only("entry")
                        .children()
                        .stream()
                        .map(XmlElement::name)
                        .toList();

        assertThat(names.indexOf("source"))
                .isGreaterThan(names.indexOf("title"))
                .isGreaterThan(names.lastIndexOf("link"))
                .isGreaterThan(names.indexOf("updated"));
    }

    /// The same words to a reader that decodes a title once and to one that takes what it then has for HTML.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "AT&T rachète Time Warner",
                "Je <3 les feuilletons",
                "Si a < b et b > a",
                "« Q&R » : 5 < 6, dit l'\"analyste\"",
                "Les balises ‹b> et ‹i> expliquées"
            })
    void aTitleHasTheSameWordsHoweverOftenItIsDecoded(String shown) {
        Publisher publisher =
                Exotica.publisher(
                        new Sample(1).title(shown.replace('‹', '<')).summary("<p>x</p>").build());
        XmlElement title = atom(publisher).only("entry").only("title");
        String rss = rss(publisher).only("item").only("title").text();
        String json = json(publisher).path("title").asString();

        assertThat(title.attribute("type")).isEmpty();
        assertThat(List.of(title.text(), rss, json))
                .containsOnly(shown)
                .allMatch(text -> Jsoup.parseBodyFragment(text).text().equals(shown));
    }

    @Test
    void aTitleThatSpellsAReferenceSaysThatItIsEscaped() {
        Publisher publisher =
                Exotica.publisher(
                        new Sample(1).title("Écrire &nbsp; en HTML").summary("<p>x</p>").build());
        XmlElement title = atom(publisher).only("entry").only("title");

        assertThat(title.attribute("type")).isEqualTo("html");
        assertThat(Parser.unescapeEntities(title.text(), false)).isEqualTo("Écrire &nbsp; en HTML");
        assertThat(rss(publisher).only("item").only("title").text())
                .isEqualTo("Écrire &nbsp; en HTML");
    }

    /// Whatever a reader that takes plain text for HTML would run or swallow.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src=x onerror=alert(1)>",
                "<svg/onload=alert(1)",
                "<b",
                "<!-- <x",
                "<?php",
                "&lt;img src=x onerror=alert(1)&gt;",
                "&#60;iframe src=//x&#62;",
                "&amp;lt;video src=x onerror=alert(1)&amp;gt;"
            })
    void nothingBesideTheTextReadsAsATag(String tag) {
        Publisher publisher =
                Exotica.publisher(
                        new Sample(1)
                                .title("A " + tag)
                                .summary("<p>Des mots et I " + tag.replace("<", "&lt;") + "</p>")
                                .author(Person.named("B " + tag))
                                .category(Category.of("C " + tag))
                                .rights("D " + tag)
                                .from(Sample.source("E " + tag, "https://example.org"))
                                .alsoAt(
                                        Sample.source("G " + tag, "https://other.example"),
                                        "https://other.example/1",
                                        "H " + tag)
                                .content("<p>Tout le texte.</p>")
                                .extension(extension("person", Map.of("role", tag), "F " + tag))
                                .build());
        XmlElement item = rss(publisher).only("item");

        for (String name :
                List.of(
                        "title",
                        "dc:creator",
                        "category",
                        "dc:rights",
                        "source",
                        "podcast:person")) {
            assertThat(Parser.unescapeEntities(item.only(name).text(), false))
                    .as(name)
                    .doesNotContainPattern(TAG)
                    .contains("‹");
        }
        assertThat(item.only("podcast:person").attribute("role")).doesNotContain("<");
        JsonNode json = json(publisher);
        JsonNode sources = json.path("_kiosque").path("sources");
        for (JsonNode text :
                List.of(
                        json.path("title"),
                        sources.path(0).path("title"),
                        sources.path(1).path("title"),
                        sources.path(1).path("headline"))) {
            assertThat(text.asString()).doesNotContainPattern(TAG).contains("‹");
        }
        assertThat(json.path("summary").asString()).doesNotContainPattern(TAG);
    }

    @Test
    void whoeverPublishesIsNobodysAuthor() {
        Publisher publisher =
                Exotica.publisher(new Sample(1).from(silent()).summary("<p>x</p>").build());
        XmlElement feed = atom(publisher);

        assertThat(feed.children("author")).isEmpty();
        assertThat(feed.only("entry").only("author").only("name").text()).isEqualTo("Le Courrier");
        assertThat(feed.only("entry").only("source").only("title").text())
                .isEqualTo("lecourrier.example - Toute l'actualité");
        assertThat(rss(publisher).only("item").only("dc:creator").text()).isEqualTo("Le Courrier");
        assertThat(json(publisher).path("authors").path(0).path("name").asString())
                .isEqualTo("Le Courrier");
        assertThat(document(publisher, Format.JSON)).doesNotContain("\"authors\":[{\"name\":\"K");
    }

    @ParameterizedTest
    @EnumSource
    void oneThatPlaysComesFirstASecondLastAndNothingIsLost(Format format) {
        String document =
                document(
                        Exotica.publisher(
                                new Sample(1)
                                        .summary("<p>x</p>")
                                        .enclosure(Enclosure.of("https://e.example/doc.pdf"))
                                        .enclosure(Enclosure.of("https://e.example/son.mp3"))
                                        .enclosure(Enclosure.of("https://e.example/film.mp4"))
                                        .build()),
                        format);

        assertThat(document).containsSubsequence("son.mp3", "doc.pdf", "film.mp4");
    }

    @Test
    void anEntryWithoutAPageLeadsToItsPageHere() {
        Publisher publisher =
                Exotica.publisher(new Sample(7).withoutLink().content("<p>Une brève.</p>").build());
        String here = "https://kiosque.example/feeds/exotica/entries/7";

        assertThat(alternates(atom(publisher).only("entry").elements("link")))
                .containsExactly(here);
        assertThat(rss(publisher).only("item").only("link").text()).isEqualTo(here);
        assertThat(json(publisher).path("url").asString()).isEqualTo(here);
    }

    @Test
    void aReaderMayHaveIdsOfOneMergedFeedAlone() {
        Publisher publisher = Exotica.publisher(new Sample(1).summary("<p>x</p>").build());
        String everywhere = atom(publisher).only("entry").only("id").text();
        XmlElement entry =
                XmlElement.parse(
                                body(
                                        publisher.derived(
                                                FeedKey.open(Exotica.SLUG),
                                                idsOf(DerivedQuery.Ids.FEED),
                                                Format.ATOM)))
                        .only("entry");

        assertThat(everywhere).isEqualTo("https://example.org/entry/1");
        assertThat(entry.only("id").text()).startsWith("tag:").isNotEqualTo(everywhere);
        assertThat(entry.only("link").attribute("href")).isEqualTo("https://example.org/page/1");
    }

    @ParameterizedTest
    @CsvSource({
        "javascript:alert(1)",
        "DATA:text/html;base64,PHA+",
        "vbscript:msgbox",
        "file:///etc/passwd",
        "' JavaScript:alert(1)'",
        "'java\tscript:alert(1)'",
        "'java\u0000script:alert(1)'",
        "javascript%3Aalert(1)",
        "feed:javascript:alert(1)",
        "feed://javascript:alert(1)",
        "view-source:javascript:alert(1)",
        "jar:https://a.example/x!/y",
        "intent:x#Intent;end",
        "ms-msdt:/id",
        "https://nom:secret@a.example/1",
        "//nom:secret@a.example/1"
    })
    void anIdThatRunsWhenItIsOpenedIsReplacedForGood(String id) {
        Publisher publisher = Exotica.publisher(new Sample(1).id(id).summary("<p>x</p>").build());
        String ours = atom(publisher).only("entry").only("id").text();

        assertThat(ours).startsWith("tag:");
        assertThat(rss(publisher).only("item").only("guid").text()).isEqualTo(ours);
        assertThat(json(publisher).path("id").asString()).isEqualTo(ours);
    }

    @Test
    void whatAPodcastSaysIsAddressesAndWords() {
        XmlElement item =
                rss(Exotica.publisher(
                                new Sample(1)
                                        .summary("<p>x</p>")
                                        .extension(
                                                extension(
                                                        "socialInteract",
                                                        Map.of(
                                                                "protocol",
                                                                "activitypub",
                                                                "uri",
                                                                "https://s.example/@a/1",
                                                                "accountUrl",
                                                                "javascript:alert(1)",
                                                                "onclick",
                                                                "alert(1)"),
                                                        ""))
                                        .extension(
                                                extension(
                                                        "images",
                                                        Map.of(
                                                                "srcset",
                                                                "https://i.example/a.png"
                                                                        + " 600w,"
                                                                        + " javascript:x 2w"),
                                                        ""))
                                        .extension(
                                                extension(
                                                        "invented",
                                                        Map.of(
                                                                "Href",
                                                                "javascript:alert(1)",
                                                                "style",
                                                                "x"),
                                                        "des <b>mots"))
                                        .extension(
                                                extension(
                                                        "transcript",
                                                        Map.of("url", "data:text/html,x"),
                                                        ""))
                                        .build()))
                        .only("item");

        assertThat(item.only("podcast:socialInteract").attribute("uri"))
                .isEqualTo("https://s.example/@a/1");
        assertThat(item.only("podcast:images").attribute("srcset"))
                .isEqualTo("https://i.example/a.png 600w");
        assertThat(item.only("podcast:invented").text()).isEqualTo("des ‹b>mots");
        assertThat(item.children("podcast:transcript")).isEmpty();
        for (String name : List.of("accountUrl", "onclick", "Href", "style")) {
            assertThat(item.children()).allMatch(child -> child.attribute(name).isEmpty());
        }
    }

    private static Extension extension(String name, Map<String, String> attributes, String text) {
        return new Extension(PODCAST, name, attributes, text, List.of());
    }

    private static SourceCredit silent() {
        return new SourceCredit(
                "Le Courrier",
                "lecourrier.example - Toute l'actualité",
                "https://c.example/rss",
                Optional.of("https://c.example/"),
                new SourceCredit.About(
                        "https://c.example/rss",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of()));
    }

    private static DerivedQuery idsOf(DerivedQuery.Ids ids) {
        return new DerivedQuery(
                Sought.ALL,
                new Shown(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(ids)));
    }

    private static List<String> alternates(List<XmlElement> links) {
        return links.stream()
                .filter(link -> link.attribute("rel").equals("alternate"))
                .map(link -> link.attribute("href"))
                .toList();
    }

    /// RSS wants a description; a reader shows it below the title.
    @ParameterizedTest
    @CsvSource({
        "fr, 'Les nouvelles de plusieurs sources, réunies par '",
        "pt-BR, 'Notícias de várias fontes, reunidas por '",
        "eo, 'News from several sources, gathered by '"
    })
    void aMergedFeedThatNobodyDescribesDoesNotSayItsTitleTwice(String language, String words) {
        var feed = new MergedFeedBuilder(Exotica.SLUG).title("La une").language(language).build();
        var reader = new FakeReader();
        reader.add(Exotica.SLUG, new Sample(1).summary("<p>x</p>").build());
        var publisher =
                new Publisher(reader, new KeptInMemory(), Exotica.SITE, List.of(feed), 1 << 24);

        assertThat(rss(publisher).only("description").text())
                .isEqualTo(words + Exotica.SITE.title().replace("<", "‹"));
        assertThat(atom(publisher).children("subtitle")).isEmpty();
    }

    private static XmlElement atom(Publisher publisher) {
        return XmlElement.parse(document(publisher, Format.ATOM).getBytes(UTF_8));
    }

    private static XmlElement rss(Publisher publisher) {
        return XmlElement.parse(document(publisher, Format.RSS).getBytes(UTF_8)).only("channel");
    }

    private static JsonNode json(Publisher publisher) {
        return new ObjectMapper().readTree(document(publisher, Format.JSON)).path("items").path(0);
    }

    private static String document(Publisher publisher, Format format) {
        return PublisherTest.text(publisher.document(FeedKey.open(Exotica.SLUG), format));
    }

    private static byte[] body(Optional<Rendition> rendition) {
        return PublisherTest.body(rendition.orElseThrow(), "identity").bytes();
    }
}
