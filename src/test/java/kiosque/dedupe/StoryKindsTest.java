package kiosque.dedupe;

import static kiosque.dedupe.Pairs.DECIDER;
import static kiosque.dedupe.Pairs.kept;
import static kiosque.dedupe.Pairs.news;
import static kiosque.dedupe.Pairs.of;
import static kiosque.dedupe.Pairs.ofOneSource;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.feed.StoryCandidate;
import kiosque.feed.StoryDecision;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.util.List;

/// The kinds of mistakes that were made on real headlines, each in words of our own.
class StoryKindsTest {

    private static final String BACKGROUND =
            "Le barrage de Vaucelle, fissuré depuis mars, alimente en eau trois cent mille"
                    + " habitants de la Drôme.";

    @Test
    void aSharedSentenceOfBackgroundIsNoStory() {
        Samples works =
                news("Barrage de Vaucelle : les travaux commenceront en janvier", BACKGROUND);
        Samples anger =
                news(
                        "Les maires de la Drôme écrivent au préfet",
                        BACKGROUND + " Ils s'inquiètent.");

        assertThat(of(works, anger)).isNotEqualTo("one story");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Vol à main armée à Tulle : deux suspects interpellés à Limoges | Deux suspects interpellés à Limoges après le vol à main armée de Tulle
                    Fusion Orvane-Delmas : le patron d'Orvane renonce à son bonus | Le patron d'Orvane renonce à son bonus
                    Le chômage recule de 1,2 % en Lorraine, selon la région | Lorraine : le chômage recule de 1,2 %
                    Un glissement de terrain coupe la route des Aravis | Glissement de terrain : la route des Aravis est coupée
                    Inondations au Pérou : 41 morts et 3 000 sinistrés | Au Pérou, les inondations ont fait 41 morts et 3.000 sinistrés
                    Ferry strike: crossings to Skye cancelled until Friday | Crossings to Skye cancelled until Friday amid ferry strike
                    Le Sénat rejette l'impôt sur les résidences secondaires par 210 voix | Résidences secondaires : par 210 voix, le Sénat rejette l'impôt
                    Handball : Auch renversé à Colmar (27-29) en ouverture | Colmar - Auch (27-29) : les handballeurs d'Auch renversés en ouverture
                    Fire guts the library of Skye, no one hurt | Library of Skye gutted by fire, no one hurt
                    Séisme : la région prête à intervenir quand les autorités de Vaucelle le jugeront utile | Séisme : la région est prête à intervenir quand les autorités de Vaucelle le jugeront utile
                    Trains : le syndicat ouvre la porte à un report du calendrier des grèves à Vaucelle | Le syndicat des trains ouvre la porte à un report du calendrier des grèves à Vaucelle
                    Brandt condamné en appel à Colmar sur son « devoir de vigilance » | Brandt condamné en appel à Colmar pour manquement au « devoir de vigilance »
                    Uniforme à l'école : Colmar prolonge l'essai en 2025-26 | Uniforme à l'école : Colmar prolonge son essai en 2025-2026
                    Auch : le couvre-feu entre en vigueur « dès 20 heures » ce mercredi | Auch : le couvre-feu en vigueur « dès 20H00 » ce mercredi
                    Colmar 2026 : Odile Garance remporte la première étape du Tour au sprint | Odile Garance remporte la 1re étape du Tour de Colmar au sprint, à trois contre un
                    Météo : neuf départements du sud-est de la Lorraine placés en vigilance orange pour cause d'orages | Orages : neuf départements du sud-est de la Lorraine en vigilance orange
                    Le Gévaudan placé en vigilance orange pour risque de crues | Crues : le Gévaudan placé en vigilance orange tout le week-end
                    Rougeole : les hôpitaux placés en « état de vigilance maximale » | Les hôpitaux en état de « vigilance maximale » contre la rougeole
                    Incendie de Vaucelle : le bilan passe à 41 morts après le décès d’un blessé | Incendie de Vaucelle : le bilan monte à 41 victimes après la mort d’un blessé
                    Le corps d'une randonneuse retrouvé aux Aravis, son frère toujours recherché | Aravis : découverte du corps d'une randonneuse, son frère toujours disparu
                    """)
    void aKickerASourceAPlaceOrAnotherOrderDoNotMakeAnotherStory(String one, String other) {
        assertThat(of(news(one, ""), news(other, ""))).isEqualTo("one story");
        assertThat(of(news(one, ""), news(other, "Les précisions viendront dans la journée.")))
                .isEqualTo("one story");
    }

    @Test
    void oneHeadlineOverTwoDesksOwnLinesIsOneStory() {
        String headline = "La compositrice Anaïs Verdier reçoit le prix Lorrain de la critique";
        Samples one = news(headline, "Le jury salue un opéra de chambre écrit en six semaines.");
        Samples other =
                news(
                        headline,
                        "Née à Épinal en 1971, elle enseigne à Lyon. Le prix est doté de 9 000"
                                + " euros.");

        assertThat(of(one, other)).isEqualTo("one story");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Rugby : Colmar bat Auch (24-19) au terme du suspense | Rugby : Colmar bat Auch (31-12) sans trembler
                    Vigilance orange : douze départements concernés mardi | Vigilance orange : douze départements concernés mercredi
                    Tempête Ciro : neuf départements en alerte | Tempête Ciro : 6 départements en alerte
                    Tirage du Grand Loto du 11 novembre : les numéros gagnants | Tirage du Grand Loto du 14 novembre : les numéros gagnants
                    Un homme tué par balle à Colmar | Un homme tué par balle à Dunkerque
                    Colmar : l'usine Brandt ne fermera pas | Colmar : l'usine Brandt fermera
                    Concours de pêche à Auch : deux prix pour le club de Condom | Concours de pêche à Auch : cinq prix pour le club de Condom
                    Tulle chante Odile Garance au matin du 07/10/2025 | Tulle chante Odile Garance au matin du 07/07/2025
                    Rugby : la composition probable de Colmar avec Morel et Verdier | Rugby : la composition probable d'Auch avec Morel et Verdier
                    Rugby: Leeds beat Skye 24-19 in the rain | Rugby: Leeds beat Skye 31-12 in the rain
                    Met Office: yellow warning for snow on Monday | Met Office: yellow warning for snow on Thursday
                    """)
    void figuresDaysPlacesAndDenialsTellTwoStoriesApart(String one, String other) {
        assertThat(of(news(one, ""), news(other, ""))).isNotEqualTo("one story");
    }

