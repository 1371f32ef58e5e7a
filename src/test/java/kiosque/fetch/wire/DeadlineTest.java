package kiosque.fetch.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;

class DeadlineTest {

    private static final Duration WAIT = Duration.ofMillis(1500);

    private final Deadline deadline = Deadline.in(Duration.ofMinutes(1));

    @Test
    void itStandsStillWhileWeKeepTheServerWaiting() throws InterruptedException {
        long before = deadline.nanosLeft();

        deadline.standStill(() -> {
            Thread.sleep(WAIT);
            assertThat(before - deadline.nanosLeft()).isLessThan(WAIT.toNanos() / 2);
        });

        assertThat(before - deadline.nanosLeft()).isLessThan(WAIT.toNanos() / 2);
    }

    @Test
    void itPassesOtherwise() throws InterruptedException {
        Deadline soon = Deadline.in(Duration.ofMillis(20));
        soon.standStill(() -> Thread.sleep(40));
        Thread.sleep(40);

        assertThat(soon.hasPassed()).isTrue();
        assertThat(soon.nanosLeft()).isZero();
    }
}
