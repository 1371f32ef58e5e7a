package kiosque.store.row;

import kiosque.text.Folded;
import kiosque.text.HtmlWords;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;

/// Words as search compares them: folded, each once with a space before and after, numbers in one piece, saints in full.
public final class SearchWords {

    /// How many characters of an entry's body can be searched: nobody remembers more, and the rows stay small.
    private static final int SEARCHED = 1000;

    /// As many as a person types; more only cost.
    private static final int MOST = 12;

    /// What is shorter, and not of a script that writes words with one or two signs, is a word in full: half of all words begin with “d”.
    private static final int SHORTEST_BEGINNING = 3;

    private static final String SEPARATORS = " \u00a0\u2009\u202f.,'’";

    /// Digits of one.
    private static final int GROUP = 3;

    /// `4 000`, `4.000`, `4’000`: the groups of one number.
    private static final Pattern GROUPED =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}])\\d{1,%d}(?:[%s]\\d{%1$d})+(?!\\d)"
                            .formatted(GROUP, SEPARATORS));

    private static final Pattern NO_DIGIT = Pattern.compile("\\D");

    /// @param body sanitised HTML
    public static String of(String title, String body) {
        String words = HtmlWords.of(body.substring(0, Math.min(body.length(), 4 * SEARCHED)));
        return of(title + " " + words.substring(0, Math.min(words.length(), SEARCHED)));
    }

    private static String of(String text) {
        return " " + String.join(" ", new LinkedHashSet<>(words(text))) + " ";
    }

    /// What to look for in [#of] a text that has all the words asked for: for each word its spellings, the word itself as a beginning.
    public static List<List<String>> beginnings(String asked) {
        return words(asked).stream().distinct().limit(MOST).map(SearchWords::spellings).toList();
    }

    /// @param words as [#of] has them
    /// @param beginnings as [#beginnings] has them
    public static boolean haveAll(String words, List<List<String>> beginnings) {
        return beginnings.stream().allMatch(it -> it.stream().anyMatch(words::contains));
    }

    /// A plural finds its singular, which as a beginning finds its plural anyway.
    private static List<String> spellings(String word) {
        boolean isShort =
                word.length() < SHORTEST_BEGINNING && word.chars().allMatch(c -> c < 0x80);
        List<String> spellings = new ArrayList<>(List.of(" " + word + (isShort ? " " : "")));
        if (word.length() > 3 && (word.endsWith("s") || word.endsWith("x"))) {
            spellings.add(" " + word.substring(0, word.length() - 1) + " ");
        }
        if (word.length() > 4 && word.endsWith("aux")) {
            spellings.add(" " + word.substring(0, word.length() - 2) + "l ");
        }
        if (word.length() > 4 && word.endsWith("al")) {
            spellings.add(" " + word.substring(0, word.length() - 1) + "ux ");
        }
        return spellings;
    }

    private static String ungrouped(String text) {
        return GROUPED.matcher(text).replaceAll(it -> NO_DIGIT.matcher(it.group()).replaceAll(""));
    }

    /// Few texts have any, and to look for them so costs next to nothing.
    private static boolean mayHaveGroups(String text) {
        for (int at = 1; at < text.length() - GROUP; at++) {
            if (SEPARATORS.indexOf(text.charAt(at)) >= 0
                    && isDigit(text.charAt(at - 1))
                    && isDigit(text.charAt(at + GROUP))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static List<String> words(String text) {
        List<String> words = Folded.words(mayHaveGroups(text) ? ungrouped(text) : text);
        List<String> full = new ArrayList<>(words.size());
        for (int i = 0; i < words.size(); i++) {
            boolean last = i == words.size() - 1;
            full.add(
                    switch (words.get(i)) {
                        case "st" -> last ? "st" : "saint";
                        case "ste" -> last ? "ste" : "sainte";
                        default -> words.get(i);
                    });
        }
        return full;
    }
}
