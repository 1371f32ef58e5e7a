package kiosque.store;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Words as search compares them: lower case, accents and ligatures resolved, a space before and after each.
final class SearchWords {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /// As many as a person types; more only cost.
    private static final int MOST = 12;

    private SearchWords() {}

    static String of(String text) {
        return " " + BETWEEN_WORDS.matcher(folded(text)).replaceAll(" ").strip() + " ";
    }

    /// What to look for in [#of] a text that has all the words asked for, each at least as a beginning.
    static List<String> beginnings(String asked) {
        return Arrays.stream(of(asked).strip().split(" ", -1))
                .filter(word -> !word.isEmpty())
                .distinct()
                .limit(MOST)
                .map(word -> " " + word)
                .toList();
    }

    private static String folded(String text) {
        String lower = text.toLowerCase(Locale.ROOT).replace("œ", "oe").replace("æ", "ae");
        boolean plain = lower.chars().allMatch(c -> c < 0x80);
        return plain
                ? lower
                : MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD)).replaceAll("");
    }
}
