package kiosque.web;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.publish.cache.Rendition;
import kiosque.publish.merged.FeedKey;
import kiosque.publish.merged.Format;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;

/// RFC 9110, sections 8.8, 12.5.3 and 13, over the wire.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConditionalRequestTest {
    private static final String DATE = "Sat, 14 Mar 2026 09:26:53 GMT";

    private final Kiosk kiosk = new Kiosk(Kiosk.feed("france"));
    private final Rendition atom =
            kiosk.document(FeedKey.open("france"), Format.ATOM).orElseThrow();
    @AutoClose private WebServer server;
    private int port;

    @BeforeAll
    void start() {
        server =
                new WebServer(
                        TestServers.LOOPBACK,
                        TestServers.contents(kiosk),
                        InstantSource.fixed(Kiosk.MODIFIED_AT.plusSeconds(3600)));
        port = server.start();
    }

    @Test
    void aFirstAnswerCarriesEverythingThatLaterOnesNeed() {
        var response = RawConnection.ask(port, "GET", "/feeds/france.atom");

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.body()).isEqualTo(body("identity").bytes());
        assertThat(response.field("ETag")).contains(tag("identity"));
        assertThat(response.field("Last-Modified")).contains(DATE);
        assertThat(response.field("Content-Type")).contains("application/atom+xml; charset=utf-8");
        assertThat(response.field("Content-Length")).contains("" + response.body().length);
        assertThat(response.field("Content-Encoding")).isEmpty();
        assertThat(response.field("Vary")).contains("Accept-Encoding");
        assertThat(response.field("Accept-Ranges")).contains("none");
        assertThat(response.field("Cache-Control").orElseThrow())
                .startsWith("public, max-age=1200,")
                .contains("stale-while-revalidate=", "stale-if-error=86400");
        assertThat(response.field("Link"))
                .contains(
                        "<https://kiosque.test/feeds/france.atom>; rel=\"self\","
                                + " <https://kiosque.test/hub>; rel=\"hub\"");
        assertThat(response.field("Access-Control-Allow-Origin")).contains("*");
        assertThat(response.field("Access-Control-Expose-Headers").orElseThrow())
                .contains("ETag", "Last-Modified", "Link");
        assertThat(response.field("X-Content-Type-Options")).contains("nosniff");
        assertThat(response.field("Referrer-Policy")).contains("no-referrer");
        assertThat(response.field("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "style-src 'self'", "sandbox allow-same-origin");
        assertThat(response.field("Date")).isPresent();
        assertThat(response.field("Server")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "identity | identity",
                "gzip | gzip",
                "x-gzip | gzip",
                "gzip, deflate, br, zstd | br",
                "gzip;q=1.0, br;q=0.5 | gzip",
                "GZIP ; Q=0.8 , identity;q=0.9 | identity",
                "br;q=0, gzip;q=0, * | zstd",
                "* | br",
                "*;q=0 | identity",
                "deflate | identity",
                "gzip;q=nonsense | identity",
                "gzip;q=0 | identity",
                "identity;q=0, gzip;q=0.001 | gzip"
            })
    void theMostWelcomeCodingIsSentAndTheSmallestOfThoseEquallyWelcome(
            String accepted, String coding) {
        var response =
                RawConnection.ask(
                        port, "GET", "/feeds/france.atom", "Accept-Encoding: " + accepted);

        assertThat(response.body()).isEqualTo(body(coding).bytes());
        assertThat(response.field("ETag")).contains(tag(coding));
        assertThat(response.field("Content-Encoding").orElse("identity")).isEqualTo(coding);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%s",
                "W/%s",
                "\"another\", %s",
                "\"another\",%s , \"a third\"",
                "W/\"a, comma\", W/%s",
                "*",
            })
    void whoHasTheCurrentVersionIsToldSo(String form) {
        var response =
                RawConnection.ask(
                        port,
                        "GET",
                        "/feeds/france.atom",
                        "If-None-Match: " + form.formatted(tag("identity")));

        assertThat(response.status()).isEqualTo(304);
        assertThat(response.body()).isEmpty();
        assertThat(response.field("ETag")).contains(tag("identity"));
        assertThat(response.field("Cache-Control")).isPresent();
        assertThat(response.field("Vary")).contains("Accept-Encoding");
        assertThat(response.field("Date")).isPresent();
        assertThat(response.field("Content-Type")).isEmpty();
        assertThat(response.field("Content-Length")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-gzip", "--gzip", ";gzip", "-br", ";br", "-zstd"})
    void aMarkThatAProxyLeftInTheTagIsForgiven(String mark) {
        String marked = tag("identity").replaceFirst("\"$", mark + "\"");

        assertThat(unlessHas(marked)).isEqualTo(304);
        assertThat(unlessHas("W/" + marked)).isEqualTo(304);
    }

    @Test
    void aTagWithoutQuotesIsForgiven() {
        assertThat(unlessHas(tag("identity").replace("\"", ""))).isEqualTo(304);
    }

    @Test
    void theTagOfAnyCodingOfTheCurrentVersionCounts() {
        var response =
                RawConnection.ask(
                        port,
                        "GET",
                        "/feeds/france.atom",
                        "Accept-Encoding: identity",
                        "If-None-Match: " + tag("br"));

        assertThat(response.status()).isEqualTo(304);
        assertThat(response.field("ETag")).contains(tag("br"));
    }

    @Test
    void severalFieldsAreOneList() {
        var response =
                RawConnection.ask(
                        port,
                        "GET",
                        "/feeds/france.atom",
                        "If-None-Match: \"another\"",
                        "If-None-Match: " + tag("identity"));

        assertThat(response.status()).isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"another\"", "", "\"", ",", "\"*\"", "W/", "\"unfinished"})
    void whoHasSomethingElseGetsTheWhole(String tags) {
        assertThat(unlessHas(tags)).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                DATE + " | 304",
                "Sat, 14 Mar 2026 09:26:54 GMT | 304",
                "Sat, 14 Mar 2026 09:26:52 GMT | 200",
                "Sat, 14 Mar 2026 10:26:53 GMT | 304",
                "Sat, 14 Mar 2026 10:26:54 GMT | 200",
                "Sun, 14 Mar 2027 09:26:53 GMT | 200",
                "Saturday, 14-Mar-26 09:26:53 GMT | 304",
                "Sat Mar 14 09:26:53 2026 | 304",
                "the day before yesterday | 200",
                "0 | 200"
            })
    void withoutATagTheDateDecides(String date, int status) {
        var response =
                RawConnection.ask(port, "GET", "/feeds/france.atom", "If-Modified-Since: " + date);

        assertThat(response.status()).isEqualTo(status);
    }

    @Test
    void withATagTheDateIsNotLookedAt() {
        var response =
                RawConnection.ask(
                        port,
                        "GET",
                        "/feeds/france.atom",
                        "If-None-Match: \"another\"",
                        "If-Modified-Since: " + DATE);

        assertThat(response.status()).isEqualTo(200);
    }

    @Test
    void aPreconditionThatDoesNotHoldFails() {
        assertThat(status("If-Match: \"another\"")).isEqualTo(412);
        assertThat(status("If-Match: W/" + tag("identity"))).isEqualTo(412);
        assertThat(status("If-Match: " + tag("identity"))).isEqualTo(200);
        assertThat(status("If-Match: *")).isEqualTo(200);
        assertThat(status("If-Unmodified-Since: Sat, 14 Mar 2026 09:26:52 GMT")).isEqualTo(412);
        assertThat(status("If-Unmodified-Since: " + DATE)).isEqualTo(200);
    }

    @Test
    void headSaysWhatGetWouldSay() throws IOException {
        try (var wire = new RawConnection(port)) {
            var got = wire.ask("GET", "/feeds/france.rss", "Accept-Encoding: br");
            var head = wire.ask("HEAD", "/feeds/france.rss", "Accept-Encoding: br");

            assertThat(head.status()).isEqualTo(200);
            assertThat(withoutDate(head)).isEqualTo(withoutDate(got));
            assertThat(wire.ask("HEAD", "/feeds/france.rss", "If-None-Match: *").status())
                    .isEqualTo(304);
        }
    }

    @Test
    void aRangeIsNotOfferedAndNotServed() {
        var response = RawConnection.ask(port, "GET", "/feeds/france.atom", "Range: bytes=0-3");

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.body()).isEqualTo(body("identity").bytes());
    }

    private Rendition.Body body(String coding) {
        return Objects.requireNonNull(atom.bodies().get(coding));
    }

    private String tag(String coding) {
        return body(coding).entityTag();
    }

    private int unlessHas(String tags) {
        return status("If-None-Match: " + tags);
    }

    private int status(String field) {
        return RawConnection.ask(port, "GET", "/feeds/france.atom", field).status();
    }

    private static List<String> withoutDate(RawConnection.Response response) {
        return response.head().stream().filter(line -> !line.startsWith("Date:")).toList();
    }
}
