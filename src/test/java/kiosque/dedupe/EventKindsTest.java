package kiosque.dedupe;

import static kiosque.dedupe.Pairs.DECIDER;
import static kiosque.dedupe.Pairs.kept;
import static kiosque.dedupe.Pairs.news;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.feed.StoryDecision;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

/// What tells of one event, and what is of the same affair only.
class EventKindsTest {

    @Test
    void whatTellsOfOneEventInOtherWordsIsSaidToDoSo() {
        Samples first =
                news(
                        "OrvaneGate : après le naufrage de sa vedette, l'entreprise suspend ses"
                                + " plongées à Groix",
                        "");
        Samples other =
                news(
                        "Naufrage de la vedette Stella Maris à Groix : Orvane met fin à ses"
                                + " plongées",
                        "La société Orvane, dont la vedette Stella Maris a coulé à Groix, suspend"
                                + " ses plongées.");
        Samples stage =
                news(
                        "Affaire Delorme : deux ans requis contre le maire d'Auch",
                        "Le procureur a requis deux ans contre le maire d'Auch, Yves Delorme.");
        Samples next =
                news(
                        "Affaire Delorme : le maire d'Auch condamné à deux ans",
                        "Le maire d'Auch, Yves Delorme, a été condamné à deux ans par le"
                                + " tribunal.");

        assertThat(oneEvent(first, other)).containsExactly(true);
        assertThat(oneEvent(stage, next)).as("another stage").containsExactly(false);
        assertThat(oneEvent(first.at(Samples.NOW.minus(Duration.ofHours(30))), other))
                .as("another day")
                .isNotEmpty()
                .doesNotContain(true);
    }

    private static List<Boolean> oneEvent(Samples one, Samples other) {
        return DECIDER
                .judge(other.arrival("Le Matin"), 2, List.of(kept(1, one, 1)))
                .relates()
                .stream()
                .map(StoryDecision.Related::oneEvent)
                .toList();
    }
}
