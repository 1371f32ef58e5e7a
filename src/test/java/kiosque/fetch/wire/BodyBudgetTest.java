package kiosque.fetch.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import kiosque.fetch.wire.BodyBudget.Share;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

class BodyBudgetTest {

    private static final long MIB = 1 << 20;

    private final BodyBudget budget = new BodyBudget(100, 1000);

    @Test
    void aLittleOfEachBodyIsFreeHoweverManyThereAre() {
        for (int i = 0; i < 10_000; i++) {
            Share share = budget.share();
            assertThat(share.tryHold(100)).isTrue();
            assertThat(share.hasWaited()).isFalse();
        }
        assertThat(budget.share().tryHold(600)).isTrue();
    }

    @Test
    void oneGoesOnThoughTheBudgetIsSpentAndNoSecond() {
        Share first = budget.share();
        Share second = budget.share();
        Share third = budget.share();

        assertThat(first.tryHold(600)).isTrue();
        assertThat(second.tryHold(200)).isTrue();
        assertThat(second.tryHold(1_000_000)).isTrue();
        assertThat(third.tryHold(101)).isFalse();
        assertThat(third.hasWaited()).isTrue();
        second.close();
        assertThat(third.tryHold(1_000_000)).isTrue();
    }

    @Test
    void whoWaitsGoesOnAsSoonAsAnotherIsRead() {
        Share read = budget.share();
        read.tryHold(600);
        budget.share().tryHold(200);
        Share waiting = budget.share();
        var held = CompletableFuture.runAsync(() -> hold(waiting, 600));

        assertThat(held).isNotDone();
        read.close();

        await().atMost(Duration.ofMillis(800)).until(held::isDone);
    }

    @Test
    void whatABodyDidNotTakeIsGivenBackOnceItIsWhole() {
        Share whole = budget.share();
        whole.tryHold(600);
        whole.settle(350);
        Share next = budget.share();

        assertThat(next.tryHold(475)).isTrue();
        assertThat(next.hasWaited()).isFalse();
        budget.share().tryHold(101);
        assertThat(budget.share().tryHold(101)).isFalse();
    }

    @Test
    void whatIsClosedTakesNothingAnyMore() {
        Share closed = budget.share();
        closed.tryHold(600);
        closed.close();
        closed.close();

        assertThat(closed.tryHold(1_000_000)).isTrue();
        assertThat(budget.share().tryHold(600)).isTrue();
        budget.share().tryHold(101);
        assertThat(budget.share().tryHold(101)).isFalse();
    }

    @Test
    void whatIsFreeIsLessWhereMemoryIsScarce() {
        assertThat(BodyBudget.of(256 * MIB).free()).isEqualTo(128 * 1024);
        assertThat(BodyBudget.of(4096 * MIB).free()).isEqualTo(512 * 1024);
    }

    private static void hold(Share share, long bytes) {
        try {
            share.hold(bytes);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