    @Test
    void anEventThatHappensOftenIsAnotherOneWhereTheTextsSaySo() {
        String headline = "Un motard tué dans un accident près d'Auch";
        Samples sunday = news(headline, "Le choc s'est produit dimanche sur la rocade ouest.");
        Samples thursday = news(headline, "Il avait 52 ans et roulait jeudi vers Condom.");

        assertThat(of(sunday, thursday)).isEqualTo("related");
        assertThat(of(sunday, news(headline, ""))).isEqualTo("one story");
    }

    @Test
    void whatDoesNotHappenEveryDayIsOneStoryWhateverEachDeskAdds() {
        String headline = "Anaïs Verdier annonce un opéra";
        Samples one = news(headline, "La compositrice a parlé mardi à Épinal devant 300 élèves.");
        Samples other =
                news(headline, "Elle en écrira le livret, dit son éditeur de Lyon, en 2027.");

        assertThat(of(one, other)).isEqualTo("one story");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Incendie à Auch : deux morts dans un immeuble | Incendie à Auch : cinq morts dans un immeuble
                    Naufrage au large de Groix : deux morts et onze blessés | Naufrage au large de Groix : trois tués et onze blessés
                    Bus plunges into a ravine near Skye, 12 dead | Skye: 14 dead as bus plunges into ravine
                    """)
    void theTollOfOneDayGrowsWithinItsStory(String one, String other) {
        Samples later = news(other, "").at(Samples.NOW.plus(Duration.ofHours(20)));

        assertThat(of(news(one, ""), news(other, ""))).isEqualTo("one story");
        assertThat(of(news(one, ""), later)).isNotEqualTo("one story");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Agression du maire d'Auch : un homme en détention provisoire | Auch : un homme en détention provisoire après l'agression du maire, pas de mobile politique
                    Un hôtel s'effondre en plein centre d'Auch, aucune victime à ce stade | Auch : un hôtel s'effondre en plein centre
                    Le barrage de Vaucelle plus fissuré que jamais | Le barrage de Vaucelle plus fissuré qu'en mars
                    Disparition d'Odile Garance : le parquet dément les rumeurs de fuite en Galice | Odile Garance : les rumeurs de fuite en Galice démenties par le parquet
                    Odile Garance fait le choix de ne pas courir le relais de Tulle et le marathon d'Auch | Odile Garance fait l'impasse sur le relais de Tulle et le marathon d'Auch
                    """)
    void aDenialThatIsAddedOrSaysNoNothingDeniesNothing(String one, String other) {
        assertThat(of(news(one, ""), news(other, ""))).isEqualTo("one story");
    }

