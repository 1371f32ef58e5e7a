package kiosque.cli.command;

import kiosque.cli.control.CommandContext;
import kiosque.cli.control.Control;
import kiosque.cli.control.Exit;
import kiosque.cli.sheet.Wrapped;
import kiosque.config.Configuration;
import kiosque.config.ConfigurationException;
import kiosque.config.ConfigurationFile;
import kiosque.config.Nearest;
import kiosque.text.Printable;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.io.Console;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/// A command that works from the configuration: which one that is, what it sets going with it, and where it answers.
abstract class ConfiguredCommand implements Callable<Integer> {

    /// Of a database that no daemon has worked from.
    static final String NO_SOURCE_YET =
            "There is no source yet: a daemon takes those of the configuration over when it"
                    + " starts.";

    private final CommandContext context;

    @Option(
            names = {"-c", "--config"},
            paramLabel = "FILE",
            description = {
                "The configuration.",
                "Without it: $KIOSQUE_CONFIG, else config/kiosque.yaml here, else"
                        + " /etc/kiosque/kiosque.yaml, else the one that Kiosque came with."
            })
    private @Nullable Path configurationFile;

    @Spec private CommandSpec spec = CommandSpec.create();

    ConfiguredCommand(CommandContext context) {
        this.context = context;
    }

    final Configuration configuration() throws ConfigurationException {
        return ConfigurationFile.read(configurationFile(), context.environment());
    }

    /// For commands that can do without.
    final Optional<Configuration> configurationIfThere() throws ConfigurationException {
        return configurationFile == null && !Files.exists(configurationFile())
                ? Optional.empty()
                : Optional.of(configuration());
    }

    final Path configurationFile() {
        if (configurationFile != null) {
            return configurationFile;
        }
        String named = context.environment().get("KIOSQUE_CONFIG");
        if (named != null && !named.isEmpty()) {
            return Path.of(named);
        }
        Path here = Path.of("config", "kiosque.yaml");
        return Stream.of(
                        here,
                        Path.of("/etc/kiosque/kiosque.yaml"),
                        Path.of(System.getProperty("kiosque.home", ".")).resolve(here))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElse(here);
    }

    final CommandContext context() {
        return context;
    }

    final Control reach(Configuration configuration) {
        return context.control().reach(configuration);
    }

    final Instant now() {
        return context.clock().instant();
    }

    final PrintWriter out() {
        return spec.commandLine().getOut();
    }

    /// A line that may have foreign words in it; on a terminal none is longer than that is wide.
    final void print(String line) {
        int width =
                Optional.ofNullable(System.console())
                        .filter(Console::isTerminal)
                        .map(_ -> spec.commandLine().getUsageHelpWidth())
                        .orElse(Integer.MAX_VALUE);
        Wrapped.lines(Printable.of(line), width).forEach(out()::println);
    }

    final PrintWriter err() {
        return spec.commandLine().getErr();
    }

    /// Says that no source is called so, and which may have been meant.
    final int noSuchSource(String name, Collection<String> names) {
        err().println(
                        "kiosque: there is no source “%s”%s"
                                .formatted(
                                        Printable.of(name),
                                        names.isEmpty()
                                                ? ". " + NO_SOURCE_YET
                                                : Nearest.hint(name, names)));
        return Exit.DATA;
    }

    final ParameterException misuse(String why) {
        return new ParameterException(spec.commandLine(), why);
    }

    final ParameterException misuse(String why, Exception cause) {
        return new ParameterException(spec.commandLine(), why, cause);
    }
}
