package kiosque;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import kiosque.config.ConfigurationFile;
import kiosque.testing.Received;
import kiosque.testing.Response;
import kiosque.testing.Script;
import kiosque.testing.ScriptedServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// The whole daemon, as a user configures and starts it, against servers of our own and a real MariaDB.
class KiosqueIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern TITLE = Pattern.compile("\"title\":\"(Article [^\"]*)\"");

    private final HttpClient client = HttpClient.newHttpClient();
    private final ScriptedServer origin = ScriptedServer.start();

    @TempDir private Path folder;
    private int port;

    @BeforeEach
    void takeAFreePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
    }

    @AfterEach
    void stopTheOrigin() throws IOException {
        origin.close();
    }

    @Test
    void aRestartBetweenTwoPollsLosesNothingAndRepeatsNothing() throws Exception {
        origin.on(
                "/feed",
                conditional("\"one\"", feed(1, 2, 3)),
                conditional("\"one\"", feed(1, 2, 3)),
                conditional("\"two\"", feed(2, 3, 4)));
        Path file =
                configured(
                        "  - { name: Journal, url: \""
                                + origin.url("/feed")
                                + "\", every: 2s, tags: [a] }");

        String before;
        try (Kiosque _ = start(file)) {
            await().atMost(PATIENCE)
                    .untilAsserted(() ->
                            assertThat(titles())
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
                            assertThat(titles())
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
                .on("/silent", KiosqueIT::silence);
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

        try (Kiosque _ = start(configured(sources + down))) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(titles()).containsExactly("Article 1"));
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
                        configured(
                                "  - { name: Journal, url: \""
                                        + origin.url("/feed")
                                        + "\", tags: [a] }"))) {
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(titles()).hasSize(1));
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
                        configured(
                                "  - { name: Journal, url: \""
                                        + origin.url("/feed")
                                        + "\", tags: [a] }"))) {
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(titles()).hasSize(2));
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

    private Kiosque start(Path file) throws Exception {
        var kiosque = new Kiosque(ConfigurationFile.read(file, Map.of()), ScaledClock.real());
        kiosque.start();
        return kiosque;
    }

    private Path configured(String sources) throws IOException {
        Path file = folder.resolve("kiosque.yaml");
        Files.writeString(
                file,
                """
                site: { title: Essai, language: fr, time-zone: Europe/Paris, public-url: "http://127.0.0.1:%1$d" }
                server: { listen: "127.0.0.1:%1$d" }
                database: { data: "%2$s" }
                network: { allow: ["127.0.0.1/32"] }
                polling: { per-host: { gap: 0s } }
                sources:
                %3$s
                merged-feeds:
                  - { slug: tout, title: Tout, from: [a], entries: 50, per-source: 50 }
                """
                        .formatted(port, folder.resolve("data"), sources));
        return file;
    }

    private List<String> titles() throws Exception {
        return TITLE.matcher(get("/feeds/tout.json").body())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .timeout(PATIENCE);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static Script conditional(String tag, String body) {
        return (request, out) ->
                (request.header("If-None-Match").filter(tag::equals).isPresent()
                                ? Response.of(304).with("ETag", tag)
                                : Response.ok(body).with("ETag", tag))
                        .answer(request, out);
    }

    private static Script.After silence(Received request, java.io.OutputStream out) {
        try {
            Thread.sleep(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Script.After.CLOSE;
    }

    private static String feed(int... numbers) {
        String items =
                IntStream.of(numbers)
                        .mapToObj(number ->
                                "<item><title>Article %1$d</title><guid isPermaLink=\"false\">a%1$d</guid><link>https://journal.example/%1$d</link><description>Le texte numéro %1$d.</description></item>"
                                        .formatted(number))
                        .reduce("", String::concat);
        return "<?xml version=\"1.0\" encoding=\"utf-8\"?><rss"
                   + " version=\"2.0\"><channel><title>Journal</title><link>https://journal.example/</link>"
                + items
                + "</channel></rss>";
    }
}
