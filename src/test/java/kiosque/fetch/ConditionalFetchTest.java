package kiosque.fetch;

import static kiosque.fetch.Fetching.ATOM;
import static kiosque.fetch.Fetching.fetch;
import static kiosque.fetch.Fetching.fetched;
import static kiosque.fetch.Fetching.validators;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.feed.FetchOutcome;
import kiosque.feed.FetchOutcome.Delta;
import kiosque.feed.FetchOutcome.NotModified;
import kiosque.feed.FetchOutcome.ServerError;
import kiosque.feed.Validators;
import kiosque.testing.Received;
import kiosque.testing.Response;
import kiosque.testing.Script;
import kiosque.testing.ScriptedServer;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/// Validators are kept as sent, sent as kept, and only to whom they came from (RFC 9110, section 13; RFC 9111, section 4.3).
class ConditionalFetchTest {

    @AutoClose private final ScriptedServer server = ScriptedServer.start();
    private final Fetcher fetcher = Fetching.FETCHER;
    private final URI url = server.url("/feed");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"strong\"",
                "W/\"weak\"",
                "\"abc-gzip\"",
                "w/\"lower\"",
                "unquoted",
                "'single'",
                "\"with, comma and  two spaces\"",
                "\"caf\u00c3\u00a9-\u00e2\u0082\u00ac\"", // é and € in UTF-8, one char a byte
                "\"\u0080\u009f\u00a0\u00ff\"",
                "-",
            })
    void anEntityTagIsEchoedByteForByte(String tag) {
        server.on("/feed", Response.ok(ATOM).with("ETag", tag), Response.of(304));

        Validators given = fetched(fetch(fetcher, url)).validators();
        FetchOutcome second = fetch(fetcher, url, given);

        assertThat(given).isEqualTo(validators(tag, null, url));
        assertThat(server.received().getLast().header("If-None-Match")).contains(tag);
        assertThat(second)
                .isInstanceOfSatisfying(
                        NotModified.class, it -> assertThat(it.solicited()).isTrue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Wed, 25 Nov 2026 11:00:00 GMT",
                "Wed, 25 Nov 2026 11:00:00 +0100",
                "Wednesday, 25-Nov-26 11:00:00 GMT",
                "2026-11-25T11:00:00Z",
                "Mon, 25 Nov 2026 11:00:00 GMT", // it was a Wednesday
                "Fri, 25 Nov 2050 11:00:00 CET",
                "yesterday",
            })
    void aLastModifiedIsEchoedEvenIfItIsNoDate(String date) {
        server.on("/feed", Response.ok(ATOM).with("Last-Modified", date));

        Validators given = fetched(fetch(fetcher, url)).validators();
        fetch(fetcher, url, given);

        Received second = server.received().getLast();
        assertThat(second.header("If-Modified-Since")).contains(date);
        assertThat(second.header("If-None-Match")).isEmpty();
    }

    @Test
    void bothAreSentWhenBothWereGiven() {
        server.on("/feed", Response.ok(ATOM));

        fetch(fetcher, url, validators("\"a\"", "Wed, 25 Nov 2026 11:00:00 GMT", url));

        assertThat(server.received().getFirst().header("If-None-Match")).contains("\"a\"");
        assertThat(server.received().getFirst().header("If-Modified-Since"))
                .contains("Wed, 25 Nov 2026 11:00:00 GMT");
    }

    @Test
    void noneIsInvented() {
        server.on(
                "/feed",
                Response.ok(ATOM).with("Date", "Wed, 25 Nov 2026 11:00:00 GMT").with("ETag", ""));

        Validators given = fetched(fetch(fetcher, url)).validators();
        fetch(fetcher, url, given);

        assertThat(given).isEqualTo(Validators.NONE);
        assertThat(server.received().getLast().names())
                .doesNotContain("If-None-Match", "If-Modified-Since", "A-IM");
    }

    @Test
    void oneThatIsTooLongOrHasControlCharactersIsForgottenNeverCut() {
        server.on(
                "/feed",
                Response.ok(ATOM)
                        .with("ETag", "\"" + "x".repeat(2000) + "\"")
                        .with("Last-Modified", "now\u0007"));

        assertThat(fetched(fetch(fetcher, url)).validators()).isEqualTo(Validators.NONE);
    }

    @Test
    void theyGoToNoOtherUrl() {
        server.on("/feed", Response.redirect(302, "/elsewhere"))
                .on("/elsewhere", Response.ok(ATOM).with("ETag", "\"e\""));

        Validators given =
                fetched(fetch(fetcher, url, validators("\"f\"", null, url))).validators();
        fetch(fetcher, url, given);

        assertThat(given.issuedBy()).contains(server.url("/elsewhere"));
        assertThat(server.received("/feed").getFirst().header("If-None-Match")).contains("\"f\"");
        assertThat(server.received("/elsewhere").getFirst().header("If-None-Match")).isEmpty();
        assertThat(server.received("/feed").getLast().header("If-None-Match")).isEmpty();
        assertThat(server.received("/elsewhere").getLast().header("If-None-Match"))
                .contains("\"e\"");
    }

    @Test
    void a304OfTheSameTagFreshensTheDate() {
        server.on(
                "/feed",
                Response.of(304)
                        .with("ETag", "W/\"a\"")
                        .with("Last-Modified", "new")
                        .with("Cache-Control", "max-age=60"));

        assertThat(fetch(fetcher, url, validators("\"a\"", "old", url)))
                .isInstanceOfSatisfying(
                        NotModified.class,
                        it -> {
                            assertThat(it.validators())
                                    .isEqualTo(validators("W/\"a\"", "new", url));
                            assertThat(it.freshFor()).contains(Duration.ofMinutes(1));
                        });
    }

    @Test
    void a304OfAnotherTagFreshensNothing() {
        server.on("/feed", Response.of(304).with("ETag", "\"b\"").with("Last-Modified", "new"));

        assertThat(fetch(fetcher, url, validators("\"a\"", "old", url)))
                .isInstanceOfSatisfying(
                        NotModified.class,
                        it ->
                                assertThat(it.validators())
                                        .isEqualTo(validators("\"a\"", "old", url)));
    }

    @Test
    void a304WithoutValidatorsKeepsThoseThatWereSent() {
        server.on("/feed", Response.of(304));

        assertThat(fetch(fetcher, url, validators(null, "old", url)))
                .isInstanceOfSatisfying(
                        NotModified.class,
                        it -> {
                            assertThat(it.validators()).isEqualTo(validators(null, "old", url));
                            assertThat(it.freshFor()).isEmpty();
                        });
    }

    @Test
    void a304ThatNobodyAskedForProvesNothing() {
        server.on("/feed", Response.of(304).with("ETag", "\"b\""));

        assertThat(fetch(fetcher, url))
                .isInstanceOfSatisfying(
                        NotModified.class,
                        it -> {
                            assertThat(it.solicited()).isFalse();
                            assertThat(it.validators()).isEqualTo(Validators.NONE);
                        });
    }

    @Test
    void aDeltaIsAskedForOnlyWithAValidator() {
        server.on("/feed", Response.of(226).with("IM", "feed").with("ETag", "\"b\"").body(ATOM));

        FetchOutcome asked = fetch(fetcher, url, validators("\"a\"", null, url));
        FetchOutcome unasked = fetch(fetcher, url);

        assertThat(server.received().getFirst().header("A-IM")).contains("feed");
        assertThat(server.received().getLast().header("A-IM")).isEmpty();
        assertThat(asked)
                .isInstanceOfSatisfying(
                        Delta.class,
                        it ->
                                assertThat(it.validators())
                                        .isEqualTo(validators("\"b\"", null, url)));
        assertThat(unasked).isEqualTo(new ServerError(226));
    }

    @Test
    void a226OfAnotherManipulationIsNoDelta() {
        server.on("/feed", Response.of(226).with("IM", "vcdiff").body("VCD"));

        assertThat(fetch(fetcher, url, validators("\"a\"", null, url)))
                .isEqualTo(new ServerError(226));
    }

    @Test
    void aTruncatedBodyBringsNoValidators() {
        server.on(
                "/feed",
                Script.raw("HTTP/1.1 200 OK\r\nETag: \"a\"\r\nContent-Length: 1000\r\n\r\n<feed>"));

        assertThat(fetch(fetcher, url)).isInstanceOf(FetchOutcome.Truncated.class);
    }

    @Test
    void validatorsOfNobodyKnowsWhereAreNotSent() {
        server.on("/feed", Response.ok(ATOM));

        fetch(
                fetcher,
                url,
                new Validators(Optional.of("\"a\""), Optional.empty(), Optional.empty()));

        assertThat(server.received().getFirst().header("If-None-Match")).isEmpty();
    }

    /// Apache's `mod_deflate` and nginx's `gzip` alter the tag of what they pass on, and what stands behind them compares letter by letter.
    @ParameterizedTest
    @CsvSource({
        "'\"%d\"', '\"%d-gzip\"'",
        "'\"%d\"', 'W/\"%d\"'",
        "'W/\"%d\"', 'W/\"%d-br\"'",
        "'\"%d\"', 'W/\"%d-gzip\"'",
    })
    void aTagThatIsAlteredOnItsWayIsGivenBackAsItWasIssued(String issued, String altered) {
        var issue = new AtomicInteger(1);
        server.on(
                "/feed",
                (request, out) -> {
                    boolean known =
                            request.header("If-None-Match")
                                    .filter(issued.formatted(issue.get())::equals)
                                    .isPresent();
                    Response response = known ? Response.of(304) : Response.ok(ATOM);
                    return response.with("ETag", (known ? issued : altered).formatted(issue.get()))
                            .answer(request, out);
                });

        Validators learned =
                Stream.iterate(
                                fetched(fetch(fetcher, url)).validators(),
                                given -> given(fetch(fetcher, url, given)))
                        .skip(3)
                        .findFirst()
                        .orElseThrow();
        assertThat(fetch(fetcher, url, learned)).isInstanceOf(NotModified.class);

        issue.incrementAndGet();
        Validators next = fetched(fetch(fetcher, url, learned)).validators();
        assertThat(next.entityTag()).contains(altered.formatted(2));
        assertThat(fetch(fetcher, url, next)).isInstanceOf(NotModified.class);
    }

    @Test
    void whoNeverSaysNotModifiedIsAskedInEveryFormInTurn() {
        server.on("/feed", Response.ok(ATOM).with("ETag", "W/\"a-gzip\""));

        Validators given = fetched(fetch(fetcher, url)).validators();
        for (int i = 0; i < 4; i++) {
            given = fetched(fetch(fetcher, url, given)).validators();
        }

        assertThat(server.received())
                .extracting(request -> request.header("If-None-Match").orElse(""))
                .containsExactly("", "W/\"a-gzip\"", "W/\"a\"", "\"a\"", "W/\"a-gzip\"");
    }

    private static Validators given(FetchOutcome outcome) {
        return outcome instanceof NotModified same
                ? same.validators()
                : fetched(outcome).validators();
    }
}
