package kiosque.web.page;

import module java.base;

import kiosque.text.PackedText;

/// Says in French what the store, the log and the command line say in English. The sentences are in `sentences_fr.txt`.
public final class Sentences {

    private static final String SLOT = "{}";
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
    private static final Pattern LENGTH = Pattern.compile("(\\d+)([smhd])");
    private static final Pattern LENGTHS = Pattern.compile("\\d+[smhd](?: \\d+[smhd])*");

    private static final Map<String, String> UNITS =
            Map.of("s", "time.seconds", "m", "time.minutes", "h", "time.hours", "d", "time.days");

    private static final List<Pair> FRENCH = read();

    private record Pair(Pattern english, String french) {}

    /// The sentence in the reader's language.
    ///
    /// @return empty where it is not known in that language
    public static Optional<String> say(Wording words, String english) {
        if (words.language().equals("en")) {
            return Optional.of(english);
        }
        for (Pair pair : FRENCH) {
            Matcher found = pair.english().matcher(english);
            if (found.matches()) {
                return Optional.of(filled(words, pair.french(), found));
            }
        }
        return Optional.empty();
    }

    private static String filled(Wording words, String french, Matcher found) {
        String sentence =
                PLACE.matcher(french)
                        .replaceAll(place ->
                                Matcher.quoteReplacement(
                                        part(
                                                words,
                                                found.group(
                                                        1 + Integer.parseInt(place.group(1))))));
        return Typography.tied(sentence, words.language());
    }

    private static String part(Wording words, String english) {
        return say(words, english).orElseGet(() -> lengths(words, english));
    }

    /// `1h 30m` as people write it: «1 h 30 min». A name that holds such a thing stays as it is.
    private static String lengths(Wording words, String part) {
        return LENGTHS.matcher(part).matches()
                ? LENGTH.matcher(part)
                        .replaceAll(one ->
                                words.say(UNITS.getOrDefault(one.group(2), ""), one.group(1)))
                : part;
    }

    private static List<Pair> read() {
        return PackedText.lines(Sentences.class, "sentences_fr.txt")
                .map(line -> line.split(" \\| ", 2))
                .map(both -> new Pair(pattern(both[0]), both[1]))
                .toList();
    }

    private static Pattern pattern(String english) {
        return Pattern.compile(
                Stream.of(english.split(Pattern.quote(SLOT), -1))
                        .map(Pattern::quote)
                        .collect(Collectors.joining("(.+?)")),
                Pattern.DOTALL);
    }
}
