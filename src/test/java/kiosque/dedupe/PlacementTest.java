package kiosque.dedupe;

import static kiosque.dedupe.Samples.NOW;
import static kiosque.dedupe.Samples.titled;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.dedupe.identity.Backlog;
import kiosque.dedupe.identity.EntryTimes;
import kiosque.feed.Arrival;
import kiosque.feed.Entry;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

class PlacementTest {

    @Test
    void anArrivalIsOrderedByItsDateAndPlacedWhereItWasMet() {
        Instant yesterday = NOW.minus(Duration.ofDays(1));

        assertThat(EntryTimes.ofArrival(dated(yesterday), NOW))
                .isEqualTo(new EntryTimes(yesterday, NOW));
    }

    @Test
    void aBacklogIsPlacedWhereItBelongs() {
        Instant yesterday = NOW.minus(Duration.ofDays(1));

        assertThat(EntryTimes.ofBacklog(dated(yesterday), NOW))
                .isEqualTo(new EntryTimes(yesterday, yesterday));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-0001-01-01T00:00:00Z",
                "1970-01-01T00:00:00Z",
                "1970-01-01T23:59:59Z",
                "2026-11-25T13:00:01Z",
                "9999-12-31T23:59:59Z"
            })
    void anImplausibleDateIsReplacedByWhenWeMetIt(String date) {
        assertThat(EntryTimes.ofArrival(dated(Instant.parse(date)), NOW))
                .isEqualTo(new EntryTimes(NOW, NOW));
        assertThat(EntryTimes.ofBacklog(dated(Instant.parse(date)), NOW))
                .isEqualTo(new EntryTimes(NOW, NOW));
    }

    @Test
    void aPublishersClockMayBeAnHourAhead() {
        Instant soon = NOW.plus(Duration.ofHours(1));

        assertThat(EntryTimes.ofArrival(dated(soon), NOW)).isEqualTo(new EntryTimes(soon, NOW));
        assertThat(EntryTimes.ofBacklog(dated(soon), NOW)).isEqualTo(new EntryTimes(soon, NOW));
    }

    @Test
    void anEntryWithoutADateIsOfNow() {
        assertThat(EntryTimes.ofArrival(titled("Sans date").entry(), NOW))
                .isEqualTo(new EntryTimes(NOW, NOW));
    }

    @Test
    void ofABacklogTheNewestFewAndNoneTooOldArePublished() {
        List<Arrival> arrivals =
                IntStream.range(0, 30)
                        .mapToObj(i ->
                                titled("Titre " + i)
                                        .at(NOW.minus(Duration.ofHours(i * 12L)))
                                        .arrival("Le Matin"))
                        .toList();

        List<Arrival> held = new Backlog(20, Duration.ofDays(7)).hold(arrivals, NOW);

        assertThat(held).extracting(one -> one.droppedBy().isEmpty()).startsWith(true).hasSize(30);
        assertThat(held.subList(0, 15))
                .allSatisfy(one -> assertThat(one.mergedFeeds()).containsExactly("all"));
        assertThat(held.subList(15, 30)).allSatisfy(one -> assertThat(one.mergedFeeds()).isEmpty());
        assertThat(held.get(15).droppedBy())
                .hasValue("backlog: older than 7 days when the source was new");
        assertThat(new Backlog(3, Duration.ofDays(7)).hold(arrivals, NOW).get(3).droppedBy())
                .hasValue("backlog: not among the newest 3 when the source was new");
    }

    @Test
    void whatAFilterDropsTakesNobodysPlaceInTheBacklog() {
        Arrival dropped = titled("Horoscope").at(NOW).arrival("Le Matin");
        dropped =
                new Arrival(
                        dropped.identified(),
                        NOW,
                        NOW,
                        NOW,
                        Optional.of("drop"),
                        List.of(),
                        dropped.traits(),
                        Optional.empty());
        Arrival other = titled("Autre").at(NOW.minusSeconds(60)).arrival("Le Matin");

        List<Arrival> held = new Backlog(1, Duration.ofDays(7)).hold(List.of(dropped, other), NOW);

        assertThat(held.getFirst().droppedBy()).hasValue("drop");
        assertThat(held.getLast().mergedFeeds()).containsExactly("all");
    }

    private static Entry dated(Instant date) {
        return titled("Un titre").at(date).entry();
    }
}
