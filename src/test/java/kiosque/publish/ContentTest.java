package kiosque.publish;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import kiosque.feed.Enclosure;
import kiosque.feed.Extension;
import kiosque.feed.Image;
import kiosque.feed.SourceCredit;
import kiosque.publish.document.Excerpt;
import kiosque.publish.document.Namespace;
import kiosque.publish.merged.FeedKey;
import kiosque.publish.merged.Format;
import kiosque.publish.merged.SiteSettings;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What documents say of entries, in each format.
class ContentTest {

    @Test
    void allFormatsSayTheSame() {
        Publisher publisher = Exotica.publisher();
        List<XmlElement> atom = atom(publisher).children("entry");
        List<XmlElement> rss = rss(publisher).children("item");
        JsonNode json = json(publisher).path("items");

        assertThat(atom).hasSameSizeAs(rss).hasSize(json.size());
        for (int i = 0; i < atom.size(); i++) {
            JsonNode item = json.path(i);
            assertThat(atom.get(i).only("id").text())
                    .isEqualTo(rss.get(i).only("guid").text())
                    .isEqualTo(item.path("id").asString());
            assertThat(rss.get(i).only("title").text()).isEqualTo(item.path("title").asString());
            assertThat(body(atom.get(i), "content", "summary"))
                    .isEqualTo(body(rss.get(i), "content:encoded", "description"))
                    .isEqualTo(item.path("content_html").asString());
        }
    }

    /// As on pages; what a publisher calls his feed stands where the formats keep it.
    @Test
    void whoToldItTooIsCreditedByTheConfiguredName() {
        SourceCredit rfi = Sample.RFI;
        var verbose =
                new SourceCredit(
                        rfi.name(), "RFI - Actualités", rfi.url(), rfi.link(), rfi.about());
        Publisher publisher =
                Exotica.publisher(
                        new Sample(1)
                                .from(verbose)
                                .content("<p>x</p>")
                                .alsoAt(verbose, "https://www.rfi.fr/2", "")
                                .build());
        XmlElement entry = atom(publisher).only("entry");

        assertThat(entry.only("content").text()).endsWith(">RFI</a></p>");
        assertThat(entry.only("source").only("title").text()).isEqualTo("RFI - Actualités");
        assertThat(rss(publisher).only("item").only("source").text()).isEqualTo("RFI - Actualités");
    }

    @Test
    void aStoryIsToldOnceAndEverybodyIsCredited() {
        Publisher publisher = Exotica.publisher(Exotica.story());
        XmlElement entry = atom(publisher).only("entry");

        assertThat(entry.only("content").text())
                .endsWith(
                        "<p>Également chez\u00A0: <a"
                                + " href=\"https://www.rfi.fr/a?b=1&amp;c=2\">RFI</a>, <a"
                                + " href=\"https://b.example/1\">A &amp; B ‹c&gt;</a></p>");
        assertThat(
                        entry.children("link").stream()
                                .filter(link -> link.attribute("rel").equals("related"))
                                .map(link -> link.attribute("href")))
                .containsExactly(
                        "https://www.rfi.fr/a?b=1&c=2",
                        "https://b.example/1",
                        "https://www.rfi.fr/suite");
        JsonNode own = json(publisher).path("items").path(0).path("_kiosque");
        assertThat(own.path("sources")).hasSize(3);
        assertThat(own.path("related")).hasSize(1);
    }

