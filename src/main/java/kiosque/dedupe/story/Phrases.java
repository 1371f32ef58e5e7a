package kiosque.dedupe.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Some words in a row, of which many are looked for at once.
final class Phrases {

    private final Map<String, List<List<String>>> byFirst = new HashMap<>();

    /// @param phrases of folded words, with blanks or underscores between them
    Phrases(Collection<String> phrases) {
        for (String phrase : phrases) {
            List<String> words = List.of(phrase.strip().split("[ _]+", -1));
            byFirst.computeIfAbsent(words.getFirst(), _ -> new ArrayList<>()).add(words);
        }
    }

    /// Whether one of them stands in a text.
    boolean stand(List<String> text) {
        for (int at = 0; at < text.size(); at++) {
            for (List<String> phrase : byFirst.getOrDefault(text.get(at), List.of())) {
                int end = at + phrase.size();
                if (end <= text.size() && text.subList(at, end).equals(phrase)) {
                    return true;
                }
            }
        }
        return false;
    }
}
