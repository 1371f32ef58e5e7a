package kiosque.fetch;

import static kiosque.fetch.Fetching.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.feed.FetchOutcome;
import kiosque.feed.FetchOutcome.BotWall;
import kiosque.feed.FetchOutcome.Cause;
import kiosque.feed.FetchOutcome.Gone;
import kiosque.feed.FetchOutcome.Refused;
import kiosque.feed.FetchOutcome.RetryLater;
import kiosque.feed.FetchOutcome.ServerError;
import kiosque.feed.FetchOutcome.TooLarge;
import kiosque.feed.FetchOutcome.Unauthorised;
import kiosque.feed.FetchOutcome.Unreachable;
import kiosque.feed.Validators;
import kiosque.testing.Response;
import kiosque.testing.Script;
import kiosque.testing.ScriptedServer;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// A server that says no, or nothing, gives an outcome of its own kind; and it is asked once.
@ParameterizedClass(name = "over {0}")
@ValueSource(strings = {"http", "https"})
class RefusalTest {

    @AutoClose private final ScriptedServer server;
    private final Fetcher fetcher = Fetching.FETCHER;
    private final URI url;

    RefusalTest(String scheme) {
        server = scheme.equals("http") ? ScriptedServer.start() : ScriptedServer.startSelfSigned();
        url = server.url("/feed");
    }

