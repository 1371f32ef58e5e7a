package kiosque.dedupe.story;

import kiosque.dedupe.Hash64;

import java.util.ArrayList;
import java.util.List;

/// The keys under which an entry is looked up: its addresses, then the words of its title, those that tell most first.
final class StoryKeys {

    private static final int WORDS = 10;

    static List<Long> of(Sketch sketch, List<Token> kicker, List<Token> title) {
        List<Long> keys = new ArrayList<>(WORDS + 2);
        if (sketch.page() != 0) {
            keys.add(key(1, sketch.page()));
        }
        if (sketch.guid() != 0) {
            keys.add(key(2, sketch.guid()));
        }
        int most = keys.size() + WORDS;
        Token[] words = new Token[kicker.size() + title.size()];
        int size = sort(title, words, sort(kicker, words, 0));
        for (int at = 0; at < size && keys.size() < most; at++) {
            Long key = key(3, words[at].stem());
            if (!keys.contains(key)) {
                keys.add(key);
            }
        }
        return keys;
    }

    /// Puts those that say something where they belong: the heaviest first, then the longest, then in the order of the title.
    private static int sort(List<Token> tokens, Token[] sorted, int before) {
        int size = before;
        for (Token token : tokens) {
            if (token.weight() > 0) {
                int at = size++;
                while (at > 0 && tellsMore(token, sorted[at - 1])) {
                    sorted[at] = sorted[--at];
                }
                sorted[at] = token;
            }
        }
        return size;
    }

    private static boolean tellsMore(Token one, Token other) {
        return one.weight() > other.weight()
                || (one.weight() == other.weight() && one.word().length() > other.word().length());
    }

    private static long key(int kind, long value) {
        return Hash64.mix(value ^ (kind * 0x9e3779b97f4a7c15L));
    }
}
