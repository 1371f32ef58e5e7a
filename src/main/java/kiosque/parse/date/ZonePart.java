package kiosque.parse.date;

import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The part of a date that tells its zone: `-05:00`, `CEST`, `Europe/Paris`, `[Europe/Paris]`, `(Central European Summer Time)`.
///
/// @param zone none where it is a remark, an annotation or an offset (`+3000`) that tells of no zone
/// @param exact whether it is an offset: of two that a date has, the offset counts
/// @param end the index after it
record ZonePart(Optional<ZoneId> zone, boolean exact, int end) {

    private static final Pattern OFFSET =
            Pattern.compile("[+\\u2212\\u00B1-]\\s?\\d{1,2}(?::?\\d{2}){0,2}(?![\\d:/.]\\d|\\d)h?");

    /// Permitted by RFC 5322, section 3.3, and nowhere on earth; an example that podcasts are made after has `+3000`.
    private static final Pattern TOO_FAR = Pattern.compile("[+-]\\d{2}:?[0-5]\\d");

    private static final Pattern BRACKETED =
            Pattern.compile("\\(([^()]{1,60})\\)|\\[!?([^\\[\\]]{1,60})\\]");
    private static final Pattern CLOCK = Pattern.compile("\\d{1,2}[:.]\\d{2}");
    private static final Pattern ID =
            Pattern.compile("[A-Za-z]{2,}(?:/[A-Za-z][A-Za-z0-9_+-]*){1,2}|[A-Z]{3}\\d[A-Z]{3}");
    private static final Pattern WORD = Pattern.compile("[A-Za-z]{1,12}(?![\\p{L}\\d])");

    private static final int LONGEST_PHRASE = 80;

    /// A part that must be a zone, or a remark in brackets.
    static Optional<ZonePart> at(String text, int from) {
        return unmistakable(text, from)
                .or(() -> bracketed(text, from))
                .or(() -> phrase(text, from))
                .or(() -> named(WORD, text, from));
    }

    /// An offset, or a name that is nothing else.
    static Optional<ZonePart> unmistakable(String text, int from) {
        return offset(text, from).or(() -> named(ID, text, from));
    }

    private static Optional<ZonePart> offset(String text, int from) {
        Matcher offset = OFFSET.matcher(text).region(from, text.length());
        if (!offset.lookingAt()) {
            return Optional.empty();
        }
        String plain =
                offset.group()
                        .replace('\u2212', '-')
                        .replace('\u00B1', '+')
                        .replaceAll("[\\sh]", "");
        Optional<ZoneId> zone = Zones.of(plain);
        return zone.isPresent() || TOO_FAR.matcher(plain).matches()
                ? Optional.of(new ZonePart(zone, zone.isPresent(), offset.end()))
                : Optional.empty();
    }

    private static Optional<ZonePart> bracketed(String text, int from) {
        Matcher brackets = BRACKETED.matcher(text).region(from, text.length());
        if (!brackets.lookingAt()) {
            return Optional.empty();
        }
        String inside =
                Optional.ofNullable(brackets.group(1)).orElseGet(() -> brackets.group(2)).strip();
        if (CLOCK.matcher(inside).lookingAt()) {
            return Optional.empty();
        }
        Optional<ZoneId> zone =
                ZonePart.of(inside, offset(inside, 0))
                        .or(() -> Zones.of(inside))
                        .or(() -> ZonePart.of(inside, phrase(inside, 0)))
                        .or(() -> prefixed(inside));
        return Optional.of(new ZonePart(zone, false, brackets.end()));
    }

    /// What is inside, if the part is all of it.
    private static Optional<ZoneId> of(String inside, Optional<ZonePart> part) {
        return part.filter(found -> found.end() == inside.length()).flatMap(ZonePart::zone);
    }

    /// `GMT+2`, `UTC -05:00`.
    private static Optional<ZoneId> prefixed(String inside) {
        return inside.regionMatches(true, 0, "GMT", 0, 3)
                        || inside.regionMatches(true, 0, "UTC", 0, 3)
                ? ZonePart.of(inside.substring(3).strip(), offset(inside.substring(3).strip(), 0))
                : Optional.empty();
    }

    private static Optional<ZonePart> named(Pattern name, String text, int from) {
        Matcher match = name.matcher(text).region(from, text.length());
        if (!match.lookingAt()) {
            return Optional.empty();
        }
        return Zones.of(match.group())
                .map(zone -> new ZonePart(Optional.of(zone), false, match.end()));
    }

    private static Optional<ZonePart> phrase(String text, int from) {
        if (from == text.length() || !Character.isLetter(text.charAt(from))) {
            return Optional.empty();
        }
        String rest = text.substring(from, Math.min(text.length(), from + LONGEST_PHRASE));
        String bare = CalendarWords.bare(rest);
        if (bare.length() != rest.length()) {
            return Optional.empty();
        }
        return Zones.phrase(bare)
                .map(phrase ->
                        new ZonePart(
                                Optional.of(phrase.getValue()),
                                false,
                                from + phrase.getKey().length()));
    }
}
