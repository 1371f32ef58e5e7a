package kiosque;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import kiosque.config.Configuration;
import kiosque.config.ConfigurationFile;
import kiosque.config.ConfigurationWatch;
import kiosque.process.ScaledClock;
import kiosque.process.Supervisor;
import kiosque.testing.Response;

import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// A running daemon follows the lists that others keep, and the folders that its configuration names.
class SourceListsIT extends LiveDaemon {

    /// An hour passes in it in less than a second and a half.
    private static final double FAST = 3000;

    @Test
    void sourcesComeAndGoWithTheListAndStayWhileItIsAway() throws Exception {
        origin.on("/a", Response.ok(feed(1)));
        origin.on("/b", Response.ok(feed(2)));
        origin.on("/c", Response.ok(feed(3)));
        Path more = Files.createDirectories(folder.resolve("sources.d"));
        Files.writeString(
                more.resolve("a.yaml"), "- { name: A, url: \"%s\" }\n".formatted(origin.url("/a")));
        origin.on("/opml", Response.ok(list("b")));
        Path file =
                configured(
                        """
                        network: { allow: ["127.0.0.1/32"] }
                        polling: { per-host: { gap: 0s } }
                        source-lists:
                          - { name: equipe, folder: sources.d }
                          - { name: lea, opml: "%s", every: 30m }
                        merged-feeds:
                          - { slug: tout, title: Tout, from: [equipe, lea], entries: 50, per-source: 50 }
                        """
                                .formatted(origin.url("/opml")));
        var clock = ScaledClock.of(FAST, Optional.empty());
        Configuration configuration = ConfigurationFile.read(file, Map.of());
        try (var kiosque = new Kiosque(configuration, clock)) {
            kiosque.start();
            kiosque.follow(
                    new ConfigurationWatch(file, Map.of(), configuration), Supervisor.of(Map.of()));
            published("Article 1", "Article 2");

            origin.on("/opml", Response.ok(list("c", "b")));
            published("Article 1", "Article 2", "Article 3");
            assertThat(get("/sources").body()).contains("Source b", "Source c", "lea");

            origin.on("/opml", Response.ok("<opml><body/></opml>"));
            int asked = origin.received("/opml").size();
            await().atMost(PATIENCE).until(() -> origin.received("/opml").size() > asked + 1);
            Thread.sleep(Duration.ofSeconds(4));
            published("Article 1", "Article 2", "Article 3");

            origin.on("/opml", Response.ok(list("c")));
            published("Article 1", "Article 3");

            Files.delete(more.resolve("a.yaml"));
            Files.writeString(
                    more.resolve("b.yaml"),
                    "- { name: B, url: \"%s\" }\n".formatted(origin.url("/b")));
            published("Article 2", "Article 3");
        }
    }

    private void published(String... titles) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(titles("tout")).containsExactlyInAnyOrder(titles));
    }

    private String list(String... names) {
        StringBuilder list = new StringBuilder("<opml version=\"2.0\"><body>");
        for (String name : names) {
            list.append(
                    "<outline type=\"rss\" text=\"Source %1$s\" xmlUrl=\"%2$s\"/>"
                            .formatted(name, origin.url("/" + name)));
        }
        return list.append("</body></opml>").toString();
    }
}
