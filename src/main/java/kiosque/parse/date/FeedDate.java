package kiosque.parse.date;

import kiosque.text.HtmlWords;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads a date in any form that feeds use: RFC 3339 and the rest of ISO 8601, RFC 9557, RFC 822 and its misspellings, `asctime`, Unix time, and days
/// written out in French and a dozen other languages.
///
/// Every part must make sense or there is no date: 30 February and 25 o'clock are none. What a date leaves unsaid, its zone and which number of
/// `12/04/2024` is the day, the document's other dates and its language tell; a date without a time is midnight.
public final class FeedDate {

    private static final int LONGEST = 120;

    private static final Pattern SHORT = Pattern.compile("\\d{2}-\\d{2}-\\d{2}(?!\\d)");

    private static final Pattern SLIP =
            Pattern.compile("(?:\\p{L}{2,12}\\.?|0\\d{2}), *(?=\\d{1,2}\\D)");

    /// `26NOV2026:08:30:00`, as SAS prints it.
    private static final Pattern CLOSE = Pattern.compile("^(\\d{1,2})(\\p{L}{3,9})(\\d{4})(?!\\d)");

    private static final Pattern ENCODED = Pattern.compile("%(20|2[BCDFbcdf]|3[Aa])");

    /// A typographer's, before an offset.
    private static final Pattern DASH = Pattern.compile("[–—](?=\\d{4}$)");

    /// What may stand around a date that was printed for people: its name before it, brackets or quotation marks.
    private static final Pattern DRESSED =
            Pattern.compile(
                    "<time\\b[^>]*\\sdatetime\\s*=\\s*[\"'](?<attribute>[^\"'<>]+)[\"'].*|\\p{L}[\\p{L}"
                        + " -]{1,30}[:=]\\s*(?<named>\\S.*)|[\\[(\"'«“](?<quoted>.*)[])\"'»”]");

    /// The instant; empty where the text is no date.
    public static Optional<Instant> parse(String text) {
        return parse(text, DateCustom.UNKNOWN);
    }

    /// The instant; empty where the text is no date.
    ///
    /// @param custom of the document that the date stands in
    public static Optional<Instant> parse(String text, DateCustom custom) {
        try {
            return read(text, custom).map(date -> date.instant(custom));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    /// What a date says by itself.
    public static Optional<WrittenDate> read(String text) {
        try {
            return read(text, DateCustom.UNKNOWN);
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private static Optional<WrittenDate> read(String text, DateCustom custom) {
        String trimmed = plain(text.strip());
        return trimmed.isEmpty() || trimmed.length() > LONGEST
                ? Optional.empty()
                : bare(trimmed, custom)
                        .or(() -> undressed(trimmed).flatMap(it -> read(it, custom)));
    }

    private static Optional<String> undressed(String text) {
        Matcher dressed = DRESSED.matcher(text);
        return dressed.matches()
                ? Stream.of("attribute", "named", "quoted")
                        .flatMap(part -> Stream.ofNullable(dressed.group(part)))
                        .findFirst()
                : Optional.empty();
    }

    private static Optional<WrittenDate> bare(String trimmed, DateCustom custom) {
        return MailDate.read(trimmed)
                .or(() -> UnixTime.read(trimmed))
                .or(() -> dayFirst(trimmed, custom))
                .or(() -> IsoDate.read(trimmed))
                .or(() -> spoken(CLOSE.matcher(trimmed).replaceFirst("$1 $2 $3"), custom));
    }

    /// Typo3's `27-11-26`, which ISO 8601 would read from the other end.
    private static Optional<WrittenDate> dayFirst(String text, DateCustom custom) {
        return SHORT.matcher(text).lookingAt()
                        && custom.order().filter(DayOrder.DAY_FIRST::equals).isPresent()
                ? spoken(text, custom)
                : Optional.empty();
    }

    private static Optional<WrittenDate> spoken(String text, DateCustom custom) {
        Stream<String> inEnglish = DatesInEnglish.of(text, custom.language());
        Stream<String> readings =
                DatesInEnglish.goesBefore(custom.language())
                        ? Stream.concat(inEnglish, Stream.of(text))
                        : Stream.concat(Stream.of(text), inEnglish);
        return Stream.concat(readings, withoutSlip(text))
                .flatMap(it -> SpokenDate.read(it, custom).stream())
                .findFirst();
    }

    /// What stands before a comma and the day of the month is the day of the week, however it is spelt: `Weds,`, and `026,`, which a changed library makes of `ddd`.
    private static Stream<String> withoutSlip(String text) {
        Matcher slip = SLIP.matcher(text);
        return slip.lookingAt() ? Stream.of(text.substring(slip.end())) : Stream.of();
    }

    /// From an address's parameter, `2026-11-12T14%3A05%3A00%2B01%3A00`.
    private static String decoded(String written) {
        return ENCODED.matcher(written)
                .replaceAll(octet -> String.valueOf((char) Integer.parseInt(octet.group(1), 16)));
    }

    /// With plain spaces, apostrophes, commas and digits, whichever script puts in their place, and without marks of direction.
    private static String plain(String written) {
        String text =
                HtmlWords.resolved(ENCODED.matcher(written).find() ? decoded(written) : written);
        String plain = DASH.matcher(text).replaceFirst("-").replace(" @ ", " ");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80 && Character.isSpaceChar(c)) {
                plain = plain.replace(c, ' ');
            } else if (c >= 0x80 && Character.isDigit(c)) {
                plain = plain.replace(c, (char) ('0' + Character.digit(c, 10)));
            } else if (c == '−' || c == '‐' || c == '‑') {
                plain = plain.replace(c, '-');
            } else if (c == '’' || c == '،') {
                plain = plain.replace(c, c == '’' ? '\'' : ',');
            } else if (c == '\u200e' || c == '\u200f' || c == '\u061c') {
                plain = plain.replace(String.valueOf(c), "");
            }
        }
        return plain;
    }
}
