package kiosque.fetch;

import static kiosque.fetch.Coded.gzip;
import static kiosque.fetch.Coded.joined;
import static kiosque.fetch.Coded.utf8;
import static kiosque.fetch.Fetching.ATOM;
import static kiosque.fetch.Fetching.fetch;
import static kiosque.fetch.Fetching.fetched;
import static kiosque.fetch.Fetching.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import kiosque.feed.Document;
import kiosque.feed.FetchOutcome;
import kiosque.feed.FetchOutcome.TooLarge;
import kiosque.feed.FetchOutcome.Truncated;
import kiosque.feed.Link;
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
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A body is taken whole and within limits, its coding undone, or not at all (RFC 9112, section 8; RFC 9110, section 8.4).
@ParameterizedClass(name = "over {0}")
@ValueSource(strings = {"http", "https"})
class BodyTest {

    @AutoClose private final ScriptedServer server;
    private final Fetcher fetcher = Fetching.FETCHER;
    private final URI url;

    BodyTest(String scheme) {
        server = scheme.equals("http") ? ScriptedServer.start() : ScriptedServer.startSelfSigned();
        url = server.url("/feed");
    }

    @ParameterizedTest
    @CsvSource({
        "gzip, gzip",
        "gzip, x-gzip",
        "gzip, GZIP",
        "deflate, deflate",
        "raw, deflate",
        "br, br",
        "zstd, zstd"
    })
    void eachCodingIsUndone(String coding, String label) throws IOException {
        server.on(
                "/feed",
                Response.of(200)
                        .with("Content-Encoding", label)
                        .body(Coded.with(coding, utf8(ATOM))));

        assertThat(text(fetch(fetcher, url))).isEqualTo(ATOM);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate", "raw", "br", "zstd"})
    void aLargeBodyComesOutUnharmed(String coding) throws IOException {
        String large = ATOM.repeat(20_000);
        String label = coding.equals("raw") ? "deflate" : coding;
        server.on(
                "/feed",
                Response.of(200)
                        .with("Content-Encoding", label)
                        .body(Coded.with(coding, utf8(large))));

        assertThat(text(fetch(fetcher, url))).isEqualTo(large);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate", "raw", "br", "zstd"})
    void aCodedBodyThatEndsTooEarlyIsNoSuccess(String coding) throws IOException {
        byte[] whole = Coded.with(coding, utf8(ATOM.repeat(50) + System.nanoTime()));
        String label = coding.equals("raw") ? "deflate" : coding;
        for (int missing : new int[] {1, 4, whole.length / 2, whole.length - 10}) {
            byte[] cut = Arrays.copyOf(whole, whole.length - missing);
            server.on("/feed", Response.of(200).with("Content-Encoding", label).body(cut));

            assertThat(fetch(fetcher, url))
                    .as("%d bytes missing", missing)
                    .isInstanceOf(Truncated.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate", "raw", "br", "zstd"})
    void aDamagedBodyIsNoSuccess(String coding) throws IOException {
        byte[] damaged = Coded.with(coding, utf8(ATOM.repeat(50)));
        for (int i = damaged.length / 3; i < damaged.length; i++) {
            damaged[i] = (byte) 0xA5;
        }
        String label = coding.equals("raw") ? "deflate" : coding;
        server.on("/feed", Response.of(200).with("Content-Encoding", label).body(damaged));

        assertThat(fetch(fetcher, url)).isInstanceOf(Truncated.class);
    }

    @Test
    void gzipMayHaveSeveralMembersAndPaddingBehind() throws IOException {
        byte[] two = joined(gzip(utf8(ATOM)), gzip(utf8("<!-- more -->")));
        server.on(
                "/feed",
                Response.of(200).with("Content-Encoding", "gzip").body(joined(two, new byte[512])));

        assertThat(text(fetch(fetcher, url))).isEqualTo(ATOM + "<!-- more -->");
    }

    @Test
    void codingsAreUndoneInReverseOrder() throws IOException {
        byte[] body = Coded.brotli(gzip(Coded.zstd(utf8(ATOM))));
        server.on(
                "/feed",
                Response.of(200)
                        .with("Content-Encoding", "zstd, gzip")
                        .with("Content-Encoding", "br")
                        .body(body));

        assertThat(text(fetch(fetcher, url))).isEqualTo(ATOM);
    }

    @Test
    void tooManyCodingsAreRefused() {
        server.on(
                "/feed", Response.of(200).with("Content-Encoding", "gzip,".repeat(100)).body("x"));

        assertThat(fetch(fetcher, url)).isInstanceOf(TooLarge.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "utf-8",
                "identity",
                "none",
                "binary",
                ",",
                "sdch, utf-8",
                "gzip",
                "deflate",
                "br",
                "zstd"
            })
    void aLabelThatIsNoCodingOrDoesNotFitIsIgnored(String label) {
        server.on("/feed", Response.ok(ATOM).with("Content-Encoding", label));

        assertThat(text(fetch(fetcher, url))).isEqualTo(ATOM);
    }

    @Test
    void gzipWithoutALabelIsUndoneToo() throws IOException {
        server.on(
                "/feed",
                Response.of(200).with("Content-Type", "application/gzip").body(gzip(utf8(ATOM))));

        assertThat(text(fetch(fetcher, url))).isEqualTo(ATOM);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nContent-Length: 30\r\n\r\n<feed></feed>",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nd\r\n<feed></feed>\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n20\r\n<feed></feed>",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n<feed/>\r\n0\r\n\r\n",
            })
    void aBodyThatBreaksOffIsNoSuccess(String answer) {
        server.on("/feed", Script.raw(answer));

        assertThat(fetch(fetcher, url)).isInstanceOf(Truncated.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "gzip", "deflate", "br"})
    void whatCameOfABodyThatBreaksOffIsHandedOnWithoutTheValidatorsOfTheWhole(String coding)
            throws IOException {
        String whole =
                IntStream.range(0, 4000)
                        .mapToObj(i -> "<entry>" + i * 7919 % 10007 + "</entry>")
                        .collect(Collectors.joining("\n", "<feed>", "</feed>"));
        byte[] body = coding.isEmpty() ? utf8(whole) : Coded.with(coding, utf8(whole));
        byte[] head =
                utf8(
                        "HTTP/1.1 200 OK\r\nETag: \"a\"\r\nContent-Encoding: %s\r\nContent-Length: %d\r\n\r\n"
                                .formatted(coding, body.length));
        server.on("/feed", Script.raw(joined(head, Arrays.copyOf(body, body.length * 2 / 3))));

        assertThat(fetch(fetcher, url))
                .isInstanceOfSatisfying(
                        Truncated.class,
                        cut ->
                                assertThat(cut.rest())
                                        .hasValueSatisfying(rest -> {
                                            assertThat(rest.validators())
                                                    .isEqualTo(Validators.NONE);
                                            assertThat(whole)
                                                    .startsWith(text(rest))
                                                    .hasSizeGreaterThan(text(rest).length());
                                            assertThat(text(rest))
                                                    .hasSizeGreaterThan(whole.length() * 3 / 5);
                                        }));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatIsHereOfABodyWhenItsTimeIsOverIsHandedOnToo(boolean dripping) {
        server.on(
                "/feed",
                (_, out) -> {
                    out.write(utf8("HTTP/1.1 200 OK\r\nContent-Length: 99999\r\n\r\n" + ATOM));
                    for (int i = 0; i < 60; i++) {
                        out.write(utf8(dripping ? "<" : ""));
                        out.flush();
                        LockSupport.parkNanos(50_000_000);
                    }
                    return Script.After.CLOSE;
                });

        FetchOutcome outcome =
                fetcher.fetch(
                        new FetchRequest(
                                url, Validators.NONE, Fetching.within(Duration.ofMillis(500))));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Truncated.class,
                        late -> {
                            assertThat(late.detail()).startsWith("Its time is over after ");
                            assertThat(late.rest().map(Fetching::text))
                                    .hasValueSatisfying(came -> assertThat(came).startsWith(ATOM));
                        });
    }

    @Test
    void aBodyThatIsResetIsNoSuccess() {
        assumeThat(url.getScheme())
                .isEqualTo("http"); // over TLS the server's socket says goodbye first
        server.on(
                "/feed",
                (_, out) -> {
                    out.write(utf8("HTTP/1.1 200 OK\r\n\r\n<feed>"));
                    out.flush();
                    return Script.After.RESET;
                });

        assertThat(fetch(fetcher, url)).isInstanceOf(Truncated.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.0 200 OK\r\n\r\n",
                "HTTP/1.0 200 OK\nContent-Type: text/xml\n\n",
                "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n",
                "HTTP/1.1 200\r\n\r\n",
            })
    void aBodyThatEndsWithTheConnectionIsWhole(String head) {
        server.on("/feed", Script.raw(utf8(head + ATOM)));

        assertThat(text(fetch(fetcher, url))).isEqualTo(ATOM);
    }

    @Test
    void chunksAndInterimAnswersAreUndone() {
        server.on(
                "/feed",
                Script.raw(
                        String.join(
                                "\r\n",
                                "HTTP/1.1 103 Early Hints",
                                "Link: </a.css>",
                                "",
                                "HTTP/1.1 200 OK",
                                "Transfer-Encoding: chunked",
                                "",
                                "6;ext=1",
                                "<feed>",
                                "7",
                                "</feed>",
                                "0",
                                "Trailer: x",
                                "",
                                "")));

        assertThat(text(fetch(fetcher, url))).isEqualTo("<feed></feed>");
    }

    @Test
    void anAnnouncedBodyBeyondTheLimitIsNotRead() {
        server.on(
                "/feed",
                Script.endless(
                        "HTTP/1.1 200 OK\r\nContent-Length: 50000000\r\n\r\n", new byte[50_000]));

        assertThat(fetch(fetcher, url)).isInstanceOf(TooLarge.class);
        assertThat(server.sent())
                .isLessThan(16_000_000); // what fits into socket buffers goes out unread
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Transfer-Encoding: chunked\r\n"})
    void anEndlessBodyIsCutAtTheLimit(String framing) {
        byte[] piece = utf8("3e8\r\n" + "x".repeat(1000) + "\r\n");
        server.on("/feed", Script.endless("HTTP/1.1 200 OK\r\n" + framing + "\r\n", piece));

        FetchOutcome outcome =
                fetcher.fetch(new FetchRequest(url, Validators.NONE, Fetching.upTo(1_000_000)));

        assertThat(outcome).isInstanceOf(TooLarge.class);
        assertThat(server.sent()).isLessThan(16_000_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate", "raw", "br", "zstd"})
    void aBombIsCutAtTheLimit(String coding) throws IOException {
        byte[] bomb = Coded.with(coding, new byte[3_000_000]);
        String label = coding.equals("raw") ? "deflate" : coding;
        server.on("/feed", Response.of(200).with("Content-Encoding", label).body(bomb));

        assertThat(fetcher.fetch(new FetchRequest(url, Validators.NONE, Fetching.upTo(1_000_000))))
                .isInstanceOf(TooLarge.class);
    }

    @Test
    void aBodyOfJustTheLimitFits() {
        server.on("/feed", Response.ok("x".repeat(100_000)));

        assertThat(
                        text(
                                fetcher.fetch(
                                        new FetchRequest(
                                                url, Validators.NONE, Fetching.upTo(100_000)))))
                .hasSize(100_000);
        assertThat(fetcher.fetch(new FetchRequest(url, Validators.NONE, Fetching.upTo(99_999))))
                .isInstanceOf(TooLarge.class);
    }

    @Test
    void whatTheServerSaysOfTheDocumentIsKept() {
        server.on(
                "/feed",
                Response.ok(ATOM)
                        .with("Content-Type", "Application/Atom+XML; Charset=\"utf-8\"")
                        .with("Content-Language", "fr")
                        .with("Link", "<https://hub.example/>; rel=hub, </feed>; rel=\"self\""));

        Document document = fetched(fetch(fetcher, url)).document();

        assertThat(document.contentType()).contains("Application/Atom+XML; Charset=\"utf-8\"");
        assertThat(document.contentLanguage()).contains("fr");
        assertThat(document.location()).isEqualTo(url);
        assertThat(document.links())
                .containsExactly(
                        Link.of("hub", "https://hub.example/"), Link.of("self", url.toString()));
    }

    @Test
    void anEmptyBodyIsAnEmptyDocument() {
        server.on("/feed", Response.of(200).with("Content-Encoding", "gzip"));

        assertThat(fetched(fetch(fetcher, url)).document().body()).isEmpty();
        assertThat(fetched(fetch(fetcher, url)).document().contentType())
                .isEqualTo(Optional.empty());
    }

    @Test
    void bytesAreNotTouched() {
        byte[] bytes =
                "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><rss>\u00e9\u0080</rss>"
                        .getBytes(StandardCharsets.ISO_8859_1);
        server.on("/feed", Response.of(200).body(bytes));

        assertThat(fetched(fetch(fetcher, url)).document().body()).isEqualTo(bytes);
    }
}
