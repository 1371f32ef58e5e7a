package kiosque.poll.entry;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.feed.Failing;
import kiosque.feed.Pace;
import kiosque.feed.Rhythm;
import kiosque.feed.SourceState;
import kiosque.feed.Validators;

import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class NotModifiedDoubtTest {

    private static final URI URL = URI.create("https://journal.example/rss");
    private static final Instant SILENT_SINCE = Instant.parse("2026-11-01T12:00:00Z");

    @Test
    void anHourlySourceThatFallsSilentIsDoubtedAfterADayThenAfterTwoThenFourThenWeekly() {
        assertThat(doubts(Duration.ofHours(1), Duration.ofHours(1), 30))
                .containsExactly(1L, 2L, 4L, 7L, 14L, 21L, 28L);
    }

    @Test
    void aSlowOneIsDoubtedOnceAWeek() {
        assertThat(doubts(Duration.ofDays(3), Duration.ofHours(5), 30))
                .containsExactly(7L, 14L, 21L, 28L);
    }

    @Test
    void whoSendsNoValidatorsIsNotDoubted() {
        SourceState state = state(Validators.NONE, Duration.ofHours(1), SILENT_SINCE);

        assertThat(NotModifiedDoubt.isDue(state, SILENT_SINCE.plus(Duration.ofDays(20)))).isFalse();
    }

    /// On which days of the silence.
    private static List<Long> doubts(Duration usual, Duration every, int days) {
        var validators = new Validators(Optional.of("\"a\""), Optional.empty(), Optional.of(URL));
        List<Long> doubts = new ArrayList<>();
        Instant last = SILENT_SINCE;
        while (last.isBefore(SILENT_SINCE.plus(Duration.ofDays(days)))) {
            Instant now = last.plus(every);
            if (NotModifiedDoubt.isDue(state(validators, usual, last), now)) {
                doubts.add(Duration.between(SILENT_SINCE, now).toDays());
            }
            last = now;
        }
        return doubts;
    }

    private static SourceState state(Validators validators, Duration usual, Instant lastSuccess) {
        return new SourceState(
                URL,
                validators,
                Optional.empty(),
                Optional.empty(),
                new Pace(
                        Rhythm.SILENT,
                        Optional.of(usual),
                        Optional.empty(),
                        Optional.of(SILENT_SINCE)),
                Failing.NONE,
                Optional.empty(),
                Optional.empty(),
                Optional.of(lastSuccess));
    }
}
