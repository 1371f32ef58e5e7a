package kiosque;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import kiosque.cli.Control;
import kiosque.cli.DatabaseControl;
import kiosque.config.Configuration;
import kiosque.config.ConfigurationFile;
import kiosque.poll.Rehearsal;
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
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// A running daemon takes over what its configuration says, at the reload and not some day.
class ReloadIT {

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
    void whatTheFileSaysIsWhatIsPublished() throws Exception {
        origin.on("/feed", Response.ok(feed(1, 2, 3)).with("ETag", "\"one\""));
        Configuration first = configuration("name: Journal", "slug: tout");
        try (var kiosque = new Kiosque(first, ScaledClock.real())) {
            kiosque.start();
            await().atMost(PATIENCE).until(() -> titles("tout").size() == 3);
            int asked = origin.received("/feed").size();
            assertThat(nothingChanges(first)).isTrue();

            Configuration strict =
                    configuration(
                            "name: Journal, drop: 'title.contains(\"1\")'",
                            "slug: tout, keep: 'title != \"Article 2\"'");
            assertThat(foreseen(strict).feeds().getFirst().disappearing()).hasSize(2);
            kiosque.reload(strict);
            assertThat(titles("tout")).containsExactly("Article 3");
            assertThat(nothingChanges(strict)).isTrue();
            try (Control control = DatabaseControl.reach(strict, InstantSource.system())) {
                assertThat(control.explain("https://journal.example/1"))
                        .contains("  dropped by        source Journal: drop title.contains(\"1\")");
                assertThat(control.explain("https://journal.example/2"))
                        .contains(
                                "  kept out          of tout by merged feed tout: keep title !="
                                        + " \"Article 2\"");
            }

            Configuration renamed =
                    configuration("name: Le Journal", "slug: toute, formerly: [tout]");
            assertThat(foreseen(renamed).sources())
                    .containsExactly("“Journal” is called “Le Journal”");
            assertThat(foreseen(renamed).feeds())
                    .singleElement()
                    .satisfies(feed -> {
                        assertThat(feed.slug()).isEqualTo("toute");
                        assertThat(feed.appearing()).hasSize(2);
                        assertThat(feed.disappearing()).isEmpty();
                    });
            kiosque.reload(renamed);
            await().atMost(Duration.ofSeconds(3))
                    .untilAsserted(() ->
                            assertThat(titles("toute"))
                                    .containsExactlyInAnyOrder(
                                            "Article 1", "Article 2", "Article 3"));
            assertThat(nothingChanges(renamed)).isTrue();
            assertThat(get("/feeds/tout.json").statusCode()).isEqualTo(308);
            assertThat(get("/feeds/tout.json").headers().firstValue("Location"))
                    .hasValueSatisfying(
                            location -> assertThat(location).endsWith("/feeds/toute.json"));
            assertThat(origin.received("/feed"))
                    .as("nothing of all this is a reason to ask again")
                    .hasSize(asked);
        }
    }

    private boolean nothingChanges(Configuration configuration) {
        Rehearsal.Foreseen foreseen = foreseen(configuration);
        return foreseen.sources().isEmpty()
                && foreseen.feeds().stream()
                        .allMatch(feed ->
                                feed.appearing().isEmpty() && feed.disappearing().isEmpty());
    }

    private static Rehearsal.Foreseen foreseen(Configuration configuration) {
        try (Control control = DatabaseControl.reach(configuration, InstantSource.system())) {
            return control.plan(configuration);
        }
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
                  - { %3$s, url: "%4$s", tags: [a] }
                merged-feeds:
                  - { %5$s, title: Tout, from: [a], entries: 50, per-source: 50 }
                """
                        .formatted(
                                port, folder.resolve("data"), source, origin.url("/feed"), feed));
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
