package kiosque.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

class TimeWordsTest {

    private static final Instant NOW = Instant.parse("2026-03-14T20:00:00Z");
    private static final TimeWords FRENCH = of("fr");
    private static final TimeWords ENGLISH = of("en");

    @Test
    void whatWasNotTodayIsSaidWithItsDay() {
        assertThat(FRENCH.moment(Instant.parse("2026-03-14T05:30:00Z")).dated()).isEqualTo("06:30");
        assertThat(FRENCH.moment(Instant.parse("2026-03-13T20:27:00Z")).dated())
                .isEqualTo("hier à 21:27");
        assertThat(ENGLISH.moment(Instant.parse("2026-03-15T03:39:00Z")).dated())
                .isEqualTo("tomorrow at 04:39");
        assertThat(ENGLISH.moment(Instant.parse("2026-03-21T13:00:00Z")).dated())
                .isEqualTo("21 Mar at 14:00");
        assertThat(FRENCH.moment(Instant.parse("2025-12-24T13:00:00Z")).dated())
                .isEqualTo("24 déc. 2025 à 14:00");
    }

    @Test
    void underTheHeadingOfAnotherDayATimeHasItsDay() {
        Instant yesterday = Instant.parse("2026-03-13T20:27:00Z");
        LocalDate today = LocalDate.parse("2026-03-14");

        assertThat(FRENCH.moment(yesterday, today).ago()).isEqualTo("hier à 21:27");
        assertThat(FRENCH.moment(yesterday, today).clock()).isEqualTo("hier à 21:27");
        assertThat(FRENCH.moment(yesterday, today.minusDays(1)).ago()).isEqualTo("21:27");
        assertThat(FRENCH.moment(NOW.minusSeconds(72_000), today).ago()).isEqualTo("01:00");
    }

    @Test
    void whatIsRecentIsSaidAsSuch() {
        assertThat(FRENCH.moment(Instant.parse("2026-03-14T19:48:00Z")).dated())
                .isEqualTo("il y a 12 min");
        assertThat(FRENCH.moment(NOW.minusSeconds(114 * 60)).ago()).isEqualTo("il y a 2 h");
        assertThat(FRENCH.moment(NOW.minusSeconds(121 * 60)).ago()).isEqualTo("il y a 2 h");
        assertThat(ENGLISH.moment(NOW.minusSeconds(3595)).ago()).isEqualTo("1 h ago");
    }

    @Test
    void forTwoMinutesItIsNow() {
        assertThat(FRENCH.moment(NOW.minusSeconds(119)).ago()).isEqualTo("à l’instant");
        assertThat(FRENCH.moment(NOW.minusSeconds(120)).ago()).isEqualTo("il y a 2 min");
    }

    @Test
    void whatIsTwoMinutesLateIsOverdue() {
        assertThat(ENGLISH.due(NOW.plusSeconds(1)).ago()).isEqualTo("21:00");
        assertThat(ENGLISH.due(NOW).ago()).isEqualTo("now");
        assertThat(ENGLISH.due(NOW.minusSeconds(119)).dated()).isEqualTo("now");
        assertThat(ENGLISH.due(NOW.minusSeconds(120)).ago()).isEqualTo("overdue by 2 min");
        assertThat(ENGLISH.due(NOW.minusSeconds(120)).clock()).isEqualTo("20:58");
    }

    @Test
    void aSentenceForProgramsIsToldToPeople() {
        assertThat(FRENCH.inWords("rien de neuf depuis 2026-03-11T08:47:37.258372Z (4)"))
                .isEqualTo("rien de neuf depuis mercredi 11 mars 2026 à 09:47 (4)");
    }

    private static TimeWords of(String language) {
        return new TimeWords(Wording.in(List.of(language), "en"), ZoneId.of("Europe/Paris"), NOW);
    }
}
