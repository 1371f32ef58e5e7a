package kiosque.dedupe;

import kiosque.dedupe.LabelledStories.Label;
import kiosque.dedupe.LabelledStories.Pair;
import kiosque.dedupe.story.StoryDecider;
import kiosque.dedupe.story.StorySettings;
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
    private int found;
    private int linkable;
    private int linked;

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
        return same == 0 ? 1 : (double) found / same;
    }

    /// Of what has to do with each other, how much is merged or gets a cross-reference.
    public double linked() {
        return linkable == 0 ? 1 : (double) linked / linkable;
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
        boolean joins = decision.joins().isPresent();
        boolean linksThem = joins || decision.relates().stream().anyMatch(it -> it.bond().isLink());
        boolean mayJoin = pair.label() == Label.SAME || pair.label() == Label.EITHER;
        merged += joins ? 1 : 0;
        rightlyMerged += joins && mayJoin ? 1 : 0;
        same += pair.label() == Label.SAME ? 1 : 0;
        found += joins && pair.label() == Label.SAME ? 1 : 0;
        linkable += pair.label() == Label.DIFFERENT ? 0 : 1;
        linked += linksThem && pair.label() != Label.DIFFERENT ? 1 : 0;
        boolean right =
                switch (pair.label()) {
                    case SAME -> joins;
                    case EITHER -> linksThem;
                    case RELATED, DIFFERENT -> !joins;
                };
        int[] counts = byKind.computeIfAbsent(pair.label() + ", " + pair.kind(), _ -> new int[2]);
        counts[0] += right ? 1 : 0;
        counts[1]++;
        if (!right) {
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
        if (shared(first, second).isEmpty()) {
            return StoryDecision.ALONE;
        }
        return new StoryDecider(StorySettings.DEFAULT)
                .judge(second, 2, List.of(candidate(1, first)));
    }

    private static String explain(Pair pair) {
        Arrival first = pair.one().arrival("Dépêche");
        Arrival second = pair.other().arrival("Le Matin");
        return shared(first, second).size()
                + " keys shared; "
                + new StoryDecider(StorySettings.DEFAULT)
                        .explain(candidate(1, first), candidate(2, second));
    }

    private static StoryCandidate candidate(long number, Arrival arrival) {
        return new StoryCandidate(
                number, number, number, arrival.effectiveAt(), true, arrival.traits());
    }

    /// The store keeps an entry under the first few of its keys, and looks it up under all.
    private static Set<Long> shared(Arrival kept, Arrival lookedUp) {
        Set<Long> shared = new HashSet<>(kept.traits().keys().stream().limit(4).toList());
        shared.retainAll(lookedUp.traits().keys());
        return shared;
    }
}
