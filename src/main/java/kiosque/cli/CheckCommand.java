package kiosque.cli;

import kiosque.config.Configuration;
import kiosque.config.ConfigurationException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import java.util.concurrent.Callable;

/// `kiosque check`.
@Command(
        name = "check",
        header = "Say whether a configuration is right, and everything that is wrong with it.",
        description = {
            "",
            "Mistakes come as file:line:column: what is wrong, and what was meant. Nothing is"
                    + " polled, nothing is changed.",
            "Ends with 0 if there are none, else with 78.",
            ""
        })
final class CheckCommand implements Callable<Integer> {

    private final Pieces pieces;

    @Mixin private ConfigurationOption configuration = new ConfigurationOption();
    @Spec private CommandSpec spec = CommandSpec.create();

    CheckCommand(Pieces pieces) {
        this.pieces = pieces;
    }

    @Override
    public Integer call() throws ConfigurationException {
        Configuration read = configuration.read(pieces.environment());
        spec.commandLine()
                .getOut()
                .printf("%s: %s, no mistakes%n", configuration.file(pieces.environment()), read);
        read.warnings()
                .forEach(warning ->
                        spec.commandLine().getErr().println("warning: " + Printable.of(warning)));
        return Exit.OK;
    }
}
