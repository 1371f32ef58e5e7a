package kiosque.dedupe;

import static kiosque.dedupe.Samples.titled;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.dedupe.story.StoryDecider;
import kiosque.dedupe.story.StorySettings;
import kiosque.feed.Arrival;
import kiosque.feed.StoryCandidate;
import kiosque.feed.StoryDecision;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.util.List;

/// One thing that stood in two places of the river, though every pair of words said that it was one.
class ToldTwiceTest {

    private static final StoryDecider DECIDER = new StoryDecider(StorySettings.DEFAULT);

    private static final long MATIN = 1;
    private static final long SOIR = 2;
    private static final long GAZETTE = 3;

    private static final Samples REPORT =
            news("La justice mandate un médecin pour évaluer l'état de santé d'Odile Garance");
    private static final Samples OWN =
            news("Odile Garance : la justice saisit un médecin pour évaluer son état de santé");

    /// One agency's notice in two papers. Below such a headline each desk's own lead may tell of another strike.
    @Test
    void aHeadlineThatSaysLittleIsOneStoryOverTheSameLeadAlone() {
        String headline = "Grève à la SNCR";
        String lead = "Le trafic sera perturbé jeudi sur les lignes régionales de Vaucelle.";
        String other = "Les contrôleurs cessent le travail samedi, annonce leur syndicat à Auch.";

        assertThat(Pairs.of(Pairs.news(headline, lead), Pairs.news(headline, lead)))
                .isEqualTo("one story");
        assertThat(Pairs.of(Pairs.news(headline, lead), Pairs.news(headline, other)))
                .isNotEqualTo("one story");
        assertThat(Pairs.of(Pairs.news(headline, ""), Pairs.news(headline, "")))
                .isNotEqualTo("one story");
        assertThat(
                        Pairs.of(
                                Pairs.news(headline, lead),
                                Pairs.news(headline, lead)
                                        .at(Samples.NOW.plus(Duration.ofDays(1)))))
                .isNotEqualTo("one story");
    }

    @Test
    void anAgencysReportAndWhatThePaperMakesOfItAreOneWhereAnotherPaperShowsIt() {
        Samples other =
                news("La justice mandate un médecin pour évaluer l'état de santé d'Odile Garance");

        assertThat(judged(REPORT, MATIN, story(1, OWN, MATIN), member(2, other, SOIR)).joins())
                .isPresent();
        assertThat(judged(REPORT, MATIN, story(1, OWN, MATIN)).joins())
                .as("it meant them to be two, and nobody else says otherwise")
                .isEmpty();
    }

    @Test
    void theNextDaysTellingOfOneSourceIsAnother() {
        Samples other =
                news("La justice mandate un médecin pour évaluer l'état de santé d'Odile Garance");
        Samples later = REPORT.at(Samples.NOW.plus(Duration.ofHours(14)));

        assertThat(judged(later, MATIN, story(1, OWN, MATIN), member(2, other, SOIR)).joins())
                .isEmpty();
    }

    @Test
    void anEntryThatSurelyTellsBothOfTwoStoriesMakesThemOneThoughOneSourceToldBoth() {
        Samples other =
                news(
                        "La justice mandate un médecin pour évaluer l'état de santé d'Odile"
                                + " Garance : elle le saisit");

        StoryDecision decision = judged(other, SOIR, story(1, OWN, MATIN), story(2, REPORT, MATIN));

        assertThat(decision.joins()).isPresent();
        assertThat(decision.folds()).hasSize(1);
    }

    @Test
    void storiesThatOneSourceToldHalfADayApartStayTwo() {
        Samples morning = OWN.at(Samples.NOW.minus(Duration.ofHours(13)));

        StoryDecision decision =
                judged(REPORT, SOIR, story(1, morning, MATIN), story(2, REPORT, MATIN));

        assertThat(decision.joins()).isPresent();
        assertThat(decision.folds()).isEmpty();
        assertThat(decision.relates()).hasSize(1);
    }

    @Test
    void aMemberThatSaysTheSameVouchesForAnEntryThatTheFirstWouldNotHaveLetIn() {
        Samples centre = news("Odile Garance annonce un récital au théâtre de Tulle, 10 ans après");
        Samples member = news("Odile Garance annonce un récital au théâtre de Tulle le 9 août");
        Samples copy =
                news("Odile Garance annonce un récital au théâtre de Tulle le 9 août prochain");

        assertThat(judged(copy, GAZETTE, story(1, centre, MATIN)).joins())
                .as("the figures differ")
                .isEmpty();
        assertThat(judged(copy, GAZETTE, story(1, centre, MATIN), member(2, member, SOIR)).joins())
                .isPresent();
    }

    @Test
    void nobodyVouchesForTheNextStage() {
        Samples centre = news("Affaire Delorme : le maire d'Auch en garde à vue à Tulle");
        Samples member = news("Affaire Delorme : le maire d'Auch à Tulle devant les enquêteurs");
        Samples sequel =
                news("Affaire Delorme : le maire d'Auch, à Tulle devant les enquêteurs, inculpé");

        assertThat(judged(sequel, GAZETTE, story(1, member, SOIR)).joins()).isPresent();
        assertThat(
                        judged(sequel, GAZETTE, story(1, centre, MATIN), member(2, member, SOIR))
                                .joins())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    La région veut ouvrir les gares de 8h à 18h aux cyclistes d'Auch | Auch : la région veut ouvrir les gares aux cyclistes de 8 heures à 18 heures
                    Le maire de Tulle condamné à dix-huit mois de prison avec sursis | Tulle : le maire condamné à 18 mois de prison avec sursis
                    Vigilance orange : dix-neuf départements concernés par le vent mardi | Dix-neuf départements en vigilance orange mardi pour le vent
                    « Je n'entrerai pas au conseil de Tulle », annonce Odile Garance | Tulle : « Je n'entrerai pas au conseil », annonce Odile Garance
                    Pas-de-Calais : le bac de Groffliers reprend son service | Le bac de Groffliers reprend son service
                    Trafic de drogue à Auch : la maire de Colmar mise en examen | La maire de Colmar mise en examen pour trafic de drogue à Auch
                    """)
    void oneFigureOneNameAndNoDenialAreSpeltInTwoWays(String one, String other) {
        assertThat(judged(news(other), SOIR, story(1, news(one), MATIN)).joins()).isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Orages : cinq départements placés en vigilance orange | Canicule : cinq"
                        + " départements placés en vigilance orange",
                "Neige et verglas : douze départements en vigilance orange mardi | Vents violents :"
                        + " douze départements en vigilance orange mardi",
                "Flood warnings issued for nine counties on Friday | Heatwave warnings issued for"
                        + " nine counties on Friday"
            })
    void bulletinsThatWarnOfOtherThingsStayTwo(String one, String other) {
        assertThat(judged(news(other), SOIR, story(1, news(one), MATIN)).joins()).isEmpty();
    }

    private static Samples news(String title) {
        return titled(title).in("fr").at(Samples.NOW);
    }

    private static StoryDecision judged(Samples entry, long source, StoryCandidate... stored) {
        return DECIDER.judge(entry.arrival("Le Matin"), source, List.of(stored));
    }

    private static StoryCandidate member(long number, Samples entry, long source) {
        return kept(number, 1, entry, source);
    }

    private static StoryCandidate story(long number, Samples entry, long source) {
        return kept(number, number, entry, source);
    }

    private static StoryCandidate kept(long number, long story, Samples entry, long source) {
        Arrival arrival = entry.arrival("Dépêche");
        return new StoryCandidate(
                number, story, source, arrival.effectiveAt(), number == story, arrival.traits());
    }
}
