package kiosque.cli;

import kiosque.config.ConfigurationException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

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
final class PollCommand implements Callable<Integer> {

    private final Pieces pieces;

    @Mixin private ConfigurationOption configuration = new ConfigurationOption();

    @Parameters(arity = "1..*", paramLabel = "NAME", description = "Sources, as configured.")
    private List<String> names = List.of();

    @Spec private CommandSpec spec = CommandSpec.create();

    PollCommand(Pieces pieces) {
        this.pieces = pieces;
    }

    @Override
    public Integer call() throws ConfigurationException {
        int exit = Exit.OK;
        try (Control control = pieces.control().reach(configuration.read(pieces.environment()))) {
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
