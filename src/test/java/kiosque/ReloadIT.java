package kiosque;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import kiosque.cli.control.Control;
import kiosque.cli.control.DatabaseControl;
import kiosque.config.Configuration;
import kiosque.config.ConfigurationFile;
import kiosque.poll.plan.DryRun;
import kiosque.process.ScaledClock;
import kiosque.testing.Response;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;

/// A running daemon takes over what its configuration says, at the reload and not some day.
class ReloadIT extends LiveDaemon {

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
                assertThat(control.explain("https://journal.example/1?utm_source=rss#xtor=RSS-3"))
                        .as("as a browser's address line has it")
                        .isEqualTo(control.explain("https://journal.example/1"));
                assertThat(control.explain("https://journal.example/2"))
                        .contains(
                                "  kept out          of tout by merged feed tout: keep title !="
                                        + " \"Article 2\"");
                assertThat(
                                control.compare(
                                        "https://journal.example/1", "https://journal.example/2"))
                        .contains("  now               two stories")
                        .anyMatch(line -> line.matches("  compared          [ABCD-] \\d.*"))
                        .anyMatch(
                                line -> line.contains("one story from 1.9 on, one event from 1.1,"))
                        .contains(
                                "  but               both are of one source: by words it tells two"
                                        + " stories");
                assertThat(control.compare("https://journal.example/1", "unknown")).isEmpty();
            }

            Configuration renamed =
                    configuration("name: Le Journal", "slug: toute, formerly: [tout]");
            assertThat(foreseen(renamed).inWords())
                    .containsExactly(
                            "“Journal” is called “Le Journal”",
                            "the merged feed “tout” is called “toute”: its addresses lead there");
            assertThat(foreseen(configuration("name: Journal", "slug: toute")).inWords())
                    .containsExactly(
                            "the merged feed “tout” goes: who has subscribed to it gets 404. If it"
                                + " has another slug now, `formerly: [tout]` beside that one leads"
                                + " them there and keeps its places",
                            "the merged feed “toute” comes");
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
        DryRun.Foreseen foreseen = foreseen(configuration);
        return foreseen.inWords().isEmpty()
                && foreseen.feeds().stream()
                        .allMatch(feed ->
                                feed.appearing().isEmpty() && feed.disappearing().isEmpty());
    }

    private static DryRun.Foreseen foreseen(Configuration configuration) {
        try (Control control = DatabaseControl.reach(configuration, InstantSource.system())) {
            return control.plan(configuration);
        }
    }

    private Configuration configuration(String source, String feed) throws Exception {
        return ConfigurationFile.read(
                configured(
                        """
                        network: { allow: ["127.0.0.1/32"] }
                        polling: { per-host: { gap: 0s } }
                        sources:
                          - { %1$s, url: "%3$s", tags: [a] }
                        merged-feeds:
                          - { %2$s, title: Tout, from: [a], entries: 50, per-source: 50 }
                        """
                                .formatted(source, feed, origin.url("/feed"))),
                Map.of());
    }
}
