package kiosque.cli.command;

import kiosque.cli.control.Control;
import kiosque.cli.control.Exit;
import kiosque.cli.control.Pieces;
import kiosque.config.ConfigurationException;
import kiosque.feed.Correction;
import kiosque.text.Printable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;

/// `kiosque story`.
@Command(
        name = "story",
        header = "Put right by hand what was wrongly taken for one story, or for two.",
        description = {
            "",
            "split ENTRY takes an entry out of its story, join ENTRY OTHER makes two stories one,"
                    + " for good. `kiosque explain` tells the entries' numbers.",
            ""
        })
public final class StoryCommand implements Callable<Integer> {

    private final Pieces pieces;

    @Mixin private ConfigurationOption configuration = new ConfigurationOption();

    @Parameters(index = "0", paramLabel = "split|join")
    private String what = "";

    @Parameters(
            index = "1..*",
            arity = "1..2",
            paramLabel = "ENTRY",
            description = "Numbers of entries.")
    private List<String> entries = List.of();

    @Spec private CommandSpec spec = CommandSpec.create();

    public StoryCommand(Pieces pieces) {
        this.pieces = pieces;
    }

    @Override
    public Integer call() throws ConfigurationException {
        int wanted =
                switch (what) {
                    case "split" -> 1;
                    case "join" -> 2;
                    default -> throw new ParameterException(spec.commandLine(), "split or join?");
                };
        List<Long> numbers = entries.stream().map(this::number).toList();
        if (numbers.size() != wanted) {
            throw new ParameterException(
                    spec.commandLine(),
                    what + " takes " + wanted + (wanted == 1 ? " entry" : " entries"));
        }
        if (wanted == 2 && numbers.getFirst().equals(numbers.getLast())) {
            throw new ParameterException(
                    spec.commandLine(), "join takes two entries, and that is one twice");
        }
        try (Control control = pieces.control().reach(configuration.read(pieces.environment()))) {
            return told(
                    wanted == 1
                            ? control.split(numbers.getFirst())
                            : control.join(numbers.getFirst(), numbers.getLast()));
        }
    }

    private long number(String entry) {
        try {
            return Long.parseLong(entry);
        } catch (NumberFormatException _) {
            throw new ParameterException(
                    spec.commandLine(),
                    Printable.of(entry)
                            + " is no entry's number: `kiosque explain` tells it, of a link or an"
                            + " id");
        }
    }

    private int told(Correction correction) {
        PrintWriter out = spec.commandLine().getOut();
        return switch (correction) {
            case DONE -> {
                out.println("Done.");
                yield Exit.OK;
            }
            case SO_ALREADY -> {
                out.println(
                        what.equals("split")
                                ? "Nothing to do: the entry is alone in its story."
                                : "Nothing to do: they tell one story already.");
                yield Exit.OK;
            }
            case UNKNOWN -> {
                spec.commandLine()
                        .getErr()
                        .println(
                                "kiosque: no entry is stored under "
                                        + (entries.size() == 1 ? "" : "one of ")
                                        + Printable.of(String.join(", ", entries)));
                yield Exit.DATA;
            }
        };
    }
}
