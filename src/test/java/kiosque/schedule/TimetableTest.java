package kiosque.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import kiosque.store.sql.StoreException;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

class TimetableTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration SELDOM = Duration.ofHours(1);

    @Test
    void aDatabaseThatWasAwayWhenSomethingSeldomMetItIsNoTroubleUntilItsNextTurn() {
        var met = new CountDownLatch(1);
        try (Timetable timetable = Timetable.ofNode("node")) {
            timetable.every(
                    SELDOM,
                    "seldom",
                    () -> {
                        met.countDown();
                        throw new StoreException("away");
                    });
            timetable.every(
                    Duration.ofMillis(200),
                    "often",
                    () -> {
                        throw new StoreException("away");
                    });
            timetable.every(
                    SELDOM,
                    "wrong",
                    () -> {
                        throw new IllegalStateException("a mistake");
                    });

            timetable.start();

            await().atMost(SOON).until(() -> met.getCount() == 0);
            await().atMost(SOON).until(timetable::troubles, Set.of("often", "wrong")::equals);
        }
    }

    @Test
    void whatFailsBecauseAllEndsIsNoTrouble() throws Exception {
        var begun = new CountDownLatch(1);
        var ended = new CountDownLatch(1);
        Timetable timetable = Timetable.ofNode("node");
        timetable.every(
                SELDOM,
                "under way",
                () -> {
                    begun.countDown();
                    ended.await();
                    throw new IllegalStateException("what it needs is gone");
                });
        timetable.start();
        begun.await();

        Thread ending = Thread.ofVirtual().start(timetable::close);
        await().atMost(SOON).until(ending::getState, Thread.State.TIMED_WAITING::equals);
        ended.countDown();
        ending.join();

        assertThat(timetable.troubles()).isEmpty();
    }
}
