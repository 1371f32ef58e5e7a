package kiosque.poll.when;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.feed.ParsedEntry;
import kiosque.feed.Rhythm;
import kiosque.feed.SourceState;
import kiosque.feed.Validators;
import kiosque.testing.ParsedEntryBuilder;

import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

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

    @Test
    void withoutDatesItIsLearnedFromWhatEachPollBrings() {
        SourceState state = brought(FRESH, 2, NOW.minus(Duration.ofHours(1)));
        state = brought(state, 6, NOW);
        assertThat(state.pace().medianGap()).contains(Duration.ofMinutes(10));

        state = brought(state, 6, NOW.plus(Duration.ofMinutes(30)));
        assertThat(state.pace().medianGap()).contains(Duration.ofMinutes(5));

        state = brought(state, 1, NOW.plus(Duration.ofHours(9)));
        assertThat(state.pace().medianGap()).contains(Duration.ofSeconds(375));
    }

    /// After a poll whose ten entries have no dates.
    private static SourceState brought(SourceState before, int arrivals, Instant now) {
        List<ParsedEntry> entries = Collections.nCopies(10, new ParsedEntryBuilder().build());
        return StateAfter.success(
                before,
                new StateAfter.GoodAnswer(
                        Validators.NONE,
                        Optional.empty(),
                        Optional.empty(),
                        Habit.pace(Rhythm.SILENT, entries, before, arrivals, now)),
                new RedirectWatch.Watched(before.url(), Optional.empty()),
                now);
    }

    private static ParsedEntry of(String date) {
        return new ParsedEntryBuilder().published(Instant.parse(date)).build();
    }
}
