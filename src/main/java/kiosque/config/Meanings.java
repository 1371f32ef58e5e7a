package kiosque.config;

import module java.base;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

import kiosque.text.EmailAddress;

import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector.SelectorParseException;
import org.snakeyaml.engine.v2.nodes.Tag;

/// Everything that a scalar can mean here.
final class Meanings {

    static final Meaning<String> TEXT = Meaning.text("text", Meanings::notBlank);
    static final Meaning<String> ANY_TEXT = Meaning.text("text", Function.identity());
    static final Meaning<String> TAG = Meaning.text("a tag", Meanings::tag);
    static final Meaning<String> NAME = Meaning.text("a name", Meanings::name);
    static final Meaning<Duration> DURATION =
            Meaning.figure("a duration: " + DurationText.EXAMPLES, DurationText::parse);
    static final Meaning<Duration> TIME_TO_WAIT =
            DURATION.checked(DURATION.wanted(), Meanings::notZero);
    static final Meaning<Duration> MINUTES =
            DURATION.checked(DURATION.wanted(), Meanings::aMinuteAtLeast);
    static final Meaning<String> EMAIL = Meaning.text("an e-mail address", Meanings::email);
    static final Meaning<Long> SIZE = Meaning.figure("a size: 500kB, 15MB, 16MiB", SizeText::parse);
    static final Meaning<Boolean> FLAG =
            new Meaning<>("true or false", Set.of(Tag.BOOL), Meanings::flag);
    static final Meaning<URI> URL = Meaning.text("an address: https://host/path", UrlText::parse);
    static final Meaning<URI> BASE_URL = URL.checked(URL.wanted(), UrlText::base);
    static final Meaning<URI> PROXY = Meaning.text("a proxy: http://host:port", UrlText::proxy);
    static final Meaning<String> DATABASE_URL =
            Meaning.text("a database: jdbc:mariadb://host/name", Meanings::database);
    static final Meaning<Path> PATH = Meaning.text("a path", Meanings::path);
    static final Meaning<String> HEADER_VALUE =
            Meaning.text("text on one line", Meanings::headerValue);
    static final Meaning<ZoneId> TIME_ZONE =
            Meaning.text("a time zone such as Europe/Paris", Meanings::zone);
    static final Meaning<String> LANGUAGE =
            Meaning.text("a language tag such as fr or fr-CA", Meanings::language);
    static final Meaning<String> SLUG = Meaning.text("a slug such as une", Meanings::slug);
    static final Meaning<LocalDate> DAY =
            new Meaning<>("a day such as 2027-06-30", Set.of(Tag.STR), Meanings::day);
    static final Meaning<String> NETWORK =
            Meaning.text("a network such as 10.1.0.0/16", NetworkText::parse);
    static final Meaning<String> LISTEN =
            Meaning.text("host:port such as 127.0.0.1:8080", ListenText::parse);
    static final Meaning<String> PATTERN = Meaning.text("a regular expression", Meanings::pattern);
    static final Meaning<String> SELECTOR = Meaning.text("a CSS selector", Meanings::selector);

    static Meaning<Integer> number(int least, int most) {
        return new Meaning<>(
                "a whole number", Set.of(Tag.INT), text -> within(text.strip(), least, most));
    }

    /// One word of a few: the constants of an enum in lower case, `-` for `_`.
    static <E extends Enum<E>> Meaning<E> oneOf(Class<E> type) {
        List<E> constants = List.of(type.getEnumConstants());
        List<String> words = constants.stream().map(Meanings::word).toList();
        return Meaning.text(
                "one of " + String.join(", ", words),
                text -> {
                    int found = words.indexOf(text);
                    if (found < 0) {
                        throw new IllegalArgumentException(
                                "“%s” is none of %s%s"
                                        .formatted(
                                                text,
                                                String.join(", ", words),
                                                Nearest.hint(text, words)));
                    }
                    return constants.get(found);
                });
    }

    /// A file that is there and can be read.
    static Meaning<Path> file(FileReading reading) {
        return Meaning.text(
                "a file",
                text -> {
                    Path file = reading.resolve(path(text).toString());
                    if (!Files.isRegularFile(file)) {
                        throw new IllegalArgumentException("there is no file " + file);
                    }
                    if (!Files.isReadable(file)) {
                        throw new IllegalArgumentException(
                                "the file %s cannot be read by this user: chown it, or chmod it"
                                        .formatted(file));
                    }
                    return file;
                });
    }

    /// A folder that is there.
    static Meaning<Path> folder(FileReading reading) {
        return Meaning.text(
                "a folder",
                text -> {
                    Path folder = reading.resolve(path(text).toString());
                    if (!Files.isDirectory(folder)) {
                        throw new IllegalArgumentException("there is no folder " + folder);
                    }
                    return folder;
                });
    }

    private static Path path(String text) {
        try {
            return Path.of(notBlank(text));
        } catch (InvalidPathException refused) {
            throw new IllegalArgumentException("no path: " + refused.getReason(), refused);
        }
    }

