package kiosque.poll.when;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.feed.FetchOutcome.Moves;
import kiosque.feed.SourceState;
import kiosque.poll.setting.Adoption;

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

    @Test
    void anotherPortIsAnotherAddressWhateverTheHostIsCalled() {
        URI bridge = URI.create("http://rss_bridge:3000/feed");
        state = SourceState.fresh(bridge);
        assertThat(poll(URI.create("https://rss_bridge:3000/feed"), 0)).isEqualTo(bridge);
    }

    @Test
    void theConfiguredUrlIsAskedMonthlyAndDailyWhereTheNewOneFails() {
        SourceState moved = SourceState.fresh(NEW);
        assertThat(isHomeDue(moved, 0)).isTrue();
        assertThat(isHomeDue(moved.askedAtHome(START), 24 * 30 - 1)).isFalse();
        assertThat(isHomeDue(moved.askedAtHome(START), 24 * 30)).isTrue();

        SourceState failing = moved.askedAtHome(START);
        for (int failure = 0; failure < 3; failure++) {
            assertThat(isHomeDue(failing, 24)).isFalse();
            failing = StateAfter.failure(failing, START);
        }
        assertThat(isHomeDue(failing, 24)).isTrue();
    }

    @Test
    void nobodyGoesHomeWhoIsThereOrWouldGiveUpTls() {
        assertThat(isHomeDue(SourceState.fresh(OLD), 9999)).isFalse();
        URI secured = URI.create("https://journal.example/rss");
        assertThat(isHomeDue(SourceState.fresh(secured), 9999)).isFalse();
    }

    @Test
    void aConfiguredUrlThatAnswersItselfIsPolledAgain() {
        SourceState moved = SourceState.fresh(NEW);
        var itself = new Moves(Optional.empty());
        var stillMoved = new Moves(Optional.of(NEW));

        assertThat(RedirectWatch.atHome(moved, OLD, itself, Adoption.DEFAULT, START).url())
                .isEqualTo(OLD);
        assertThat(RedirectWatch.atHome(moved, OLD, stillMoved, Adoption.DEFAULT, START).url())
                .isEqualTo(NEW);
    }

    private static boolean isHomeDue(SourceState state, int hours) {
        return RedirectWatch.isHomeDue(state, OLD, START.plus(Duration.ofHours(hours)));
    }

    private URI poll(URI target, int hours) {
        var verdict =
                RedirectWatch.after(
                        state,
                        new Moves(Optional.of(target)),
                        Adoption.DEFAULT,
                        START.plus(Duration.ofHours(hours)));
        state = moved(verdict);
        return verdict.url();
    }

    private SourceState moved(RedirectWatch.Watched verdict) {
        return StateAfter.success(
                state,
                StateAfter.GoodAnswer.same(state, state.validators(), Optional.empty()),
                verdict,
                START);
    }
}
