package kiosque.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;

/// Tables and phrases that are packed beside the class that knows what they mean, in UTF-8.
public final class PackedText {

    public static String of(Class<?> beside, String file) {
        try (InputStream in = beside.getResourceAsStream(file)) {
            return new String(
                    Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file + " cannot be read", unreadable);
        }
    }

    /// Its lines, but for blank ones and those that begin with `#`.
    public static Stream<String> lines(Class<?> beside, String file) {
        return of(beside, file).lines().filter(line -> !line.isBlank() && !line.startsWith("#"));
    }
}
