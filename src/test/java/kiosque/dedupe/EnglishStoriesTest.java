package kiosque.dedupe;

import static kiosque.dedupe.Pairs.of;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What English desks hang on their titles, and how they shorten, in words of our own.
class EnglishStoriesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Anne Smith to Star in Raasay Reality Series | Anne Smith Sets Raasay Reality Show About Her Ferry
                    Raasay Bowl stage dedicated to Anne Smith, legendary piper | Raasay Bowl Names Stage After Anne Smith
                    Raasay pipers to play the largest ferry in Leeds | Biggest Ferry Hosts Raasay Pipers
                    Skye Clinic Owes $38B to Leeds (Exclusive) | Skye clinic owes $38 billion to Leeds
                    Ten Thousand Voices: Skye Choir Draws 40K to Leeds: Watch | Skye choir draws 40,000 to Leeds
                    Anne Smith Marries a Piper on Skye | Actor Anne Smith announces her marriage to a piper
                    Anne Smith Quits Raasay Ferry Drama Over Broken Wrist | Raasay Ferry Series Loses Anne Smith After Wrist Injury
                    """)
    void titlesAloneTellOneStory(String one, String other) {
        assertThat(of(english(one), english(other))).isEqualTo("one story");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Skye ferry strike latest: ministers call for calm on Raasay | Ministers call for calm on Raasay in Skye ferry strike
                    Raasay film prize winners: the full list (Updating Live) | Raasay film prize winners: the full list
                    How to Watch Skye vs. Leeds Online for Free | How to Watch Raasay vs. Leeds Online for Free
                    ‘The Last Ferry’ Review: Odile Morel Shines in a Salty Drama | ‘The Last Ferry’ Review: Odile Morel Is Lost in a Drama at Sea
                    """)
    void livePagesGuidesAndReviewsAreTheirOwn(String one, String other) {
        assertThat(of(english(one), english(other))).isNotEqualTo("one story");
    }

    private static Samples english(String title) {
        return Pairs.news(title, "").in("en");
    }
}
