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

    private record Word(Token token, double weight) {
        static final Comparator<Word> BEST_FIRST =
                (one, other) -> {
                    int byWeight = Double.compare(other.weight, one.weight);
                    return byWeight != 0
                            ? byWeight
                            : Integer.compare(
                                    other.token.word().length(), one.token.word().length());
                };
    }

    private StoryKeys() {}

    static List<Long> of(Sketch sketch, List<Token> title) {
        Set<Long> keys = new LinkedHashSet<>();
        if (sketch.page() != 0) {
            keys.add(key(1, sketch.page()));
        }
        if (sketch.guid() != 0) {
            keys.add(key(2, sketch.guid()));
        }
        List<Word> words = new ArrayList<>(title.size());
        for (Token token : title) {
            double weight = token.weight();
            if (weight > 0) {
                words.add(new Word(token, weight));
            }
        }
        words.sort(Word.BEST_FIRST);
        int most = keys.size() + WORDS;
        for (Word word : words) {
            if (keys.size() < most) {
                keys.add(key(3, Hash64.of(word.token.stem())));
            }
        }
        return new ArrayList<>(keys);
    }

    private static long key(int kind, long value) {
        return Hash64.mix(value ^ (kind * 0x9e3779b97f4a7c15L));
    }
}