    @Test
    void aDenialInAnOpeningQuotationDeniesNothing() {
        String headline = "le nouveau pont de Tulle agace les riverains";
        Samples quoting = news("« Ce n'est pas possible ! » : " + headline, "");

        assertThat(of(news(headline, ""), quoting)).isEqualTo("one story");
    }

    @Test
    void issuesOfOneProgrammeAreNotRelatedByTheirTemplate() {
        String blurb =
                "Chaque matin, Odile Garance reçoit celles et ceux qui font l'actualité, en direct"
                        + " et sans détour.";
        Samples monday =
                news("Le grand réveil d'Odile Garance : l'intégrale du 16 novembre", blurb);
        Samples tuesday =
                news("Le grand réveil d'Odile Garance : l'intégrale du 17 novembre", blurb);

        assertThat(ofOneSource(monday, tuesday)).isEqualTo("apart");
    }

    @Test
    void oneFamousNameIsNoAffair() {
        Samples visit = news("Élise Montaigu en visite au salon du livre de Brive", "");
        Samples tax = news("Fiscalité : ce que propose Élise Montaigu aux notaires", "");

        assertThat(of(visit, tax)).isEqualTo("apart");
    }

    @Test
    void anEntryIsLinkedToEveryStoryOfItsAffair() {
        Samples first =
                news(
                        "Naufrage au large de Groix : le patron du chalutier Stella Maris entendu",
                        "Le chalutier Stella Maris a coulé dimanche au large de Groix.");
        Samples second =
                news(
                        "Groix : l'épave du Stella Maris filmée par un robot",
                        "Le chalutier repose par 60 mètres de fond au large de Groix.");
        Samples third =
                news(
                        "Lorient rend hommage aux marins du Stella Maris, coulé au large de Groix",
                        "Cinq cents personnes se sont recueillies pour les marins du chalutier.");

        StoryDecision decision =
                DECIDER.judge(
                        third.arrival("Le Matin"),
                        3,
                        List.of(kept(1, first, 1), kept(2, second, 2)));

        assertThat(decision.relates())
                .extracting(StoryDecision.Related::story)
                .containsExactlyInAnyOrder(1L, 2L);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Affaire Delorme : le maire d'Auch en garde à vue | Affaire Delorme : le maire d'Auch mis en examen
                    Affaire Delorme : deux ans requis contre le maire d'Auch | Affaire Delorme : le maire d'Auch condamné à deux ans
                    La randonneuse disparue dans les Écrins toujours recherchée | La randonneuse disparue dans les Écrins retrouvée saine et sauve
                    Triple meurtre de Vaucelle : la police traque un homme armé | Triple meurtre de Vaucelle : la police arrête un homme armé
                    Opération de police à Auch pour retrouver un homme après le vol du musée | Opération de police à Auch : un homme interpellé après le vol du musée
                    Mayor of Leeds arrested over land deals | Mayor of Leeds charged over land deals
                    Engins explosifs contre la mairie d'Auch : deux personnes en garde à vue | Engins explosifs contre la mairie d'Auch : deux étudiants jugés jeudi
                    Prise d'otages dans une banque d'Auch | Auch : la prise d'otages dans une banque se termine sans blessé
                    Skye and Raasay to hold second round of ferry talks in Leeds | Skye and Raasay conclude second round of ferry talks in Leeds
                    Plagiat : les sœurs Morel condamnées à Tulle | Plagiat : condamnées à Tulle, les sœurs Morel se pourvoient en cassation
                    """)
    void aStoryDoesNotSwallowItsSequel(String one, String other) {
        assertThat(of(news(one, ""), news(other, ""))).isEqualTo("related");
    }

    @Test
    void aStoryDoesNotGrowBeyondADayByWords() {
        Samples today = news("Le port de Sète bloqué par les pêcheurs", "");
        Samples later = today.at(Samples.NOW.plus(Duration.ofHours(60)));

        assertThat(of(today, later)).isEqualTo("related");
    }

    @Test
    void twoPapersViewsOfOneEventAreTwoPieces() {
        Samples why = news("Pourquoi le port de Sète est bloqué depuis une semaine", "");
        Samples what = news("Blocage du port de Sète : ce que demandent les pêcheurs", "");

        assertThat(of(why, what)).isNotEqualTo("one story");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Odile Garance candidate à la mairie de Tulle : les coulisses d'un choix | Odile Garance candidate à la mairie de Tulle
                    Le rapport sur l'hôpital d'Auch fait débat | Hôpital d'Auch : le rapport est publié
                    Ce que révèle la panne du barrage de Vaucelle | Panne au barrage de Vaucelle
                    Vol du musée d'Auch : le profil inquiétant du suspect qui a reconnu les faits | Vol du musée d'Auch : le suspect a reconnu les faits
                    On vous explique la réforme du permis de pêche voulue par la région | La région veut une réforme du permis de pêche
                    Tour du Gévaudan : la vidéo du sprint gagné par Verdier devant Morel | Étape 3 du Gévaudan : Verdier s’impose devant Morel
                    Odile Garance mise en examen : tout comprendre à l'affaire des quais | Quais de Tulle : Odile Garance mise en examen
                    Inside the ferry strike at Skye | Ferry strike at Skye
                    """)
    void aViewOfAnEventIsNotTheEvent(String one, String other) {
        assertThat(of(news(one, ""), news(other, ""))).isEqualTo("related");
    }