    @Test
    void eachStatusHasItsOutcome() {
        Map<Integer, FetchOutcome> outcomes =
                Map.ofEntries(
                        Map.entry(401, new Unauthorised(401)),
                        Map.entry(407, new Unauthorised(407)),
                        Map.entry(403, new Refused(403)),
                        Map.entry(404, new Refused(404)),
                        Map.entry(451, new Refused(451)),
                        Map.entry(410, new Gone()),
                        Map.entry(429, new RetryLater(429, Optional.empty())),
                        Map.entry(500, new ServerError(500)),
                        Map.entry(503, new ServerError(503)),
                        Map.entry(599, new ServerError(599)),
                        Map.entry(204, new ServerError(204)),
                        Map.entry(206, new ServerError(206)),
                        Map.entry(305, new ServerError(305)));
        outcomes.forEach((status, outcome) -> {
            server.on("/" + status, Response.of(status).body("<html>no</html>"));

            assertThat(fetch(fetcher, server.url("/" + status))).isEqualTo(outcome);
        });
        assertThat(server.received()).hasSameSizeAs(outcomes.keySet());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "429 | 120 | PT2M",
                "503 | 0 | PT0S",
                "503 | 604800 | PT168H",
                "429 | 99999999999999999999 | PT720H",
                "429 | Wed, 25 Nov 2026 13:00:00 GMT | PT1H",
                "503 | Wednesday, 25-Nov-26 13:00:00 GMT | PT1H",
                "503 | Wed Nov 25 13:00:00 2026 | PT1H",
                "429 | Wed, 25 Nov 2026 11:00:00 GMT | PT0S",
                "429 | soon | ",
            })
    void retryAfterIsTakenInFull(int status, String wish, Duration duration) {
        server.on("/feed", Response.of(status).with("Retry-After", wish));

        assertThat(fetch(fetcher, url))
                .isEqualTo(new RetryLater(status, Optional.ofNullable(duration)));
    }

    @Test
    void whatIsGoneIsGoneWhateverItAsksFor() {
        server.on("/feed", Response.of(410).with("Retry-After", "120"));

        assertThat(fetch(fetcher, url)).isEqualTo(new Gone());
    }

    @Test
    void aDateCountsFromTheServersOwnClock() {
        server.on(
                "/feed",
                Response.of(503)
                        .with("Date", "Mon, 01 Jan 2001 00:00:00 GMT")
                        .with("Retry-After", "Mon, 01 Jan 2001 00:10:00 GMT"));

        assertThat(fetch(fetcher, url))
                .isEqualTo(new RetryLater(503, Optional.of(Duration.ofMinutes(10))));
    }

    @Test
    void nothingIsAskedTwice() {
        server.on("/feed", (_, _) -> Script.After.RESET);

        assertThat(fetch(fetcher, url))
                .isInstanceOfSatisfying(
                        Unreachable.class, it -> assertThat(it.cause()).isEqualTo(Cause.RESET));
        assertThat(server.received()).hasSize(1);
    }

    @Test
    void aConnectionClosedWithoutAnAnswerIsAReset() {
        server.on("/feed", (_, _) -> Script.After.CLOSE);

        assertThat(cause(fetch(fetcher, url))).isEqualTo(Cause.RESET);
        assertThat(server.received()).hasSize(1);
    }

    @Test
    void aHeadThatBreaksOffIsAReset() {
        server.on("/feed", Script.raw("HTTP/1.1 200 OK\r\nContent-Ty"));

        assertThat(cause(fetch(fetcher, url))).isIn(Cause.RESET, Cause.PROTOCOL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SSH-2.0-OpenSSH_9.2\r\n",
                "HTTP/x.y 200 OK\r\n\r\n<feed/>",
                "HTTP/1.1 abc\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n<feed/>",
                "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 7\r\n\r\n<feed/>",
                "\u0000\u0001\u0002\u0003",
            })
    void whatIsNotHttpIsToldApart(String answer) {
        server.on("/feed", Script.raw(answer));

        assertThat(fetch(fetcher, url)).isInstanceOf(Unreachable.class);
        assertThat(cause(fetch(fetcher, url))).isIn(Cause.PROTOCOL, Cause.RESET);
    }

    /// Linux has no way to a group of hosts for TCP, wherever it runs.
    @Test
    void aNetworkWithoutAWayToItIsNotAConnectionThatWasReset() {
        try (Fetcher everywhere = Fetching.fetcher("224.0.0.0/4")) {
            URI group = URI.create(url.getScheme() + "://224.0.0.1/feed");

            assertThat(fetch(everywhere, group))
                    .isIn(
                            new Unreachable(Cause.REFUSED, "There is no route to 224.0.0.1"),
                            new Unreachable(Cause.NO_WAY_OUT, "There is no route to 224.0.0.1"));
        }
    }

    @Test
    void aPortWhereNobodyListensRefuses() throws IOException {
        try (var taken = new Socket()) {
            taken.bind(
                    new InetSocketAddress(
                            InetAddress.ofLiteral("127.0.0.1"), 0)); // and does not listen
            String nobody = "127.0.0.1:" + taken.getLocalPort();

            FetchOutcome outcome =
                    fetch(fetcher, URI.create(url.getScheme() + "://" + nobody + "/feed"));

            assertThat(outcome)
                    .isEqualTo(new Unreachable(Cause.REFUSED, nobody + " refuses connections"));
        }
    }

    @Test
    void aNameThatDoesNotExistIsADnsFailure() {
        assertThat(cause(fetch(fetcher, URI.create("http://nobody.invalid/feed"))))
                .isEqualTo(Cause.DNS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"long line", "many lines", "endless line"})
    void aFloodOfHeadersIsCut(String how) {
        String start = "HTTP/1.1 200 OK\r\n";
        server.on(
                "/feed",
                switch (how) {
                    case "long line" ->
                            Script.raw(
                                    start + "X-Flood: " + "x".repeat(8 << 20) + "\r\n\r\n<feed/>");
                    case "many lines" ->
                            Script.raw(
                                    start
                                            + ("X-Flood: " + "x".repeat(1000) + "\r\n")
                                                    .repeat(8 << 10)
                                            + "\r\n<feed/>");
                    default -> Script.endless(start + "X-Flood: ", new byte[50_000]);
                });

        assertThat(fetch(fetcher, url)).isInstanceOf(TooLarge.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "403 | cf-mitigated: challenge | Just a moment | Cloudflare",
                "503 | Server: cloudflare | <script>window._cf_chl_opt={}</script> | Cloudflare",
                "429 | x-vercel-mitigated: challenge | no | Vercel",
                "202 | x-amzn-waf-action: challenge | | AWS WAF",
                "403 | Server: DataDome | <script src=\"https://ct.captcha-delivery.com/c.js\"> |"
                        + " DataDome",
                "403 | Server: AkamaiGHost | Reference https://errors.edgesuite.net/18.abc |"
                        + " Akamai",
                "200 | Server: nginx | <!doctype html><script id=\"anubis_challenge\"> | Anubis",
                "200 | Server: nginx | <html><script src=\"/_Incapsula_Resource?a\"> | Imperva",
            })
    void aBotWallIsKnownByItsVendor(int status, String field, String page, String vendor) {
        String[] parts = field.split(": ", 2);
        server.on(
                "/feed",
                Response.of(status).with(parts[0], parts[1]).body(page == null ? "" : page));

        assertThat(fetch(fetcher, url)).isEqualTo(new BotWall(status, vendor));
    }

    @Test
    void aBotWallThatNamesATimeIsTakenAtItsWord() {
        server.on(
                "/feed",
                Response.of(429).with("cf-mitigated", "challenge").with("Retry-After", "60"));

        assertThat(fetch(fetcher, url))
                .isEqualTo(new RetryLater(429, Optional.of(Duration.ofMinutes(1))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><script>setTimeout(() => location.reload(), 3000)</script></html>",
                "<!doctype html><html><head><meta http-equiv=\"refresh\""
                        + " content=\"2\"></head></html>"
            })
    void whatSetsACookieAndLoadsItselfAnewGetsTheHint(String page) {
        for (int status : new int[] {200, 403, 503}) {
            server.on("/feed", Response.of(status).with("Set-Cookie", "human=1").body(page));

            assertThat(fetch(fetcher, url))
                    .isInstanceOfSatisfying(
                            BotWall.class,
                            it -> assertThat(it.vendor()).contains("`cookies: true`"));
        }
    }

    @Test
    void aFeedThatWritesOfBotWallsIsNone() {
        server.on("/feed", Response.ok("<rss><item>How captcha-delivery.com works</item></rss>"));

        assertThat(fetch(fetcher, url)).isInstanceOf(FetchOutcome.Fetched.class);
    }

    @Test
    void anEndlessErrorPageIsNotRead() {
        server.on("/feed", Script.endless("HTTP/1.1 404 No\r\n\r\n", new byte[50_000]));

        assertThat(fetch(fetcher, url)).isEqualTo(new Refused(404));
        assertThat(server.sent())
                .isLessThan(16_000_000); // what fits into socket buffers goes out unread
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "silent: ",
                "head: HTTP/1.1 200 OK\r\nX-A: b",
                "hints: HTTP/1.1 103 Early Hints\r\n\r\n",
            })
    void aServerThatTakesItsTimeIsCutAtTheDeadline(String answer) {
        String start = answer.substring(answer.indexOf(' ') + 1);
        String drop = answer.startsWith("hints") ? start : " ";
        server.on(
                "/feed",
                (_, out) -> {
                    out.write(Coded.utf8(start));
                    for (int i = 0; i < 100 && !answer.startsWith("silent"); i++) {
                        out.flush();
                        pause(Duration.ofMillis(50));
                        out.write(Coded.utf8(drop));
                    }
                    pause(Duration.ofSeconds(5));
                    return Script.After.CLOSE;
                });

        FetchOutcome outcome =
                fetcher.fetch(
                        new FetchRequest(
                                url, Validators.NONE, Fetching.within(Duration.ofMillis(400))));

        assertThat(cause(outcome)).isEqualTo(Cause.TIMEOUT);
    }

    @Test
    void theDeadlineHoldsForAllHopsTogether() {
        for (int i = 0; i < 10; i++) {
            Response onward = Response.redirect(302, "/" + (i + 1));
            server.on(
                    "/" + i,
                    (request, out) -> {
                        pause(Duration.ofMillis(150));
                        return onward.answer(request, out);
                    });
        }

        FetchOutcome outcome =
                fetcher.fetch(
                        new FetchRequest(
                                server.url("/0"),
                                Validators.NONE,
                                Fetching.within(Duration.ofMillis(400))));

        assertThat(cause(outcome)).isEqualTo(Cause.TIMEOUT);
        assertThat(server.received()).hasSizeLessThan(5);
    }

    private static Cause cause(FetchOutcome outcome) {
        if (outcome instanceof Unreachable(Cause cause, _)) {
            return cause;
        }
        throw new AssertionError("reached: " + outcome);
    }

    private static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
