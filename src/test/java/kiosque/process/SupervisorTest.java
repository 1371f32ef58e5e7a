package kiosque.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Map;

class SupervisorTest {

    @Test
    void nobodyIsToldWhereNobodyAsked() {
        Supervisor supervisor = Supervisor.of(Map.of());

        assertThat(supervisor.watchdog()).isEmpty();
        assertThatCode(() -> supervisor.ready("well")).doesNotThrowAnyException();
    }

    @Test
    void aSocketThatNobodyListensOnIsNoTrouble() {
        Supervisor supervisor =
                Supervisor.of(
                        Map.of("NOTIFY_SOCKET", "/nowhere/at/all", "WATCHDOG_USEC", "30000000"));

        assertThat(supervisor.watchdog()).contains(Duration.ofSeconds(30));
        assertThatCode(supervisor::alive).doesNotThrowAnyException();
        assertThatCode(supervisor::stopping).doesNotThrowAnyException();
    }

    @Test
    void nonsenseIsNoWatchdog() {
        assertThat(Supervisor.of(Map.of("WATCHDOG_USEC", "soon")).watchdog()).isEmpty();
    }
}
