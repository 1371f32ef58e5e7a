package kiosque.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalLinkTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    https://www.Example.fr/a/b/                           | example.fr/a/b
                    http://example.fr:80/a/b?utm_source=rss&utm_medium=x  | example.fr/a/b
                    https://example.fr:8443/a                             | example.fr:8443/a
                    https://example.fr./a                                 | example.fr/a
                    https://user:word@example.fr/a                        | example.fr/a
                    https://example.fr/a?id=7&xtor=RSS-1#xtor=RSS-2       | example.fr/a?id=7#xtor=RSS-2
                    https://example.fr/?p=12&amp;fbclid=abc               | example.fr/?p=12
                    https://example.fr/a?b=2&a=1                          | example.fr/a?b=2&a=1
                    https://m.example.fr/actu/un-titre                    | example.fr/actu/un-titre
                    https://amp.example.fr/actu/un-titre                  | example.fr/actu/un-titre
                    https://example.fr/amp/actu/un-titre                  | example.fr/actu/un-titre
                    https://example.fr/actu/un-titre/amp/                 | example.fr/actu/un-titre
                    https://example.fr/actu/un-titre.amp.html             | example.fr/actu/un-titre.html
                    https://example.fr/actu/un-titre?outputType=amp       | example.fr/actu/un-titre
                    https://www.google.com/amp/s/www.example.fr/actu/x    | example.fr/actu/x
                    https://example-fr.cdn.ampproject.org/c/s/example.fr/x | example.fr/x
                    https://example.fr/caf%C3%a9                          | example.fr/caf%C3%A9
                    https://example.fr/café                               | example.fr/caf%C3%A9
                    https://example.fr/%7Euser                            | example.fr/~user
                    https://école.example/a                               | xn--cole-9oa.example/a
                    https://example.fr/app#!/story/7                      | example.fr/app?#!/story/7
                    https://example.fr/a;jsessionid=0F3A?x=1              | example.fr/a?x=1
                    https://example.fr/Majuscule                          | example.fr/Majuscule
                    HTTPS://EXAMPLE.FR                                    | example.fr/
                    https://example.fr?id=7                               | example.fr/?id=7
                    https://example.fr/a?#top                             | example.fr/a#top
                    https://example.fr/a#top?id=7                         | example.fr/a#top?id=7
                    """)
    void spellingsOfOnePageAreOne(String url, String canonical) {
        assertThat(CanonicalLink.of(url)).hasToString("Optional[" + canonical + "]");
    }

    @Test
    void whatIsNoPageHasNone() {
        assertThat(CanonicalLink.of("mailto:redaction@example.fr")).isEmpty();
        assertThat(CanonicalLink.of("javascript:alert(1)")).isEmpty();
        assertThat(CanonicalLink.of("/a/b")).isEmpty();
        assertThat(CanonicalLink.of("")).isEmpty();
        assertThat(CanonicalLink.of("https:///a")).isEmpty();
        assertThat(CanonicalLink.of("https://")).isEmpty();
        assertThat(CanonicalLink.of("https:/example.fr/a")).isEmpty();
        assertThat(CanonicalLink.of("https:// example.fr/a")).isEmpty();
        assertThat(CanonicalLink.of("see https://example.fr/a")).isEmpty();
    }

    @Test
    void brokenEscapesAndHostsAreKeptRatherThanRefused() {
        assertThat(CanonicalLink.of("https://example.fr/100%"))
                .hasToString("Optional[example.fr/100%25]");
        assertThat(CanonicalLink.of("https://a..b/x")).isPresent();
        assertThat(CanonicalLink.of("https://" + "é".repeat(300) + "/x")).isPresent();
    }

    @Test
    void differentPagesStayDifferent() {
        assertThat(CanonicalLink.of("https://example.fr/a"))
                .isNotEqualTo(CanonicalLink.of("https://example.fr/A"));
        assertThat(CanonicalLink.of("https://example.fr/a?id=1"))
                .isNotEqualTo(CanonicalLink.of("https://example.fr/a?id=2"));
        assertThat(CanonicalLink.of("https://blog.example.fr/a"))
                .isNotEqualTo(CanonicalLink.of("https://example.fr/a"));
        assertThat(CanonicalLink.of("https://m.fr/actu"))
                .isNotEqualTo(CanonicalLink.of("https://fr/actu"));
    }
}
