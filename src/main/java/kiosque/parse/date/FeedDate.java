package kiosque.parse.date;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/// Reads a date in any form that feeds use: RFC 3339 and the rest of ISO 8601, RFC 822 and its misspellings, `asctime`, and days written out in French
/// and a dozen other languages.
///
/// Every part must make sense or there is no date: 30 February, 25 o'clock and `12/04/2024` (April or December?) are none. A date without a
/// zone is taken as UTC, one without a time as midnight.
public final class FeedDate {

    private static final int LONGEST = 120;

    private FeedDate() {}

    /// The instant; empty where the text is no date.
    public static Optional<Instant> parse(String text) {
        String trimmed = text.strip();
        if (trimmed.isEmpty() || trimmed.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return MailDate.parse(trimmed)
                    .or(() -> IsoDate.parse(trimmed))
                    .or(() -> SpokenDate.parse(trimmed));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }
}
