package kiosque.dedupe;

import static kiosque.dedupe.Pairs.DECIDER;
import static kiosque.dedupe.Pairs.kept;
import static kiosque.dedupe.Pairs.news;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.feed.StoryCandidate;
import kiosque.feed.StoryDecision;
import kiosque.feed.StoryDecision.Bond;

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

    @Test
    void whatIsFarFromOneStoryIsOfOneEventOnlyWhereItIsKnownWhichWordsAreRare() {
        Samples one =
                news(
                        "Kerdoncuff dit sa peine",
                        "Le patron d'Orvane a parlé à Brest après le naufrage de la Stella Maris"
                                + " près de Groix.");
        Samples other =
                news(
                        "Groix : l'armateur de la Stella Maris sort du silence",
                        "Yann Kerdoncuff, le patron d'Orvane, a parlé jeudi à Brest.");
        List<Samples> affair =
                Stream.of(
                                "une école",
                                "un hôtel",
                                "sa poste",
                                "le phare",
                                "sa dune",
                                "un gîte",
                                "le stade",
                                "sa gare",
                                "la criée",
                                "un verger",
                                "sa chapelle")
                        .map(what -> news("Brest veut " + what, "Le conseil hésite."))
                        .toList();

        assertThat(oneEvent(one, other)).containsExactly(false);
        assertThat(oneEvent(one, other, affair.toArray(Samples[]::new))).containsExactly(true);
    }

    @Test
    void aLivePageTellsOfTheEventOfAReportThatCameBeforeOrAfter() {
        Samples report =
                news(
                        "Naufrage à Groix : la vedette Stella Maris a coulé, quatre disparus",
                        "Quatre passagers manquent à Groix.");
        Samples live =
                news(
                        "EN DIRECT - Naufrage à Groix : la vedette Stella Maris a coulé, quatre"
                                + " disparus recherchés",
                        "");
        Samples day = news("EN DIRECT - Groix : suivez la journée sur l'île", "");

        assertThat(bonds(live, kept(1, report, 1))).containsExactly(Bond.PAGE);
        assertThat(bonds(live, kept(1, report, 2))).as("of one source").containsExactly(Bond.PAGE);
        assertThat(bonds(report, kept(1, live, 1)))
                .as("the report later")
                .containsExactly(Bond.PAGE);
        assertThat(bonds(report, kept(1, live, 2))).as("the report later, of one source").isEmpty();
        assertThat(bonds(day, kept(1, report, 1))).isEmpty();
        assertThat(bonds(report, kept(1, day, 1))).isEmpty();
    }

    @Test
    void whoTellsOneStoryAndOfTheEventOfAnotherShowsThatBothAreOfOne() {
        Samples suspends =
                news("Naufrage de la vedette Stella Maris : Orvane suspend ses plongées", "");
        Samples ends = news("Stella Maris : à Groix, Orvane ne plongera plus", "");
        Samples teller =
                news(
                        "Naufrage de la vedette Stella Maris à Groix : Orvane suspend ses"
                                + " plongées",
                        "");
        Samples weeps = news("Groix pleure les plongeurs de la Stella Maris", "");

        assertThat(bonds(teller, kept(1, suspends, 1), kept(2, ends, 3)))
                .containsExactly(Bond.STORIES);
        assertThat(bonds(teller, kept(1, suspends, 1), kept(2, weeps, 3)))
                .as("whose first entries are far from each other")
                .doesNotContain(Bond.STORIES);
    }

    @Test
    void aMatchToComeIsNotTheEventOfItsResult() {
        Samples before =
                news(
                        "Colmar-Auch : à quelle heure et sur quelle chaîne voir la demi-finale de"
                                + " Coupe de Lorraine ?",
                        "");
        Samples after =
                news(
                        "Colmar bat Auch et rejoint la finale de la Coupe de Lorraine",
                        "Colmar a battu Auch en demi-finale de la Coupe de Lorraine.");

        assertThat(oneEvent(before, after)).doesNotContain(true);
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
                .map(related -> related.bond().isOfEvent())
                .toList();
    }

    private static List<Bond> bonds(Samples other, StoryCandidate... stored) {
        return DECIDER.judge(other.arrival("Le Matin"), 2, List.of(stored)).relates().stream()
                .map(StoryDecision.Related::bond)
                .toList();
    }

    private static StoryCandidate furtherOf(StoryCandidate first, StoryCandidate one) {
        return new StoryCandidate(
                one.entry(), first.story(), one.source(), one.effectiveAt(), false, one.traits());
    }
}
