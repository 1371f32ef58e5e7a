package kiosque.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.core.ConsoleAppender;

import kiosque.cli.control.RunOptions;
import kiosque.cli.control.Unavailable;
import kiosque.store.sql.StoreException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// What every command has in common: help, exit codes, and no stack trace for a user's mistake.
class CommandLineInterfaceTest {

    private static final String SHIPPED = "config/kiosque.yaml";

    private final Console console = new Console();

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run", "check", "plan", "parse", "preview", "poll", "sources", "explain", "import",
                "export", "demo", "version"
            })
    void everyCommandHasHelp(String command) {
        assertThat(console.run(command, "--help")).isZero();
        assertThat(console.out())
                .contains("Usage: kiosque " + command)
                .doesNotContain("clock-factor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "status", "outbox", "demo", "version"})
    void onlyTheCommandThatIsNamedIsMade(String command) {
        assertThat(CommandLineInterface.commands(console.context(), command).getSubcommands())
                .containsOnlyKeys(command);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--help", "help", "completion", "manual", "statsu"})
    void whoeverNamesNoneMayMeanAny(String word) {
        assertThat(CommandLineInterface.commands(console.context(), word).getSubcommands())
                .containsKeys("run", "status", "help", "completion", "manual");
    }

    @Test
    void everyCommandIsFoundByItsName() {
        assertThat(CommandLineInterface.commands(console.context()).getSubcommands().keySet())
                .allSatisfy(name ->
                        assertThat(
                                        CommandLineInterface.commands(console.context(), name)
                                                .getSubcommands())
                                .containsKey(name));
    }

    @Test
    void helpListsTheCommands() {
        assertThat(console.run("--help")).isZero();
        assertThat(console.out()).contains("First steps", "  preview ", "  demo ");
    }

    @Test
    void whatACommandLogsIsNoPartOfItsAnswer() {
        console.run("version");
        var log = (ch.qos.logback.classic.Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);

        assertThat(log.iteratorForAppenders())
                .toIterable()
                .singleElement()
                .isInstanceOfSatisfying(
                        ConsoleAppender.class,
                        appender -> assertThat(appender.getTarget()).isEqualTo("System.err"));
    }

    @Test
    void theShippedConfigurationIsRight() {
        assertThat(console.run("check", "--config", SHIPPED)).as(console.err()).isZero();
        assertThat(console.out()).startsWith(SHIPPED + ": 50 sources, 4 merged feeds, no mistakes");
    }

    @Test
    void aConfigurationWithMistakesIsNotRun() throws Exception {
        Path file = Files.writeString(folder.resolve("k.yaml"), "site: { titel: x }\nsorces: []\n");

        assertThat(console.run("run", "-c", file.toString())).isEqualTo(78);
        assertThat(console.runs).isEmpty();
        assertThat(console.err())
                .contains(file + ":1:9: there is no key “titel” in site; did you mean “title”?")
                .contains(
                        file + ":2:1: there is no key “sorces” at the top; did you mean “sources”?")
                .contains("2 mistakes")
                .doesNotContain("Exception", "\tat ");
    }

    @Test
    void aConfigurationThatIsNotThereIsNamed() {
        assertThat(console.run("check", "-c", folder.resolve("absent.yaml").toString()))
                .isEqualTo(78);
        assertThat(console.err()).contains("absent.yaml: cannot be read: there is no such file");
    }

    @Test
    void whoForgetsTheOptionOfTheConfigurationIsToldIt() {
        assertThat(console.run("check", "news.yaml")).isEqualTo(64);
        assertThat(console.err())
                .contains("'news.yaml'")
                .contains("A configuration is given as `--config news.yaml`.");
    }

    @Test
    void theDaemonRunsWithWhatTheFileSays() {
        assertThat(console.run("run", "-c", SHIPPED, "--clock-factor", "300")).isZero();
        assertThat(console.runs).singleElement().asString().startsWith("50 sources");
        assertThat(console.file).contains(Path.of(SHIPPED));
        assertThat(console.options).isEqualTo(new RunOptions(300, Optional.empty()));
    }

    @Test
    void theEnvironmentNamesTheConfigurationWhereTheCommandLineDoesNot() {
        console.environment.put("KIOSQUE_CONFIG", SHIPPED);

        assertThat(console.run("check")).isZero();
    }

    @Test
    void wrongUsageIsSaidInOneLine() {
        assertThat(console.run("chek")).isEqualTo(64);
        assertThat(console.err())
                .contains("kiosque: ", "chek")
                .contains("check")
                .doesNotContain("\tat ");
    }

    @Test
    void noCommandIsWrongUsageToo() {
        assertThat(console.run()).isEqualTo(64);
        assertThat(console.err()).contains("which command?");
    }

    @Test
    void whatIsMissingIsSaidInOneLine() {
        console.trouble = Optional.of(new Unavailable("no daemon listens on 127.0.0.1:8080"));

        assertThat(console.run("sources", "-c", SHIPPED)).isEqualTo(69);
        assertThat(console.err())
                .isEqualToIgnoringNewLines("kiosque: no daemon listens on 127.0.0.1:8080");
    }

    @Test
    void everyOrdinaryTroubleHasItsExitCode() {
        Map<StoreException.Trouble, Integer> codes =
                Map.of(
                        StoreException.Trouble.UNAVAILABLE, 69,
                        StoreException.Trouble.CANNOT_WRITE, 73,
                        StoreException.Trouble.NO_ROOM, 74,
                        StoreException.Trouble.IN_USE, 75,
                        StoreException.Trouble.DENIED, 77);

        codes.forEach((trouble, code) -> {
            console.trouble = Optional.of(new StoreException(trouble, "what\nand why"));
            assertThat(console.run("sources", "-c", SHIPPED)).isEqualTo(code);
            assertThat(console.err()).endsWith("kiosque: what | and why\n");
        });
    }

    @Test
    void aFaultOfOursComesWithItsTrace() {
        console.trouble = Optional.of(new IllegalStateException("oops"));

        assertThat(console.run("sources", "-c", SHIPPED)).isEqualTo(70);
        assertThat(console.err()).contains("please report", "IllegalStateException: oops", "\tat ");
    }

    @Test
    void versionsAreTold() {
        assertThat(console.run("version")).isZero();
        assertThat(console.run("--version")).isZero();
        assertThat(console.out()).contains("Kiosque ", "Java 25");
    }
}
