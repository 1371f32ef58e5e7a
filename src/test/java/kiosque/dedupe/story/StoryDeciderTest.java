package kiosque.dedupe.story;

import static kiosque.dedupe.Samples.titled;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.dedupe.Samples;
import kiosque.feed.Arrival;
import kiosque.feed.StoryCandidate;
import kiosque.feed.StoryDecision;
import kiosque.feed.StoryDecision.Tie;
import kiosque.feed.StoryTraits;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class StoryDeciderTest {

    private static final StoryDecider DECIDER = new StoryDecider(StorySettings.DEFAULT);

    private static final String TEXT =
            "<p>Un incendie a détruit dans la nuit de mardi à mercredi la halle aux grains de"
                + " Fontvieille, un bâtiment classé de 1782, sans faire de victime, ont indiqué les"
                + " pompiers de la Dordogne. Le feu serait parti d'un atelier voisin. La maire"
                + " Solange Aubert promet de reconstruire.</p>";

    private static final Samples FIRE =
            titled("La halle aux grains de Fontvieille détruite par un incendie")
                    .in("fr")
                    .body(TEXT)
                    .at(Samples.NOW);

    private static final Samples OTHER =
            titled("Le prix du beurre bat un record en Normandie")
                    .in("fr")
                    .body(
                            "<p>La motte s'échange à un niveau jamais vu, selon les laiteries de"
                                    + " l'Orne.</p>")
                    .at(Samples.NOW);

    @Test
    void theSameLinkIsTheSameStoryWhateverTheWords() {
        Samples here =
                FIRE.link(
                        "https://www.sud.example/2026/11/25/halle-fontvieille-incendie?utm_source=rss");
        Samples there = OTHER.link("http://sud.example/2026/11/25/halle-fontvieille-incendie/");

        assertThat(judge(there, candidate(1, here, 1)))
                .satisfies(decision -> assertThat(why(decision)).startsWith("A 1.00: same link"));
    }

    @Test
    void aFrontPageOrASectionIsNoStory() {
        Samples here = FIRE.link("https://sud.example/direct");

        assertThat(what(judge(OTHER.link("https://sud.example/direct"), candidate(1, here, 1))))
                .startsWith("alone");
    }

    @Test
    void theSameWorldwideGuidIsTheSameStoryButACounterIsNot() {
        Samples tagged = FIRE.guid("tag:sud.example,2026:halle-17");

        assertThat(
                        what(
                                judge(
                                        OTHER.guid("tag:sud.example,2026:halle-17"),
                                        candidate(1, tagged, 1))))
                .startsWith("joins");
        assertThat(what(judge(OTHER.guid("17"), candidate(1, FIRE.guid("17"), 1))))
                .startsWith("alone");
    }

    @Test
    void aCopyBelowAHeadlineThatAgreesJoins() {
        Samples copy =
                titled("Dordogne : le feu ravage la halle aux grains de Fontvieille")
                        .in("fr")
                        .body(TEXT.replace("<p>Un", "<p>Périgueux (AFP) – Un"))
                        .at(Samples.NOW);

        assertThat(judge(copy, candidate(1, FIRE, 1)))
                .satisfies(decision -> {
                    assertThat(what(decision)).isEqualTo("joins 10");
                    assertThat(why(decision)).endsWith("compared with entry 1");
                });
    }

    @Test
    void aCopyBelowAHeadlineThatDoesNotAgreeIsOnlyRelated() {
        Samples copy = FIRE.title("Dordogne : une halle du XVIIIe siècle part en fumée");

        assertThat(what(judge(copy, candidate(1, FIRE, 1)))).startsWith("relates");
    }

    @Test
    void liveAndVideoPrefixesSiteNamesAndTypographyDoNotChangeATitle() {
        Samples copy =
                titled(
                                "VIDÉO. La halle aux grains de Fontvieille détruite par un incendie"
                                        + " | Le Matin")
                        .in("fr")
                        .at(Samples.NOW);

        assertThat(what(judge(copy, candidate(1, FIRE, 1)))).startsWith("joins");
    }

    @Test
    void outsideTheWindowNothingIsTheSame() {
        Samples late = FIRE.at(Samples.NOW.plus(Duration.ofHours(73)));

        assertThat(what(judge(late, candidate(1, FIRE, 1)))).startsWith("alone");
    }

    @Test
    void twoEntriesOfOneSourceAreNeverMergedByText() {
        StoryCandidate own = new StoryCandidate(1, 10, 2, Samples.NOW, true, traits(FIRE));

        assertThat(what(judge(FIRE.title("La halle de Fontvieille en feu"), own)))
                .startsWith("relates");
    }

    @Test
    void norThroughAnAnchorOfAnotherSource() {
        StoryCandidate anchor = candidate(1, FIRE, 1);
        StoryCandidate own =
                new StoryCandidate(
                        2,
                        10,
                        2,
                        Samples.NOW,
                        false,
                        traits(FIRE.title("La halle de Fontvieille en feu")));

        assertThat(what(DECIDER.judge(FIRE.arrival("Le Matin"), 2, List.of(anchor, own))))
                .startsWith("relates");
    }

    @Test
    void oneArticleListedTwiceByItsSourceIsShownOnce() {
        Samples listed =
                FIRE.link("https://sud.example/2026/11/25/halle-fontvieille-incendie")
                        .guid("une-1");
        StoryCandidate own = new StoryCandidate(1, 10, 2, Samples.NOW, true, traits(listed));

        assertThat(what(judge(listed.guid("societe-1"), own))).startsWith("joins");
        assertThat(
                        what(
                                judge(
                                        OTHER.link(
                                                "https://sud.example/2026/11/25/halle-fontvieille-incendie"),
                                        own)))
                .startsWith("relates");
    }

    @Test
    void byTextOnlyTheCentreOfAStoryCounts() {
        StoryCandidate member = new StoryCandidate(1, 10, 1, Samples.NOW, false, traits(FIRE));

        assertThat(what(judge(FIRE, member))).startsWith("relates");
    }

    @Test
    void aStoryThatIsFullTakesNoMore() {
        List<StoryCandidate> members =
                IntStream.range(0, 50)
                        .mapToObj(i ->
                                new StoryCandidate(
                                        i, 10, 100 + i, Samples.NOW, i == 0, traits(FIRE)))
                        .toList();

        assertThat(what(DECIDER.judge(FIRE.arrival("Le Matin"), 2, members))).startsWith("relates");
    }

    @Test
    void textsInTwoLanguagesAreNotCompared() {
        assertThat(what(judge(FIRE.in("en-GB"), candidate(1, FIRE.in("fr"), 1))))
                .startsWith("alone");
    }

    @Test
    void livePagesMergeByAddressOnly() {
        Samples here =
                titled("EN DIRECT. Tempête Ciro : la Bretagne en alerte rouge, suivez la situation")
                        .in("fr")
                        .at(Samples.NOW);
        Samples there =
                titled("Tempête Ciro : la Bretagne en alerte rouge, suivez la situation")
                        .in("fr")
                        .at(Samples.NOW);

        assertThat(judge(there, candidate(1, here, 1)).joins()).isEmpty();
    }

    @Test
    void oneTitleOverOtherFactsIsNoMerge() {
        Samples monday =
                titled("Une collision entre deux cars fait plusieurs blessés")
                        .in("fr")
                        .body(
                                "<p>Deux cars scolaires se sont percutés lundi à Melle, faisant 14"
                                        + " blessés légers parmi les 61 élèves transportés vers le"
                                        + " collège.</p>")
                        .at(Samples.NOW);
        Samples tuesday =
                monday.body(
                        "<p>Un autocar de tourisme a heurté mardi un minibus près d'Uzès : 5"
                                + " passagers ont été hospitalisés, sur les 38 que comptait le"
                                + " convoi.</p>");

        assertThat(what(judge(tuesday, candidate(1, monday, 1)))).startsWith("relates");
    }

    @Test
    void theBestOfSeveralStoriesIsChosenWhateverTheirOrder() {
        Samples near =
                FIRE.title("Fontvieille : la halle aux grains a brûlé")
                        .body(
                                "<p>À Fontvieille, la halle aux grains n'est plus que cendres."
                                    + " Solange Aubert, la maire, pleure un bâtiment classé.</p>");
        List<StoryCandidate> stories =
                List.of(
                        new StoryCandidate(1, 10, 1, Samples.NOW, true, traits(near)),
                        new StoryCandidate(2, 20, 3, Samples.NOW, true, traits(FIRE)));

        assertThat(DECIDER.judge(FIRE.arrival("Le Matin"), 2, stories))
                .satisfies(decision -> assertThat(what(decision)).startsWith("joins 20"));
        assertThat(DECIDER.judge(FIRE.arrival("Le Matin"), 2, stories.reversed()))
                .satisfies(decision -> assertThat(what(decision)).startsWith("joins 20"));
        assertThat(what(DECIDER.judge(near.arrival("Le Matin"), 2, stories.subList(1, 2))))
                .startsWith("joins 20");
    }

    @Test
    void ofStoriesThatAreEquallyNearTheOneThatItsSourceToldIsChosen() {
        List<StoryCandidate> stories =
                List.of(
                        new StoryCandidate(1, 10, 1, Samples.NOW, true, traits(FIRE)),
                        new StoryCandidate(2, 20, 2, Samples.NOW, true, traits(FIRE)));

        assertThat(what(DECIDER.judge(FIRE.guid("une-2").arrival("Le Matin"), 2, stories)))
                .startsWith("joins 20");
    }

    @Test
    void aSketchOfAnotherVersionIsLeftAlone() {
        StoryCandidate old =
                new StoryCandidate(
                        1,
                        10,
                        1,
                        Samples.NOW,
                        true,
                        new StoryTraits(List.of(), new byte[] {99, 1, 2}, 0));
        StoryCandidate torn =
                new StoryCandidate(
                        1,
                        10,
                        1,
                        Samples.NOW,
                        true,
                        new StoryTraits(List.of(), new byte[] {1, 1, 2}, 0));

        assertThat(what(DECIDER.judge(FIRE.arrival("Le Matin"), 2, List.of(old, torn))))
                .startsWith("alone");
    }

    @Test
    void theSketchStaysSmallAndTheKeysFew() {
        StoryTraits traits = traits(FIRE.body(TEXT.repeat(500)));

        assertThat(traits.sketch()).hasSizeLessThanOrEqualTo(256);
        assertThat(traits.keys()).hasSizeLessThanOrEqualTo(12).doesNotHaveDuplicates();
    }

    @Test
    void anEmptyEntryHasTraitsToo() {
        assertThat(what(judge(titled(""), candidate(1, titled(""), 1)))).startsWith("alone");
    }

    @Test
    void theOriginalBeatsTheFullTextBeatsTheOpenOneBeatsTheLikedOne() {
        Samples own = FIRE.link("https://lematin.example/2026/11/25/halle-fontvieille");
        Samples copied = FIRE.link("https://ailleurs.example/2026/11/25/halle-fontvieille");

        assertThat(quality(own, 0)).isGreaterThan(quality(copied, 900));
        assertThat(quality(own, 0)).isGreaterThan(quality(own.by("AFP"), 900));
        assertThat(quality(own.body(TEXT.repeat(5)), 0)).isGreaterThan(quality(own, 900));
        assertThat(quality(own, 1)).isGreaterThan(quality(own, 0));
    }

    /// `joins 10, relates 20`, `relates 10 20` or `alone`.
    private static String what(StoryDecision decision) {
        List<String> words = new ArrayList<>();
        decision.joins().ifPresent(tie -> words.add("joins " + tie.story()));
        if (!decision.relates().isEmpty()) {
            words.add(
                    decision.relates().stream()
                            .map(tie -> " " + tie.story())
                            .collect(Collectors.joining("", "relates", "")));
        }
        return words.isEmpty() ? "alone" : String.join(", ", words);
    }

    private static String why(StoryDecision decision) {
        return decision.joins().map(Tie::why).orElse("");
    }

    private static int quality(Samples entry, int priority) {
        return DECIDER.traits(entry.identified(), Samples.source("Le Matin"), priority).quality();
    }

    private static StoryDecision judge(Samples entry, StoryCandidate candidate) {
        Arrival arrival = entry.arrival("Le Matin");
        return DECIDER.judge(arrival, 2, List.of(candidate));
    }

    private static StoryCandidate candidate(long number, Samples entry, long source) {
        return new StoryCandidate(
                number,
                number * 10,
                source,
                entry.published().orElse(Samples.NOW),
                true,
                traits(entry));
    }

    private static StoryTraits traits(Samples entry) {
        return DECIDER.traits(entry.identified(), Samples.source("Dépêche"), 0);
    }
}
