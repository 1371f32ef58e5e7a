package kiosque;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import kiosque.config.Configuration;
import kiosque.config.ConfigurationFile;
import kiosque.process.ScaledClock;
import kiosque.testing.Response;

import org.junit.jupiter.api.Test;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

/// An address that holds a key is nobody's business.
class PrivateSourceIT extends LiveDaemon {

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
        return ConfigurationFile.read(
                configured(
                        """
                        network: { allow: ["127.0.0.1/32"] }
                        polling: { per-host: { gap: 0s } }
                        sources:
                          - { %1$s, tags: [a] }
                        merged-feeds:
                          - { %2$s, title: Tout, from: [a], entries: 50, per-source: 50 }
                        """
                                .formatted(source, feed)),
                Map.of());
    }
}
