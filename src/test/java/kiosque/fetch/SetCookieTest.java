package kiosque.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.feed.Cookie;
import kiosque.fetch.gate.ForbiddenTarget;
import kiosque.fetch.gate.Target;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

class SetCookieTest {

    private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");

    private static Target target(String url) {
        try {
            return Target.parse(url);
        } catch (ForbiddenTarget e) {
            throw new AssertionError(e);
        }
    }

    private static Optional<Cookie> parsed(String field) {
        return SetCookie.parse(field, target("https://www.mur.example/a/b/feed?x=/y"), NOW);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    a=b                        | a | b       | /a/b
                    a="b, c" ; Path=/          | a | "b, c"  | /
                     a = b=c==; path = /x ;    | a | b=c==   | /x
                    a=b; Path=x                | a | b       | /a/b
                    a=b; Path                  | a | b       | /a/b
                    a=b; Path=/x; Path=/y      | a | b       | /y
                    a=b c\\d; Secure; HttpOnly | a | b c\\d  | /a/b
                    a={"x":[1,2]}; Path=/      | a | {"x":[1,2]} | /
                    a=b; Domain=.MUR.example   | a | b       | /a/b
                    """)
    void theValueStaysAsItWasGiven(String field, String name, String value, String path) {
        assertThat(parsed(field))
                .hasValueSatisfying(cookie -> {
                    assertThat(cookie.name()).isEqualTo(name);
                    assertThat(cookie.value()).isEqualTo(value);
                    assertThat(cookie.path()).isEqualTo(path);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ";",
                "=b",
                "nothing",
                "a=b; Domain=autre.example",
                "a=b; Domain=ur.example",
                "a=b\u0001c",
            })
    void whatIsNoCookieOfTheSiteIsNotKept(String field) {
        assertThat(parsed(field)).isEmpty();
        assertThat(parsed("a=" + "x".repeat(4096))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Max-Age=60                                            | 2026-11-29T12:01:00Z
                    max-age=0                                             | 2026-11-29T12:00:00Z
                    Max-Age=-1                                            | 2026-11-29T11:59:59Z
                    Max-Age=60; Expires=Thu, 01 Jan 1970 00:00:00 GMT     | 2026-11-29T12:01:00Z
                    Expires=Sun, 29 Nov 2026 13:00:00 GMT; Max-Age=60     | 2026-11-29T12:01:00Z
                    Max-Age=bientôt; Expires=Sun, 29 Nov 2026 13:00:00 GMT | 2026-11-29T13:00:00Z
                    Expires=Sunday, 29-Nov-26 13:00:00 GMT                | 2026-11-29T13:00:00Z
                    Expires=Sun Nov 29 13:00:00 2026                      | 2026-11-29T13:00:00Z
                    Expires=Sun, 29-nov-2026 13:00:00 UTC                 | 2026-11-29T13:00:00Z
                    Expires=Tue, 01-Jan-80 00:00:10 GMT                   | 1980-01-01T00:00:10Z
                    Expires=Sun, 32 Feb 2027 00:00:00 GMT                 |
                    Expires=0                                             |
                    """)
    void itsEndIsReadAsBrowsersReadIt(String attributes, Instant end) {
        assertThat(parsed("a=b; " + attributes).orElseThrow().expiresAt())
                .isEqualTo(Optional.ofNullable(end));
    }

    @ParameterizedTest
    @CsvSource({
        "/, https://h.example/x, true",
        "/x, https://h.example/x, true",
        "/x, https://h.example/x/y?z, true",
        "/x, https://h.example/x?z, true",
        "/x, https://h.example/xy, false",
        "/x/, https://h.example/x, false",
        "/x/, https://h.example/x/y, true",
        "/, http://h.example/x, false",
    })
    void itIsGivenBackBelowItsPath(String path, String url, boolean given) {
        var cookie = new Cookie("a", "b", "", path, true, Optional.empty());

        assertThat(SetCookie.isGivenBack(cookie, target(url))).isEqualTo(given);
    }

    @Test
    void theLongestPathStandsFirstAndTheOldestGoesFirst() {
        var jar = new CookieJar(() -> NOW, List.of());
        for (int i = 0; i < 250; i++) {
            jar.add(new Cookie("c" + i, "v", "", "/", false, Optional.empty()));
        }
        jar.add(new Cookie("c249", "w", "", "/feed", false, Optional.empty()));

        assertThat(jar.forRequest(target("http://h.example/feed")).orElseThrow())
                .startsWith("c249=w; c71=v; c72=v")
                .endsWith("c249=v");
    }
}
