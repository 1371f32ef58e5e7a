package kiosque.poll;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.dedupe.story.StoryDecider;
import kiosque.dedupe.story.StorySettings;
import kiosque.store.published.StoredMergedFeeds;
import kiosque.testing.Response;
import kiosque.testing.ScriptedServer;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

/// Feeds of one entry at a time, whose software declares the language that it was delivered with.
class SourceLanguageIT {

    private static final String PATH = "/rss";

    @AutoClose private final ScriptedServer origin = ScriptedServer.start();

    @AutoClose
    private final PollingBed bed =
            new PollingBed(
                    new StoryDecider(StorySettings.DEFAULT), Map.of("Journal", origin.url(PATH)));

    @Test
    void aShortHeadlineIsInTheLanguageOfItsSourcesEarlierEntries() {
        assertThat(
                        languagesOf(
                                "en-US",
                                "Le pont rouvre lundi dans la ville et les écoles aussi",
                                "Une usine ferme dans le nord et le maire est en colère",
                                "Les bus de la ville sont en grève pour la semaine",
                                "Lens corrige Metz"))
                .containsOnly("fr");
    }

    @Test
    void whatIsDeclaredIsBelievedWhileNoEarlierEntrySpeaks() {
        assertThat(languagesOf("en-US", "Lens corrige Metz", "Metz corrige Lens"))
                .containsOnly("en-us");
    }

    @Test
    void aTextThatSpeaksClearlyIsInItsOwnLanguageWhateverCameBefore() {
        assertThat(
                        languagesOf(
                                "fr",
                                "Le pont rouvre lundi dans la ville et les écoles aussi",
                                "Une usine ferme dans le nord et le maire est en colère",
                                "Les bus de la ville sont en grève pour la semaine",
                                "The bridge is open to the public and so are the schools"))
                .first()
                .isEqualTo("en");
    }

    /// The newest first.
    private List<String> languagesOf(String declared, String... titles) {
        for (String title : titles) {
            origin.on(PATH, rss(declared, title));
            bed.poll();
        }
        return new StoredMergedFeeds(bed.database)
                .newest("france", titles.length, titles.length).stream()
                        .map(shown -> shown.entry().language().orElse("none"))
                        .toList();
    }

    private static Response rss(String language, String title) {
        return Response.ok(
                "<rss version='2.0'><channel><title>J</title><language>%s</language><item><title>%s</title></item></channel></rss>"
                        .formatted(language, title));
    }
}
