package kiosque.dedupe;

import static kiosque.dedupe.Samples.titled;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.dedupe.story.StoryDecider;
import kiosque.dedupe.story.StorySettings;
import kiosque.feed.StoryCandidate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// To share a war, a head of state or a tournament is to share no affair; whoever shares more is linked or joined as before.
class FamousNamesTest {

    private static final StoryDecider DECIDER = new StoryDecider(StorySettings.DEFAULT);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Moscow says it hit depots near Kharkiv | Russia said the strikes answered fire from Ukraine | Kremlin blames Europe for delay | Russia said Ukraine did not want to meet in Moscow
                    Brunel reaches third round of French Open | The eighteenth seed won in Paris | Okafor out of French Open after fall | The Canadian twisted an ankle in Paris
                    Israel recalls envoy from Oslo | The ministry cited words on Gaza | Bakers queue for flour in Gaza | Prices have doubled since Israel closed the crossing
                    Trump praises Iowa farmers | He spoke in Washington before lunch | Trump golf club fined over signs | Washington inspectors counted forty
                    """)
    void aWarOrATournamentIsNoAffair(String one, String lead, String other, String otherLead) {
        assertThat(explained(one, lead, other, otherLead)).startsWith("-");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Trump halts grants to Wexford college | The college trains two thousand nurses in Leinster | Nurses march in Leinster for Wexford college | Two thousand joined after Trump had stopped its grants
                    Ukraine bridge at Vorna collapses under convoy | Engineers had warned of cracks in the pillars | Engineers warned of cracks before Vorna bridge collapse | The convoy was crossing towards Kyiv
                    """)
    void whatSharesMoreThanThatIsLinkedOrJoined(
            String one, String lead, String other, String otherLead) {
        assertThat(explained(one, lead, other, otherLead)).doesNotStartWith("-");
    }

    @Test
    void theSameNewsOfFamousPeopleIsOneStory() {
        assertThat(
                        explained(
                                "Macron and Starmer agree on ferries for Calais",
                                "",
                                "Starmer and Macron agree on Calais ferries",
                                ""))
                .startsWith("B");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    (LEAD) Shipyard at Ulsan halts two lines after fire | (2nd LD) Shipyard at Ulsan halts two lines after fire
                    Shipyard at Ulsan halts two lines after fire | UPDATE 1-Shipyard at Ulsan halts two lines after fire
                    """)
    void aReportThatAnAgencySendsOnceMoreIsTheSame(String one, String other) {
        assertThat(explained(one, "", other, "")).startsWith("B").contains("titles 1.00 alike");
    }

    private static String explained(String one, String lead, String other, String otherLead) {
        return DECIDER.explain(candidate(1, one, lead), candidate(2, other, otherLead));
    }

    private static StoryCandidate candidate(long number, String title, String lead) {
        return new StoryCandidate(
                number,
                number,
                number,
                Samples.NOW,
                true,
                titled(title).in("en").body(lead).arrival("source " + number).traits());
    }
}
