package kiosque.poll.when;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.feed.ParsedEntry;
import kiosque.feed.SourceState;
import kiosque.testing.ParsedEntryBuilder;

import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.Instant;
import java.util.List;

class HabitTest {

    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");
    private static final SourceState FRESH =
            SourceState.fresh(URI.create("https://journal.example/rss"));

    @Test
    void aFirstDocumentIsNewsIfItSaysSo() {
        assertThat(Habit.turn(FRESH, List.of(of("2026-11-28T07:00:00Z")), NOW))
                .isEqualTo(Ending.Turn.FIRST_WITH_NEWS);
        assertThat(Habit.turn(FRESH, List.of(of("2026-09-21T07:00:00Z")), NOW))
                .isEqualTo(Ending.Turn.FIRST);
        assertThat(Habit.turn(FRESH, List.of(), NOW)).isEqualTo(Ending.Turn.FIRST);
    }

    private static ParsedEntry of(String date) {
        return new ParsedEntryBuilder().published(Instant.parse(date)).build();
    }
}
