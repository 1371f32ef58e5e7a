package kiosque.dedupe;

import kiosque.dedupe.Token.Kind;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The keys under which an entry is looked up: at most 21, so made that two entries of one story nearly always share one and
/// two others nearly never do.
final class StoryKeys {

    /// Words of the opening, which most copies keep.
    private static final int OPENING = 30;

    private static final int OPENING_KEYS = 4;
    private static final int BODY_BANDS = 3;
    private static final int TELLING_WORDS = 4;
    private static final int FULL_NAMES = 5;

    private final Set<Long> keys = new LinkedHashSet<>();

    private StoryKeys() {}

    /// @param shingles of the whole text
    static List<Long> of(Sketch sketch, List<Token> title, List<Token> text, Shingles shingles) {
        StoryKeys keys = new StoryKeys();
        keys.exact(1, sketch.page());
        keys.exact(2, sketch.guid());
        keys.exact(3, sketch.title());
        keys.opening(Shingles.of(text.subList(0, Math.min(OPENING, text.size()))));
        keys.body(shingles);
        keys.tellingWords(title, text.subList(0, Math.min(Sketcher.LEAD, text.size())));
        keys.fullNames(title, text.subList(0, Math.min(Sketcher.OPENING, text.size())));
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

    /// Pairs of the words that tell most, for other tellings of the same event: those of the title that the lead repeats come first.
    private void tellingWords(List<Token> title, List<Token> lead) {
        Map<String, Double> worth = new HashMap<>();
        title.stream().distinct().forEach(token -> weigh(worth, token, 1));
        lead.stream().distinct().forEach(token -> weigh(worth, token, 0.7));
        List<Long> hashes =
                worth.entrySet().stream()
                        .sorted(
                                Map.Entry.<String, Double>comparingByValue()
                                        .reversed()
                                        .thenComparing(Map.Entry.comparingByKey()))
                        .limit(TELLING_WORDS)
                        .map(word -> Hash64.of(word.getKey()))
                        .sorted()
                        .toList();
        pairs(hashes);
    }

    private void pairs(List<Long> hashes) {
        for (int i = 0; i < hashes.size(); i++) {
            for (int j = i + 1; j < hashes.size(); j++) {
                add(30, Hash64.mix(hashes.get(i)) + hashes.get(j));
            }
        }
    }

    private static void weigh(Map<String, Double> worth, Token token, double place) {
        boolean telling = token.kind() == Kind.NAME || token.kind() == Kind.WORD;
        if (telling && token.weight() >= 0.8) {
            worth.merge(
                    Bag.stem(token),
                    place * token.weight() * (1 + token.word().length() / 40.0),
                    Double::sum);
        }
    }

    /// Two names side by side: mostly a person, who is in every telling.
    private void fullNames(List<Token> title, List<Token> opening) {
        Set<Long> names = new LinkedHashSet<>();
        for (List<Token> text : List.of(title, opening)) {
            for (int at = 1; at < text.size() && names.size() < FULL_NAMES; at++) {
                Token first = text.get(at - 1);
                Token second = text.get(at);
                if (first.kind() == Kind.NAME
                        && second.kind() == Kind.NAME
                        && first.weight() + second.weight() > 2) {
                    names.add(Hash64.of(first.word() + " " + second.word()));
                }
            }
        }
        names.forEach(name -> add(31, name));
    }

    private void add(int kind, long value) {
        keys.add(Hash64.mix(value ^ (kind * 0x9e3779b97f4a7c15L)));
    }
}
