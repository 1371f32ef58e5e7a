package kiosque.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EbbTest {

    private static final long MIB = 1 << 20;

    @Test
    void whatIsMostlyGarbageIsGivenBack() {
        assertThat(Ebb.isWorthIt(300 * MIB, 60 * MIB)).isTrue();
        assertThat(Ebb.isWorthIt(97 * MIB, 0)).isTrue();
    }

    @Test
    void whatIsMostlyInUseOrLittleIsLeftAlone() {
        assertThat(Ebb.isWorthIt(300 * MIB, 200 * MIB)).isFalse();
        assertThat(Ebb.isWorthIt(100 * MIB, 10 * MIB)).isFalse();
    }
}
