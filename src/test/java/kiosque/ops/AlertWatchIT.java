package kiosque.ops;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.feed.NextPoll;
import kiosque.feed.SourceStatus;
import kiosque.store.Database;
import kiosque.store.Notices;
import kiosque.testing.QuietSource;
import kiosque.testing.TestDatabase;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

class AlertWatchIT {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    /// The job that looks after everything runs on one node of a cluster; alerts look at all of them.
    @Test
    void aNodeThatLooksAfterNothingSeesTheLagAsTheOthersDo() {
        var database = TestDatabase.empty();
        AlertWatch busy = watch(database);
        AlertWatch idle = watch(database);

        busy.look();
        busy.measureLag();
        idle.measureLag();

        assertThat(idle.lag()).isEqualTo(busy.lag()).isEqualTo(Duration.ofSeconds(90));
    }

    private static AlertWatch watch(Database database) {
        return new AlertWatch(
                taker -> taker.accept(List.of(due(NOW.minusSeconds(90)))),
                () -> Optional.of(NOW.minusSeconds(90)),
                List::of,
                new Notices(database),
                () -> NOW);
    }

    private static SourceStatus due(Instant at) {
        return QuietSource.due(
                "Le Monde", "https://presse.example/rss", NextPoll.at(at, "every 1h"));
    }
}