    @Test
    void whatOthersReportOfTheEventIsListedAndLinked() {
        Publisher publisher =
                Exotica.publisher(
                        new Sample(1)
                                .content("<p>x</p>")
                                .headline(
                                        Sample.RFI,
                                        "https://www.rfi.fr/1?a=b&c=d",
                                        "Le maire & lui")
                                .build());
        XmlElement entry = atom(publisher).only("entry");

        assertThat(entry.only("content").text())
                .isEqualTo(
                        "<p>x</p>\n"
                            + "<p>Autres titres\u00A0:</p><ul><li><a"
                            + " href=\"https://www.rfi.fr/1?a=b&amp;c=d\">Le maire &amp; lui</a>"
                            + " (RFI)</li></ul>");
        assertThat(
                        entry.children("link").stream()
                                .filter(link -> link.attribute("rel").equals("related"))
                                .map(link -> link.attribute("title")))
                .containsExactly("RFI — Le maire & lui");
        assertThat(rss(publisher).only("item").only("content:encoded").text())
                .contains("Autres titres");
        JsonNode own = json(publisher).path("items").path(0).path("_kiosque");
        assertThat(own.path("headlines").path(0).path("headline").asString())
                .isEqualTo("Le maire & lui");
        assertThat(own.path("related").isMissingNode()).isTrue();
    }

    @Test
    void theSourceIsCredited() {
        Publisher publisher = Exotica.publisher(new Sample(1).summary("<p>x</p>").build());
        XmlElement source = atom(publisher).only("entry").only("source");

        assertThat(source.only("id").text()).isEqualTo("https://www.lemonde.fr/rss.xml");
        assertThat(source.only("title").text()).isEqualTo("Le Monde");
        assertThat(source.only("rights").text()).isEqualTo("© Le Monde");
        assertThat(source.only("icon").text()).isEqualTo("https://www.lemonde.fr/favicon.ico");
        assertThat(source.children("link").stream().map(link -> link.attribute("rel")))
                .containsExactly("self");
        XmlElement rss = rss(publisher).only("item").only("source");
        assertThat(rss.attribute("url")).isEqualTo("https://www.lemonde.fr/rss.xml");
        assertThat(rss.text()).isEqualTo("Le Monde");
    }

    @Test
    void theFeedThatAnEntryWasCopiedFromKeepsItsCredit() {
        XmlElement entry = atom(Exotica.publisher(Exotica.copied())).only("entry");

        assertThat(entry.only("source").only("title").text()).isEqualTo("Blog d'origine & fils");
        assertThat(entry.only("source").only("id").text()).startsWith("tag:kiosque.example,2026:");
        assertThat(
                        entry.children("link").stream()
                                .filter(link -> link.attribute("rel").equals("via"))
                                .map(link -> link.attribute("title")))
                .containsExactly("Le Monde");
    }

    @Test
    void anEntryWithoutATitleIsCalledByItsFirstWords() {
        assertThat(atom(Exotica.publisher(Exotica.untitled())).only("entry").only("title").text())
                .startsWith("Un billet sans titre, dont le début doit en tenir lieu.")
                .hasSizeLessThan(110);
        assertThat(atom(Exotica.publisher(Exotica.nowhere())).only("entry").only("title").text())
                .isEqualTo("Le Monde");
    }

    @Test
    void aHeadlineHasNothingButItsSourceForAText() {
        assertThat(
                        rss(Exotica.publisher(Exotica.headlineOnly()))
                                .only("item")
                                .only("description")
                                .text())
                .isEqualTo("<p><a href=\"https://example.org/page/7\">Le Monde</a></p>");
    }

    @Test
    void aPictureWithoutWordsIsStillShown() {
        String picture = "<img src=\"https://example.org/1.jpg\" alt=\"\">";
        XmlElement item =
                rss(Exotica.publisher(new Sample(1).content(picture).build())).only("item");

        assertThat(item.only("description").text()).isEqualTo(picture);
        assertThat(item.children("content:encoded")).isEmpty();
    }

    @Test
    void anEpisodeCanBePlayed() {
        XmlElement channel = rss(Exotica.publisher(Exotica.episode()));
        XmlElement item = channel.only("item");

        assertThat(item.children("enclosure").getFirst().attribute("length")).isEqualTo("12345");
        assertThat(item.only("itunes:duration").text()).isEqualTo("1800");
        assertThat(item.only("itunes:episode").text()).isEqualTo("3");
        assertThat(item.children("itunes:explicit")).isEmpty();
        assertThat(item.children("itunes:season")).isEmpty();
        assertThat(item.children("enclosure").getLast().attribute("type")).isEqualTo("audio/ogg");
        assertThat(item.only("podcast:transcript").attribute("url"))
                .isEqualTo("https://audio.example/3.vtt");
        assertThat(channel.only("itunes:category").attribute("text")).isEqualTo("News");
    }

