package kiosque.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;

class CronTimesTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Duration TWENTY = Duration.ofMinutes(20);

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
    void everyTwentyMinutesIsEveryTwentyMinutesInBothNightsOfTheClockChangeWhereverThatIs() {
        for (ZoneId zone : zonesThatChange()) {
            CronTimes times = CronTimes.of("0 0/20 * * * ?", zone);
            for (ZoneOffsetTransition change : changes(zone)) {
                Instant at = change.getInstant().minus(Duration.ofHours(3));
                Instant end = change.getInstant().plus(Duration.ofHours(3));
                // Lord Howe Island's clock moves by half an hour: the wall's next twentieth minute
                // is thirty away.
                Duration most = TWENTY.plusMinutes(change.getDuration().abs().toMinutes() % 20);
                while (at.isBefore(end)) {
                    Instant next = times.apply(at);
                    assertThat(Duration.between(at, next))
                            .as("%s after %s", zone, at)
                            .isPositive()
                            .isLessThanOrEqualTo(most);
                    at = next;
                }
            }
        }
    }

    @Test
    void aTimeOfTheDayComesOncePerDayWhateverTheClockDoes() {
        for (ZoneId zone : zonesThatChange()) {
            for (String expression : List.of("0 30 2 * * ?", "0 30 0 * * ?", "0 0 3 * * ?")) {
                CronTimes times = CronTimes.of(expression, zone);
                for (ZoneOffsetTransition change : changes(zone)) {
                    Instant at =
                            change.getDateTimeBefore()
                                    .toLocalDate()
                                    .minusDays(2)
                                    .atTime(12, 0)
                                    .atZone(zone)
                                    .toInstant();
                    for (int day = 0; day < 5; day++) {
                        Instant next = times.apply(at);
                        assertThat(Duration.between(at, next))
                                .as("%s, %s after %s", zone, expression, at)
                                .isBetween(Duration.ofHours(12 - 4), Duration.ofHours(27));
                        at = next;
                    }
                    assertThat(at.atZone(zone).toLocalDate())
                            .as("%s, %s", zone, expression)
                            .isEqualTo(change.getDateTimeBefore().toLocalDate().plusDays(3));
                }
            }
        }
    }

    @Test
    void whatComesEachHourIsNotMadeUpForWhereAnHourIsMissing() {
        CronTimes sevenPast = CronTimes.of("0 7 * * * ?", PARIS);

        Instant before = Instant.parse("2026-03-29T00:07:00Z");
        assertThat(sevenPast.apply(before)).isEqualTo("2026-03-29T01:07:00Z");
    }

    @Test
    void theHourThatComesTwiceInParisIsPolledTwice() {
        CronTimes times = CronTimes.of("0 0/20 0-5 * * ?", PARIS);

        assertThat(times.apply(Instant.parse("2026-10-25T00:40:00Z")))
                .as("3:00 is 2:00 again")
                .isEqualTo("2026-10-25T01:00:00Z");
    }

    private static List<ZoneId> zonesThatChange() {
        return ZoneId.getAvailableZoneIds().stream()
                .sorted()
                .map(ZoneId::of)
                .filter(zone -> !changes(zone).isEmpty())
                .toList();
    }

    /// Of one year. Morocco's own, which change for Ramadan, among them.
    private static List<ZoneOffsetTransition> changes(ZoneId zone) {
        Instant end = Instant.parse("2027-03-01T00:00:00Z");
        List<ZoneOffsetTransition> changes = new ArrayList<>();
        ZoneOffsetTransition next =
                zone.getRules().nextTransition(Instant.parse("2026-02-01T00:00:00Z"));
        while (next != null && next.getInstant().isBefore(end)) {
            changes.add(next);
            next = zone.getRules().nextTransition(next.getInstant());
        }
        return changes;
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
