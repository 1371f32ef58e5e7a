package kiosque.cli.command;

import kiosque.cli.control.Control;
import kiosque.cli.control.Exit;
import kiosque.cli.control.Pieces;
import kiosque.config.ConfigurationException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

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
    private List<Long> entries = List.of();

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
        if (entries.size() != wanted) {
            throw new ParameterException(
                    spec.commandLine(),
                    what + " takes " + wanted + (wanted == 1 ? " entry" : " entries"));
        }
        try (Control control = pieces.control().reach(configuration.read(pieces.environment()))) {
            boolean done =
                    wanted == 1
                            ? control.split(entries.getFirst())
                            : control.join(entries.getFirst(), entries.getLast());
            spec.commandLine()
                    .getOut()
                    .println(
                            done
                                    ? "Done."
                                    : "Nothing to do: there is no such entry, or it is so"
                                            + " already.");
            return done ? Exit.OK : Exit.DATA;
        }
    }
}
