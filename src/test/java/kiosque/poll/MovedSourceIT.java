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
    private final Desk desk =
            new Desk(new StoryDecider(StorySettings.DEFAULT), Map.of("Journal", origin.url(PATH)));

    @Test
    void aPermanentRedirectIsFollowedEachTimeAndAdoptedAfterThreePollsAndTwoDays() {
        origin.on(PATH, Response.redirect(301, elsewhere.url("/feed").toString()));
        elsewhere.on("/feed", feed(1).with("ETag", "\"e\""));

        desk.poll();
        desk.now = desk.now.plus(Duration.ofDays(1));
        desk.poll();
        assertThat(desk.status().source().state().move().orElseThrow().polls()).isEqualTo(2);
        desk.now = desk.now.plus(Duration.ofDays(1));
        desk.poll();

        assertThat(desk.status().source().state().url()).isEqualTo(elsewhere.url("/feed"));
        assertThat(desk.status().lastDetail()).contains("moved for good to");
        int asked = origin.received(PATH).size();
        desk.poll();
        assertThat(origin.received(PATH)).hasSize(asked);

        desk.now = desk.now.plus(Duration.ofDays(30));
        desk.poll();
        assertThat(origin.received(PATH)).as("asked once a month").hasSize(asked + 1);
        assertThat(desk.status().source().state().url()).isEqualTo(elsewhere.url("/feed"));

        origin.on(PATH, feed(1, 2));
        desk.now = desk.now.plus(Duration.ofDays(30));
        int parsings = desk.parsings;
        desk.poll();
        assertThat(desk.parsings).as("parsed once").isEqualTo(parsings + 1);
        assertThat(desk.status().source().state().url())
                .as("home again")
                .isEqualTo(origin.url(PATH));
        assertThat(desk.status().entries()).isEqualTo(2);
    }

    @Test
    void aConfiguredUrlThatIsNoFeedAnyMoreHarmsNobody() {
        origin.on(PATH, Response.redirect(308, elsewhere.url("/feed").toString()));
        elsewhere.on("/feed", feed(1));
        for (int day = 0; day < 4; day++) {
            desk.poll();
            desk.now = desk.now.plus(Duration.ofDays(1));
        }
        origin.on(PATH, Response.ok("<html><title>Domaine à vendre</title>"));
        elsewhere.on("/feed", feed(1, 2));
        desk.now = desk.now.plus(Duration.ofDays(30));

        assertThat(desk.poll().outcome()).isEqualTo("new");

        assertThat(desk.status().source().state().url()).isEqualTo(elsewhere.url("/feed"));
        assertThat(desk.status().source().state().failing().failures()).isZero();
    }

    @Test
    void aCaptivePortalHijacksNothing() {
        origin.on(
                PATH,
                feed(1).with("ETag", "\"a\""),
                Response.redirect(301, elsewhere.url("/login").toString()),
                Response.of(304));
        elsewhere.on("/login", Response.ok("<html><form><input type=password></form>"));

        desk.poll();
        desk.poll();
        desk.poll();

        assertThat(asked(2, "If-None-Match")).contains("\"a\"");
        assertThat(desk.status().source().state().move()).isEmpty();
        assertThat(desk.status().source().state().url()).isEqualTo(origin.url(PATH));
    }

    private Optional<String> asked(int turn, String header) {
        List<Received> received = origin.received(PATH);
        return received.get(turn).header(header);
    }

    private static Response feed(int... articles) {
        return Response.ok(Desk.rss(articles));
    }
}
