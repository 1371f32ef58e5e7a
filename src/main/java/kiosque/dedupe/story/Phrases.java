package kiosque.dedupe.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Some words in a row, of which many are looked for at once.
final class Phrases {

    /// Words of one.
    private static final int LONGEST = 8;

    private final Map<String, List<List<String>>> byFirst = new HashMap<>();

    /// @param phrases of folded words, with blanks or underscores between them
    Phrases(Collection<String> phrases) {
        for (String phrase : phrases) {
            List<String> words = List.of(phrase.strip().split("[ _]+", -1));
            byFirst.computeIfAbsent(words.getFirst(), _ -> new ArrayList<>()).add(words);
        }
    }

    /// The first word of each.
    Set<String> beginnings() {
        return byFirst.keySet();
    }

    /// Whether one of them stands in a text.
    boolean stand(List<String> text) {
        return standFrom(0, text) < text.size();
    }

    /// Whether one of them stands in a text elsewhere than within one of the others.
    boolean standApart(List<String> text, Phrases others) {
        int at = standFrom(0, text);
        while (at < text.size() && others.cover(at, text)) {
            at = standFrom(at + 1, text);
        }
        return at < text.size();
    }

    private int standFrom(int first, List<String> text) {
        int at = first;
        while (at < text.size() && length(at, text) == 0) {
            at++;
        }
        return at;
    }

    /// Whether the word there is one of a phrase.
    private boolean cover(int at, List<String> text) {
        for (int start = Math.max(0, at - LONGEST + 1); start <= at; start++) {
            if (start + length(start, text) > at) {
                return true;
            }
        }
        return false;
    }

    /// Of the phrase that begins there; 0 for none.
    private int length(int at, List<String> text) {
        for (List<String> phrase : byFirst.getOrDefault(text.get(at), List.of())) {
            int end = at + phrase.size();
            if (end <= text.size() && text.subList(at, end).equals(phrase)) {
                return phrase.size();
            }
        }
        return 0;
    }
}
