package kiosque.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FootprintTest {

    private static final long MEBIBYTE = 1024 * 1024;

    @Test
    void whereThereIsRoomNothingIsSaid() {
        assertThat(Footprint.complaint(2048 * MEBIBYTE, 512 * MEBIBYTE, Footprint.DATABASE))
                .isEmpty();
        assertThat(Footprint.complaint(800 * MEBIBYTE, 512 * MEBIBYTE, 0)).isEmpty();
    }

    @Test
    void whereThereIsNotTheHeapThatFitsIsNamed() {
        assertThat(Footprint.complaint(800 * MEBIBYTE, 512 * MEBIBYTE, Footprint.DATABASE))
                .hasValueSatisfying(said ->
                        assertThat(said)
                                .contains("800 MiB", "892", "KIOSQUE_JAVA_OPTIONS=-Xmx420m"));
    }

    @Test
    void whereNoHeapFitsADatabaseElsewhereIsNamed() {
        assertThat(Footprint.complaint(300 * MEBIBYTE, 512 * MEBIBYTE, Footprint.DATABASE))
                .hasValueSatisfying(said ->
                        assertThat(said)
                                .contains("300 MiB", "database.url")
                                .doesNotContain("-Xmx"));
    }

    @Test
    void thisMachineIsLookedAt() {
        assertThat(Footprint.complaint(Long.MAX_VALUE / 4)).isPresent();
    }
}
