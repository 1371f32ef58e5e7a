package kiosque.ops;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.feed.NextPoll;
import kiosque.feed.SourceStatus;
import kiosque.store.Notices;
import kiosque.testing.QuietSource;
import kiosque.testing.TestDatabase;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

class AlertWatchIT {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    /// The job that looks after everything runs on one node of a cluster; alerts look at all of them.
    @Test
    void aNodeThatLooksAfterNothingSeesTheLagAsTheOthersDo() {
        var database = TestDatabase.empty();
        List<SourceStatus> sources = List.of(due(NOW.minusSeconds(90)), due(NOW.plusSeconds(5)));
        var busy = new AlertWatch(() -> sources, List::of, new Notices(database), () -> NOW);
        var idle = new AlertWatch(() -> sources, List::of, new Notices(database), () -> NOW);

        busy.look();
        busy.measureLag();
        idle.measureLag();

        assertThat(idle.lag()).isEqualTo(busy.lag()).isEqualTo(Duration.ofSeconds(90));
    }

    private static SourceStatus due(Instant at) {
        return QuietSource.due(
                "Le Monde", "https://presse.example/rss", NextPoll.at(at, "every 1h"));
    }
}
