package kiosque.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

class CronTimesTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @Test
    void everyTwentyMinutesOfTheDayInParis() {
        CronTimes times = CronTimes.of("0 0/20 6-23 * * ?", PARIS);

        assertThat(times.apply(Instant.parse("2026-01-10T07:05:00Z")))
                .isEqualTo("2026-01-10T07:20:00Z");
        assertThat(times.apply(Instant.parse("2026-01-10T22:40:00Z")))
                .as("23:40 in Paris is the last; the next is 6:00")
                .isEqualTo("2026-01-11T05:00:00Z");
    }

    @Test
    void theTimeGivenIsNeverTheAnswer() {
        CronTimes noon = CronTimes.of("0 0 12 * * ?", ZoneOffset.UTC);

        assertThat(noon.apply(Instant.parse("2026-01-10T12:00:00Z")))
                .isEqualTo("2026-01-11T12:00:00Z");
    }

    @Test
    void anHourThatSummerTimeSkipsIsMadeUpFor() {
        CronTimes halfPastTwo = CronTimes.of("0 30 2 * * ?", PARIS);

        assertThat(halfPastTwo.apply(Instant.parse("2026-03-29T00:00:00Z")))
                .isBefore(Instant.parse("2026-03-30T01:00:00Z"));
    }

    @Test
    void anExpressionWithoutFurtherTimesIsFarAway() {
        CronTimes past = CronTimes.of("0 0 12 1 1 ? 2020", ZoneOffset.UTC);

        assertThat(past.apply(Instant.parse("2026-01-10T12:00:00Z")))
                .isAfter("2035-01-01T00:00:00Z");
    }

    @Test
    void whatIsNotAnExpressionIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CronTimes.of("0 0/20 6-99 * * ?", PARIS))
                .withMessageContaining("Hour");
        assertThatIllegalArgumentException().isThrownBy(() -> CronTimes.of("0 0 0 30 2 ?", PARIS));
    }
}
