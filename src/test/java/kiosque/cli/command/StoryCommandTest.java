package kiosque.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.cli.Console;

import org.junit.jupiter.api.Test;

/// `kiosque story`, and what is said to those who slip.
class StoryCommandTest {

    private static final String SHIPPED = "config/kiosque.yaml";

    private final Console console = new Console();

    @Test
    void whatIsDoneIsSaid() {
        assertThat(console.run("story", "-c", SHIPPED, "split", "1")).isZero();
        assertThat(console.run("story", "-c", SHIPPED, "join", "1", "2")).isZero();
        assertThat(console.out())
                .isEqualToIgnoringNewLines("Entry 1 tells its own.One story of 2 entries now.");
    }

    @Test
    void whatIsSoAlreadyIsNoFailure() {
        assertThat(console.run("story", "-c", SHIPPED, "split", "2")).isZero();
        assertThat(console.out()).contains("Nothing to do: the entry is alone in its story.");

        assertThat(console.run("story", "-c", SHIPPED, "join", "1", "3")).isZero();
        assertThat(console.out()).contains("Nothing to do: they tell one story already.");
    }

    @Test
    void whatIsNotStoredIsNamed() {
        assertThat(console.run("story", "-c", SHIPPED, "split", "9")).isEqualTo(65);
        assertThat(console.err()).contains("no entry is stored under 9");

        assertThat(console.run("story", "-c", SHIPPED, "join", "1", "9")).isEqualTo(65);
        assertThat(console.err()).contains("no entry is stored under one of 1, 9");
    }

    @Test
    void anEntryIsNotJoinedWithItself() {
        assertThat(console.run("story", "-c", SHIPPED, "join", "4", "4")).isEqualTo(64);
        assertThat(console.err()).contains("that is one twice");
    }

    @Test
    void aLinkIsNoNumber() {
        assertThat(console.run("story", "-c", SHIPPED, "split", "https://a.example/1"))
                .isEqualTo(64);
        assertThat(console.err())
                .contains("https://a.example/1 is no entry's number: `kiosque explain` tells it");
    }

    @Test
    void splitTakesOneAndJoinTakesTwo() {
        assertThat(console.run("story", "-c", SHIPPED, "split", "1", "2")).isEqualTo(64);
        assertThat(console.run("story", "-c", SHIPPED, "join", "1")).isEqualTo(64);
        assertThat(console.run("story", "-c", SHIPPED, "merge", "1", "2")).isEqualTo(64);
        assertThat(console.err()).contains("split or join?");
    }
}
