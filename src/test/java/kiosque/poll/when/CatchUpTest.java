package kiosque.poll.when;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.feed.NextPoll;
import kiosque.feed.SourceStatus;
import kiosque.testing.QuietSource;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

class CatchUpTest {

    private static final Instant NOW = Instant.parse("2026-11-25T06:00:00Z");

    @Test
    void afterANightSourcesAreSpreadOverHalfAnHour() {
        Map<SourceStatus, Instant> times = times(overdue(50, Duration.ofHours(8)));

        assertThat(times).hasSize(50);
        assertThat(times.values())
                .allMatch(at -> !at.isBefore(NOW) && at.isBefore(NOW.plus(Duration.ofMinutes(30))));
        for (int minute = 0; minute < 30; minute++) {
            Instant from = NOW.plus(Duration.ofMinutes(minute));
            Instant to = from.plus(Duration.ofMinutes(6));
            assertThat(times.values().stream().filter(at -> !at.isBefore(from) && at.isBefore(to)))
                    .hasSizeLessThan(20);
        }
    }

    @Test
    void thousandsAreSpreadOverAnHourAtMost() {
        Collection<Instant> times = times(overdue(10_000, Duration.ofDays(3))).values();

        assertThat(last(times))
                .isBetween(NOW.plus(Duration.ofMinutes(59)), NOW.plus(Duration.ofHours(1)));
    }

    @Test
    void afterAMomentNobodyWaitsLongerThanThat() {
        Collection<Instant> times = times(overdue(50, Duration.ofSeconds(10))).values();

        assertThat(last(times)).isBefore(NOW.plusSeconds(10));
    }

    @Test
    void whatIsNotDueStaysAsItWas() {
        assertThat(times(List.of(due("later", NOW.plusSeconds(1))))).isEmpty();
    }

    private static Map<SourceStatus, Instant> times(List<SourceStatus> sources) {
        Instant since = sources.getFirst().next().at();
        return CatchUp.of(sources.size(), since, NOW).times(sources);
    }

    private static List<SourceStatus> overdue(int sources, Duration downtime) {
        return IntStream.range(0, sources)
                .mapToObj(i -> due("source " + i, NOW.minus(downtime).plusMillis(i)))
                .toList();
    }

    private static SourceStatus due(String name, Instant at) {
        return QuietSource.due(name, "https://journal.example/rss", NextPoll.at(at, "hourly"));
    }

    private static Instant last(Collection<Instant> times) {
        return Collections.max(times);
    }
}
