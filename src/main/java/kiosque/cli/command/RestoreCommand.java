package kiosque.cli.command;

import kiosque.cli.control.CommandContext;
import kiosque.cli.control.Exit;
import kiosque.cli.control.FileTrouble;
import kiosque.config.Configuration;
import kiosque.config.ConfigurationException;
import kiosque.store.Database;
import kiosque.store.upkeep.Backup;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/// `kiosque restore FILE`.
@Command(
        name = "restore",
        header = "Put a backup into an empty database.",
        description = {
            "",
            "The database of --config must be empty, and no daemon may run on it: give it a folder"
                    + " of its own (database.data), or an empty database. A backup of an older"
                    + " Kiosque is brought up to date.",
            ""
        })
public final class RestoreCommand extends ConfiguredCommand {

    @Parameters(paramLabel = "FILE", description = "What `kiosque backup` wrote.")
    private Path file = Path.of("");

    public RestoreCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() throws ConfigurationException {
        Configuration read = configuration();
        try (BufferedReader in =
                        new BufferedReader(
                                new InputStreamReader(
                                        new GZIPInputStream(Files.newInputStream(file), 65_536),
                                        StandardCharsets.UTF_8));
                Database database = Database.prepare(read.database(), context().clock())) {
            long statements = new Backup(database).restore(in);
            out().printf("%s: restored (%,d statements)%n", file, statements);
            return Exit.OK;
        } catch (IOException e) {
            throw FileTrouble.reading(file, e);
        }
    }
}
