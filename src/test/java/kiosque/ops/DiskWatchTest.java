package kiosque.ops;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DiskWatchTest {

    private long free = 5_000;
    private int stops;
    private final DiskWatch watch = new DiskWatch(() -> free, () -> 1_000, () -> stops++);

    @Test
    void itWarnsBeforeItStopsAndGoesOnByItselfWithoutFluttering() {
        watch.look();
        assertThat(watch.cause()).isEmpty();

        free = 1_999;
        watch.look();
        assertThat(watch.held()).isEmpty();
        assertThat(watch.cause().orElseThrow().sentence())
                .isEqualTo("the disk is nearly full: 2.0 kB are free, polling stops at 1.0 kB");

        free = 999;
        watch.look();
        assertThat(stops).isEqualTo(1);
        assertThat(watch.held())
                .hasValueSatisfying(why ->
                        assertThat(why)
                                .contains("only 999 B are free")
                                .contains("1.0 kB are to stay free"));
        assertThat(watch.cause().orElseThrow().kind()).isEqualTo("disk");

        free = 1_050;
        watch.look();
        assertThat(watch.held()).isPresent();

        free = 1_100;
        watch.look();
        assertThat(watch.held()).isEmpty();
    }

    @Test
    void aReserveOfNothingNeverStops() {
        var never = new DiskWatch(() -> 0, () -> 0, () -> stops++);
        never.look();

        assertThat(never.held()).isEmpty();
        assertThat(never.cause()).isEmpty();
        assertThat(stops).isZero();
    }
}
