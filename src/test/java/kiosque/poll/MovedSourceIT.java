package kiosque.poll;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.dedupe.story.StoryDecider;
import kiosque.dedupe.story.StorySettings;
import kiosque.testing.Received;
import kiosque.testing.Response;
import kiosque.testing.ScriptedServer;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A source that says that it has moved: when that is believed, and how it finds its way home.
class MovedSourceIT {

    private static final String PATH = "/rss";

    @AutoClose private final ScriptedServer origin = ScriptedServer.start();
    @AutoClose private final ScriptedServer elsewhere = ScriptedServer.startAt("127.0.0.2");

    @AutoClose
    private final PollingBed bed =
            new PollingBed(
                    new StoryDecider(StorySettings.DEFAULT), Map.of("Journal", origin.url(PATH)));

    @Test
    void aPermanentRedirectIsFollowedEachTimeAndAdoptedAfterThreePollsAndTwoDays() {
        origin.on(PATH, Response.redirect(301, elsewhere.url("/feed").toString()));
        elsewhere.on("/feed", feed(1).with("ETag", "\"e\""));

        bed.poll();
        bed.now = bed.now.plus(Duration.ofDays(1));
        bed.poll();
        assertThat(bed.status().source().state().move().orElseThrow().polls()).isEqualTo(2);
        bed.now = bed.now.plus(Duration.ofDays(1));
        bed.poll();

        assertThat(bed.status().source().state().url()).isEqualTo(elsewhere.url("/feed"));
        assertThat(bed.status().lastDetail()).contains("moved for good to");
        int asked = origin.received(PATH).size();
        bed.poll();
        assertThat(origin.received(PATH)).hasSize(asked);

        bed.now = bed.now.plus(Duration.ofDays(30));
        bed.poll();
        assertThat(origin.received(PATH)).as("asked once a month").hasSize(asked + 1);
        assertThat(bed.status().source().state().url()).isEqualTo(elsewhere.url("/feed"));

        origin.on(PATH, feed(1, 2));
        bed.now = bed.now.plus(Duration.ofDays(30));
        int parsings = bed.parsings;
        bed.poll();
        assertThat(bed.parsings).as("parsed once").isEqualTo(parsings + 1);
        assertThat(bed.status().source().state().url())
                .as("home again")
                .isEqualTo(origin.url(PATH));
        assertThat(bed.status().entries()).isEqualTo(2);
    }

    @Test
    void aConfiguredUrlThatIsNoFeedAnyMoreHarmsNobody() {
        origin.on(PATH, Response.redirect(308, elsewhere.url("/feed").toString()));
        elsewhere.on("/feed", feed(1));
        for (int day = 0; day < 4; day++) {
            bed.poll();
            bed.now = bed.now.plus(Duration.ofDays(1));
        }
        origin.on(PATH, Response.ok("<html><title>Domaine à vendre</title>"));
        elsewhere.on("/feed", feed(1, 2));
        bed.now = bed.now.plus(Duration.ofDays(30));

        assertThat(bed.poll().outcome()).isEqualTo("new");

        assertThat(bed.status().source().state().url()).isEqualTo(elsewhere.url("/feed"));
        assertThat(bed.status().source().state().failing().failures()).isZero();
    }

    @Test
    void aCaptivePortalHijacksNothing() {
        origin.on(
                PATH,
                feed(1).with("ETag", "\"a\""),
                Response.redirect(301, elsewhere.url("/login").toString()),
                Response.of(304));
        elsewhere.on("/login", Response.ok("<html><form><input type=password></form>"));

        bed.poll();
        bed.poll();
        bed.poll();

        assertThat(asked(2, "If-None-Match")).contains("\"a\"");
        assertThat(bed.status().source().state().move()).isEmpty();
        assertThat(bed.status().source().state().url()).isEqualTo(origin.url(PATH));
    }

    private Optional<String> asked(int turn, String header) {
        List<Received> received = origin.received(PATH);
        return received.get(turn).header(header);
    }

    private static Response feed(int... articles) {
        return Response.ok(PollingBed.rss(articles));
    }
}
