package kiosque.cli.command;

import kiosque.cli.control.CommandContext;
import kiosque.cli.control.Exit;
import kiosque.config.Configuration;
import kiosque.config.ConfigurationException;
import kiosque.feed.Privacy;
import kiosque.opml.Opml;

import picocli.CommandLine.Command;

import java.io.PrintWriter;

/// `kiosque export`.
@Command(
        name = "export",
        header = "Print the configured sources as an OPML list for feed readers.",
        description = {"", "Tags become categories. Passwords stay here.", ""})
public final class ExportCommand extends ConfiguredCommand {

    public ExportCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() throws ConfigurationException {
        Configuration read = configuration();
        PrintWriter out = out();
        out.print(
                Opml.write(
                        read.site().title(),
                        read.poll().sources().values().stream()
                                .filter(source ->
                                        read.poll().privacyOf(source.name()) == Privacy.OPEN)
                                .map(source ->
                                        new Opml.Feed(
                                                source.name(),
                                                source.url().toString(),
                                                source.tags()))
                                .toList()));
        out.flush();
        return Exit.OK;
    }
}
