package kiosque.fetch.header;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A date in a header field, in any of the three forms of RFC 9110, section 5.6.7. The day of the week is not believed.
public final class HttpDate {

    private static final int CENTURY = 1970;

    private static final List<DateTimeFormatter> FORMS =
            List.of(
                    formatter("d MMM uuuu HH:mm:ss"),
                    new DateTimeFormatterBuilder()
                            .parseCaseInsensitive()
                            .appendPattern("d-MMM-")
                            .appendValueReduced(ChronoField.YEAR, 2, 4, CENTURY)
                            .appendPattern(" HH:mm:ss")
                            .toFormatter(Locale.ROOT)
                            .withZone(ZoneOffset.UTC),
                    formatter("MMM d HH:mm:ss uuuu"));

    public static Optional<Instant> parse(String text) {
        String bare =
                text.strip()
                        .replaceFirst("^[A-Za-z]+,?\\s+", "")
                        .replaceFirst("(?i)\\s+(GMT|UTC?|Z)$", "")
                        .replaceAll("\\s+", " ");
        for (DateTimeFormatter form : FORMS) {
            try {
                return Optional.of(form.parse(bare, Instant::from));
            } catch (DateTimeException _) {
                // the next form, then
            }
        }
        return Optional.empty();
    }

    private static DateTimeFormatter formatter(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ROOT)
                .withZone(ZoneOffset.UTC);
    }
}
