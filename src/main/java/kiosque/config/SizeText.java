package kiosque.config;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads sizes as people write them: `500kB`, `15MB`, `1GB`, `512KiB`, `800b`.
final class SizeText {

    private static final Pattern SIZE =
            Pattern.compile("(\\d{1,15})\\s*(b|kb|mb|gb|kib|mib|gib)", Pattern.CASE_INSENSITIVE);
    private static final Map<String, Long> UNITS =
            Map.of(
                    "b", 1L,
                    "kb", 1_000L,
                    "mb", 1_000_000L,
                    "gb", 1_000_000_000L,
                    "kib", 1L << 10,
                    "mib", 1L << 20,
                    "gib", 1L << 30);

    /// In bytes.
    ///
    /// @throws IllegalArgumentException for anything else
    static long parse(String text) {
        Matcher size = SIZE.matcher(text.strip());
        if (text.strip().matches("\\d+")) {
            throw new IllegalArgumentException(
                    "“" + text.strip() + "” lacks a unit; write 500kB, 15MB or 16MiB");
        }
        if (!size.matches()) {
            throw new IllegalArgumentException(
                    "“" + text + "” is no size; write 500kB, 15MB or 16MiB");
        }
        long unit = UNITS.getOrDefault(size.group(2).toLowerCase(Locale.ROOT), 1L);
        try {
            return Math.multiplyExact(Long.parseLong(size.group(1)), unit);
        } catch (ArithmeticException tooLarge) {
            throw new IllegalArgumentException("“" + text + "” is too large", tooLarge);
        }
    }
}
