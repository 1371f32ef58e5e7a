package kiosque.poll.host;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.feed.FetchOutcome;
import kiosque.feed.FetchOutcome.Cause;
import kiosque.feed.FetchOutcome.Refused;
import kiosque.feed.FetchOutcome.Unreachable;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

class OwnNetworkTest {

    private static final FetchOutcome NO_NAME = new Unreachable(Cause.DNS, "no such name");
    private static final FetchOutcome ANSWER = new Refused(404);

    private final OwnNetwork network = new OwnNetwork();

    @Test
    void allHostsSilentAtOnceIsOurNetworkFromTheFirstOn() {
        assertThat(judged("a", "b", "c", "d")).containsOnly(true);
    }

    @Test
    void oneThatAnswersProvesTheOthersToBeSilentByThemselves() throws Exception {
        CompletableFuture<Boolean> first = judge("a", NO_NAME);
        CompletableFuture<Boolean> second = judge("b", NO_NAME);
        judge("c", ANSWER).get();

        assertThat(first.get()).isFalse();
        assertThat(second.get()).isFalse();
        assertThat(judge("d", NO_NAME).get()).isFalse();
    }

    @Test
    void itIsBackWithTheFirstAnswer() throws Exception {
        judged("a", "b", "c");

        assertThat(judge("a", NO_NAME).get()).isTrue();
        assertThat(judge("b", ANSWER).get()).isFalse();
        assertThat(judge("a", NO_NAME).get()).isFalse();
    }

    @Test
    void ofOneHostAloneNothingCanBeTold() throws Exception {
        assertThat(network.isAway("a", NO_NAME, 1)).isFalse();
    }

    private List<Boolean> judged(String... hosts) {
        return Stream.of(hosts).map(host -> judge(host, NO_NAME)).toList().stream()
                .map(CompletableFuture::join)
                .toList();
    }

    private CompletableFuture<Boolean> judge(String host, FetchOutcome outcome) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return network.isAway(host, outcome, 50);
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                },
                Executors.newVirtualThreadPerTaskExecutor());
    }
}
