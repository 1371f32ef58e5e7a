package kiosque.poll;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.feed.FetchOutcome.Moves;
import kiosque.feed.SourceState;

import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

class RedirectWatchTest {

    private static final Instant START = Instant.parse("2026-11-20T08:00:00Z");
    private static final URI OLD = URI.create("http://journal.example/rss");
    private static final URI NEW = URI.create("https://news.example/feed");

    private SourceState state = SourceState.fresh(OLD);

    @Test
    void aPermanentRedirectIsAdoptedAfterThreePollsAndTwoDays() {
        assertThat(poll(NEW, 0)).isEqualTo(OLD);
        assertThat(poll(NEW, 1)).isEqualTo(OLD);
        assertThat(poll(NEW, 47)).isEqualTo(OLD);
        assertThat(poll(NEW, 48)).isEqualTo(NEW);
    }

    @Test
    void twoPollsAreNotEnoughHoweverLongItHolds() {
        poll(NEW, 0);
        assertThat(poll(NEW, 500)).isEqualTo(OLD);
        assertThat(poll(NEW, 501)).isEqualTo(NEW);
    }

    @Test
    void anAnswerFromTheOldAddressStartsTheCountAnew() {
        poll(NEW, 0);
        poll(NEW, 30);
        poll(OLD, 31);
        poll(NEW, 60);
        assertThat(poll(NEW, 61)).isEqualTo(OLD);
        assertThat(state.move()).map(SourceState.Move::polls).contains(2);
    }

    @Test
    void anotherTargetStartsTheCountAnew() {
        poll(NEW, 0);
        poll(NEW, 30);
        assertThat(poll(URI.create("https://elsewhere.example/feed"), 60)).isEqualTo(OLD);
        assertThat(state.move()).map(SourceState.Move::polls).contains(1);
    }

    @Test
    void theSameUrlOverTlsIsAdoptedAtOnce() {
        assertThat(poll(URI.create("https://journal.example/rss"), 0)).hasScheme("https");
    }

    @Test
    void anotherPathOverTlsIsNot() {
        assertThat(poll(URI.create("https://journal.example/portal"), 0)).isEqualTo(OLD);
    }

    private URI poll(URI target, int hours) {
        var verdict =
                RedirectWatch.after(
                        state,
                        new Moves(Optional.of(target), target),
                        Adoption.DEFAULT,
                        START.plus(Duration.ofHours(hours)));
        state = moved(verdict);
        return verdict.url();
    }

    private SourceState moved(RedirectWatch.Verdict verdict) {
        return StateAfter.success(
                state,
                StateAfter.Answer.same(state, state.validators(), Optional.empty()),
                verdict,
                START);
    }
}
