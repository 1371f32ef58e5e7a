package kiosque.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebUrlTest {

    private static final String BASE = "https://gazette.example/une/jour.html?page=2#haut";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "autre.html             | https://gazette.example/une/autre.html",
                "../culture/            | https://gazette.example/culture/",
                "../../../trop/haut     | https://gazette.example/trop/haut",
                "./                     | https://gazette.example/une/",
                "/racine                | https://gazette.example/racine",
                "//cdn.example/a.jpg    | https://cdn.example/a.jpg",
                "?q=1                   | https://gazette.example/une/jour.html?q=1",
                "#note-3                | https://gazette.example/une/jour.html?page=2#note-3",
                "``                     | https://gazette.example/une/jour.html?page=2",
                "HTTP://Gazette.EXAMPLE | http://gazette.example/",
                "https:\\\\gazette.example\\a\\b | https://gazette.example/a/b",
                "https:/gazette.example/a | https://gazette.example/a",
                "http://gazette.example:80/ | http://gazette.example/",
                "https://gazette.example:8443/ | https://gazette.example:8443/",
                "https://élysée.example/été?âge=ñ#œ |"
                        + " https://xn--lyse-9oad.example/%C3%A9t%C3%A9?%C3%A2ge=%C3%B1#%C5%93",
                "/a b\"c<d>            | https://gazette.example/a%20b%22c%3Cd%3E",
                "/déjà%20codé%2f        | https://gazette.example/d%C3%A9j%C3%A0%20cod%C3%A9%2f",
                "/it's?it's             | https://gazette.example/it's?it%27s",
                "http://[2001:DB8::1]/x | http://[2001:db8::1]/x",
                "/a/%2e%2e/b            | https://gazette.example/b",
                "/r.php?u=http://x/../y | https://gazette.example/r.php?u=http://x/../y",
            })
    void referencesResolveAsInABrowser(String reference, String url) {
        assertThat(WebUrl.resolve(BASE, reference)).contains(url);
    }

    @Test
    void tabsAndLineEndsAreNoPartOfAUrl() {
        assertThat(WebUrl.resolve(BASE, " \u0001\n ht\ntps://gaz\tette.example/a\r\nb "))
                .contains("https://gazette.example/ab");
        assertThat(WebUrl.resolve(BASE, "\u00a0 https://gazette.example/ab\u200b\ufeff "))
                .contains("https://gazette.example/ab");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                " java\nscript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "data:text/html,x",
                "vbscript:x",
                "file:///etc/passwd",
                "ftp://gazette.example/",
                "mailto:a@gazette.example",
                "tel:123",
                "https://",
                "https://ga zette.example/",
                "https://ga<zette.example/",
                "https://gazette.example:99999999/",
                "https://gazette.example:http/",
            })
    void whatIsNoWebPageLeadsNowhere(String reference) {
        assertThat(WebUrl.resolve(BASE, reference)).isEmpty();
    }

    @Test
    void withoutABaseOnlyAbsoluteUrlsLeadAnywhere() {
        assertThat(WebUrl.resolve("", "/a")).isEmpty();
        assertThat(WebUrl.resolve("", "//gazette.example/a")).isEmpty();
        assertThat(WebUrl.resolve("", "https://gazette.example/a"))
                .contains("https://gazette.example/a");
        assertThat(WebUrl.resolve("tag:x", "/a")).isEmpty();
        assertThat(WebUrl.resolve("http:", "a")).isEmpty();
    }

    @Test
    void urlsBeyondEightKilobytesAreDropped() {
        String longest = "https://gazette.example/" + "a".repeat(WebUrl.LONGEST - 24);

        assertThat(WebUrl.resolve("", longest)).contains(longest);
        assertThat(WebUrl.resolve("", longest + "a")).isEmpty();
        assertThat(WebUrl.resolve(BASE, "/" + "é".repeat(2000))).isEmpty();
    }

    @Test
    void resolvingTwiceChangesNothing() {
        for (String reference :
                new String[] {"/à b", "?x='y'|z", "//u:p@Hôte.example:443/..", "#é"}) {
            String once = WebUrl.resolve(BASE, reference).orElseThrow();
            assertThat(WebUrl.resolve(BASE, once)).contains(once);
        }
    }

    @Test
    void loneSurrogatesBecomeReplacementCharacters() {
        assertThat(WebUrl.resolve(BASE, "/a\uD800b"))
                .contains("https://gazette.example/a%EF%BF%BDb");
    }
}
