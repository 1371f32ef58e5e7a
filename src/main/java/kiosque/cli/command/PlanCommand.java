package kiosque.cli.command;

import kiosque.cli.control.CommandContext;
import kiosque.cli.control.Control;
import kiosque.cli.control.Exit;
import kiosque.cli.sheet.HistorySheet;
import kiosque.config.Configuration;
import kiosque.config.ConfigurationException;
import kiosque.poll.plan.DryRun;

import picocli.CommandLine.Command;

import java.util.TreeMap;
import java.util.stream.Collectors;

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
public final class PlanCommand extends ConfiguredCommand {

    public PlanCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() throws ConfigurationException {
        Configuration candidate = configuration();
        DryRun.Foreseen foreseen;
        try (Control control = reach(candidate)) {
            foreseen = control.plan(candidate);
        }
        foreseen.inWords().forEach(this::print);
        foreseen.feeds().forEach(this::print);
        if (foreseen.inWords().isEmpty()
                && foreseen.feeds().stream().allMatch(PlanCommand::stays)) {
            out().println("Nothing changes: what is published is what this configuration says.");
        }
        return Exit.OK;
    }

    private static boolean stays(DryRun.OfFeed feed) {
        return feed.appearing().isEmpty() && feed.disappearing().isEmpty();
    }

    private void print(DryRun.OfFeed feed) {
        out().printf(
                        "%s: %d appear, %d disappear%n",
                        feed.slug(), feed.appearing().size(), feed.disappearing().size());
        feed.appearing().forEach(change -> print("  + " + words(change)));
        feed.disappearing().stream()
                .filter(DryRun.Change::single)
                .forEach(change -> print("  - " + words(change)));
        feed.disappearing().stream()
                .filter(change -> !change.single())
                .collect(
                        Collectors.groupingBy(
                                change -> change.entry().source() + " (" + change.why() + ")",
                                TreeMap::new,
                                Collectors.counting()))
                .forEach((source, count) -> print("  - all %d of %s".formatted(count, source)));
    }

    private static String words(DryRun.Change change) {
        return "%s  %s: %s (%s)"
                .formatted(
                        change.entry().effectiveAt(),
                        change.entry().source(),
                        HistorySheet.titled(change.entry().entry().title()),
                        change.why());
    }
}
