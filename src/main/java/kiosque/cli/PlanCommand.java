package kiosque.cli;

import kiosque.config.Configuration;
import kiosque.config.ConfigurationException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;

/// `kiosque plan`.
@Command(
        name = "plan",
        header = "Say what a changed configuration would do to each merged feed.",
        description = {
            "",
            "Runs the configuration of --config over the entries that are stored, and prints what"
                + " would appear (+) and disappear (-) against what is published now. Nothing is"
                + " changed.",
            ""
        })
final class PlanCommand implements Callable<Integer> {

    private final Pieces pieces;

    @Mixin private ConfigurationOption configuration = new ConfigurationOption();

    @Spec private CommandSpec spec = CommandSpec.create();

    PlanCommand(Pieces pieces) {
        this.pieces = pieces;
    }

    @Override
    public Integer call() throws ConfigurationException {
        Logging.quiet();
        Configuration candidate = configuration.read(pieces.environment());
        List<FeedChange> changes;
        try (Control control = pieces.control().reach(candidate)) {
            changes = control.plan(candidate);
        }
        changes.forEach(this::print);
        return Exit.OK;
    }

    private void print(FeedChange change) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                "%s: %d appear, %d disappear%n",
                change.slug(), change.appearing().size(), change.disappearing().size());
        change.appearing().forEach(line -> out.println("  + " + words(line)));
        change.disappearing().forEach(line -> out.println("  - " + words(line)));
    }

    private static String words(FeedChange.Line line) {
        return Printable.of(
                "%s  %s: %s (%s)".formatted(line.at(), line.source(), line.title(), line.why()));
    }
}
