package kiosque.parse.date;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Seconds since 1970, with or without decimals, or milliseconds, or microseconds: told apart by the number of digits, which has not changed since 1973 and
/// will not before 2286. Also as programs of Microsoft wrap them up for JSON: `/Date(1760423400000+0200)/`, whose offset is the writer's.
final class UnixTime {

    private static final int SECONDS = 10;
    private static final int MILLIS = 13;
    private static final int MICROS = 16;

    private static final Pattern WRAPPED =
            Pattern.compile("\\\\?/Date\\((\\d{1,16})(?:[+-]\\d{4})?\\)\\\\?/");

    /// @param written with an `@` before it, too, as `date` takes it
    static Optional<WrittenDate> read(String written) {
        Matcher wrapped = WRAPPED.matcher(written);
        String text =
                wrapped.matches()
                        ? wrapped.group(1)
                        : written.startsWith("@") ? written.substring(1) : written;
        int digits = 0;
        while (digits < text.length() && isDigit(text.charAt(digits))) {
            digits++;
        }
        boolean whole = digits == text.length();
        boolean decimals =
                digits == SECONDS
                        && !whole
                        && text.charAt(digits) == '.'
                        && text.chars().skip(digits + 1L).allMatch(UnixTime::isDigit);
        if (!whole && !decimals) {
            return Optional.empty();
        }
        return switch (digits) {
            case SECONDS -> of(Instant.ofEpochSecond(Long.parseLong(text.substring(0, digits))));
            case MILLIS -> of(Instant.ofEpochMilli(Long.parseLong(text)));
            case MICROS -> of(Instant.ofEpochMilli(Long.parseLong(text) / 1000));
            default -> Optional.empty();
        };
    }

    private static Optional<WrittenDate> of(Instant instant) {
        return Optional.of(
                new WrittenDate(
                        LocalDateTime.ofInstant(instant, ZoneOffset.UTC),
                        Optional.of(ZoneOffset.UTC)));
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
