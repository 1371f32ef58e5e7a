package kiosque.dedupe.story;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// What we know of French and English words beforehand: `lexicon.txt` beside this class.
public final class Lexicon {

    private static final Map<String, List<String>> SECTIONS = read();

    private static final Set<String> STOP = words("stop");
    private static final Set<String> COMMON = words("common");
    private static final Set<String> TEMPLATE = words("template");
    private static final List<String> TEMPLATE_PHRASES =
            lines("template phrases").stream().map(line -> " " + line + " ").toList();
    private static final List<String> TELLING =
            words("telling").stream().map(word -> " " + word.replace('_', ' ') + " ").toList();
    private static final Map<String, String> DAYS = pairs("day");
    private static final Set<String> DENIALS = words("denial");
    private static final Map<String, String> NUMBERS = pairs("number");

    private Lexicon() {}

    static boolean isStop(String word) {
        return STOP.contains(word);
    }

    public static boolean isCommon(String word) {
        return COMMON.contains(word);
    }

    static boolean isDay(String word) {
        return DAYS.containsKey(word);
    }

    /// A bit for each day of the week that is named.
    static int days(List<Token> tokens) {
        int days = 0;
        for (Token token : tokens) {
            days |= 1 << Integer.parseInt(DAYS.getOrDefault(token.word(), "7"));
        }
        return days & 0x7f;
    }

    /// Whether a title says that something is not so.
    static boolean denies(List<String> words) {
        return words.stream().anyMatch(DENIALS::contains);
    }

    /// A number's digits where the word is one, else the word.
    static String digits(String word) {
        return NUMBERS.getOrDefault(word, word);
    }

    /// Whether a title is one of those that come again and again with other facts below.
    static boolean isTemplate(List<String> words) {
        if (words.stream().anyMatch(TEMPLATE::contains)) {
            return true;
        }
        String title = " " + String.join(" ", words) + " ";
        return TEMPLATE_PHRASES.stream().anyMatch(title::contains);
    }

    /// Whether a title heads somebody's view of an event, not the event.
    static boolean isTelling(List<String> words) {
        String title = " " + String.join(" ", words) + " ";
        return TELLING.stream().anyMatch(title::contains);
    }

    private static Set<String> words(String section) {
        Set<String> words = new HashSet<>();
        lines(section).forEach(line -> words.addAll(List.of(line.split(" +", -1))));
        return Set.copyOf(words);
    }

    private static Map<String, String> pairs(String section) {
        Map<String, String> pairs = new HashMap<>();
        for (String pair : words(section)) {
            int seam = pair.indexOf('=');
            pairs.put(pair.substring(0, seam), pair.substring(seam + 1));
        }
        return Map.copyOf(pairs);
    }

    public static List<String> lines(String section) {
        return Objects.requireNonNull(SECTIONS.get(section), section);
    }

    private static Map<String, List<String>> read() {
        Map<String, List<String>> sections = new HashMap<>();
        List<String> section = new ArrayList<>();
        for (String line : text().lines().toList()) {
            String words = line.strip();
            if (words.startsWith("[")) {
                section = new ArrayList<>();
                sections.put(words.substring(1, words.length() - 1), section);
            } else if (!words.isEmpty() && !words.startsWith("#")) {
                section.add(words);
            }
        }
        return sections;
    }

    private static String text() {
        try (InputStream in = Lexicon.class.getResourceAsStream("lexicon.txt")) {
            return new String(
                    Objects.requireNonNull(in, "lexicon.txt").readAllBytes(),
                    StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
