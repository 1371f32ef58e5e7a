package kiosque.cli.command;

import kiosque.cli.control.CommandContext;
import kiosque.cli.control.Control;
import kiosque.cli.control.Exit;
import kiosque.cli.control.PollAnswer;
import kiosque.cli.sheet.Spans;
import kiosque.config.ConfigurationException;
import kiosque.poll.when.PollNow;
import kiosque.text.Printable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.time.Duration;
import java.util.List;

/// `kiosque poll NAME`.
@Command(
        name = "poll",
        header = "Have sources polled now, as far as politeness allows.",
        description = {
            "",
            "What a host asked for holds all the same, and so does the cool-down after the last"
                    + " poll: then it says when the poll will be, and why not before.",
            ""
        })
public final class PollCommand extends ConfiguredCommand {

    @Parameters(arity = "0..*", paramLabel = "NAME", description = "Sources, as configured.")
    private List<String> names = List.of();

    @Option(names = "--all", description = "All sources.")
    private boolean all;

    /// For measurements, where the servers are one's own.
    @Option(names = "--without-cool-down", hidden = true)
    private boolean withoutCoolDown;

    public PollCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() throws ConfigurationException {
        if (all == !names.isEmpty()) {
            throw misuse("Name the sources, or all of them by --all");
        }
        int exit = Exit.OK;
        try (Control control = reach(configuration())) {
            if (all) {
                Duration coolDown = withoutCoolDown ? Duration.ZERO : PollNow.COOL_DOWN;
                Control.Polled polled = control.pollAll(coolDown);
                out().println(
                                polled.all() == 0
                                        ? NO_SOURCE_YET
                                        : "%d of %d sources are due now"
                                                .formatted(polled.due(), polled.all()));
            }
            for (String name : names) {
                switch (control.poll(name)) {
                    case PollAnswer.Due due ->
                            out().printf(
                                            "%s: %s (%s)%n",
                                            name,
                                            Spans.ahead(due.at(), now()),
                                            Printable.of(due.reason()));
                    case PollAnswer.NoSuchSource _ ->
                            exit =
                                    noSuchSource(
                                            name,
                                            control.sources().stream()
                                                    .map(it -> it.source().name())
                                                    .toList());
                }
            }
        }
        return exit;
    }
}
