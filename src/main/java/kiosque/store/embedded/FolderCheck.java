package kiosque.store.embedded;

import kiosque.store.sql.StoreException;
import kiosque.store.sql.StoreException.Trouble;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/// Whether a folder is good ground for a database: writable, and with room.
final class FolderCheck {

    private static final long MEGABYTE = 1_000_000;

    /// What an empty database takes, and what one needs to start on its old data.
    private static final long FOR_A_NEW_ONE = 250 * MEGABYTE;

    private static final long FOR_AN_OLD_ONE = 60 * MEGABYTE;

    static void haveRoom(ServerFolder layout) throws IOException {
        // By path: Files.getFileStore finds no mount point within a chroot.
        long free = layout.home().toFile().getUsableSpace();
        long needed = Files.exists(layout.data()) ? FOR_AN_OLD_ONE : FOR_A_NEW_ONE;
        if (free < needed) {
            throw new StoreException(
                    Trouble.NO_ROOM,
                    "only %d MB are free on the disk of %s, and the database needs %d MB to start: make room, or set database.data to a folder on another disk"
                            .formatted(free / MEGABYTE, layout.home(), needed / MEGABYTE));
        }
    }

    static StoreException refusing(Path folder, IOException error) {
        Path where = folder.toAbsolutePath();
        String said = String.valueOf(error.getMessage());
        return switch (error) {
            case AccessDeniedException denied ->
                    new StoreException(
                            Trouble.CANNOT_WRITE,
                            "%s cannot be written by the user “%s”: chown it, or set database.data to a folder of this user"
                                    .formatted(denied.getFile(), System.getProperty("user.name")),
                            error);
            case FileAlreadyExistsException there ->
                    new StoreException(
                            Trouble.CANNOT_WRITE,
                            "%s is no folder: set database.data to another"
                                    .formatted(there.getFile()),
                            error);
            case FileSystemException refused when said.contains("No space left") ->
                    new StoreException(
                            Trouble.NO_ROOM,
                            "there is no room left on the disk of %s: make room, or set database.data to a folder on another disk"
                                    .formatted(where),
                            error);
            case FileSystemException refused ->
                    new StoreException(
                            Trouble.CANNOT_WRITE,
                            "%s cannot be used for the database (%s): set database.data to a folder that can be written"
                                    .formatted(
                                            refused.getFile(),
                                            Objects.requireNonNullElse(
                                                    refused.getReason(), "it cannot be made")),
                            error);
            default ->
                    new StoreException(
                            "the embedded MariaDB cannot be started in %s: %s"
                                    .formatted(where, said),
                            error);
        };
    }
}
