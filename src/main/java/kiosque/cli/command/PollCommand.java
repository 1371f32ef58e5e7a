package kiosque.cli.command;

import kiosque.cli.control.Control;
import kiosque.cli.control.Exit;
import kiosque.cli.control.Pieces;
import kiosque.cli.control.PollAnswer;
import kiosque.cli.sheet.Spans;
import kiosque.config.ConfigurationException;
import kiosque.poll.when.PollNow;
import kiosque.text.Printable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;

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
public final class PollCommand implements Callable<Integer> {

    private final Pieces pieces;

    @Mixin private ConfigurationOption configuration = new ConfigurationOption();

    @Parameters(arity = "0..*", paramLabel = "NAME", description = "Sources, as configured.")
    private List<String> names = List.of();

    @Option(names = "--all", description = "All sources.")
    private boolean all;

    /// For measurements, where the servers are one's own.
    @Option(names = "--without-cool-down", hidden = true)
    private boolean withoutCoolDown;

    @Spec private CommandSpec spec = CommandSpec.create();

    public PollCommand(Pieces pieces) {
        this.pieces = pieces;
    }

    @Override
    public Integer call() throws ConfigurationException {
        if (all == !names.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "Name the sources, or all of them by --all");
        }
        int exit = Exit.OK;
        try (Control control = pieces.control().reach(configuration.read(pieces.environment()))) {
            if (all) {
                Duration coolDown = withoutCoolDown ? Duration.ZERO : PollNow.COOL_DOWN;
                Control.Polled polled = control.pollAll(coolDown);
                spec.commandLine()
                        .getOut()
                        .printf("%d of %d sources are due now%n", polled.due(), polled.all());
            }
            for (String name : names) {
                switch (control.poll(name)) {
                    case PollAnswer.Due due ->
                            spec.commandLine()
                                    .getOut()
                                    .printf(
                                            "%s: %s (%s)%n",
                                            name,
                                            Spans.ahead(due.at(), pieces.clock().instant()),
                                            Printable.of(due.reason()));
                    case PollAnswer.NoSuchSource _ -> {
                        spec.commandLine()
                                .getErr()
                                .println("kiosque: there is no source “" + name + "”");
                        exit = Exit.DATA;
                    }
                }
            }
        }
        return exit;
    }
}
