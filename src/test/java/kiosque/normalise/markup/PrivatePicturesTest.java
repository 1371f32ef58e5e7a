package kiosque.normalise.markup;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.feed.Enclosure;
import kiosque.feed.Extension;
import kiosque.feed.FeedHead;
import kiosque.feed.Image;
import kiosque.feed.Metadata;
import kiosque.feed.ParsedEntry;
import kiosque.feed.Text;
import kiosque.normalise.FeedSamples;
import kiosque.normalise.NormaliseSettings;
import kiosque.normalise.Normaliser;
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

/// What a reader's program fetches unasked comes from the Internet, or from where the feed is.
class PrivatePicturesTest {

    private static final String FEED = "https://gazette.example/rss";

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
                "3232235777",
                "a.localhost.",
                "198.18.0.1",
                "192.0.0.8",
                "255.255.255.255",
                "fritz.box",
                "nas.workgroup",
                "x.default.svc",
                "localtest.me",
                "a.10.0.0.1.nip.io",
                "192-168-1-1.sslip.io",
                "[0:0:0:0:0:0:0:1]",
                "[::7f00:1]",
                "[fec0::1]",
                "[ff02::1]",
                "[2001::1]",
                "[2001:0:4136:e378:8000:63bf:3fff:fdd2]",
                "[2001:0000:0a00:0001::f5ff:fffe]",
                "[2002:A00:1::]",
                "[2002:a9fe:a9fe::1]",
                "[64:ff9b::192.168.1.1]",
                "[64:FF9B:0:0:0:0:a00:1]",
                "[64:ff9b:1::808:808]",
                "[::192.168.1.1]",
                "[::c0a8:101]",
                "[0:0:0:0:0:0:10.0.0.1]",
                "[::ffff:0:192.168.1.1]",
                "[::ffff:0:a00:1]",
                "[2a00:1450::5efe:10.0.0.1]",
                "[2a00:1450::200:5efe:c0a8:101]",
                "[100::1]",
                "[fdab:1::2]"
            })
    void aPictureInTheReadersOwnNetworkGoes(String host) {
        String url = "http://" + host + "/p.png";

        assertThat(
                        cleaned(
                                "<p>Un texte.</p><img src='%s'><img srcset='%s 2x'><video poster='%s' src='https://v.example/v.mp4'></video><video src='https://v.example/w.mp4'><source src='%s'><track src='%s'></video><audio src='%s'></audio>"
                                        .formatted(url, url, url, url, url, url)))
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
                FeedSamples.normalise(
                                NormaliseSettings.DEFAULTS, withEverything(url, open), Set.of())
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

    private static String cleaned(String html) {
        return cleaned(html, FEED);
    }

    private static String cleaned(String html, String location) {
        var rules = new Normaliser(NormaliseSettings.DEFAULTS);
        var references = rules.references(location, "", Neighbourhood.of(location));
        return new TextTree(Text.html(html), references, rules.sanitiser()).finish();
    }
}
