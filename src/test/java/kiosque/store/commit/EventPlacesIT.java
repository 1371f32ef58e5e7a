package kiosque.store.commit;

import static kiosque.store.Reports.NOW;
import static kiosque.store.Reports.arrival;
import static kiosque.store.Reports.identified;
import static kiosque.store.Reports.traits;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.feed.Correction;
import kiosque.feed.PublishedEntry;
import kiosque.feed.Stories;
import kiosque.store.upkeep.History;

import org.junit.jupiter.api.Test;

import java.util.Optional;

/// Places that turn out to be of one event only when a further entry comes, and live pages.
class EventPlacesIT extends EventsRoom {

    @Test
    void twoPlacesThatTurnOutToBeOfOneEventAreOne() {
        monde(FIRST, 1L);
        monde(SECOND, 2L);
        assertThat(room.ids("ville")).containsExactlyInAnyOrder(FIRST, SECOND);
        PublishedEntry before = room.reader.range("ville", 1, 1).getFirst();
        figaro("urn:both:maire", 1L, 2L);

        assertThat(room.ids("ville")).containsExactly(FIRST);
        PublishedEntry place = newest("ville");
        assertThat(place.updated()).isEqualTo(before.updated());
        assertThat(place.headlines())
                .extracting(PublishedEntry.Copy::title)
                .containsExactly(SECOND);
        assertThat(place.alsoAt()).hasSize(1);
        assertThat(room.ids("region")).containsExactlyInAnyOrder(FIRST, SECOND);
        assertThat(room.reader.find(asking(Optional.of("explique"))))
                .extracting(PublishedEntry::id)
                .containsExactly(FIRST);
        assertThat(places(number(SECOND)))
                .contains(new History.PlaceIn("ville", Optional.empty(), Optional.of(1L)));
        assertThat(room.reader.range("ville", 2, 2))
                .as("the address that it had")
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.id()).isEqualTo(SECOND);
                    assertThat(one.headlines()).isEmpty();
                });
    }

    @Test
    void headlinesStandInTheOrderInWhichTheyWerePublished() {
        monde(FIRST, 1L);
        commit(
                room.figaro,
                room.figaroLease,
                arrival(identified(SECOND, SECOND), traits(1, 1L), NOW, "ville"));
        commit(
                room.monde,
                room.mondeLease,
                arrival(
                        identified("urn:id:avant", "urn:id:avant"),
                        traits(1, 1L),
                        NOW.minusSeconds(600),
                        "ville"));

        assertThat(newest("ville").headlines())
                .extracting(PublishedEntry.Copy::title)
                .containsExactly("urn:id:avant", SECOND);
    }

    @Test
    void whatStoodBelowTheLaterOfTheTwoComesAlong() {
        monde(FIRST, 1L);
        monde(SECOND, 2L);
        figaro("urn:id:suite", 2L, 3L);
        monde("urn:both:maire", 1L, 2L);
        figaro("urn:copy:maire", 2L);
        monde("urn:id:encore", 2L, 1L);

        assertThat(room.ids("ville")).containsExactly(FIRST);
        assertThat(newest("ville").headlines()).hasSize(4);
    }

    @Test
    void theTwoHavePlacesAgainWhereEventsAreNoLongerGrouped() {
        monde(FIRST, 1L);
        monde(SECOND, 2L);
        figaro("urn:both:maire", 1L, 2L);
        room.configureFeeds(feed("ville", Stories.MERGE), feed("neuf", Stories.GROUP));

        assertThat(room.ids("ville")).containsExactlyInAnyOrder(FIRST, SECOND);
        assertThat(room.reader.newest("ville", 9, 9))
                .allSatisfy(one -> assertThat(one.headlines()).isEmpty());
        assertThat(room.ids("neuf")).containsExactly(FIRST);
    }

    @Test
    void whatIsTakenOutOfAnEventIsNotPutBackByWhoTellsBoth() {
        monde(FIRST, 1L);
        monde(SECOND, 2L);
        figaro("urn:both:maire", 1L, 2L);
        assertThat(corrections().split(number(SECOND))).isEqualTo(Correction.DONE);
        assertThat(room.ids("ville")).containsExactlyInAnyOrder(FIRST, SECOND);

        figaro("urn:both:maire-encore", 1L, 2L);

        assertThat(room.ids("ville")).containsExactlyInAnyOrder(FIRST, SECOND);
    }

    @Test
    void aLivePageStandsBelowAReportAndIsLinkedNowhereNotEvenOnceItIsTakenOutOfTheEvent() {
        monde(FIRST, 1L);
        figaro("urn:live:pont", 1L);

        assertThat(room.ids("ville")).containsExactly(FIRST);
        assertThat(newest("ville").headlines()).hasSize(1);
        linksNothing("region");

        assertThat(corrections().split(number("urn:live:pont"))).isEqualTo(Correction.DONE);
        linksNothing("ville");
    }

    private void linksNothing(String slug) {
        assertThat(room.reader.newest(slug, 9, 9))
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.related()).isEmpty());
    }
}
