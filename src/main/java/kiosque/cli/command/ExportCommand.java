package kiosque.cli.command;

import kiosque.cli.control.Exit;
import kiosque.cli.control.Pieces;
import kiosque.config.Configuration;
import kiosque.config.ConfigurationException;
import kiosque.feed.Privacy;
import kiosque.opml.Opml;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.util.concurrent.Callable;

/// `kiosque export`.
@Command(
        name = "export",
        header = "Print the configured sources as an OPML list for feed readers.",
        description = {"", "Tags become categories. Passwords stay here.", ""})
public final class ExportCommand implements Callable<Integer> {

    private final Pieces pieces;

    @Mixin private ConfigurationOption configuration = new ConfigurationOption();
    @Spec private CommandSpec spec = CommandSpec.create();

    public ExportCommand(Pieces pieces) {
        this.pieces = pieces;
    }

    @Override
    public Integer call() throws ConfigurationException {
        Configuration read = configuration.read(pieces.environment());
        PrintWriter out = spec.commandLine().getOut();
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
