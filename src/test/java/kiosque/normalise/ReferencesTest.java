package kiosque.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.feed.FeedHead;
import kiosque.feed.Link;
import kiosque.feed.ParsedFeed;
import kiosque.feed.Rhythm;
import kiosque.feed.Text;
import kiosque.testing.ParsedEntryBuilder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Where what a text points at is found.
class ReferencesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    RSS 2.0  | /feeds/all.rss  | /2026/billet/      | a.png       | /2026/billet/a.png
                    RSS 2.0  | /feeds/all.rss  | /2026/billet.html  | img/a.png   | /2026/img/a.png
                    RSS 2.0  | /feeds/all.rss  | /2026/billet.html  | /img/a.png  | /img/a.png
                    RSS 1.0  | /index.rdf      | /2026/billet/      | ../a.png    | /2026/a.png
                    JSON Feed 1.1 | /feed.json | /2026/billet/      | a.png       | /2026/billet/a.png
                    Atom 1.0 | /atom.xml       | /2026/billet/      | a.png       | /2026/billet/a.png
                    Atom 1.0 | /atom.xml       | /2026/billet/      | img/a.png   | /img/a.png
                    Atom 1.0 | /atom.xml       | /2026/billet.html  | a.png       | /a.png
                    Atom 1.0 | /atom.xml       | /2026/05/billet    | ../img/a.png | /2026/img/a.png
                    Atom 1.0 | /flux/atom.xml  | /2026/billet/      | ../a.png    | /a.png
                    RSS 2.0  | /index.php?format=feed | /club/index.php/news/12-billet | images/a.png | /club/images/a.png
                    Atom 1.0 | /news?format=feed | /index.php/news/12-billet | images/a.png | /images/a.png
                    RSS 2.0  | /feed.php       | /news.php?id=3     | images/a.png | /images/a.png
                    """)
    void withoutABaseTheyMeanThePageWhereTheyCan(
            String format, String location, String page, String reference, String found) {
        String html = "<p>Texte</p><img src=\"" + reference + "\" alt=\"a\">";

        assertThat(body(format, location, page, html))
                .contains("src=\"https://gazette.example" + found + "\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    <img srcset="https://i.example/a-75.png 75w, https://i.example/a-600.png 600w" alt="a"> | https://i.example/a-600.png
                    <img src="data:image/gif;base64,R0lG" data-srcset="https://i.example/b.png" alt="b">    | https://i.example/b.png
                    <img srcset="https://i.example/c.png, https://i.example/c2.png 2x" alt="c">             | https://i.example/c2.png
                    <img src="https://i.example/d.png" srcset="https://i.example/d2.png 2x" alt="d">        | https://i.example/d.png
                    <picture><source srcset="https://i.example/e.webp"><source srcset="https://i.example/e.jpg 1x, https://i.example/e2.jpg 2x"><img alt="e"></picture> | https://i.example/e2.jpg
                    """)
    void aPictureWithASetAloneShowsTheLargest(String html, String shown) {
        assertThat(FeedSamples.normalise("T", "<p>Texte</p>" + html).entry().body())
                .contains(" src=\"" + shown + "\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    <picture><source type="image/webp" data-srcset="https://i.example/a.webp"><img src="data:," data-src="https://i.example/a.jpg"></picture> | <source type="image/webp" srcset="https://i.example/a.webp">
                    <video><source data-src="https://i.example/v.mp4" type="video/mp4"></video> | src="https://i.example/v.mp4"
                    """)
    void filesThatWaitForAScriptAreFound(String html, String found) {
        assertThat(FeedSamples.normalise("T", "<p>Texte</p>" + html).entry().body())
                .contains(found);
    }

    @Test
    void aFileThatLeadsNowhereGoes() {
        String html =
                "<picture><source type='image/webp'><source srcset='javascript:x'><img"
                        + " src='https://i.example/a.jpg'></picture>";

        assertThat(FeedSamples.normalise("T", "<p>Texte</p>" + html).entry().body())
                .contains("a.jpg")
                .doesNotContain("<source");
    }

    @Test
    void theWordsOfElementsThatShowTextStay() {
        assertThat(
                        FeedSamples.normalise(
                                        "T",
                                        "<p>À copier :</p><textarea rows=3>&lt;b&gt;x&lt;/b&gt;"
                                                + " y</textarea><noframes><p onclick=x>Sans"
                                                + " cadres</p></noframes>")
                                .entry()
                                .body())
                .isEqualTo("<p>À copier :</p><pre>&lt;b&gt;x&lt;/b&gt; y</pre><p>Sans cadres</p>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"RSS 2.0", "Atom 1.0"})
    void whatJoomlaWritesMeansTheSite(String format) {
        FeedHead head = FeedSamples.head(Optional.empty());
        FeedHead joomla =
                new FeedHead(
                        head.texts(),
                        head.id(),
                        head.links(),
                        head.updated(),
                        head.language(),
                        head.byline(),
                        head.categories(),
                        head.icon(),
                        head.image(),
                        Optional.of("Joomla! - Open Source Content Management"));

        assertThat(
                        body(
                                joomla,
                                format,
                                "/news?format=feed",
                                "/news/2-clubs/12-billet",
                                "<p>Texte</p><img src=\"images/a.png\" alt=\"a\">"))
                .contains("src=\"https://gazette.example/images/a.png\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "“https://i.example/a”",
                "https://https://i.example/a",
                "«https://i.example/a»"
            })
    void anAnchorsAddressIsReadAsItIsMeant(String href) {
        assertThat(body("RSS 2.0", "/rss", "/1", "<p><a href=\"" + href + "\">a</a></p>"))
                .contains("href=\"https://i.example/a\"");
    }

    private static String body(String format, String location, String page, String html) {
        return body(FeedSamples.head(Optional.empty()), format, location, page, html);
    }

    private static String body(
            FeedHead head, String format, String location, String page, String html) {
        var entry =
                new ParsedEntryBuilder()
                        .links(Link.of("alternate", "https://gazette.example" + page))
                        .title(Text.html("T"))
                        .content(Text.html(html))
                        .build();
        var feed = new ParsedFeed(format, head, Rhythm.SILENT, List.of(entry), List.of());
        return new Normaliser(NormaliseSettings.DEFAULTS)
                .normalise(feed, URI.create("https://gazette.example" + location), Set.of())
                .getFirst()
                .entry()
                .body();
    }
}
