package kiosque.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeapTrimTest {

    private static final long MIB = 1 << 20;

    @Test
    void whatIsMostlyGarbageIsGivenBack() {
        assertThat(HeapTrim.isWorthIt(300 * MIB, 60 * MIB)).isTrue();
        assertThat(HeapTrim.isWorthIt(97 * MIB, 0)).isTrue();
    }

    @Test
    void whatIsMostlyInUseOrLittleIsLeftAlone() {
        assertThat(HeapTrim.isWorthIt(300 * MIB, 200 * MIB)).isFalse();
        assertThat(HeapTrim.isWorthIt(100 * MIB, 10 * MIB)).isFalse();
    }
}
