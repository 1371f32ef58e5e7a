package kiosque.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;

class SharedKnowledgeTest {

    @ParameterizedTest
    @CsvSource({
        "faß.de, xn--fa-hia.de",
        "FAẞ.de, xn--fa-hia.de",
        "βόλος.com, xn--nxasmm1c.com",
        "www.Élysée.FR, www.xn--lyse-9oad.fr",
        "münchen.example, xn--mnchen-3ya.example",
        "日本語.jp, xn--wgv71a119e.jp",
        "WWW.Example.ORG, www.example.org",
        "under_score.example, under_score.example",
        "xn--fa-hia.de, xn--fa-hia.de",
        "１２７.0.0.1, 127.0.0.1"
    })
    void hostNamesAreWrittenAsBrowsersWriteThem(String host, String ascii) {
        assertThat(HostName.ascii(host)).contains(ascii);
    }

    @Test
    void whatNoScriptKnowsIsNoHostName() {
        assertThat(HostName.ascii("a\u202eb.example")).isEmpty();
        assertThat(HostName.ascii("é".repeat(70) + ".example")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "g, http://a/b/c/g",
        "./g, http://a/b/c/g",
        "g/, http://a/b/c/g/",
        "/g, http://a/g",
        "//g, http://g",
        "?y, http://a/b/c/d;p?y",
        "g?y/./x, http://a/b/c/g?y/./x",
        "#s, http://a/b/c/d;p?q#s",
        "g#s/../x, http://a/b/c/g#s/../x",
        "., http://a/b/c/",
        "./, http://a/b/c/",
        ".., http://a/b/",
        "../g, http://a/b/g",
        "../.., http://a/",
        "../../../g, http://a/g",
        "/./g, http://a/g",
        "/../g, http://a/g",
        "g., http://a/b/c/g.",
        "..g, http://a/b/c/..g",
        "./g/., http://a/b/c/g/",
        "g;x=1/../y, http://a/b/c/y",
        "%2e%2E/g, http://a/b/g",
        "\\\\g/x, http://g/x",
        "/\\g/x, http://g/x",
        "mailto:a@b, mailto:a@b",
        "été 2026.html, http://a/b/c/été 2026.html"
    })
    void referencesResolveAsTheStandardSays(String reference, String absolute) {
        assertThat(Reference.resolve("http://a/b/c/d;p?q", reference)).isEqualTo(absolute);
    }

    @Test
    void lineBreaksInsideAReferenceAreNoneOfIt() {
        assertThat(Reference.resolve("https://a/", " \u0000/une/\n\tpage\u2003 "))
                .isEqualTo("https://a/une/page");
        assertThat(Reference.resolve("https://a", "page")).isEqualTo("https://a/page");
        assertThat(Reference.resolve("", "page")).isEqualTo("page");
    }

    @Test
    void percentEncodingTouchesOnlyWhatItMust() {
        assertThat(PercentEncoding.encoded("/été?a=%20b\ud800", _ -> false))
                .isEqualTo("/%C3%A9t%C3%A9?a=%20b%EF%BF%BD");
        assertThat(PercentEncoding.encoded("/a b", c -> c == ' ')).isEqualTo("/a%20b");
        assertThat(PercentEncoding.normalised("/%7euser/%c3%a9/é/100%"))
                .isEqualTo("/~user/%C3%A9/%C3%A9/100%25");
        assertThat(PercentEncoding.ofField("/\u00c3\u00a9t\u00e9")).isEqualTo("/%C3%A9t%E9");
        assertThat(PercentEncoding.ofField("/\u00c3\u00a9")).isEqualTo("/é");
    }

    @ParameterizedTest
    @CsvSource({
        "Łódź, lodz",
        "Straße, strasse",
        "STRASSE, strasse",
        "Tromsø, tromso",
        "Œuvre, oeuvre",
        "ÆRØ, aero",
        "Đà Nẵng, da nang",
        "Þórshöfn, thorshofn",
        "Αθήνα, αθηνα",
        "Йошкар, иошкар",
        "ﬁn, fin",
        "ＡＢＣ, abc",
        "l’État, l etat",
        "Saint-Étienne, saint etienne",
        "e\u0301te\u0301, ete",
        "İstanbul ışık, istanbul isik",
        "東京, 東 京"
    })
    void wordsFoldToWhatOthersTypeForThem(String text, String folded) {
        assertThat(Folded.spaced(text)).isEqualTo(" " + folded + " ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<span>L</span>e gouvernement|Le gouvernement",
                "<p>Un</p><p>Deux</p>|Un Deux",
                "Un<br>deux|Un deux",
                "a &amp; b &eacute;t&eacute; &#233; &lt;b&gt;|a & b été é <b>",
                "x<script>alert(1)</script>y|xy",
                "x<!-- <p> -->y|xy",
                "<img alt='a>b'>fin|fin",
                "2 < 3 et 5 > 4|2 < 3 et 5 > 4",
                "co\u00adopé\u200bration|coopération"
            })
    void htmlReadsAsItIsSeen(String html, String words) {
        assertThat(HtmlWords.of(html)).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://exemple.fr/1",
                "http://exemple.fr/é",
                "tag:exemple.fr,2026:1",
                "urn:uuid:6ba7b810-9dad-11d1-80b4-00c04fd430c8",
                "urn:isbn:9782070360024",
                "news:1@exemple.fr"
            })
    void someIdsStandForEver(String id) {
        assertThat(Iri.isAbsolute(id)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "42",
                "/un/chemin",
                "http:///sans-hôte",
                "urn:x:1",
                "urn:uuid:42",
                "tag:Exemple.fr,2026:1",
                "tag:exemple.fr:1",
                "https://exemple.fr/un espace",
                "https://exemple.fr/100%",
                "https://exemple.fr/[1]",
                "https://exemple.fr/\ud800",
                "un titre: un autre"
            })
    void othersDoNot(String id) {
        assertThat(Iri.isAbsolute(id)).isFalse();
        assertThat(Iri.isAbsolute("https://exemple.fr/" + "x".repeat(1000))).isFalse();
    }

    @Test
    void durationsAreSaidAsPeopleSayThem() {
        assertThat(Durations.exact(Duration.ofMinutes(75))).isEqualTo("1h 15m");
        assertThat(Durations.exact(Duration.ofDays(2))).isEqualTo("2d");
        assertThat(Durations.exact(Duration.ofMillis(1500))).isEqualTo("1500ms");
    }

    @ParameterizedTest
    @CsvSource({
        "PT59S, 59 s",
        "PT60S, 1 min",
        "PT89M, 1 h",
        "PT114M, 2 h",
        "PT59M29S, 59 min",
        "PT59M30S, 1 h",
        "PT23H29M, 23 h",
        "PT23H30M, 1 d",
        "PT49H, 2 d",
        "PT-3S, 0 s"
    })
    void whatIsRoughIsTheNearestOfTheLargestUnitThatThereIsOneOf(Duration span, String rough) {
        assertThat(Durations.rough(span)).isEqualTo(rough);
    }
}
