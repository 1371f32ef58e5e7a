package kiosque.cli.command;

import kiosque.cli.control.CommandContext;
import kiosque.cli.control.Control;
import kiosque.cli.control.Exit;
import kiosque.config.ConfigurationException;
import kiosque.text.Printable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// `kiosque explain`.
@Command(
        name = "explain",
        header = "Tell an entry's whole history: where from, what was done to it, and why.",
        description = {
            "",
            "When it was first seen, what was cut from its text and by which rule, whether it was"
                + " dropped, which story it was taken for and how sure that was, what was edited.",
            "Of two entries: whether they are one story, what was compared, and what was missing.",
            ""
        })
public final class ExplainCommand extends ConfiguredCommand {

    private static final Pattern SITE =
            Pattern.compile("(?i)(?:https?://)?[\\w-]+(?:\\.[\\w-]+)+(?::\\d+)?/?");

    @Parameters(index = "0", paramLabel = "ENTRY", description = "Its link, its id or its number.")
    private String entry = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "OTHER",
            description = "Another entry's, to compare the two as stories.")
    private String other = "";

    public ExplainCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() throws ConfigurationException {
        if (entry.equals(other)) {
            throw misuse("two entries are compared, and that is one twice");
        }
        List<String> history;
        try (Control control = reach(configuration())) {
            history = other.isEmpty() ? control.explain(entry) : control.compare(entry, other);
        }
        if (history.isEmpty()) {
            err().println(
                            "kiosque: nothing is known of "
                                    + Printable.of(entry + (other.isEmpty() ? "" : " or " + other))
                                    + hint());
            return Exit.DATA;
        }
        history.forEach(this::print);
        return Exit.OK;
    }

    /// What an entry is known by, for those who ask for a site.
    private String hint() {
        return Stream.of(entry, other).anyMatch(word -> SITE.matcher(word).matches())
                ? ": an entry is known by its whole link, its id or its number, not by its site"
                : "";
    }
}
