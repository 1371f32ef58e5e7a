package kiosque.dedupe;

import static kiosque.dedupe.Samples.titled;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.dedupe.story.StoryDecider;
import kiosque.dedupe.story.StorySettings;
import kiosque.feed.StoryCandidate;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

/// How long a story takes in what is told of it.
class StoryAgeTest {

    private static final StoryDecider DECIDER = new StoryDecider(StorySettings.DEFAULT);

    private static final String HEADLINE =
            "Le tribunal d'Auch rendra sa décision sur le pont de Vaucelle en juillet";

    @Test
    void aCopyOfYesterdaysTellingJoinsTheStoryThatBeganTheDayBefore() {
        assertThat(joins(HEADLINE, true)).isTrue();
        assertThat(joins("Pont de Vaucelle : décision en juillet à Auch", true))
                .as("told in other words, it may be the sequel")
                .isFalse();
        assertThat(joins(HEADLINE, false)).as("nobody told it since").isFalse();
    }

    /// Whether it joins a story forty hours after it began, that was told once more or not twenty hours before.
    private static boolean joins(String title, boolean toldYesterday) {
        StoryCandidate first = told(1, Duration.ZERO);
        StoryCandidate second = told(2, Duration.ofHours(20));
        return DECIDER.judge(
                        titled(title)
                                .in("fr")
                                .at(Samples.NOW.plus(Duration.ofHours(40)))
                                .arrival("Le Matin"),
                        3,
                        toldYesterday ? List.of(first, second) : List.of(first))
                .joins()
                .isPresent();
    }

    private static StoryCandidate told(long number, Duration after) {
        Samples entry = titled(HEADLINE).in("fr").at(Samples.NOW.plus(after));
        return new StoryCandidate(
                number,
                1,
                number,
                Samples.NOW.plus(after),
                number == 1,
                entry.arrival("Le Soir").traits());
    }
}
