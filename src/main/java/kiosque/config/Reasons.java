package kiosque.config;

import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;

/// Says in words why a file cannot be read: the exceptions' messages are often only its path.
final class Reasons {

    static String of(Exception unreadable) {
        return switch (unreadable) {
            case NoSuchFileException _ -> "there is no such file";
            case AccessDeniedException _ -> "access is denied";
            case CharacterCodingException _ -> "it is not UTF-8";
            case InvalidPathException invalid -> "no path: " + invalid.getReason();
            default -> String.valueOf(unreadable.getMessage());
        };
    }
}