    @Test
    void titlesInRssAreSafeForReadersThatTakeThemForMarkup() {
        String rss =
                PublisherTest.text(
                        Exotica.publisher(Exotica.markupInPlaces())
                                .document(FeedKey.open("exotica"), Format.RSS));

        assertThat(rss).contains("<title>AT&#x26;T says ‹/b");
    }

    @Test
    void languagesDifferWhereTheyDiffer() {
        Publisher publisher =
                Exotica.publisher(
                        new Sample(1).language("en").build(),
                        new Sample(2).language("fr").build(),
                        new Sample(3).language("klingon").build(),
                        new Sample(4).language("fr-be").build());
        List<XmlElement> entries = atom(publisher).children("entry");

        assertThat(entries.stream().map(entry -> entry.attribute("xml:lang")))
                .containsExactly("fr-BE", "", "", "en");
        assertThat(atom(publisher).attribute("xml:lang")).isEqualTo("fr");
    }

    @Test
    void excerptsAreCutWhereItHurtsLeast() {
        assertThat(Excerpt.of("<p>Court &amp; bon.</p>", 40)).isEqualTo("Court & bon.");
        assertThat(Excerpt.of("<p>Une phrase assez longue. Une autre qui déborde.</p>", 40))
                .isEqualTo("Une phrase assez longue.");
        assertThat(Excerpt.of("<p>Une très très longue phrase qui ne finit pas</p>", 30))
                .isEqualTo("Une très très longue phrase…");
        assertThat(Excerpt.of("<p>Un accord est trouvé. Selon M. Dupont, rien ne presse</p>", 40))
                .isEqualTo("Un accord est trouvé.");
        assertThat(Excerpt.ofPlain("\uD83D\uDDDE".repeat(20), 8))
                .isEqualTo("\uD83D\uDDDE".repeat(3) + "…");
    }

    @Test
    void aTitleHasNoTagsToAnyReader() {
        Publisher publisher =
                Exotica.publisher(
                        new Sample(1)
                                .title("Si a < b, </script><b>gras</b>")
                                .related(Sample.RFI, "https://www.rfi.fr/1", "x <b>y</b> &amp; z")
                                .build());

        assertThat(json(publisher).path("items").path(0).path("title").asString())
                .isEqualTo("Si a < b, ‹/script>‹b>gras‹/b>");
        assertThat(rss(publisher).only("item").only("title").text())
                .isEqualTo("Si a < b, ‹/script>‹b>gras‹/b>");
        assertThat(atom(publisher).only("entry").children("link"))
                .anyMatch(link -> link.attribute("href").equals("https://www.rfi.fr/1"))
                .noneMatch(link -> link.attribute("title").contains("<b>"));
    }

    @Test
    void anAddressHasNoLogin() {
        Publisher publisher =
                Exotica.publisher(
                        new Sample(1)
                                .link("https://u:pw@monde.example:8443@evil.example/a@b")
                                .enclosure(Enclosure.of("http://u@evil.example/a.mp3"))
                                .build());
        XmlElement item = rss(publisher).only("item");

        assertThat(item.only("link").text()).isEqualTo("https://evil.example/a@b");
        assertThat(item.only("enclosure").attribute("url")).isEqualTo("http://evil.example/a.mp3");
    }

