package kiosque.dedupe;

import kiosque.dedupe.Token.Kind;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The keys under which an entry is looked up: at most 17, so made that two entries of one story nearly always share one and
/// two others nearly never do.
final class StoryKeys {

    /// Words of the opening, which most copies keep.
    private static final int OPENING = 30;

    private static final int OPENING_KEYS = 5;
    private static final int BODY_BANDS = 4;
    private static final int TELLING_WORDS = 4;

    private final Set<Long> keys = new LinkedHashSet<>();

    private StoryKeys() {}

    static List<Long> of(Sketch sketch, List<Token> title, List<Token> text) {
        StoryKeys keys = new StoryKeys();
        keys.exact(1, sketch.page());
        keys.exact(2, sketch.guid());
        keys.exact(3, sketch.title());
        keys.opening(Shingles.of(text.subList(0, Math.min(OPENING, text.size()))));
        keys.body(Shingles.of(text));
        keys.tellingWords(title);
        return List.copyOf(keys.keys);
    }

    private void exact(int kind, long hash) {
        if (hash != 0) {
            add(kind, hash);
        }
    }

    private void opening(Shingles opening) {
        for (int i = 0; i < OPENING_KEYS && opening.size() >= Likeness.FEWEST; i++) {
            add(10 + i, opening.smallest(i));
        }
    }

    /// Bands of two rows each: shared by about a quarter of those that are half alike, and hardly by others.
    private void body(Shingles body) {
        for (int band = 0; band < BODY_BANDS && body.size() >= 3 * Likeness.FEWEST; band++) {
            add(
                    20 + band,
                    Hash64.mix(body.smallest(100 + 2 * band)) + body.smallest(101 + 2 * band));
        }
    }

    /// Pairs of the title's rarest words, for other tellings of the same event.
    private void tellingWords(List<Token> title) {
        List<Token> telling =
                title.stream()
                        .filter(token -> token.kind() == Kind.NAME || token.kind() == Kind.WORD)
                        .sorted(
                                Comparator.comparingDouble(Token::weight)
                                        .reversed()
                                        .thenComparingInt(token -> -token.word().length())
                                        .thenComparing(Token::word))
                        .distinct()
                        .limit(TELLING_WORDS)
                        .toList();
        List<Long> hashes =
                new ArrayList<>(
                        telling.stream()
                                .filter(token -> token.weight() >= 0.8)
                                .map(token -> Hash64.of(Bag.stem(token)))
                                .sorted()
                                .toList());
        for (int i = 0; i < hashes.size(); i++) {
            for (int j = i + 1; j < hashes.size(); j++) {
                add(30, Hash64.mix(hashes.get(i)) + hashes.get(j));
            }
        }
    }

    private void add(int kind, long value) {
        keys.add(Hash64.mix(value ^ kind * 0x9e3779b97f4a7c15L));
    }
}
