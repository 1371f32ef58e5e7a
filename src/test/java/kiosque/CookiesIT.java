package kiosque;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import kiosque.config.ConfigurationFile;
import kiosque.testing.Response;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.Map;

/// The whole daemon before a wall that lets in whoever gives its cookie back.
class CookiesIT extends LiveDaemon {

    private Path asking(String cookies) throws Exception {
        return configured(
                """
                network: { allow: ["127.0.0.1/32"] }
                sources:
                  - { name: Mur, url: "%s", every: 1s, insist: true, tags: [a]%s }
                merged-feeds:
                  - { slug: tout, title: Tout, from: [a] }
                """
                        .formatted(origin.url("/feed"), cookies));
    }

    private long refused() {
        return origin.received("/feed").stream()
                .filter(request -> request.header("Cookie").isEmpty())
                .count();
    }

    @Test
    void aWallIsMetOnceWhateverRestartsAndAgainOnceItsCookieWasGivenUp() throws Exception {
        origin.on(
                "/feed",
                (request, out) ->
                        (request.header("Cookie").filter("passe=s3same"::equals).isPresent()
                                        ? Response.ok(feed(1))
                                        : Response.redirect(302, "/feed")
                                                .with(
                                                        "Set-Cookie",
                                                        "passe=s3same; Path=/; Max-Age=86400"))
                                .answer(request, out));
        Path file = asking(", cookies: true");
        try (Kiosque _ = start(file)) {
            await().atMost(PATIENCE).until(() -> titles("tout").size() == 1);
        }
        int before = origin.received("/feed").size();
        try (Kiosque kiosque = start(file)) {
            await().atMost(PATIENCE).until(() -> origin.received("/feed").size() > before + 1);
            assertThat(refused()).as("across a restart").isEqualTo(1);

            asking("");
            kiosque.reload(ConfigurationFile.read(file, Map.of()));
            await().atMost(PATIENCE).until(() -> refused() > 1);
        }
        asking(", cookies: true");
        long refused = refused();
        try (Kiosque _ = start(file)) {
            await().atMost(PATIENCE).until(() -> refused() == refused + 1);
        }
    }
}
