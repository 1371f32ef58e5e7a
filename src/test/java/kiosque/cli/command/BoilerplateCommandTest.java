package kiosque.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.cli.Console;
import kiosque.feed.Sha256;
import kiosque.store.upkeep.LearnedBlocks.Learned;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;

class BoilerplateCommandTest {

    private static final String SHIPPED = "config/kiosque.yaml";
    private static final Sha256 LETTER = Sha256.of("Notre lettre");
    private static final Sha256 ADDRESS = Sha256.of("Une adresse");

    private final Console console = new Console();

    @BeforeEach
    void twoBlocks() {
        console.blocks =
                List.of(
                        new Learned(LETTER, "Notre lettre du\u001B soir", 12, false),
                        new Learned(ADDRESS, "Une adresse", 9, true));
    }

    @Test
    void whatIsCutIsListed() {
        assertThat(console.run("boilerplate", "-c", SHIPPED, "list", "RFI")).isZero();

        assertThat(console.out().lines())
                .containsExactly(
                        LETTER.hex().substring(0, 10)
                                + "  cut   in 12 entries  Notre lettre du\\u001B soir",
                        ADDRESS.hex().substring(0, 10) + "  kept  in 9 entries  Une adresse");
    }

    @Test
    void anObjectionIsMadeAndTakenBack() {
        String name = LETTER.hex().substring(0, 6);

        assertThat(console.run("boilerplate", "-c", SHIPPED, "keep", "RFI", name)).isZero();
        assertThat(console.kept).containsExactly(LETTER);
        assertThat(console.out()).contains("7 stored entries have something back");

        assertThat(console.run("boilerplate", "-c", SHIPPED, "cut", "RFI", name)).isZero();
        assertThat(console.kept).isEmpty();
    }

    @Test
    void whatIsNotKnownIsSaid() {
        assertThat(console.run("boilerplate", "-c", SHIPPED, "keep", "RFI", "zz")).isEqualTo(65);
        assertThat(console.err()).contains("no block of RFI begins with “zz”");
        assertThat(console.run("boilerplate", "-c", SHIPPED, "list", "Nobody")).isEqualTo(65);
        assertThat(console.run("boilerplate", "-c", SHIPPED, "burn", "RFI")).isEqualTo(64);
        assertThat(console.run("boilerplate", "-c", SHIPPED, "keep", "RFI")).isEqualTo(64);
        assertThat(console.kept).isEmpty();
    }
}
