package kiosque.publish;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TroublesTest {

    private static final RuntimeException AWAY = new IllegalStateException("the database is away");

    private final Troubles troubles = new Troubles();

    @Test
    void whatFailedOnceAndNobodyWantsAnyMoreIsNoTroubleForEver() {
        troubles.failed("tout.atom", AWAY);
        troubles.nextRound();
        assertThat(troubles.sentences()).hasSize(1);

        aMinutePasses();

        assertThat(troubles.sentences()).isEmpty();
    }

    @Test
    void whatKeepsFailingStaysATrouble() {
        for (int i = 0; i < 60; i++) {
            troubles.nextRound();
            troubles.failed("tout.atom", AWAY);
        }

        assertThat(troubles.sentences()).hasSize(1);
    }

    private void aMinutePasses() {
        for (int i = 0; i < 60; i++) {
            troubles.nextRound();
        }
    }
}
