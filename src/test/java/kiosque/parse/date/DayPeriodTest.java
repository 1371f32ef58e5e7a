package kiosque.parse.date;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;

class DayPeriodTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    31 mars 2010, 8 h du soir               | 2010-03-31T20:00:00Z
                    31 mars 2010 à 8h30 du matin            | 2010-03-31T08:30:00Z
                    March 31, 2010 at 11:59 at night        | 2010-03-31T23:59:00Z
                    March 31, 2010, 12:30 at night          | 2010-03-31T00:30:00Z
                    31. März 2010, 3 Uhr nachmittags        | 2010-03-31T15:00:00Z
                    31 maart 2010 om 9:15 ’s avonds         | 2010-03-31T21:15:00Z
                    31 de marzo de 2010, 12:00 m.           | 2010-03-31T12:00:00Z
                    31 de março de 2010, 11:59 da tarde     | 2010-03-31T23:59:00Z
                    31 marzo 2010 alle ore 9:10 di sera     | 2010-03-31T21:10:00Z
                    """)
    void whatIsSaidOfTheHourIsItsHalfOfTheDay(String text, Instant expected) {
        assertThat(FeedDate.parse(text)).contains(expected);
    }

    @Test
    void twelveInASpanishMorningIsNoTime() {
        assertThat(FeedDate.parse("31 de marzo de 2010, 12:15 de la mañana")).isEmpty();
    }
}
