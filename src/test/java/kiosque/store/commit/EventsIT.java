package kiosque.store.commit;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.feed.Correction;
import kiosque.feed.PublishedEntry;
import kiosque.feed.RelationReason;
import kiosque.feed.Stories;
import kiosque.store.rule.ConfiguredFeed;
import kiosque.store.upkeep.History;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Merged feeds that show what is reported of an event below the story that came first.
class EventsIT extends EventsRoom {

    @Test
    void whatOthersReportOfAnEventStandsBelowTheStoryThatCameFirst() {
        monde(FIRST, 1L);
        PublishedEntry alone = newest("ville");
        figaro(SECOND, 1L);

        PublishedEntry first = newest("ville");
        assertThat(first.id()).isEqualTo(FIRST);
        assertThat(first.updated()).isEqualTo(alone.updated());
        assertThat(first.alsoAt()).isEmpty();
        assertThat(first.related()).isEmpty();
        assertThat(first.headlines())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.title()).isEqualTo(SECOND);
                    assertThat(one.source().name()).isEqualTo("Le Figaro");
                    assertThat(one.reason()).contains(RelationReason.EVENT);
                });
        assertThat(room.ids("region")).containsExactlyInAnyOrder(FIRST, SECOND);
        assertThat(room.reader.range("ville", 1, 9)).hasSize(1);
    }

    @Test
    void theTwoMayComeInOnePoll() {
        commit(room.monde, room.mondeLease, told(FIRST, 1L), told(SECOND, 1L));

        assertThat(room.ids("ville")).containsExactly(FIRST);
        assertThat(newest("ville").headlines()).hasSize(1);
    }

    @Test
    void aCopyOfWhatStandsBelowStandsThereToo() {
        monde(FIRST, 1L);
        figaro(SECOND, 1L, 2L);
        monde(COPY, 2L);

        assertThat(room.ids("ville")).containsExactly(FIRST);
        assertThat(newest("ville").headlines())
                .extracting(PublishedEntry.Copy::title)
                .containsExactly(SECOND, COPY);
    }

    @Test
    void whatHasToDoWithNothingButAFurtherHeadlineHasAPlaceOfItsOwn() {
        monde(FIRST, 1L);
        figaro(SECOND, 1L, 2L);
        monde("urn:id:suite", 2L);

        assertThat(room.ids("ville")).containsExactlyInAnyOrder(FIRST, "urn:id:suite");
    }

    @Test
    void whatHasToDoWithTheFirstStoryIsOfItsEventByAFurtherHeadline() {
        monde(FIRST, 1L);
        figaro(SECOND, 1L, 2L);
        monde("urn:far:suite", 1L, 2L);

        assertThat(room.ids("ville")).containsExactly(FIRST);
        assertThat(newest("ville").headlines()).hasSize(2);
    }

    @Test
    void whatReadersHaveSeenStaysWhereItIs() {
        monde(FIRST, 1L);
        figaro(SECOND, 1L);
        room.configureFeeds(feed("ville", Stories.GROUP), feed("region", Stories.GROUP));

        assertThat(room.ids("region")).containsExactlyInAnyOrder(FIRST, SECOND);
        assertThat(room.reader.newest("region", 9, 9))
                .allSatisfy(one -> assertThat(one.related()).hasSize(1));
    }

    @Test
    void aMergedFeedThatIsFilledLaterIsGroupedWhicheverCameFirst() {
        figaro(SECOND, 1L);
        monde(FIRST, 1L);
        room.configureFeeds(feed("ville", Stories.GROUP), feed("neuf", Stories.GROUP));

        assertThat(room.ids("neuf")).isEqualTo(room.ids("ville")).hasSize(1);
        assertThat(newest("neuf").headlines()).hasSize(1);
    }

    @Test
    void whereEventsAreNoLongerGroupedEachStoryHasAPlace() {
        monde(FIRST, 1L);
        figaro(SECOND, 1L, 2L);
        monde(COPY, 2L);
        room.configureFeeds(feed("ville", Stories.MERGE));

        assertThat(room.ids("ville")).containsExactlyInAnyOrder(FIRST, SECOND);
        assertThat(room.reader.newest("ville", 9, 9))
                .allSatisfy(one -> assertThat(one.headlines()).isEmpty());

        room.configureFeeds(feed("ville", Stories.OFF));
        assertThat(room.ids("ville")).containsExactlyInAnyOrder(FIRST, SECOND, COPY);
    }

    @Test
    void eachIsFoundByItsWordsAndComesAloneWhenAskedTo() {
        monde(FIRST, 1L);
        figaro(SECOND, 1L);

        assertThat(room.reader.find(asking(Optional.of("explique"))))
                .extracting(PublishedEntry::id)
                .containsExactly(FIRST);
        assertThat(room.reader.find(asking(Optional.empty()).apart()))
                .extracting(one -> one.entry().title())
                .containsExactlyInAnyOrder(FIRST, SECOND);
        assertThat(room.reader.find(asking(Optional.of("explique")).apart()))
                .allSatisfy(one -> assertThat(one.headlines()).isEmpty())
                .extracting(one -> one.entry().title())
                .containsExactly(SECOND);
    }

    @Test
    void whatStandsBelowIsNotHiddenWithTheStoryThatCameFirst() {
        monde(FIRST, 1L);
        figaro(SECOND, 1L);
        room.configureFeeds(
                (slug, entry) -> slug.isEmpty() || !entry.entry().title().equals(FIRST),
                new ConfiguredFeed(
                        "ville",
                        Set.of("Le Monde", "Le Figaro"),
                        Stories.GROUP,
                        "drop",
                        List.of()));

        assertThat(newest("ville").entry().title()).isEqualTo(SECOND);
    }

    @Test
    void whatDoesNotBelongBelowIsSplitAndStaysSo() {
        monde(FIRST, 1L);
        figaro(SECOND, 1L, 2L);
        long second = number(SECOND);
        assertThat(places(second))
                .containsExactly(
                        new History.PlaceIn("region", Optional.of(2L), Optional.empty()),
                        new History.PlaceIn("ville", Optional.empty(), Optional.of(1L)));

        assertThat(corrections().split(second)).isEqualTo(Correction.DONE);
        monde(COPY, 2L);
        room.configureFeeds(feed("ville", Stories.GROUP), feed("neuf", Stories.GROUP));

        assertThat(corrections().split(number(FIRST))).isEqualTo(Correction.SO_ALREADY);
        for (String slug : List.of("ville", "neuf")) {
            assertThat(room.ids(slug)).containsExactlyInAnyOrder(FIRST, SECOND);
        }
    }

    @Test
    void aStoryThatIsSplitKeepsWhatStandsBelow() {
        monde(FIRST, 1L, 3L);
        figaro("urn:copy:pont-ferme", 3L);
        figaro(SECOND, 1L);
        assertThat(room.ids("ville")).containsExactly(FIRST);

        corrections().split(number(FIRST));

        assertThat(room.ids("ville")).containsExactlyInAnyOrder(FIRST, "urn:copy:pont-ferme");
        assertThat(room.reader.range("ville", 1, 1).getFirst().headlines()).hasSize(1);
    }

    @Test
    void whatIsTheSameNewsIsJoinedWhereverItStands() {
        monde(FIRST, 1L);
        figaro(SECOND, 1L);
        monde("urn:id:autre", 9L);

        assertThat(corrections().join(number(FIRST), number(SECOND))).isEqualTo(Correction.DONE);
        assertThat(room.ids("ville")).containsExactlyInAnyOrder(FIRST, "urn:id:autre");
        assertThat(room.reader.range("ville", 1, 1).getFirst())
                .satisfies(one -> {
                    assertThat(one.alsoAt()).hasSize(1);
                    assertThat(one.headlines()).isEmpty();
                });
    }

    @Test
    void whatStandsBelowAStoryThatIsJoinedToAnotherComesAlong() {
        monde(FIRST, 1L);
        figaro(SECOND, 1L);
        figaro("urn:id:autre", 9L);

        corrections().join(number(FIRST), number("urn:id:autre"));

        assertThat(newest("ville").alsoAt()).hasSize(1);
        assertThat(newest("ville").headlines()).hasSize(1);
    }
}
