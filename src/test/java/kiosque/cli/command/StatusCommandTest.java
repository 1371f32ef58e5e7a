package kiosque.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.cli.Console;
import kiosque.cli.sheet.Standing;
import kiosque.feed.NextPoll;
import kiosque.feed.NodeFigures;
import kiosque.feed.NodeFigures.Pace;
import kiosque.feed.Notice;
import kiosque.feed.SourceStatus;
import kiosque.testing.QuietSource;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

class StatusCommandTest {

    private static final Instant NOW = Console.NOW;
    private static final String[] STATUS = {"status", "-c", "config/kiosque.yaml"};

    private final Console console = new Console();
    private Optional<String> refused = Optional.empty();
    private Optional<String> held = Optional.empty();
    private Instant due = NOW.plusSeconds(600);

    @BeforeEach
    void aNodeThatIsWell() {
        stand(List.of());
    }

    private void stand(List<Notice> open) {
        console.standing =
                new Standing(
                        List.of(source()),
                        List.of(node()),
                        open,
                        "embedded in data",
                        212_000_000,
                        Duration.ofMillis(3));
    }

    @Test
    void oneScreenSaysHowEverythingIs() {
        assertThat(console.run(STATUS)).isZero();

        assertThat(console.out())
                .isEqualToNormalizingNewlines(
                        """
                        kiosque          well
                        node             4711@presse, version 1.0.0, up 3 h, reported 20 s ago
                          configuration  118 sources, 4 merged feeds, in force since 2 h ago
                          polls          24 a minute, 1.5 of them failed, 3 hosts being asked, 7 reports waiting
                          commits        10 a minute, 12.0 ms each
                          renders        0 a minute
                          memory         212 MB of 1.1 GB
                          disk           34 GB free
                          connections    2 at work, 0 callers waiting
                        database         embedded in data, 212 MB, answers in 3ms
                        sources          1: 1 new
                        lag              none
                        """);
    }

    @Test
    void aFileWithMistakesKeepsNobodyFromHowItIs(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("kiosque.yaml");
        Files.writeString(file, "database: {}\nsources: [{ nme: A }]\nfoo: 1\n");

        assertThat(console.run("status", "-c", file.toString())).isEqualTo(1);
        assertThat(console.out())
                .contains(
                        "configuration    as the file is now it has 4 mistakes: what runs goes on"
                                + " with the one before\n",
                        file + ":3:1: there is no key “foo”",
                        "node             4711@presse");
        assertThat(console.err()).isEmpty();
    }

    @Test
    void whereTheDatabaseItselfIsWrittenWrongItsMistakesAreSaid(@TempDir Path folder)
            throws IOException {
        Path file = folder.resolve("kiosque.yaml");
        Files.writeString(file, "database: { url: localhost }\nfoo: 1\n");

        assertThat(console.run("status", "-c", file.toString())).isEqualTo(78);
        assertThat(console.err()).contains(":1:18: url:", "2 mistakes");
    }

    @Test
    void aRefusedConfigurationAndANoticeAreToBeLookedAfter() {
        refused = Optional.of("kiosque.yaml:3:1: no such key");
        stand(List.of());
        assertThat(console.run(STATUS)).isEqualTo(1);
        assertThat(console.out()).contains("  refused        kiosque.yaml:3:1: no such key\n");

        refused = Optional.empty();
        stand(
                List.of(
                        new Notice(
                                1,
                                new Notice.Cause("silent", "Le Monde", "Le Monde is silent"),
                                NOW.minusSeconds(7200),
                                Optional.empty())));
        assertThat(console.run(STATUS)).isEqualTo(1);
        assertThat(console.out()).contains("to look after    Le Monde is silent (2 h ago)\n");
    }

    @Test
    void whatDoesNotWorkIsSaidFirst() {
        held = Optional.of("nothing is polled because only 3 MB are free");
        due = NOW.minus(Duration.ofHours(2));
        stand(List.of());

        assertThat(console.run(STATUS)).isEqualTo(2);
        assertThat(console.out())
                .startsWith(
                        """
                        kiosque          does not work as it should
                                         nothing is polled because only 3 MB are free
                                         polls are late by 2 h
                        """)
                .contains("most overdue     Le Monde, due 2 h ago (every 1h)\n");
    }

    @Test
    void withoutADaemonItSaysSo() {
        console.standing =
                new Standing(List.of(), List.of(), List.of(), "embedded", 0, Duration.ZERO);

        assertThat(console.run(STATUS)).isEqualTo(2);
        assertThat(console.out()).contains("is one running?");
    }

    @Test
    void programsReadJson() {
        assertThat(console.run("status", "--json", "-c", "config/kiosque.yaml")).isZero();

        var json = JsonMapper.shared().readTree(console.out());
        assertThat(json.at("/verdict").asString()).isEqualTo("well");
        assertThat(json.at("/sources/new").asInt()).isEqualTo(1);
        assertThat(json.at("/nodes/0/work/queue").asInt()).isEqualTo(7);
        assertThat(json.at("/databaseBytes").asLong()).isEqualTo(212_000_000);
    }

    private SourceStatus source() {
        return QuietSource.due(
                "Le Monde", "https://presse.example/rss", NextPoll.at(due, "every 1h"));
    }

    private NodeFigures node() {
        return new NodeFigures(
                "n1",
                NOW.minusSeconds(20),
                Duration.ofMinutes(2),
                new NodeFigures.Identity("1.0.0", "4711@presse", NOW.minusSeconds(3 * 3600 + 20)),
                new NodeFigures.Work(
                        48,
                        3,
                        9,
                        new Pace(20, Duration.ofMillis(240)),
                        new Pace(0, Duration.ZERO),
                        12,
                        3,
                        7,
                        Duration.ZERO),
                new NodeFigures.Room(
                        212_000_000, 1_073_741_824, 34_000_000_000L, 212_000_000, 2, 0),
                new NodeFigures.Rule(118, 4, NOW.minusSeconds(7200), refused, held));
    }
}
