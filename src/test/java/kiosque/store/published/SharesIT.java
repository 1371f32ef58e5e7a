package kiosque.store.published;

import static kiosque.store.Reports.NOW;
import static kiosque.store.Reports.arrival;
import static kiosque.store.Reports.identified;
import static kiosque.store.Reports.traits;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.feed.Arrival;
import kiosque.feed.Stories;
import kiosque.store.TwoSources;
import kiosque.store.published.SourceFile.Share;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/// Who told first what others told too.
class SharesIT {

    private final TwoSources room = new TwoSources();

    @Test
    void ofEachSourceIsCountedWhatItToldFirstAloneAndAfterOthers() {
        room.mondeBrings(told("a", NOW, 1L), told("b", NOW, 2L), told("c", NOW, 3L));
        room.figaroBrings(told("d", NOW, 1L), told("e", NOW, 4L));
        room.mondeBrings(told("f", NOW, 4L), told("g", NOW, 3L));

        Map<Long, Share> shares = room.reader.shares(NOW.minus(Duration.ofDays(31)));

        assertThat(shares)
                .as("c and g are one story, that nobody else told")
                .containsEntry(room.monde.number(), new Share(5, 1, 1))
                .containsEntry(room.figaro.number(), new Share(2, 1, 1));
        assertThat(shares.get(room.monde.number()).ofAlone()).isEqualTo(0.6);
    }

    @Test
    void whatIsOlderOrKeptOutOfEverythingIsNotCounted() {
        room.mondeBrings(told("old", NOW.minus(Duration.ofDays(40)), 1L));
        room.mondeBrings(told("a", NOW, 2L), told("b", NOW, 3L));
        room.feeds
                .judging()
                .follow(
                        TwoSources.rules(
                                (slug, entry) -> !entry.entry().title().equals("b"),
                                "no b",
                                TwoSources.feed("france", Stories.MERGE)));

        assertThat(room.reader.shares(NOW.minus(Duration.ofDays(31))))
                .containsExactly(Map.entry(room.monde.number(), new Share(1, 0, 0)));
    }

    private static Arrival told(String guid, Instant at, Long... keys) {
        return arrival(identified(guid, guid), traits(1, keys), at, "france");
    }
}
