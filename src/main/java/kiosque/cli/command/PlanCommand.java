package kiosque.cli.command;

import kiosque.cli.control.Control;
import kiosque.cli.control.Exit;
import kiosque.cli.control.Pieces;
import kiosque.config.Configuration;
import kiosque.config.ConfigurationException;
import kiosque.poll.plan.Rehearsal;
import kiosque.text.Printable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.util.concurrent.Callable;

/// `kiosque plan`.
@Command(
        name = "plan",
        header = "Say what a changed configuration would do to each merged feed.",
        description = {
            "",
            "Runs the configuration of --config over the entries that are stored, and prints what"
                + " would appear (+) and disappear (-) against what is published now, by the very"
                + " computation that a reload makes. Nothing is changed.",
            ""
        })
public final class PlanCommand implements Callable<Integer> {

    private final Pieces pieces;

    @Mixin private ConfigurationOption configuration = new ConfigurationOption();

    @Spec private CommandSpec spec = CommandSpec.create();

    public PlanCommand(Pieces pieces) {
        this.pieces = pieces;
    }

    @Override
    public Integer call() throws ConfigurationException {
        Configuration candidate = configuration.read(pieces.environment());
        Rehearsal.Foreseen foreseen;
        try (Control control = pieces.control().reach(candidate)) {
            foreseen = control.plan(candidate);
        }
        foreseen.sources().forEach(line -> out().println(Printable.of(line)));
        foreseen.feeds().forEach(this::print);
        if (foreseen.sources().isEmpty()
                && foreseen.feeds().stream().allMatch(PlanCommand::stays)) {
            out().println("Nothing changes: what is published is what this configuration says.");
        }
        return Exit.OK;
    }

    private static boolean stays(Rehearsal.OfFeed feed) {
        return feed.appearing().isEmpty() && feed.disappearing().isEmpty();
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private void print(Rehearsal.OfFeed feed) {
        out().printf(
                        "%s: %d appear, %d disappear%n",
                        feed.slug(), feed.appearing().size(), feed.disappearing().size());
        feed.appearing().forEach(change -> out().println("  + " + words(change)));
        feed.disappearing().forEach(change -> out().println("  - " + words(change)));
    }

    private static String words(Rehearsal.Change change) {
        return Printable.of(
                "%s  %s: %s (%s)"
                        .formatted(
                                change.entry().effectiveAt(),
                                change.entry().source(),
                                change.entry().entry().title(),
                                change.why()));
    }
}
