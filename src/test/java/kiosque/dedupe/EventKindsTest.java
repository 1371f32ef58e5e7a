package kiosque.dedupe;

import static kiosque.dedupe.Pairs.DECIDER;
import static kiosque.dedupe.Pairs.kept;
import static kiosque.dedupe.Pairs.news;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.feed.StoryCandidate;
import kiosque.feed.StoryDecision;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

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

    @Test
    void wordsThatHardlyAnyOtherStoryHasBindTwoToOneEvent() {
        Samples one =
                news(
                        "Le patron d'Orvane, Yann Kerdoncuff, claque la porte",
                        "Yann Kerdoncuff quitte la tête d'Orvane à Brest, après dix ans.");
        Samples other =
                news(
                        "Orvane cherche à Brest un successeur à Kerdoncuff",
                        "Le conseil d'administration se réunira jeudi.");
        List<Samples> affair =
                Stream.of("ouvre une ligne", "vend un navire", "embauche", "licencie", "emprunte")
                        .map(what -> news("Orvane " + what + ", annonce Yann Kerdoncuff", ""))
                        .toList();

        assertThat(oneEvent(one, other)).containsExactly(true);
        StoryCandidate first = kept(1, news("Démission chez l'armateur breton", ""), 3);
        assertThat(relations(other, first, furtherOf(first, kept(2, one, 1))))
                .as("whatever the words of who told the story first")
                .containsExactly(true);
        assertThat(oneEvent(one, other, affair.toArray(Samples[]::new)))
                .as("names that many have")
                .isNotEmpty()
                .doesNotContain(true);
    }

    @Test
    void whatKeepsTwoFromBeingOneStoryNeedNotKeepThemFromOneEvent() {
        Samples one =
                news(
                        "Groix : Kerdoncuff « n'a jamais menti » sur le naufrage de la vedette"
                                + " Stella Maris",
                        "");
        Samples denied =
                news(
                        "Naufrage de la vedette Stella Maris à Groix : Kerdoncuff a menti, selon"
                                + " l'équipage",
                        "");
        Samples hurt = news("Groix : trente blessés dans le naufrage de la vedette Orvane", "");
        Samples more = news("Groix : deux cents euros aux passagers de la vedette Orvane", "");

        assertThat(Pairs.of(one, denied)).isEqualTo("related");
        assertThat(oneEvent(one, denied)).containsExactly(true);
        assertThat(oneEvent(hurt, more)).as("other figures").doesNotContain(true);
    }

    private static List<Boolean> oneEvent(Samples one, Samples other, Samples... beside) {
        List<StoryCandidate> stored = new ArrayList<>(List.of(kept(1, one, 1)));
        for (Samples further : beside) {
            stored.add(kept(stored.size() + 1, further, 3));
        }
        return relations(other, stored.toArray(StoryCandidate[]::new));
    }

    /// To the first story of those.
    private static List<Boolean> relations(Samples other, StoryCandidate... stored) {
        return DECIDER.judge(other.arrival("Le Matin"), 2, List.of(stored)).relates().stream()
                .filter(related -> related.story() == 1)
                .map(StoryDecision.Related::oneEvent)
                .toList();
    }

    private static StoryCandidate furtherOf(StoryCandidate first, StoryCandidate one) {
        return new StoryCandidate(
                one.entry(), first.story(), one.source(), one.effectiveAt(), false, one.traits());
    }
}
