package kiosque.dedupe;

import kiosque.dedupe.LabelledStories.Label;
import kiosque.dedupe.LabelledStories.Pair;
import kiosque.feed.Arrival;
import kiosque.feed.StoryCandidate;
import kiosque.feed.StoryDecision;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// How often the decider is right about the pairs of a split. A pair that shares no key counts as told apart: the store would never ask.
public final class StoryScore {

    private final Map<String, int[]> byKind = new TreeMap<>();
    private final List<String> mistakes = new ArrayList<>();
    private int merged;
    private int rightlyMerged;
    private int same;
    private int related;
    private int seenRelated;

    private StoryScore() {}

    public static StoryScore of(List<Pair> pairs) {
        StoryScore score = new StoryScore();
        pairs.forEach(score::count);
        return score;
    }

    /// Of what is merged, how much ought to be.
    public double precision() {
        return merged == 0 ? 1 : (double) rightlyMerged / merged;
    }

    /// Of what ought to be merged, how much is.
    public double recall() {
        return same == 0 ? 1 : (double) rightlyMerged / same;
    }

    /// Of other tellings, how many get a cross-reference.
    public double related() {
        return related == 0 ? 1 : (double) seenRelated / related;
    }

    /// One line a kind of pair: how many were judged as labelled.
    public Map<String, String> kinds() {
        Map<String, String> lines = new TreeMap<>();
        byKind.forEach((kind, counts) -> lines.put(kind, counts[0] + " of " + counts[1]));
        return lines;
    }

    public List<String> mistakes() {
        return mistakes;
    }

    private void count(Pair pair) {
        StoryDecision decision = decide(pair);
        boolean joins = decision instanceof StoryDecision.Joins;
        boolean shouldJoin = pair.label() == Label.SAME;
        merged += joins ? 1 : 0;
        same += shouldJoin ? 1 : 0;
        rightlyMerged += joins && shouldJoin ? 1 : 0;
        if (pair.label() == Label.RELATED) {
            related++;
            seenRelated += decision instanceof StoryDecision.Relates ? 1 : 0;
        }
        int[] counts = byKind.computeIfAbsent(pair.label() + ", " + pair.kind(), _ -> new int[2]);
        counts[0] += joins == shouldJoin ? 1 : 0;
        counts[1]++;
        if (joins != shouldJoin) {
            mistakes.add(
                    "%s %s%n  %s%n  %s%n  %s"
                            .formatted(
                                    pair.label(),
                                    pair.kind(),
                                    pair.one().title(),
                                    pair.other().title(),
                                    explain(pair)));
        }
    }

    private static StoryDecision decide(Pair pair) {
        Arrival first = pair.one().arrival("Dépêche");
        Arrival second = pair.other().arrival("Le Matin");
        Set<Long> shared = new HashSet<>(first.traits().keys());
        shared.retainAll(second.traits().keys());
        if (shared.isEmpty()) {
            return new StoryDecision.Alone();
        }
        StoryCandidate anchor =
                new StoryCandidate(1, 1, 1, first.effectiveAt(), true, first.traits());
        return new StoryDecider(StorySettings.DEFAULT).judge(second, 2, List.of(anchor));
    }

    private static String explain(Pair pair) {
        Arrival first = pair.one().arrival("Dépêche");
        Arrival second = pair.other().arrival("Le Matin");
        Set<Long> shared = new HashSet<>(first.traits().keys());
        shared.retainAll(second.traits().keys());
        return shared.size()
                + " keys shared; "
                + new StoryDecider(StorySettings.DEFAULT).explain(first.traits(), second.traits());
    }
}
