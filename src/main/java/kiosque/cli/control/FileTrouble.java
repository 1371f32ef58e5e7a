package kiosque.cli.control;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipException;

/// A file that a command is to read or to write and cannot: one sentence that says which, and why.
public final class FileTrouble extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int exit;

    private FileTrouble(String sentence, int exit) {
        super(sentence);
        this.exit = exit;
    }

    /// What is in that file; of `-`, what comes in.
    public static byte[] read(Path file) {
        try {
            return file.equals(Path.of("-")) ? System.in.readAllBytes() : Files.readAllBytes(file);
        } catch (IOException why) {
            throw reading(file, why);
        }
    }

    public static FileTrouble reading(Path file, IOException why) {
        return new FileTrouble(
                file + " cannot be read: " + reason(file, why, "there is no such file"),
                Exit.NO_INPUT);
    }

    public static FileTrouble writing(Path file, IOException why) {
        return new FileTrouble(
                file + " cannot be written: " + reason(file, why, "there is no such folder"),
                Exit.CANNOT_CREATE);
    }

    /// The exceptions' messages are often only a path.
    private static String reason(Path file, IOException why, String absent) {
        return switch (why) {
            case NoSuchFileException _ -> absent;
            case AccessDeniedException _ -> "the user who runs this may not";
            case ZipException _ -> "it is not packed by gzip, or it is damaged";
            case EOFException _ -> "it ends too early";
            case IOException _ when Files.isDirectory(file) -> "it is a folder";
            case FileSystemException other ->
                    Optional.ofNullable(other.getReason()).orElse("the system refuses");
            case IOException other -> String.valueOf(other.getMessage());
        };
    }

    int exit() {
        return exit;
    }
}
