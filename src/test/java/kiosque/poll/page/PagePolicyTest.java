package kiosque.poll.page;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.feed.CircuitBreaker;
import kiosque.feed.DuePage;
import kiosque.feed.PageOrder;
import kiosque.feed.PageReport.Next;
import kiosque.feed.ParsedEntry;
import kiosque.poll.when.Ending;
import kiosque.testing.ParsedEntryBuilder;
import kiosque.testing.QuietSource;

import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

class PagePolicyTest {

    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final Ending FAILURE = new Ending.Failed();

    @Test
    void aProperAnswerSettlesThePageAndClearsTheHost() {
        for (Ending ending :
                List.of(Ending.Answered.PAGE, new Ending.Declined(), new Ending.Gone())) {
            assertThat(PagePolicy.after(ending, page(0, 0), failing(2), NOW))
                    .isEqualTo(
                            new PagePolicy.Decision(
                                    new Next.Settled(),
                                    "",
                                    CircuitBreaker.CLOSED,
                                    Optional.empty()));
        }
    }

    @Test
    void aPageIsWorthThreeAttempts() {
        assertThat(PagePolicy.after(FAILURE, page(0, 0), CircuitBreaker.CLOSED, NOW).next())
                .isEqualTo(new Next.Again(NOW.plus(Duration.ofMinutes(10))));
        assertThat(PagePolicy.after(FAILURE, page(1, 0), CircuitBreaker.CLOSED, NOW).next())
                .isEqualTo(new Next.Again(NOW.plus(Duration.ofHours(1))));
        assertThat(PagePolicy.after(FAILURE, page(2, 0), CircuitBreaker.CLOSED, NOW))
                .satisfies(verdict -> {
                    assertThat(verdict.next()).isEqualTo(new Next.Settled());
                    assertThat(verdict.addition()).contains("given up");
                });
    }

    @Test
    void aHostThatKeepsFailingIsLeftAloneForLongerAndLonger() {
        assertThat(PagePolicy.after(FAILURE, page(0, 0), failing(1), NOW).circuit())
                .isEqualTo(new CircuitBreaker(2, Optional.empty()));
        assertThat(PagePolicy.after(FAILURE, page(0, 0), failing(2), NOW).circuit())
                .isEqualTo(new CircuitBreaker(3, Optional.of(NOW.plus(Duration.ofMinutes(15)))));
        assertThat(PagePolicy.after(FAILURE, page(0, 0), failing(4), NOW).circuit())
                .isEqualTo(new CircuitBreaker(5, Optional.of(NOW.plus(Duration.ofHours(1)))));
        assertThat(PagePolicy.after(FAILURE, page(0, 0), failing(999), NOW).circuit().openUntil())
                .contains(NOW.plus(PagePolicy.LONGEST_BREAK));
    }

    @Test
    void aBotFilterIsNotAskedAgainAndCountsAgainstItsHost() {
        var verdict = PagePolicy.after(new Ending.Walled(), page(0, 0), CircuitBreaker.CLOSED, NOW);

        assertThat(verdict.next()).isEqualTo(new Next.Settled());
        assertThat(verdict.circuit().failures()).isEqualTo(1);
    }

    @Test
    void whatNobodyAskedForSaysNothingOfTheHost() {
        assertThat(PagePolicy.after(new Ending.Forgone(), page(0, 0), failing(2), NOW).circuit())
                .isEqualTo(failing(2));
    }

    @Test
    void aHostThatWantsToBeLeftAloneIsLeftAlone() {
        var hour = new Ending.HeldOff(Optional.of(Duration.ofHours(1)));
        var unsaid = new Ending.HeldOff(Optional.empty());

        assertThat(PagePolicy.after(hour, page(0, 0), CircuitBreaker.CLOSED, NOW))
                .isEqualTo(
                        new PagePolicy.Decision(
                                new Next.Again(NOW.plus(Duration.ofHours(1))),
                                "",
                                CircuitBreaker.CLOSED,
                                Optional.of(NOW.plus(Duration.ofHours(1)))));
        assertThat(PagePolicy.after(unsaid, page(0, 0), CircuitBreaker.CLOSED, NOW).heldUntil())
                .contains(NOW.plus(PagePolicy.UNSAID));
        assertThat(PagePolicy.after(hour, page(2, 0), CircuitBreaker.CLOSED, NOW).next())
                .isEqualTo(new Next.Settled());
    }

    @Test
    void aPageIsLookedForWhereItHasMovedButNotForEver() {
        var moved = new Ending.Moved(URI.create("https://autre.example/a"));

        assertThat(PagePolicy.after(moved, page(0, 4), CircuitBreaker.CLOSED, NOW).next())
                .isEqualTo(new Next.Elsewhere("https://autre.example/a", "autre.example:443"));
        assertThat(PagePolicy.after(moved, page(0, 5), CircuitBreaker.CLOSED, NOW).next())
                .isEqualTo(new Next.Settled());
    }

    @Test
    void aPageThatIsDaysOldIsWorthNoRequest() {
        assertThat(PagePolicy.isWorthIt(page(0, 0), NOW)).isTrue();
        assertThat(PagePolicy.isWorthIt(page(0, 0), NOW.plus(Duration.ofDays(4)))).isFalse();
    }

    private static CircuitBreaker failing(int failures) {
        return new CircuitBreaker(failures, Optional.empty());
    }

    private static DuePage page(int attempts, int moves) {
        return new DuePage(
                1,
                1,
                QuietSource.credit("Gazette", "https://gazette.example/rss"),
                new PageOrder(
                        URI.create("https://gazette.example/a"),
                        "gazette.example:443",
                        URI.create("https://gazette.example/rss"),
                        entry()),
                attempts,
                moves,
                NOW,
                NOW,
                false);
    }

    private static ParsedEntry entry() {
        return new ParsedEntryBuilder().guid("a").build();
    }
}
