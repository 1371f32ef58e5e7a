package kiosque.cli.command;

import module java.base;

import kiosque.cli.control.CommandContext;
import kiosque.cli.control.Exit;
import kiosque.cli.control.FileTrouble;
import kiosque.config.Configuration;
import kiosque.config.ConfigurationException;
import kiosque.store.Database;
import kiosque.store.upkeep.Backup;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `kiosque backup FILE`.
@Command(
        name = "backup",
        header = "Write everything that is stored into a file, while the daemon runs or not.",
        description = {
            "",
            "The file has the database as it was at one moment, as SQL, compressed (gzip). `kiosque"
                    + " restore` puts it into an empty database: entries, ids, places and archives"
                    + " are the same then. The configuration is not in it.",
            ""
        })
public final class BackupCommand extends ConfiguredCommand {

    /// It holds what people with a token alone may read.
    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    @Parameters(paramLabel = "FILE", description = "Where to: kiosque.sql.gz.")
    private Path file = Path.of("");

    public BackupCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() throws ConfigurationException, IOException {
        Configuration read = configuration();
        Path half = file.resolveSibling(file.getFileName() + ".half");
        try (Database database = Database.reach(read.database(), context().clock())) {
            long rows;
            Files.deleteIfExists(half);
            Files.createFile(half, OWNER_ONLY);
            try (Writer out =
                    new BufferedWriter(
                            new OutputStreamWriter(
                                    new GZIPOutputStream(Files.newOutputStream(half), 65_536),
                                    StandardCharsets.UTF_8))) {
                rows = new Backup(database).write(out);
            }
            Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
            out().printf("%s: %,d rows, %,d bytes%n", file, rows, Files.size(file));
            return Exit.OK;
        } catch (IOException e) {
            throw FileTrouble.writing(file, e);
        } finally {
            Files.deleteIfExists(half);
        }
    }
}
