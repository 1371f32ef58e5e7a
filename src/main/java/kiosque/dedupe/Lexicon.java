package kiosque.dedupe;

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
final class Lexicon {

    private static final Map<String, List<String>> SECTIONS = read();

    private static final Set<String> STOP = words("stop");
    private static final Set<String> COMMON = words("common");
    private static final Set<String> TEMPLATE = words("template");
    private static final List<String> TEMPLATE_PHRASES = phrases();
    private static final Set<String> DAYS = words("day");
    private static final Map<String, String> NUMBERS = numbers();

    private Lexicon() {}

    static boolean isStop(String word) {
        return STOP.contains(word);
    }

    static boolean isCommon(String word) {
        return COMMON.contains(word);
    }

    static boolean isDay(String word) {
        return DAYS.contains(word);
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

    private static Set<String> words(String section) {
        Set<String> words = new HashSet<>();
        lines(section).forEach(line -> words.addAll(List.of(line.split(" +", -1))));
        return Set.copyOf(words);
    }

    private static List<String> phrases() {
        return lines("template phrases").stream().map(line -> " " + line + " ").toList();
    }

    private static Map<String, String> numbers() {
        Map<String, String> numbers = new HashMap<>();
        for (String pair : words("number")) {
            int seam = pair.indexOf('=');
            numbers.put(pair.substring(0, seam), pair.substring(seam + 1));
        }
        return Map.copyOf(numbers);
    }

    private static List<String> lines(String section) {
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