    private static String database(String text) {
        if (!text.startsWith("jdbc:mariadb:")) {
            throw new IllegalArgumentException(
                    "a database address begins with “jdbc:mariadb:”, as in"
                            + " jdbc:mariadb://host:3306/kiosque");
        }
        if (!text.matches("jdbc:mariadb:[^/]*//[^/]+/[^/?]+.*")) {
            throw new IllegalArgumentException(
                    "names no database; write jdbc:mariadb://host:3306/kiosque");
        }
        return text;
    }

    private static String headerValue(String text) {
        if (notBlank(text).chars().anyMatch(character -> character < ' ' || character > '~')) {
            throw new IllegalArgumentException(
                    "may have no line breaks and no letters beyond ASCII");
        }
        return text.strip();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String notBlank(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("is empty");
        }
        return text;
    }

    private static String name(String text) {
        if (notBlank(text).length() > 190 || !text.equals(text.strip())) {
            throw new IllegalArgumentException(
                    "a name has at most 190 letters and no blanks at its ends");
        }
        if (text.codePoints().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a name is one line of text");
        }
        return text;
    }

    private static String tag(String text) {
        if (notBlank(text).length() > 100) {
            throw new IllegalArgumentException("a tag has at most 100 letters");
        }
        return text;
    }

    private static Duration notZero(Duration duration) {
        if (duration.isZero()) {
            throw new IllegalArgumentException("must be longer than nothing");
        }
        return duration;
    }

    private static Duration aMinuteAtLeast(Duration duration) {
        if (duration.compareTo(Duration.ofMinutes(1)) < 0) {
            throw new IllegalArgumentException("must be a minute at least");
        }
        return duration;
    }

    private static String email(String text) {
        if (!EmailAddress.isOne(text)) {
            throw new IllegalArgumentException(
                    "“" + text + "” is no e-mail address; write name@example.org");
        }
        return text;
    }

    private static boolean flag(String text) {
        return switch (text.strip()) {
            case "true", "True", "TRUE" -> true;
            case "false", "False", "FALSE" -> false;
            default ->
                    throw new IllegalArgumentException("“" + text + "” is neither true nor false");
        };
    }

    private static int within(String text, int least, int most) {
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException tooLong) {
            if (!text.matches("[-+]?\\d+")) {
                throw new IllegalArgumentException("“" + text + "” is no whole number", tooLong);
            }
        }
        throw new IllegalArgumentException(
                text + " is out of range: from " + least + " to " + most);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException refused) {
            throw new IllegalArgumentException(
                    "“" + text + "” is no day; write 2027-06-30", refused);
        }
    }

    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException unknown) {
            throw new IllegalArgumentException(
                    "there is no time zone “%s”%s".formatted(text, nearZone(text)), unknown);
        }
    }

    /// For `Paris` what was meant is `Europe/Paris`.
    private static String nearZone(String text) {
        Set<String> zones = ZoneId.getAvailableZoneIds();
        String city = "/" + text.strip().replace(' ', '_').toLowerCase(Locale.ROOT);
        return zones.stream()
                .filter(zone -> zone.toLowerCase(Locale.ROOT).endsWith(city))
                .min(Comparator.comparingInt(String::length))
                .map(zone -> "; did you mean “" + zone + "”?")
                .orElseGet(() -> Nearest.hint(text, zones));
    }

    private static String language(String text) {
        Locale locale;
        try {
            locale = new Locale.Builder().setLanguageTag(text).build();
        } catch (IllformedLocaleException illFormed) {
            throw new IllegalArgumentException(
                    "“" + text + "” is no language tag; write fr, en or fr-CA", illFormed);
        }
        List<String> known = List.of(Locale.getISOLanguages());
        if (!known.contains(locale.getLanguage())) {
            throw new IllegalArgumentException(
                    "there is no language “%s”%s".formatted(text, namedLanguage(text, known)));
        }
        return locale.toLanguageTag();
    }

    /// For `french` and `français` what was meant is `fr`.
    private static String namedLanguage(String name, List<String> codes) {
        return codes.stream()
                .filter(code -> {
                    Locale locale = Locale.of(code);
                    return Stream.of(Locale.ENGLISH, Locale.FRENCH, locale)
                            .anyMatch(in -> locale.getDisplayLanguage(in).equalsIgnoreCase(name));
                })
                .findFirst()
                .map(code -> "; did you mean “" + code + "”?")
                .orElse("; write fr, en or fr-CA");
    }

    private static String slug(String text) {
        if (!text.matches("[a-z0-9]+(-[a-z0-9]+)*") || text.length() > 64) {
            throw new IllegalArgumentException(
                    "“"
                            + text
                            + "” is no slug: lower-case letters, digits and single hyphens, 64 at"
                            + " most");
        }
        return text;
    }

    private static String pattern(String text) {
        try {
            Pattern.compile(text);
            return text;
        } catch (PatternSyntaxException refused) {
            throw new IllegalArgumentException(
                    "no regular expression (RE2): " + refused.getDescription(), refused);
        }
    }

    private static String selector(String text) {
        try {
            QueryParser.parse(text);
            return text;
        } catch (SelectorParseException | IllegalArgumentException refused) {
            throw new IllegalArgumentException("no CSS selector: " + refused.getMessage(), refused);
        }
    }
}
