package kiosque;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import kiosque.config.Configuration;
import kiosque.config.ConfigurationFile;
import kiosque.testing.Response;
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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// An address that holds a key is nobody's business.
class PrivateSourceIT {

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
    void aPrivateAddressIsShownNowhere() throws Exception {
        String key = "s3cr3tk3y0123456789";
        origin.on("/feed?token=" + key, Response.ok(feed(1, 2)).with("ETag", "\"one\""));
        Configuration configuration =
                configuration(
                        "name: Lettre, private: true, url: \"%s?token=%s\", tags: [a] }\n  - { name: Ailleurs, private: true, url: \"%s?token=%s\""
                                .formatted(origin.url("/feed"), key, origin.url("/nothing"), key),
                        "slug: tout");
        assertThat(configuration.warnings()).isEmpty();
        try (var kiosque = new Kiosque(configuration, ScaledClock.real())) {
            kiosque.start();
            await().atMost(PATIENCE).until(() -> titles("tout").size() == 2);
            await().atMost(PATIENCE)
                    .until(() -> !origin.received("/nothing?token=" + key).isEmpty());

            for (String path :
                    List.of(
                            "/",
                            "/sources",
                            "/sources.opml",
                            "/feeds/tout",
                            "/feeds/tout/entries/1",
                            "/feeds/tout.opml",
                            "/feeds/tout.atom",
                            "/feeds/tout.rss",
                            "/feeds/tout.json",
                            "/search?q=article",
                            "/metrics")) {
                HttpResponse<String> answer = get(path);
                assertThat(answer.statusCode()).as(path).isIn(200, 404);
                assertThat(answer.body())
                        .as(path)
                        .doesNotContain(key)
                        .doesNotContain(origin.url("/feed").toString())
                        .doesNotContain("/nothing");
            }
            assertThat(get("/feeds/tout.atom").body())
                    .contains("<title>Lettre</title>", "urn:uuid:");
            assertThat(get("/feeds/tout.rss").body())
                    .contains("<source url=\"https://journal.example/\">Lettre</source>");
        }
        assertThat(
                        configuration(
                                        "name: Lettre, url: \"%s?token=%s\""
                                                .formatted(origin.url("/feed"), key),
                                        "slug: tout")
                                .warnings())
                .singleElement()
                .asString()
                .startsWith("Lettre: its address looks as if it held a key (“token=…”)")
                .doesNotContain(key);
    }

    private Configuration configuration(String source, String feed) throws Exception {
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
                  - { %3$s, tags: [a] }
                merged-feeds:
                  - { %4$s, title: Tout, from: [a], entries: 50, per-source: 50 }
                """
                        .formatted(port, folder.resolve("data"), source, feed));
        return ConfigurationFile.read(file, Map.of());
    }

    private List<String> titles(String slug) throws Exception {
        return TITLE.matcher(get("/feeds/" + slug + ".json").body())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private HttpResponse<String> get(String path) throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .timeout(PATIENCE);
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
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
