package kiosque.cli.command;

import kiosque.cli.control.CommandContext;
import kiosque.cli.control.Exit;
import kiosque.config.Configuration;
import kiosque.config.ConfigurationException;
import kiosque.filter.Advice;
import kiosque.poll.setting.FeedSelection;
import kiosque.text.Printable;

import picocli.CommandLine.Command;

import java.util.List;
import java.util.stream.Stream;

/// `kiosque check`.
@Command(
        name = "check",
        header = "Say whether a configuration is right, and everything that is wrong with it.",
        description = {
            "",
            "What is right but most likely not meant comes as a warning.",
            "Mistakes come as file:line:column: what is wrong, and what was meant. Nothing is"
                    + " polled, nothing is changed.",
            "Ends with 0 if there are none, else with 78.",
            ""
        })
public final class CheckCommand extends ConfiguredCommand {

    public CheckCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() throws ConfigurationException {
        Configuration read = configuration();
        advice(read).forEach(sentence -> out().println("warning: " + Printable.of(sentence)));
        out().printf("%s: %s, no mistakes%n", configurationFile(), read);
        read.warnings().forEach(warning -> err().println("warning: " + Printable.of(warning)));
        return Exit.OK;
    }

    private static Stream<String> advice(Configuration read) {
        return Stream.concat(
                        read.poll().sources().values().stream().map(it -> it.steps().filter()),
                        read.poll().feeds().stream().map(FeedSelection::filter))
                .map(Advice::on)
                .flatMap(List::stream)
                .distinct();
    }
}