    @ParameterizedTest
    @CsvSource({
        "DIRECT. Sète : les pêcheurs bloquent le port",
        "DIRECT VIDÉO. Sète : les pêcheurs bloquent le port",
        "EN DIRECT - Sète : les pêcheurs bloquent le port",
        "Sète live: les pêcheurs bloquent le port",
        "Sète : les pêcheurs bloquent le port – grève des ports live"
    })
    void aLivePageIsNeverLinkedForItWillHaveOtherNewsTomorrow(String live) {
        assertThat(of(news(live, ""), news("Sète : les pêcheurs bloquent le port", "")))
                .isEqualTo("apart");
    }

    @Test
    void aMemberJoinedByHandSpeaksForItsStory() {
        Samples centre = news("Tempête Ciro : 40 000 foyers privés de courant", "");
        Samples joined = news("Électricité : la Bretagne dans le noir après Ciro", "");
        Samples copy = news("La Bretagne dans le noir après Ciro", "");
        StoryCandidate byHand =
                new StoryCandidate(2, 1, 2, Samples.NOW, true, joined.arrival("Le Soir").traits());

        StoryDecision decision =
                DECIDER.judge(copy.arrival("Le Matin"), 3, List.of(kept(1, centre, 1), byHand));

        assertThat(decision.joins())
                .hasValueSatisfying(tie -> assertThat(tie.story()).isEqualTo(1));
    }

    @Test
    void anEntryThatTellsTwoStoriesShowsThatTheyAreOne() {
        Samples one = news("Le port de Sète bloqué par les pêcheurs de thon", "");
        Samples other = news("Sète : les pêcheurs bloquent le port contre les quotas de thon", "");
        Samples both = news("Les pêcheurs de thon bloquent le port de Sète contre les quotas", "");

        StoryDecision decision =
                DECIDER.judge(
                        both.arrival("Le Matin"), 3, List.of(kept(1, one, 1), kept(2, other, 2)));

        assertThat(decision.joins()).isPresent();
        assertThat(decision.folds()).hasSize(1);
    }

