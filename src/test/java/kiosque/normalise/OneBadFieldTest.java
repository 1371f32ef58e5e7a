package kiosque.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.dedupe.identity.Identifier;
import kiosque.feed.Document;
import kiosque.feed.Entry;
import kiosque.feed.Identified;
import kiosque.feed.Normalised;
import kiosque.feed.ParseOutcome.Understood;
import kiosque.parse.FeedParser;
import kiosque.testing.Draw;

import org.junit.jupiter.api.Test;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// Fields that say nonsense, in whatever format and place, cost their document nothing, and the entries beside them neither.
class OneBadFieldTest {

    private static final URI LOCATION = URI.create("https://journal.example/flux.xml");

    private static final FeedParser PARSER = new FeedParser();
    private static final Normaliser NORMALISER = new Normaliser(NormaliseSettings.DEFAULTS);

    /// What has been seen to be too much for a library, or is likely to be.
    private static final List<String> VALUES =
            List.of(
                    "",
                    " ",
                    "%",
                    "%zz",
                    "%E9",
                    "\\",
                    "\\\\hote\\part",
                    "http://",
                    "https://[::1",
                    "http://[v1.x]/",
                    "http://exemple.fr:99999/",
                    "http://a b/",
                    "http://é..fr/",
                    "http://xn--a/",
                    "http://-.-/",
                    "//",
                    "#%",
                    "::",
                    "javascript:alert(1)",
                    "data:,",
                    "mailto:",
                    "tag:",
                    "file:///C:\\",
                    "http://@@/",
                    "http://256.1.1.1/",
                    "http://\u202e/",
                    "http://\uD800/",
                    "0",
                    "-1",
                    "1e999",
                    "NaN",
                    "999999999999999999999999",
                    "2147483648",
                    "-9223372036854775808",
                    "٣",
                    "1,5",
                    "0000-00-00T00:00:00Z",
                    "+999999999-12-31T23:59:59Z",
                    "2026-02-30",
                    "2026-01-01T25:61:61Z",
                    "2026-01-01T00:00:00+99:99",
                    "2026-W99-9",
                    "2026-999",
                    "Tue, 99 Foo 99999 99:99:99 +9999",
                    "1/1/99999999999",
                    "99999999999999999",
                    "/Date(99999999999999999999)/",
                    "2026-01-01 00:00:00 [Foo/Bar]",
                    "PT",
                    "PT999999999999999999999S",
                    "1:2:3:4",
                    "1h99999999999m",
                    "fr_",
                    "_",
                    "x-",
                    "en-US-u-ca-buddhist-x",
                    "text/html; charset=\"",
                    "*/*",
                    "91 181",
                    "geo:1,2",
                    "a.jpg 99999999999999w",
                    ",,,,",
                    "a.jpg -1x",
                    "&#0;",
                    "&#x110000;",
                    "&nosuch;",
                    "<",
                    "</",
                    "<!--",
                    "<![CDATA[",
                    "]]>",
                    "<?xml",
                    "<script>",
                    "<img src=%>",
                    "<a href='http://['>x</a>",
                    "<base href='::'><a href=x>x</a>",
                    "<style>@import</style>",
                    "<p style='width:calc(1e999px*1e999)'>x",
                    "\u0000",
                    "\uFFFE",
                    "\uD83D",
                    "\uDE00\uD83D",
                    "\u202E",
                    "İ",
                    "'",
                    "\"",
                    "{",
                    "[",
                    "null");

    /// What nests, repeats or runs on.
    private static final List<String> UNITS =
            List.of(
                    "a",
                    "0",
                    "é",
                    ".",
                    "a.",
                    "www.a.",
                    "a@",
                    "a@a.",
                    "/..",
                    "../",
                    "-a",
                    "%25",
                    "%41",
                    "http://",
                    "urn:isbn:a",
                    "1:",
                    "1.",
                    ",",
                    ";",
                    "(",
                    "(a",
                    "[",
                    "\\",
                    "\"",
                    "\\\"",
                    " a",
                    "\n",
                    "&amp;",
                    "<p>",
                    "<b><i>",
                    "<table><td>",
                    "a\u0300",
                    "feed:",
                    "calc(",
                    "1 ",
                    "A.",
                    "😀",
                    "« ");

    private static final String RSS_FIELDS =
            "<link>§</link><guid>§</guid><pubDate>§</pubDate><dc:date>§</dc:date><author>§</author><category"
                + " domain='§'>§</category><comments>§</comments><enclosure url='§' length='§'"
                + " type='§'/><source url='§'>§</source><description xml:base='§'"
                + " xml:lang='§'>§</description><content:encoded>§</content:encoded>"
                + "<dc:language>§</dc:language><itunes:duration>§</itunes:duration><itunes:image"
                + " href='§'/><media:content url='§' type='§' width='§' duration='§'"
                + " fileSize='§'/><media:thumbnail url='§'"
                + " width='§'/><georss:point>§</georss:point><geo:lat>§</geo:lat><atom:link rel='§'"
                + " href='§'/><slash:comments>§</slash:comments><podcast:season>§</podcast:season>";

    private static final String RSS_HEAD =
            "<language>§</language><pubDate>§</pubDate><ttl>§</ttl><skipHours><hour>§</hour></skipHours><image><url>§</url><width>§</width></image><cloud"
                + " domain='§' port='§'/><textInput>§</textInput>"
                + "<sy:updatePeriod>§</sy:updatePeriod><sy:updateFrequency>§</sy:updateFrequency><atom:link"
                + " rel='hub' href='§'/><itunes:image href='§'/><managingEditor>§</managingEditor>";

