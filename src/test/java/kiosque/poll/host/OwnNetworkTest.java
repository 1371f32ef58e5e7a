package kiosque.poll.host;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.feed.FetchOutcome;
import kiosque.feed.FetchOutcome.Cause;
import kiosque.feed.FetchOutcome.Refused;
import kiosque.feed.FetchOutcome.Unreachable;
import kiosque.poll.host.OutageCause.Untold;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

class OwnNetworkTest {

    private static final FetchOutcome NO_NAME = new Unreachable(Cause.DNS, "no such name");
    private static final FetchOutcome NO_WAY_OUT =
            new Unreachable(Cause.NO_WAY_OUT, "no such name");
    private static final FetchOutcome ANSWER = new Refused(404);
    private static final Duration AT_ONCE = Duration.ZERO;
    private static final OutageCause OURS = new OutageCause.Ours();
    private static final OutageCause THEIRS = new OutageCause.Theirs();

    private volatile Duration ahead = Duration.ZERO;
    private final OwnNetwork network =
            new OwnNetwork(Duration.ofMillis(200), () -> System.nanoTime() + ahead.toNanos());

    @Test
    void allHostsSilentAtOnceIsOurNetworkFromTheFirstOn() {
        assertThat(judged("a", "b", "c", "d")).containsOnly(OURS);
    }

    @Test
    void oneThatAnswersProvesTheOthersToBeSilentByThemselves() {
        CompletableFuture<OutageCause> first = judge("a", NO_NAME);
        CompletableFuture<OutageCause> second = judge("b", NO_NAME);
        while (!first.isDone() || !second.isDone()) {
            judge("c", ANSWER).join();
        }

        assertThat(first.join()).isEqualTo(THEIRS);
        assertThat(second.join()).isEqualTo(THEIRS);
    }

    @Test
    void itIsBackWithTheFirstAnswer() {
        judged("a", "b", "c", "d");

        assertThat(judge("a", NO_NAME).join()).isEqualTo(OURS);
        assertThat(judge("b", ANSWER).join()).isEqualTo(THEIRS);
        aMinuteLater();
        assertThat(judge("a", NO_NAME).join()).isInstanceOf(Untold.class);
        judge("b", ANSWER).join();
        assertThat(judge("a", NO_NAME).join()).isEqualTo(THEIRS);
    }

    @Test
    void whoWasAskedWhileItWasAwayIsNotBlamedWhenOthersAreHeardAgain() throws Exception {
        judged("a", "b", "c");
        judge("b", ANSWER).join();
        judge("c", ANSWER).join();

        assertThat(network.judge("a", NO_NAME, AT_ONCE, 50))
                .as("names that were not to be had are remembered for a while")
                .isEqualTo(OURS);
        aMinuteLater();
        assertThat(network.judge("a", NO_NAME, Duration.ofSeconds(45), 50)).isEqualTo(OURS);
        assertThat(network.judge("a", NO_NAME, AT_ONCE, 50)).isEqualTo(THEIRS);
    }

    private void aMinuteLater() {
        ahead = ahead.plus(Duration.ofMinutes(1));
    }

    @Test
    void whereFewAreAskedTheFirstOnesAreAskedAgainUntilOthersHaveHadTheirTurn() {
        assertThat(judge("a", NO_NAME).join()).isEqualTo(new Untold(Duration.ofMinutes(1)));
        assertThat(judge("b", NO_NAME).join()).isEqualTo(new Untold(Duration.ofMinutes(1)));
        assertThat(judge("a", NO_NAME).join()).isEqualTo(new Untold(Duration.ofMinutes(2)));
        assertThat(judge("c", NO_NAME).join()).isEqualTo(OURS);
        assertThat(judge("a", NO_NAME).join()).isEqualTo(OURS);
    }

    @Test
    void whoIsSilentWhileOthersAnswerIsBlamedTheSecondTimeAndProvesNothing() {
        assertThat(judge("dead", NO_NAME).join()).isInstanceOf(Untold.class);
        judge("b", ANSWER).join();

        assertThat(judge("dead", NO_NAME).join()).isEqualTo(THEIRS);
        assertThat(judge("b", NO_NAME).join()).isInstanceOf(Untold.class);
        assertThat(judge("c", NO_NAME).join()).isInstanceOf(Untold.class);
    }

    @Test
    void ofOneHostAloneNothingCanBeToldSoThatItIsBlamedAfterAWhile() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertThat(network.judge("a", NO_NAME, AT_ONCE, 1)).isInstanceOf(Untold.class);
        }
        assertThat(network.judge("a", NO_NAME, AT_ONCE, 1)).isEqualTo(THEIRS);
    }

    @Test
    void norOfTwoUnlessTheyHaveBeenHeardBefore() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertThat(network.judge("a", NO_NAME, AT_ONCE, 2)).isInstanceOf(Untold.class);
            assertThat(network.judge("b", NO_NAME, AT_ONCE, 2)).isInstanceOf(Untold.class);
        }
        assertThat(network.judge("a", NO_NAME, AT_ONCE, 2)).isEqualTo(THEIRS);
        assertThat(network.judge("b", NO_NAME, AT_ONCE, 2)).isEqualTo(THEIRS);

        network.judge("a", ANSWER, AT_ONCE, 2);
        network.judge("b", ANSWER, AT_ONCE, 2);
        assertThat(network.judge("a", NO_NAME, AT_ONCE, 2)).isInstanceOf(Untold.class);
        assertThat(network.judge("b", NO_NAME, AT_ONCE, 2)).isEqualTo(OURS);
    }

    @Test
    void whereNothingLeadsOutOneHostIsEnough() throws Exception {
        assertThat(network.judge("a", NO_WAY_OUT, AT_ONCE, 1)).isEqualTo(OURS);
    }

    @Test
    void whoStaysSilentWhereverTheOthersAreHeardIsBlamedInTheEnd() throws Exception {
        OutageCause last = OURS;
        for (int i = 0; i < 5; i++) {
            last = network.judge("behind-no-road", NO_WAY_OUT, AT_ONCE, 2);
            aMinuteLater();
            network.judge("near", ANSWER, AT_ONCE, 2);
        }
        assertThat(last).isEqualTo(THEIRS);
    }

    private List<OutageCause> judged(String... hosts) {
        return Stream.of(hosts).map(host -> judge(host, NO_NAME)).toList().stream()
                .map(CompletableFuture::join)
                .toList();
    }

    private CompletableFuture<OutageCause> judge(String host, FetchOutcome outcome) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return network.judge(host, outcome, AT_ONCE, 50);
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                },
                Executors.newVirtualThreadPerTaskExecutor());
    }
}