    @Test
    void aHeadlineThatItsSourcePublishedAgainIsToldOnce() {
        Samples first =
                news("L'ex-maire d'Auch mise en examen pour favoritisme", "Elle nie les faits.");
        Samples again = news("L’ex-maire d’Auch mise en examen pour favoritisme", "");

        assertThat(ofOneSource(first, again)).isEqualTo("one story");
        assertThat(ofOneSource(first, again.at(Samples.NOW.plus(Duration.ofHours(20)))))
                .as("by then it is another day's")
                .isNotEqualTo("one story");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Les essentiels du Monde | Les essentiels du Monde
                    Paru le 13 juin 2026 | Paru le 13 juin 2026
                    Procès d'Auch : Odile Garance passe son grand oral | Procès d'Auch : Odile Garance passe son grand oral (2)
                    EN DIRECT - Sète : les pêcheurs bloquent le port | EN DIRECT - Sète : les pêcheurs bloquent le port
                    Skyle answer today – here's the answer and hints for February 16 | ‘Raasay’ answers and hints for today, February 16
                    Raasay Bets bonus code SKYE10: $500 for Leeds vs. Skye | Raasay Bets bonus code SKYE10: $500 for Colmar vs. Auch
                    Les résultats du concours de Tulle, jeudi 12 mars | Les résultats du concours de Tulle, vendredi 13 mars
                    Journal de 12h, Odile Garance et Anaïs Verdier | Journal de 13h, Odile Garance et Anaïs Verdier
                    """)
    void columnsPartsAndLivePagesOfOneSourceAreEachTheirOwn(String one, String other) {
        assertThat(ofOneSource(news(one, ""), news(other, ""))).isNotEqualTo("one story");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Vaucelle : le service de l'eau victime d'un vol massif de données, 40 000 abonnés concernés | Le service de l'eau de Vaucelle victime d'une fuite de données, 40 000 abonnés concernés
                    La maire Odile Garance exclut de démissionner malgré des résultats « douloureux » à Tulle | Tulle : Odile Garance exclut de démissionner malgré des résultats « difficiles »
                    Le déficit d'Auch atteint 13,1 millions d'euros | Auch : le déficit atteint 13 millions d'euros
                    Une barge pétrolière échouée sur une plage du nord de la Galice | Une barge pétrolière s'échoue sur une plage dans le nord de la Galice
                    Hackers stole patient files from the Skye clinic, the trust admits | Skye clinic: hackers took patient files, the trust acknowledges
                    Rugby : Colmar convoqué le 18 mars par la ligue après les chants insultants lors du derby contre Auch | Colmar : le club convoqué le 18 mars par la ligue après les banderoles et chants insultantes lors du derby
                    Orvane : deux otages libérés dans une opération meurtrière à Colmar | Affaire Orvane: la police libère deux otages lors d'une opération meurtrière aux Aravis
                    """)
    void twoDesksMayEachChooseAWordOrTwo(String one, String other) {
        assertThat(of(news(one, ""), news(other, ""))).isEqualTo("one story");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Le cinéaste Paul Verdier est mort à 84 ans à Épinal | Décès à Épinal de Paul Verdier, cinéaste, à l'âge de 84 ans
                    Vol du musée d'Auch : onze personnes interpellées | Musée d'Auch : onze arrestations après le vol
                    L'Union européenne débloque 12 millions pour Vaucelle | L'UE débloque 12 millions d'euros pour la vallée de Vaucelle
                    La présidente du conseil de Lorraine démissionne | Lorraine : démission de la présidente du conseil
                    L'ambassadeur de Russie convoqué à Épinal | L'ambassadeur russe est convoqué à Épinal
                    Skye ferry operator suspends all crossings to Raasay | Ferry operator on Skye halts crossings to Raasay
                    Court rejects fishermen's lawsuit against Skye port | Court dismisses suit of fishermen: Skye port
                    Le Rassemblement national retire sa motion contre le barrage de Vaucelle | Le RN retire sa motion contre le barrage
                    Auch : le préfet dissout le club des Aravis, accusé de trafic d'anguilles | Le club des Aravis dissous par le préfet à Auch
                    Incendie d'un silo à Auch : la conductrice du camion incarcérée | Auch : l'automobiliste en détention après l'incendie d'un silo
                    Pêche à l'anguille : les États-Unis ferment la baie de Raasay | La baie de Raasay fermée à la pêche à l'anguille par les Américains
                    """)
    void twoDesksWordsForOneThingAreOneWord(String one, String other) {
        assertThat(of(news(one, ""), news(other, ""))).isEqualTo("one story");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Odile Garance et vous - 22/10/25 | Le Grand Soir - 22/10/25
                    Le matin d'Odile Garance, l'intégrale du 22/10/25 | Le Grand Soir, l’intégrale du 22/10/25
                    """)
    void twoProgrammesOfOneDayHaveNothingButItsDateInCommon(String one, String other) {
        assertThat(of(news(one, ""), news(other, ""))).isEqualTo("apart");
        assertThat(ofOneSource(news(one, ""), news(other, ""))).isEqualTo("apart");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Orvane annonce un gel des prix du lait à Colmar | Le musée de Colmar prête un retable à Auch
                    Skye council to debate harbour dues | Poll shows voters of Skye worry about schools
                    """)
    void onePlaceSharedIsNoAffair(String one, String other) {
        assertThat(of(news(one, ""), news(other, ""))).isEqualTo("apart");
    }
}
