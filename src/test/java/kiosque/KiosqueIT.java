package kiosque;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import kiosque.testing.Response;
import kiosque.testing.Script;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// The whole daemon, as a user configures and starts it, against servers of our own and a real MariaDB.
class KiosqueIT extends LiveDaemon {

    @Test
    void aRestartBetweenTwoPollsLosesNothingAndRepeatsNothing() throws Exception {
        origin.on(
                "/feed",
                conditional("\"one\"", feed(1, 2, 3)),
                conditional("\"one\"", feed(1, 2, 3)),
                conditional("\"two\"", feed(2, 3, 4)));
        Path file =
                asking(
                        "  - { name: Journal, url: \""
                                + origin.url("/feed")
                                + "\", every: 2s, tags: [a] }");

        String before;
        try (Kiosque _ = start(file)) {
            await().atMost(PATIENCE)
                    .untilAsserted(() ->
                            assertThat(titles("tout"))
                                    .containsExactlyInAnyOrder(
                                            "Article 1", "Article 2", "Article 3"));
            await().atMost(PATIENCE).until(() -> origin.received("/feed").size() >= 2);
            before = get("/feeds/tout.atom").body();
        }
        int asked = origin.received("/feed").size();
        try (Kiosque _ = start(file)) {
            if (origin.received("/feed").size() == asked) {
                assertThat(get("/feeds/tout.atom").body()).isEqualTo(before);
            }
            await().atMost(PATIENCE)
                    .untilAsserted(() ->
                            assertThat(titles("tout"))
                                    .containsExactlyInAnyOrder(
                                            "Article 1", "Article 2", "Article 3", "Article 4"));
        }

        assertThat(origin.received("/feed").getFirst().header("If-None-Match")).isEmpty();
        assertThat(origin.received("/feed").get(asked).header("If-None-Match")).contains("\"one\"");
    }

    @Test
    void aSourceThatMisbehavesHarmsNoOther() throws Exception {
        origin.on("/good", Response.ok(feed(1)).with("ETag", "\"g\""))
                .on(
                        "/page",
                        Response.ok(
                                        "<!doctype html><html><title>Bonjour</title><p>Rien"
                                                + " ici.</html>")
                                .with("Content-Type", "text/html"))
                .on("/large", Response.ok("<rss>" + " ".repeat(20_000_000)))
                .on("/nonsense", Response.ok("\u0001\u0002\u0003 rien"))
                .on("/silent", LiveDaemon::silence);
        String sources =
                IntStream.range(0, 5)
                        .mapToObj(
                                i -> List.of("good", "page", "large", "nonsense", "silent").get(i))
                        .map(name ->
                                "  - { name: "
                                        + name
                                        + ", url: \""
                                        + origin.url("/" + name)
                                        + "\", every: 2s, timeout: 2s, tags: [a] }\n")
                        .reduce("", String::concat);
        String down =
                "  - { name: down, url: \"http://127.0.0.1:1/feed\", every: 2s, tags: [a] }\n";

        try (Kiosque _ = start(asking(sources + down))) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(titles("tout")).containsExactly("Article 1"));
            await().atMost(PATIENCE)
                    .until(() ->
                            origin.received("/silent").size() >= 1
                                    && origin.received("/good").size() >= 3);
            assertThat(get("/health/ready").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aReaderThatHasTheDocumentGets304() throws Exception {
        origin.on("/feed", Response.ok(feed(1)));
        try (Kiosque _ =
                start(
                        asking(
                                "  - { name: Journal, url: \""
                                        + origin.url("/feed")
                                        + "\", tags: [a] }"))) {
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(titles("tout")).hasSize(1));
            for (String format : List.of("atom", "rss", "json")) {
                HttpResponse<String> full = get("/feeds/tout." + format);
                String tag = full.headers().firstValue("ETag").orElseThrow();

                assertThat(full.body()).contains("Journal");
                assertThat(get("/feeds/tout." + format, "If-None-Match", tag).statusCode())
                        .isEqualTo(304);
            }
            assertThat(get("/").body()).contains("application/atom+xml");
        }
    }

    @Test
    void newsboatSubscribesWhereItIsInstalled() throws Exception {
        Path newsboat = Path.of("/usr/bin/newsboat");
        assumeThat(newsboat).as("skipped: there is no newsboat on this machine").exists();
        origin.on("/feed", Response.ok(feed(1, 2)));
        try (Kiosque _ =
                start(
                        asking(
                                "  - { name: Journal, url: \""
                                        + origin.url("/feed")
                                        + "\", tags: [a] }"))) {
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(titles("tout")).hasSize(2));
            Files.writeString(
                    folder.resolve("urls"), "http://127.0.0.1:" + port + "/feeds/tout.atom\n");

            newsboat("-x", "reload");

            assertThat(newsboat("-x", "print-unread")).startsWith("2 unread");
        }
    }

    private String newsboat(String... arguments) throws Exception {
        List<String> command =
                new ArrayList<>(List.of("/usr/bin/newsboat", "-q", "-u", "urls", "-c", "cache.db"));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().put("HOME", folder.toString());
        Process process = builder.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }

    private static Script conditional(String tag, String body) {
        return (request, out) ->
                (request.header("If-None-Match").filter(tag::equals).isPresent()
                                ? Response.of(304).with("ETag", tag)
                                : Response.ok(body).with("ETag", tag))
                        .answer(request, out);
    }

    private Path asking(String sources) throws IOException {
        return configured(
                """
                network: { allow: ["127.0.0.1/32"] }
                polling: { per-host: { gap: 0s } }
                sources:
                %s
                merged-feeds:
                  - { slug: tout, title: Tout, from: [a], entries: 50, per-source: 50 }
                """
                        .formatted(sources));
    }
}
