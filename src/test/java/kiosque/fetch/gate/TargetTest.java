package kiosque.fetch.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// URLs as people and servers write them, as they go on the wire.
class TargetTest {

    @ParameterizedTest
    @CsvSource({
        "HTTP://WWW.Example.ORG/Path, www.example.org, 80, /Path",
        "https://example.org, example.org, 443, /",
        "https://example.org:443/, example.org, 443, /",
        "http://example.org:8080?x, example.org, 8080, /?x",
        "http://user:p@ss@example.org/, example.org, 80, /",
        "http://bücher.example/, xn--bcher-kva.example, 80, /",
        "http://straße.example/, xn--strae-oqa.example, 80, /",
        "http://under_score.example/, under_score.example, 80, /",
        "http://example.org./, example.org., 80, /",
        "http://[2001:DB8::1]:81/, [2001:db8::1], 81, /",
        "http://example.org/a#b, example.org, 80, /a",
        "'  http://example.org/a\tb\n ', example.org, 80, /ab",
    })
    void aUrlIsTakenApart(String url, String host, int port, String path) throws ForbiddenTarget {
        Target target = Target.parse(url);

        assertThat(target.host()).isEqualTo(host);
        assertThat(target.port()).isEqualTo(port);
        assertThat(target.path()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/feed",
                "feed",
                "file:///etc/passwd",
                "ftp://example.org/",
                "http:example.org",
                "http://",
                "http:///a",
                "http://exa mple.org/",
                "http://example.org:0/",
                "http://example.org:port/",
                "http://a..b/",
                "http://ex\\ample.org/",
                "http://%31%32%37.0.0.1/",
                "http://[::1/",
                "http://[not::an::ip%]/",
                "feed://example.org/",
                "jar:http://a!/",
            })
    void whatWeWouldNotGetIsRefused(String url) {
        assertThatExceptionOfType(ForbiddenTarget.class).isThrownBy(() -> Target.parse(url));
    }

    @ParameterizedTest
    @CsvSource({
        "g, http://a/b/c/g",
        "./g, http://a/b/c/g",
        "g/, http://a/b/c/g/",
        "/g, http://a/g",
        "//g, http://g/",
        "?y, http://a/b/c/d;p?y",
        "g?y, http://a/b/c/g?y",
        "#s, http://a/b/c/d;p?q",
        "g#s, http://a/b/c/g",
        ";x, http://a/b/c/;x",
        "'', http://a/b/c/d;p?q",
        "., http://a/b/c/",
        "./, http://a/b/c/",
        ".., http://a/b/",
        "../g, http://a/b/g",
        "../.., http://a/",
        "../../g, http://a/g",
        "../../../g, http://a/g",
        "/./g, http://a/g",
        "/../g, http://a/g",
        "g., http://a/b/c/g.",
        "..g, http://a/b/c/..g",
        "./g/., http://a/b/c/g/",
        "g/../h, http://a/b/c/h",
        "g?y/../x, http://a/b/c/g?y/../x",
        "https://x/y, https://x/y",
    })
    void referencesResolveAsInTheStandardsExamples(String reference, String absolute)
            throws ForbiddenTarget {
        assertThat(Target.parse("http://a/b/c/d;p?q").resolve(reference)).hasToString(absolute);
    }

    @ParameterizedTest
    @CsvSource({
        "/a|b, http://a/a%7Cb",
        "/100%, http://a/100%25",
        "/[x]{y}, http://a/%5Bx%5D%7By%7D"
    })
    void whatJavaCannotHoldIsEncodedInTheUriOnly(String path, String uri) throws ForbiddenTarget {
        Target target = Target.parse("http://a" + path);

        assertThat(target.path()).isEqualTo(path);
        assertThat(target.uri()).hasToString(uri);
    }
}
