package kiosque.poll;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.dedupe.story.StoryDecider;
import kiosque.dedupe.story.StorySettings;
import kiosque.feed.Repair;
import kiosque.store.source.Sources;
import kiosque.testing.Response;
import kiosque.testing.ScriptedServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/// What is shown as mended in a source is what was mended in its last document, though the head of that says nothing new.
class MendingsIT {

    private static final String PATH = "/rss";

    private final ScriptedServer origin = ScriptedServer.start();
    private final PollingBed bed =
            new PollingBed(
                    new StoryDecider(StorySettings.DEFAULT), Map.of("Journal", origin.url(PATH)));

    @AfterEach
    void close() throws IOException {
        bed.close();
        origin.close();
    }

    @Test
    void whatBreaksLaterIsShownAndWhatIsMendedByItsPublisherNoMore() {
        assertThat(mendedIn("Le pont et la gare")).isEmpty();
        assertThat(mendedIn("Le pont & la gare")).isNotEmpty();
        assertThat(mendedIn("La gare et le pont")).isEmpty();
    }

    private List<Repair> mendedIn(String title) {
        origin.on(
                PATH,
                Response.ok(
                        "<rss version='2.0'><channel><title>J</title><item><title>%s</title></item></channel></rss>"
                                .formatted(title)));
        bed.poll();
        return new Sources(bed.database).repairs("Journal");
    }
}
