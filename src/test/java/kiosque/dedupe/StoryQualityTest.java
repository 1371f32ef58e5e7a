package kiosque.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.dedupe.LabelledStories.Pair;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/// Holds what StoryBench prints: a false merge hides news, so precision comes first.
class StoryQualityTest {

    @ParameterizedTest
    @ValueSource(strings = {"tune", "holdout", "challenge"})
    void mergesAreRightAndNearlyAllAreFound(String split) {
        List<Pair> pairs = LabelledStories.pairs(split);
        StoryScore score = StoryScore.of(pairs);

        assertThat(pairs).hasSizeGreaterThan(200);
        assertThat(score.precision())
                .as(String.join("\n", score.mistakes()))
                .isGreaterThanOrEqualTo(0.99);
        assertThat(score.recall())
                .as(String.join("\n", score.mistakes()))
                .isGreaterThanOrEqualTo(0.97);
        assertThat(score.linked())
                .as(String.join("\n", score.mistakes()))
                .isGreaterThanOrEqualTo(0.75);
    }
}
