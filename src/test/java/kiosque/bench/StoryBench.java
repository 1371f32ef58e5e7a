package kiosque.bench;

import kiosque.dedupe.LabelledStories;
import kiosque.dedupe.LabelledStories.Pair;
import kiosque.dedupe.StoryScore;

import java.util.List;

/// Precision and recall of merging on the labelled set. `--mistakes` lists every pair that was judged wrongly.
public final class StoryBench {

    public static void main(String[] arguments) {
        for (String split : List.of("tune", "holdout", "challenge")) {
            List<Pair> pairs = LabelledStories.pairs(split);
            StoryScore score = StoryScore.of(pairs);
            System.out.printf(
                    "%n%s: %d pairs: precision %.4f, recall %.4f of merging; %.2f of what belongs"
                            + " together linked%n",
                    split, pairs.size(), score.precision(), score.recall(), score.linked());
            score.kinds().forEach((kind, count) -> System.out.printf("  %-44s %s%n", kind, count));
            if (List.of(arguments).contains("--mistakes")) {
                score.mistakes().forEach(System.out::println);
            }
        }
    }
}
