package kiosque.normalise.markup;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.feed.Enclosure;
import kiosque.feed.Extension;
import kiosque.feed.FeedHead;
import kiosque.feed.Image;
import kiosque.feed.Metadata;
import kiosque.feed.ParsedEntry;
import kiosque.feed.Text;
import kiosque.normalise.NormaliseSettings;
import kiosque.normalise.Normaliser;
import kiosque.normalise.Samples;
import kiosque.normalise.TextTree;
import kiosque.testing.ParsedEntryBuilder;
import kiosque.text.Neighbourhood;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a publisher hides does not come to light in a feed, and what it shows stays.
class HidingTest {

    private static final String FEED = "https://gazette.example/rss";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src=%s hidden>",
                "<img src=%s style='display:none'>",
                "<img src=%s style='DISPLAY : none !important'>",
                "<img src=%s style='display:/* x */none'>",
                "<img src=%s style='visibility:hidden'>",
                "<img src=%s style='visibility:collapse;color:red'>",
                "<img src=%s style='opacity:0'>",
                "<img src=%s style='opacity:.01'>",
                "<img src=%s style='opacity:0%%'>",
                "<img src=%s style='filter:opacity(0)'>",
                "<img src=%s width=1 height=1>",
                "<img src=%s width=0>",
                "<img src=%s height='1px'>",
                "<img src=%s width='0%%'>",
                "<img src=%s style='width:1px;height:1px'>",
                "<img src=%s style='max-width:0'>",
                "<img src=%s style='height:0.5px'>",
                "<img src=%s style='clip:rect(0,0,0,0);position:absolute'>",
                "<img src=%s style='clip: rect(1px, 1px, 1px, 1px)'>",
                "<img src=%s style='clip-path:inset(100%%)'>",
                "<img src=%s style='clip-path:circle(0)'>",
                "<img src=%s style='position:absolute;left:-9999px'>",
                "<img src=%s style='position:fixed;top:-100em'>",
                "<img src=%s style='margin-left:-5000px'>",
                "<img src=%s style='transform:scale(0)'>",
                "<img src=%s style='transform:translateX(-9999px)'>",
                "<div hidden><p><img src=%s></p></div>",
                "<div style='display:none'><img src=%s width=600></div>",
                "<span style='visibility:hidden'><img src=%s></span>",
                "<div style='opacity:0'><a href='https://a.example/'><img src=%s></a></div>",
                "<div style='height:0;overflow:hidden'><img src=%s></div>",
                "<div style='width:1px;height:1px'><img src=%s></div>",
                "<p style='text-indent:-9999px;overflow:hidden'><img src=%s></p>",
                "<noscript><img src=%s></noscript>",
                "<noscript><img src=%s style='display:none'></noscript>",
                "<style>.c{display:none}</style><img class=c src=%s>",
                "<img srcset='%s 1w'>",
                "<picture hidden><source srcset=%s><img src=%1$s></picture>",
                "<img src=%s style='margin:0 0 0 -9999px'>",
                "<img src=%s style='position:absolute;inset:auto auto auto -200vw'>",
                "<img src=%s style='translate:-9999px'>",
                "<img src=%s style='transform:translate(10px,-9999px)'>",
                "<img src=%s style='transform:translate3d(0,0,0) translateY(-5000px)'>",
                "<img src=%s style='transform:scale(0.001)'>",
                "<img src=%s style='transform:rotateY(90deg)'>",
                "<img src=%s style='scale:.01'>",
                "<img src=%s style='filter:alpha(opacity=0)'>",
                "<img src=%s"
                    + " style='-ms-filter:\"progid:DXImageTransform.Microsoft.Alpha(Opacity=0)\"'>",
                "<img src=%s style='max-block-size:0'>",
                "<img src=%s style='object-fit:none;object-position:-9999px 0'>",
                "<img src=%s style='display:none;;color:red'>",
                "<img src=%s style='color:red;display:none'>",
                "<dialog><img src=%s></dialog>",
                "<canvas><img src=%s></canvas>",
                "<datalist><img src=%s></datalist>",
                "<template><img src=%s></template>",
                "<svg><image href=%s /></svg>",
                "<input type=image src=%s>",
                "<input type=hidden><object data=%s width=1 height=1></object>",
                "<div style='background:url(%s)'></div>",
                "<table background=%s><tr><td>x</td></tr></table>",
                "<p style='content:url(%s)'></p>",
                "<video poster=%s src=https://v.example/v.mp4 width=1 height=1></video>",
                "<video style='display:none' poster=%s src=https://v.example/v.mp4></video>",
                "<details style='display:none'><img src=%s></details>",
                "<div style='max-height:0px;overflow:hidden'><img src=%s></div>",
                "<div style='width:0;overflow-x:hidden'><img src=%s></div>",
                "<ul style='position:absolute;clip-path:inset(50%%)'><li><img src=%s></ul>",
                "<style>@media all{.c{display:none}}</style><img class=c src=%s>",
                "<style>p .c, img#c { visibility : hidden }</style><p><img class=c src=%s></p>",
            })
    void aPictureThatItsPublisherHidesGoes(String html) {
        assertThat(cleaned("<p>Le pont rouvre.</p>" + html.formatted("https://c.example/p.gif")))
                .contains("Le pont rouvre.")
                .doesNotContain("c.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src=%s>",
                "<img src=%s width=640 height=360 alt='Le pont'>",
                "<img src=%s style='width:100%%;height:auto;max-width:640px'>",
                "<img src=%s style='display:block;margin:0 auto;opacity:1'>",
                "<img src=%s style='display:none;display:block'>",
                "<img class='lazy' style='opacity:0;transition:opacity .3s' src=%s>",
                "<div style='position:absolute;top:0;left:-10px'><img src=%s></div>",
                "<div style='height:0;padding-bottom:56%%'><img src=%s></div>",
                "<figure style='width:0'><img src=%s></figure>",
                "<style>.d{display:none}</style><img class=c src=%s>",
                "<figure><noscript><img src=%s></noscript></figure>",
                "<noscript><img src=%s width=640></noscript>",
                "<div style='overflow:hidden'><img src=%s></div>",
                "<img src=%s style='clip:auto;transform:scale(0.9)'>",
                "<img src=%s style='margin-left:-20px'>",
                "<img src=%s style='transform:scale(0.5) translate(-50%%,-50%%)'>",
                "<img src=%s style='filter:opacity(0.9);object-position:0 -20px'>",
                "<img src=%s style='transform:rotate(90deg)'>",
                "<img src=%s style='margin:0 -15px;max-inline-size:100%%'>",
                "<dialog open><img src=%s></dialog>",
                "<div style='overflow-x:auto;width:100%%'><img src=%s></div>",
                "<video poster=%s src=https://v.example/v.mp4 width=640></video>",
            })
    void aPictureThatIsShownStays(String html) {
        assertThat(cleaned("<p>Le pont.</p>" + html.formatted("https://i.example/pont.jpg")))
                .contains("https://i.example/pont.jpg");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "192.168.1.1",
                "10.0.0.138:8080",
                "172.16.0.1",
                "169.254.169.254",
                "127.0.0.1",
                "127.1",
                "0x7f.1",
                "2130706433",
                "017700000001",
                "0.0.0.0",
                "100.64.0.1",
                "[::1]",
                "[fe80::1]",
                "[fd00::1]",
                "[::ffff:192.168.1.1]",
                "localhost",
                "box.localhost",
                "fritz.box.local",
                "router",
                "nas.lan",
                "intern.home.arpa",
                "[::ffff:c0a8:101]",
                "[0:0:0:0:0:ffff:10.0.0.1]",
                "[64:ff9b::7f00:1]",
                "[2002:7f00:1::]",
                "[2002:c0a8:101::1]",
                "[fe80::1%25eth0]",
                "%31%32%37.0.0.1",
                "127%2e0%2e0%2e1",
                "１２７.0.0.1",
                "127。0。0。1",
                "0177.0.0.1",
                "127.0.0.1.",
                "LOCALHOST",
                "nom:secret@192.168.1.1",
                "3232235777"
            })
    void aPictureInTheReadersOwnNetworkGoes(String host) {
        String url = "http://" + host + "/p.png";

        assertThat(
                        cleaned(
                                "<p>Un texte.</p><img src='%s'><img srcset='%s 2x'><video poster='%s' src='https://v.example/v.mp4'></video>"
                                        .formatted(url, url, url)))
                .contains("Un texte.", "v.mp4")
                .doesNotContain("p.png");
        assertThat(cleaned("<a href='" + url + "'>un lien</a>")).contains("un lien");
    }

    @Test
    void aFeedOfTheSameNetworkMayShowItsPictures() {
        String picture =
                "<p>Un texte.</p><img src='http://10.1.2.3/p.png'><img"
                        + " src='http://192.168.1.1/q.png'>";

        assertThat(cleaned(picture, "http://10.9.9.9/rss"))
                .contains("p.png")
                .doesNotContain("q.png");
        assertThat(cleaned("<img src='http://127.0.0.1:8/p.png'>", "http://127.0.0.5:80/rss"))
                .contains("p.png");
    }

    /// Beside the text as in it: a program that shows or plays the entry asks for these by itself.
    @ParameterizedTest
    @ValueSource(strings = {"http://192.168.1.1", "http://nas.lan", "http://[::ffff:7f00:1]:81"})
    void nothingThatIsFetchedUnaskedMayBeInTheReadersOwnNetwork(String host) {
        String url = host + "/p.jpg";
        String open = "https://i.example/o.jpg";

        Metadata kept =
                Samples.normalise(NormaliseSettings.DEFAULTS, withEverything(url, open), Set.of())
                        .entry()
                        .metadata();

        assertThat(kept.toString()).doesNotContain("p.jpg").contains("/settings");
        assertThat(kept.media().enclosures()).extracting(Enclosure::url).containsExactly(open);
        assertThat(kept.media().images()).extracting(Image::url).containsExactly(open);
        assertThat(kept.source().orElseThrow().icon()).isEmpty();
        assertThat(kept.extensions())
                .extracting(Extension::name)
                .containsExactly("image", "images", "person", "funding");
        assertThat(kept.extensions().get(1).attributes())
                .containsExactly(Map.entry("srcset", open + " 600w"));
        assertThat(
                        new Normaliser(NormaliseSettings.DEFAULTS)
                                .normalise(
                                        withEverything(url, open),
                                        URI.create(host + "/rss"),
                                        Set.of())
                                .entry()
                                .metadata()
                                .media()
                                .images())
                .hasSize(2);
    }

    private static ParsedEntry withEverything(String url, String open) {
        return new ParsedEntryBuilder()
                .guid("1")
                .enclosures(Enclosure.of(url), Enclosure.of(open))
                .images(Image.of(url), Image.of(open))
                .source(pictured(url))
                .extensions(
                        element("image", Map.of("href", url)),
                        element("images", Map.of("srcset", url + " 300w, " + open + " 600w")),
                        element("person", Map.of("img", url, "role", "guest")),
                        // A person opens it, and may well mean to.
                        element("funding", Map.of("url", "http://nas.lan/settings")))
                .build();
    }

    private static Extension element(String name, Map<String, String> attributes) {
        return new Extension(
                "https://podcastindex.org/namespace/1.0", name, attributes, "", List.of());
    }

    private static FeedHead pictured(String url) {
        FeedHead silent = FeedHead.SILENT;
        return new FeedHead(
                silent.texts(),
                Optional.of("urn:s"),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                silent.byline(),
                List.of(),
                Optional.of(url),
                Optional.of(url),
                Optional.empty());
    }

    @Test
    void namesAndPasswordsInAddressesGo() {
        assertThat(
                        cleaned(
                                "<a href='https://u:pw@a.example/x'>lien</a><img"
                                        + " src='https://u@i.example/i.png'"
                                        + " srcset='https://u:p@i.example/2.png 2x'><blockquote"
                                        + " cite='//u@c.example/'>x</blockquote>"))
                .contains(
                        "https://a.example/x", "https://i.example/i.png", "https://i.example/2.png")
                .doesNotContain("@");
    }

    private static String cleaned(String html) {
        return cleaned(html, FEED);
    }

    private static String cleaned(String html, String location) {
        var rules = new Normaliser(NormaliseSettings.DEFAULTS);
        var references = rules.references(location, "", Neighbourhood.of(location));
        return new TextTree(Text.html(html), references, rules.sanitiser()).finish();
    }
}