    private static final String ATOM_FIELDS =
            "<id>§</id><link rel='§' href='§' type='§' hreflang='§'"
                + " length='§'/><updated>§</updated><author><name>§</name><uri>§</uri><email>§</email></author><category"
                + " term='§' scheme='§'/><content type='§' src='§' xml:base='§'>§</content><summary"
                + " type='§'>§</summary><source><id>§</id><updated>§</updated></source><rights"
                + " type='§'>§</rights>";

    private static final String ATOM_HEAD =
            "<id>§</id><link rel='self' href='§'/><updated>§</updated><logo>§</logo><generator"
                    + " uri='§'>§</generator><subtitle type='§'>§</subtitle>";

    private static final String JSON_FIELDS =
            "\"id\":§,\"url\":§,\"external_url\":§,\"content_html\":§,\"summary\":§,\"image\":§,\"date_published\":§,"
                + "\"authors\":[{\"name\":§,\"url\":§},§],\"tags\":[§],\"language\":§,\"attachments\":"
                + "[{\"url\":§,\"mime_type\":§,\"size_in_bytes\":§,\"duration_in_seconds\":§},§]";

    private static final String JSON_HEAD =
            "\"home_page_url\":§,\"next_url\":§,\"icon\":§,\"language\":§,\"authors\":§,\"hubs\":[{\"type\":\"WebSub\",\"url\":§},§]";

    private static final String NAMESPACES =
            " xmlns:atom='http://www.w3.org/2005/Atom' xmlns:dc='http://purl.org/dc/elements/1.1/'"
                    + " xmlns:content='http://purl.org/rss/1.0/modules/content/'"
                    + " xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd'"
                    + " xmlns:media='http://search.yahoo.com/mrss/'"
                    + " xmlns:georss='http://www.georss.org/georss'"
                    + " xmlns:geo='http://www.w3.org/2003/01/geo/wgs84_pos#'"
                    + " xmlns:sy='http://purl.org/rss/1.0/modules/syndication/'"
                    + " xmlns:slash='http://purl.org/rss/1.0/modules/slash/'"
                    + " xmlns:podcast='https://podcastindex.org/namespace/1.0'";

    private static final String RSS =
            "<rss version='2.0'"
                    + NAMESPACES
                    + "><channel><title>T</title>"
                    + RSS_HEAD
                    + "<item><guid>un</guid><description>Premier texte.</description></item><item>"
                    + RSS_FIELDS
                    + "<title>Deux</title></item><item><guid>trois</guid><description>Dernier"
                    + " texte.</description></item></channel></rss>";

    private static final String ATOM =
            "<feed xmlns='http://www.w3.org/2005/Atom'><title>T</title>"
                    + ATOM_HEAD
                    + "<entry><id>un</id><summary>Premier texte.</summary></entry><entry>"
                    + ATOM_FIELDS
                    + "<title>Deux</title></entry><entry><id>trois</id><summary>Dernier"
                    + " texte.</summary></entry></feed>";

    private static final String JSON =
            "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"T\","
                    + JSON_HEAD
                    + ",\"items\":[{\"id\":\"un\",\"content_text\":\"Premier"
                    + " texte.\"},{\"title\":\"Deux\","
                    + JSON_FIELDS
                    + "},{\"id\":\"trois\",\"content_text\":\"Dernier texte.\"}]}";

    @Test
    void theyCostRssNothing() {
        values().forEach(value -> costsNothing(RSS, value, OneBadFieldTest::escaped));
    }

    @Test
    void theyCostAtomNothing() {
        values().forEach(value -> costsNothing(ATOM, value, OneBadFieldTest::escaped));
    }

    @Test
    void theyCostJsonNothing() {
        values().forEach(value -> costsNothing(JSON, value, OneBadFieldTest::quoted));
        Stream.of("null", "true", "-1", "1e400", "{}", "[]", "[[]]", "[{}]", "{\"url\":[]}")
                .forEach(value -> costsNothing(JSON, value, Function.identity()));
    }

    @Test
    void norDoWhatTheyAreMadeOfAtRandom() {
        Draw.times(
                60,
                draw -> {
                    String value = draw.text().replaceAll("[\\p{Cntrl}\\p{Cs}\\uFFFD]", "");
                    costsNothing(RSS, value, OneBadFieldTest::escaped);
                    costsNothing(ATOM, value, OneBadFieldTest::escaped);
                    costsNothing(JSON, value, OneBadFieldTest::quoted);
                });
    }

    private static Stream<String> values() {
        return Stream.concat(VALUES.stream(), UNITS.stream().map(unit -> unit.repeat(9_000)));
    }

    private static void costsNothing(
            String document, String value, Function<String, String> written) {
        List<Entry> entries = entries(document.replace("§", written.apply(value)));

        assertThat(entries).as("entries with %.40s", value).hasSize(3);
        assertThat(said(entries.getFirst())).as("beside %.40s", value).contains("Premier texte.");
        assertThat(entries.get(1).title()).as("beside %.40s", value).isEqualTo("Deux");
        assertThat(said(entries.getLast())).as("beside %.40s", value).contains("Dernier texte.");
        assertThat(new Identifier().identify(entries))
                .as("identified with %.40s", value)
                .extracting(Identified::entry)
                .hasSize(3);
    }

    private static String said(Entry entry) {
        return entry.summary().or(entry::content).orElseThrow();
    }

    private static List<Entry> entries(String document) {
        var outcome =
                PARSER.parse(Document.of(document.getBytes(StandardCharsets.UTF_8), LOCATION));
        assertThat(outcome).isInstanceOf(Understood.class);
        return NORMALISER.normalise(((Understood) outcome).feed(), LOCATION, Set.of()).stream()
                .map(Normalised::entry)
                .toList();
    }

    private static String escaped(String value) {
        return value.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("'", "&apos;")
                .replace("\"", "&quot;");
    }

    private static String quoted(String value) {
        return "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