    @Test
    void withoutAnAddressToWriteToThereIsNoPodcast() {
        var reader = new FakeReader();
        reader.add(
                Exotica.SLUG,
                new Sample(1)
                        .enclosure(Enclosure.of("https://a.example/a.mp3"))
                        .extension(
                                new Extension(
                                        Namespace.ITUNES.uri(),
                                        "duration",
                                        Map.of(),
                                        "60",
                                        List.of()))
                        .build());
        var silent =
                new SiteSettings("K", "fr", ZoneId.of("Europe/Paris"), Exotica.SITE.publicUrl());
        Publisher without =
                new Publisher(reader, new KeptInMemory(), silent, List.of(Exotica.feed()), 1 << 24);
        Publisher with =
                new Publisher(
                        reader, new KeptInMemory(), Exotica.SITE, List.of(Exotica.feed()), 1 << 24);

        for (Format format : List.of(Format.ATOM, Format.RSS)) {
            assertThat(new String(document(without, format), UTF_8))
                    .doesNotContain("<itunes:")
                    .contains("a.mp3");
            assertThat(new String(document(with, format), UTF_8))
                    .contains("<itunes:email>", "<itunes:duration>60<");
        }
    }

    @Test
    void everyPictureIsToldWithTypeSizeAndWords() {
        Publisher publisher =
                Exotica.publisher(
                        new Sample(1)
                                .content("<p>x</p>")
                                .image(
                                        new Image(
                                                "https://img.example/1.jpg",
                                                Optional.of(640),
                                                Optional.of(360),
                                                Optional.of("image/jpeg"),
                                                Optional.of(1_000L),
                                                Optional.of("Le pont & la rive"),
                                                Optional.of("Anne Roux")))
                                .image(Image.of("https://img.example/2.webp"))
                                .build());

        for (XmlElement entry :
                List.of(atom(publisher).only("entry"), rss(publisher).only("item"))) {
            List<XmlElement> pictures = entry.children("media:content");
            assertThat(pictures).hasSize(2);
            XmlElement first = pictures.getFirst();
            assertThat(first.attribute("type")).isEqualTo("image/jpeg");
            assertThat(first.attribute("width")).isEqualTo("640");
            assertThat(first.attribute("fileSize")).isEqualTo("1000");
            assertThat(first.only("media:description").text()).isEqualTo("Le pont & la rive");
            assertThat(first.only("media:credit").text()).isEqualTo("Anne Roux");
            assertThat(pictures.getLast().attribute("type")).isEqualTo("image/webp");
        }
        JsonNode pictures = json(publisher).path("items").path(0).path("attachments");
        assertThat(pictures).hasSize(2);
        assertThat(pictures.path(0).path("title").asString())
                .isEqualTo("Le pont & la rive (Anne Roux)");
        assertThat(pictures.path(0).path("size_in_bytes").asInt()).isEqualTo(1000);
        assertThat(pictures.path(1).path("mime_type").asString()).isEqualTo("image/webp");
    }

    @Test
    void aPictureThatIsAttachedStandsForAnEntryWithoutAnother() {
        Publisher publisher =
                Exotica.publisher(
                        new Sample(1)
                                .content("<p>x</p>")
                                .enclosure(
                                        new Enclosure(
                                                "https://img.example/1.jpg",
                                                Optional.of("image/jpeg"),
                                                Optional.empty(),
                                                Optional.empty(),
                                                Optional.empty()))
                                .build());

        assertThat(json(publisher).path("items").path(0).path("image").asString())
                .isEqualTo("https://img.example/1.jpg");
    }

    private static String body(XmlElement entry, String full, String partial) {
        List<XmlElement> content = entry.children(full);
        return (content.isEmpty() ? entry.only(partial) : content.getFirst()).text();
    }

    private static XmlElement atom(Publisher publisher) {
        return XmlElement.parse(document(publisher, Format.ATOM));
    }

    private static XmlElement rss(Publisher publisher) {
        return XmlElement.parse(document(publisher, Format.RSS)).only("channel");
    }

    private static JsonNode json(Publisher publisher) {
        return new ObjectMapper().readTree(document(publisher, Format.JSON));
    }

    private static byte[] document(Publisher publisher, Format format) {
        return PublisherTest.text(
                        Optional.of(
                                publisher
                                        .document(FeedKey.open(Exotica.SLUG), format)
                                        .orElseThrow()))
                .getBytes(UTF_8);
    }
}
