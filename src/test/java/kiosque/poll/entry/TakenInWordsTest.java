package kiosque.poll.entry;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.dedupe.identity.Backlog;
import kiosque.feed.Arrival;
import kiosque.feed.FeedHead;
import kiosque.feed.ParsedFeed;
import kiosque.feed.Recognition;
import kiosque.feed.Revision;
import kiosque.feed.Rhythm;
import kiosque.feed.Taken;
import kiosque.store.Reports;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

class TakenInWordsTest {

    private static final ParsedFeed FEED =
            new ParsedFeed("RSS 2.0", FeedHead.SILENT, Rhythm.SILENT, List.of(), List.of());

    @Test
    void whatANewSourceHadBeforeIsNotFilteredOut() {
        List<Arrival> arrivals =
                new Backlog(1, Duration.ofDays(30))
                        .hold(
                                List.of(
                                        Reports.arrival("a", "La gare rouvre"),
                                        Reports.arrival("b", "Le port ferme"),
                                        dropped(Reports.arrival("c", "Horoscope"))),
                                Reports.NOW);

        assertThat(said(arrivals))
                .isEqualTo("3 new (1 of them backlog, 1 filtered out) of 0, RSS 2.0");
    }

    @Test
    void whatIsPublishedNeedsNoExplanation() {
        assertThat(said(List.of(Reports.arrival("a", "La gare rouvre"))))
                .isEqualTo("1 new of 0, RSS 2.0");
    }

    @Test
    void whatNobodySeesIsNoEdit() {
        Revision unseen =
                new Revision(
                        new Recognition.Edited(
                                1,
                                Reports.identified("a", "La gare rouvre"),
                                Recognition.Extent.UNSEEN,
                                List.of()),
                        Reports.traits(1),
                        Optional.empty(),
                        Optional.empty());

        assertThat(said(List.of(), List.of(unseen))).isEqualTo("1 kept up unseen of 0, RSS 2.0");
        assertThat(said(List.of(), List.of(Reports.revision(2, "b", "Le port ferme"), unseen)))
                .isEqualTo("1 edited, 1 kept up unseen of 0, RSS 2.0");
    }

    private static Arrival dropped(Arrival arrival) {
        return new Arrival(
                arrival.identified(),
                arrival.firstSeenAt(),
                arrival.effectiveAt(),
                arrival.placedAt(),
                Optional.of("drop: title.contains(\"Horoscope\")"),
                List.of(),
                arrival.traits(),
                arrival.original());
    }

    private static String said(List<Arrival> arrivals) {
        return said(arrivals, List.of());
    }

    private static String said(List<Arrival> arrivals, List<Revision> revisions) {
        return TakenInWords.of(
                new Taken(arrivals, revisions, List.of(), List.of(), List.of(), List.of(), 0),
                FEED);
    }
}
