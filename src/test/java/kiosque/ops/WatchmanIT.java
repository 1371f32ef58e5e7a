package kiosque.ops;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.feed.NextPoll;
import kiosque.feed.Source;
import kiosque.feed.SourceCredit;
import kiosque.feed.SourceState;
import kiosque.feed.SourceStatus;
import kiosque.store.Notices;
import kiosque.testing.TestDatabase;

import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

class WatchmanIT {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    /// The job that looks after everything runs on one node of a cluster; alerts look at all of them.
    @Test
    void aNodeThatLooksAfterNothingSeesTheLagAsTheOthersDo() {
        var database = TestDatabase.empty();
        List<SourceStatus> sources = List.of(due(NOW.minusSeconds(90)), due(NOW.plusSeconds(5)));
        var busy = new Watchman(() -> sources, List::of, new Notices(database), () -> NOW);
        var idle = new Watchman(() -> sources, List::of, new Notices(database), () -> NOW);

        busy.look();
        busy.measureLag();
        idle.measureLag();

        assertThat(idle.lag()).isEqualTo(busy.lag()).isEqualTo(Duration.ofSeconds(90));
    }

    private static SourceStatus due(Instant at) {
        var url = URI.create("https://presse.example/rss");
        return new SourceStatus(
                new Source(1, "Le Monde", "presse.example:443", SourceState.fresh(url)),
                new SourceCredit(
                        "Le Monde",
                        "Le Monde",
                        url.toString(),
                        Optional.empty(),
                        List.of(),
                        new SourceCredit.About(
                                "tag:x",
                                NOW,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                List.of())),
                Optional.empty(),
                "never",
                "",
                NextPoll.at(at, "every 1h"),
                Optional.empty(),
                0,
                List.of());
    }
}
