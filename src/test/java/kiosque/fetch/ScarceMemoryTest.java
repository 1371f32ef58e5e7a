package kiosque.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import kiosque.feed.FetchOutcome;
import kiosque.feed.Validators;
import kiosque.fetch.wire.BodyBudget;
import kiosque.fetch.wire.BodyBudget.Share;
import kiosque.testing.Http2Server;
import kiosque.testing.Response;
import kiosque.testing.Script;
import kiosque.testing.ScriptedServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/// However many large answers come at once, no more of them is in memory than there is room for, each is asked for once, and no server is blamed for having had to wait.
class ScarceMemoryTest {

    private static final int LARGE = 3_000_000;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final BodyBudget budget = new BodyBudget(100_000, 200_000);
    private final Fetcher fetcher = Fetching.FETCHER;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void endAll() {
        threads.shutdownNow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "https"})
    void largeAnswersComeInAfterOneAnother(String scheme) throws Exception {
        try (var server =
                scheme.equals("http") ? ScriptedServer.start() : ScriptedServer.startSelfSigned()) {
            server.on("/large", Response.ok("x".repeat(LARGE)));

            comeInAfterOneAnother(server.url("/large"));

            assertThat(server.received()).hasSize(4);
        }
    }

    @Test
    void soTheyDoOverHttp2() throws Exception {
        try (var server = new Http2Server()) {
            server.on("/large", 200, "x".repeat(LARGE));

            comeInAfterOneAnother(server.url("/large"));

            assertThat(server.received()).hasSize(4);
        }
    }

    @Test
    void aSmallPackageWithALargeBodyInItWaitsToo() throws Exception {
        try (var server = ScriptedServer.start()) {
            server.on(
                    "/packed",
                    Response.of(200)
                            .with("Content-Encoding", "gzip")
                            .body(Coded.gzip(Coded.utf8("x".repeat(LARGE)))));

            comeInAfterOneAnother(server.url("/packed"));

            assertThat(server.received()).hasSize(4);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "https"})
    void whatIsSmallWaitsForNothing(String scheme) throws Exception {
        try (var server =
                scheme.equals("http") ? ScriptedServer.start() : ScriptedServer.startSelfSigned()) {
            server.on("/large", Response.ok("x".repeat(LARGE)))
                    .on("/small", Response.ok("x".repeat(30_000)));
            for (int i = 0; i < 4; i++) {
                fetch(server.url("/large"), budget.share());
            }

            for (int i = 0; i < 20; i++) {
                assertThat(fetch(server.url("/small"), budget.share()).get())
                        .isInstanceOf(PageReply.Ended.class);
            }
        }
    }

    @Test
    void whatBreaksOffAfterItHadToWaitIsNotTheServersFault() throws Exception {
        try (var server = ScriptedServer.start()) {
            String head = "HTTP/1.1 200 OK\r\nContent-Length: 9000000\r\n\r\n";
            server.on("/large", Response.ok("x".repeat(LARGE)))
                    .on("/broken", Script.raw(head + "x".repeat(LARGE)));
            Share first = budget.share();
            fetch(server.url("/large"), first).get();

            Share second = budget.share();
            Future<PageReply> broken = fetch(server.url("/broken"), second);
            await().atMost(PATIENCE).until(second::hasWaited);
            first.close();

            assertThat(broken.get()).isInstanceOf(PageReply.BrokenByUs.class);
        }
    }

    private void comeInAfterOneAnother(URI url) throws Exception {
        List<Share> shares = new ArrayList<>();
        List<Future<PageReply>> replies = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            shares.add(budget.share());
            replies.add(fetch(url, shares.getLast()));
        }
        for (int read = 0; read < 4; read++) {
            int expected = read + 1;
            await().atMost(PATIENCE).until(() -> done(replies).size() >= expected);
            Thread.sleep(200);
            assertThat(done(replies)).as("%s", done(replies)).hasSize(expected);
            List<Share> done =
                    IntStream.range(0, 4)
                            .filter(i -> replies.get(i).isDone())
                            .mapToObj(shares::get)
                            .toList();
            done.forEach(Share::close);
        }
        for (Future<PageReply> reply : replies) {
            assertThat(((PageReply.Ended) reply.get()).outcome())
                    .isInstanceOf(FetchOutcome.Fetched.class);
        }
    }

    private static List<String> done(List<Future<PageReply>> replies) {
        return replies.stream()
                .filter(Future::isDone)
                .map(Future::resultNow)
                .map(reply ->
                        reply instanceof PageReply.Ended(FetchOutcome.Fetched _)
                                ? "whole"
                                : reply.toString())
                .toList();
    }

    private Future<PageReply> fetch(URI url, Share share) {
        var request = new FetchRequest(url, Validators.NONE, Fetching.within(PATIENCE));
        Callable<PageReply> asking =
                () -> ScopedValue.where(Share.CURRENT, share).call(() -> fetcher.feed(request));
        return threads.submit(asking);
    }
}
