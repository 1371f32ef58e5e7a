package kiosque;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import static java.nio.charset.StandardCharsets.UTF_8;

import kiosque.config.ConfigurationFile;
import kiosque.testing.Response;

import org.junit.jupiter.api.Test;

import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// While there is no room on the disk, what hubs push waits with them.
class HeldPushIT extends LiveDaemon {

    @Test
    void aPushIsRefusedWhileNothingMayBeStoredAndTakenAfterwards() throws Exception {
        String topic = origin.url("/rss").toString();
        String link = "<%s>; rel=\"hub\", <%s>; rel=\"self\"".formatted(origin.url("/hub"), topic);
        origin.on("/rss", Response.ok(feed(1)).with("Link", link));
        origin.on("/hub", Response.of(202));
        try (var kiosque = start(with("0B"))) {
            await().atMost(PATIENCE).until(() -> !origin.received("/hub").isEmpty());
            Map<String, String> wish = form(origin.received("/hub").getFirst().text());
            String callback = URI.create(wish.get("hub.callback")).getPath();
            assertThat(
                            get(callback
                                            + "?hub.mode=subscribe&hub.challenge=x&hub.lease_seconds=864000&hub.topic="
                                            + topic)
                                    .statusCode())
                    .isEqualTo(200);

            kiosque.reload(ConfigurationFile.read(with("100000GB"), Map.of()));
            await().atMost(PATIENCE).until(() -> get("/health/ready").statusCode() == 503);
            assertThat(push(callback, feed(1, 2), wish.get("hub.secret"))).isEqualTo(503);
            assertThat(titles("tout")).containsExactly("Article 1");

            kiosque.reload(ConfigurationFile.read(with("0B"), Map.of()));
            await().atMost(PATIENCE).until(() -> get("/health/ready").statusCode() == 200);
            assertThat(push(callback, feed(1, 2), wish.get("hub.secret"))).isEqualTo(202);
            await().atMost(PATIENCE).until(() -> titles("tout").size() == 2);
        }
    }

    private Path with(String reserve) throws Exception {
        return Files.writeString(
                folder.resolve("kiosque.yaml"),
                """
                site: { title: Essai, language: fr, time-zone: Europe/Paris, public-url: "http://127.0.0.1:%1$d" }
                server: { listen: "127.0.0.1:%1$d" }
                database: { data: "%2$s", reserve: %3$s }
                network: { allow: ["127.0.0.0/8"] }
                sources: [ { name: Journal, url: "%4$s", every: 10m } ]
                merged-feeds: [ { slug: tout, title: Tout, from: [Journal] } ]
                """
                        .formatted(port, folder.resolve("data"), reserve, origin.url("/rss")));
    }

    private int push(String callback, String document, String secret) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
        String signature = HexFormat.of().formatHex(mac.doFinal(document.getBytes(UTF_8)));
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(
                                            URI.create("http://127.0.0.1:" + port + callback))
                                    .header("X-Hub-Signature", "sha256=" + signature)
                                    .header("Content-Type", "application/rss+xml")
                                    .POST(HttpRequest.BodyPublishers.ofString(document))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }

    private static Map<String, String> form(String text) {
        Map<String, String> form = new HashMap<>();
        for (String pair : text.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            form.put(URLDecoder.decode(parts[0], UTF_8), URLDecoder.decode(parts[1], UTF_8));
        }
        return form;
    }
}
