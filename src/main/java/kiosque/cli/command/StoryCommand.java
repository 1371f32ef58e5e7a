package kiosque.cli.command;

import kiosque.cli.control.CommandContext;
import kiosque.cli.control.Control;
import kiosque.cli.control.Exit;
import kiosque.config.ConfigurationException;
import kiosque.text.Printable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.io.PrintWriter;
import java.util.List;

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
public final class StoryCommand extends ConfiguredCommand {

    @Parameters(index = "0", paramLabel = "split|join")
    private String what = "";

    @Parameters(
            index = "1..*",
            arity = "1..2",
            paramLabel = "ENTRY",
            description = "Numbers of entries.")
    private List<String> entries = List.of();

    public StoryCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() throws ConfigurationException {
        int wanted =
                switch (what) {
                    case "split" -> 1;
                    case "join" -> 2;
                    default -> throw misuse("split or join?");
                };
        List<Long> numbers = entries.stream().map(this::number).toList();
        if (numbers.size() != wanted) {
            throw misuse(what + " takes " + wanted + (wanted == 1 ? " entry" : " entries"));
        }
        if (wanted == 2 && numbers.getFirst().equals(numbers.getLast())) {
            throw misuse("join takes two entries, and that is one twice");
        }
        try (Control control = reach(configuration())) {
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
            throw misuse(
                    Printable.of(entry)
                            + " is no entry's number: `kiosque explain` tells it, of a link or an"
                            + " id");
        }
    }

    private int told(Control.Corrected corrected) {
        PrintWriter out = out();
        return switch (corrected.correction()) {
            case DONE -> {
                corrected.lines().forEach(this::print);
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
                err().println(
                                "kiosque: no entry is stored under "
                                        + (entries.size() == 1 ? "" : "one of ")
                                        + Printable.of(String.join(", ", entries)));
                yield Exit.DATA;
            }
        };
    }
}
