package kiosque.dedupe.story;

import kiosque.feed.StoryCandidate;

import java.util.List;

/// How many of the stories in view have each word of an entry. What it shares with one of them and hardly any other has, a name of the day, binds the two
/// to one event, however differently they word it; what many have, the affair's name, does not.
final class Rarity {

    /// By the places of the entry's words.
    private final int[] stories = new int[IndexedSketch.PLACES];

    private final IndexedSketch indexed;
    private final List<StoryCandidate> candidates;
    private boolean counted;

    /// Counts when it is asked: of most entries it is not.
    ///
    /// @param candidates story by story
    Rarity(IndexedSketch indexed, List<StoryCandidate> candidates) {
        this.indexed = indexed;
        this.candidates = candidates;
    }

    private void count() {
        long[] last = new long[IndexedSketch.PLACES];
        int[] codes = new int[Sketch.TITLE + Sketch.LEAD];
        for (StoryCandidate candidate : candidates) {
            byte[] sketch = candidate.traits().sketch();
            if (Sketch.hasWords(sketch)) {
                count(candidate.story(), codes, Sketch.title(sketch, codes), last);
                count(candidate.story(), codes, Sketch.lead(sketch, codes), last);
            }
        }
    }

    private void count(long story, int[] codes, int size, long[] last) {
        for (int at = 0; at < size; at++) {
            int place = indexed.place(codes[at]);
            if (place >= 0 && last[place] != story) {
                last[place] = story;
                stories[place]++;
            }
        }
    }

    /// A point for each word that stands in the title of one and in the title or the lead of the other, shared among the stories that have it; half
    /// a point for one that tells little.
    double of(Sketch other) {
        if (!counted) {
            count();
            counted = true;
        }
        return of(other.title(), true) + of(other.lead(), false);
    }

    private double of(Terms words, boolean ofTitle) {
        double rare = 0;
        for (int at = 0; at < words.size(); at++) {
            int code = words.code(at);
            int place = indexed.place(code);
            if (place >= 0 && (ofTitle || indexed.isOfTitle(place))) {
                rare += (Terms.isTelling(code) ? 1 : 0.5) / Math.max(1, stories[place]);
            }
        }
        return rare;
    }
}
