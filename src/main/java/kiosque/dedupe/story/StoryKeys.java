package kiosque.dedupe.story;

import kiosque.dedupe.Hash64;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The keys under which an entry is looked up: its addresses, then the words of its title, those that tell most first.
final class StoryKeys {

    private static final int WORDS = 10;

    private StoryKeys() {}

    static List<Long> of(Sketch sketch, List<Token> title) {
        Set<Long> keys = new LinkedHashSet<>();
        if (sketch.page() != 0) {
            keys.add(key(1, sketch.page()));
        }
        if (sketch.guid() != 0) {
            keys.add(key(2, sketch.guid()));
        }
        title.stream()
                .filter(token -> token.weight() > 0)
                .sorted(
                        Comparator.comparingDouble(Token::weight)
                                .reversed()
                                .thenComparing(token -> -token.word().length()))
                .map(Token::stem)
                .distinct()
                .limit(WORDS)
                .forEach(word -> keys.add(key(3, Hash64.of(word))));
        return new ArrayList<>(keys);
    }

    private static long key(int kind, long value) {
        return Hash64.mix(value ^ (kind * 0x9e3779b97f4a7c15L));
    }
}
