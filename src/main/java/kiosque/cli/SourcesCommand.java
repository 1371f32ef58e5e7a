package kiosque.cli;

import kiosque.config.ConfigurationException;
import kiosque.feed.SourceStatus;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/// `kiosque sources`.
@Command(
        name = "sources",
        header = "Show the sources: how they are, when they are polled next, and why then.",
        description = {
            "",
            "One line a source, or with a name everything that is known of that one: validators,"
                    + " where it moved, what its host asked for.",
            ""
        })
final class SourcesCommand implements Callable<Integer> {

    private final Pieces pieces;

    @Mixin private ConfigurationOption configuration = new ConfigurationOption();

    @Option(names = "--troubled", description = "Only those that something is wrong with.")
    private boolean troubled;

    @Parameters(arity = "0..*", paramLabel = "NAME", description = "Of these everything.")
    private List<String> names = List.of();

    @Spec private CommandSpec spec = CommandSpec.create();

    SourcesCommand(Pieces pieces) {
        this.pieces = pieces;
    }

    @Override
    public Integer call() throws ConfigurationException {
        Logging.quiet();
        PrintWriter out = spec.commandLine().getOut();
        Instant now = pieces.clock().instant();
        try (Control control = pieces.control().reach(configuration.read(pieces.environment()))) {
            List<SourceStatus> wanted = control.sources().stream().filter(this::isWanted).toList();
            List<String> lines =
                    names.isEmpty()
                            ? SourcesTable.lines(wanted, now)
                            : wanted.stream()
                                    .flatMap(status -> sheet(status, control, now))
                                    .toList();
            lines.forEach(out::println);
            return allFound(wanted) ? Exit.OK : Exit.DATA;
        }
    }

    private static Stream<String> sheet(SourceStatus status, Control control, Instant now) {
        return SourceSheet.lines(status, control.subscription(status.source()), now).stream();
    }

    private boolean isWanted(SourceStatus status) {
        return (names.isEmpty() || names.contains(status.source().name()))
                && (!troubled || SourceCondition.of(status).isTroubled());
    }

    private boolean allFound(List<SourceStatus> found) {
        List<String> missing =
                names.stream()
                        .filter(name ->
                                found.stream().noneMatch(it -> it.source().name().equals(name)))
                        .toList();
        missing.forEach(name ->
                spec.commandLine().getErr().println("kiosque: there is no source “" + name + "”"));
        return missing.isEmpty();
    }
}
