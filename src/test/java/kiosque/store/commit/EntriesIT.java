package kiosque.store.commit;

import static kiosque.store.Reports.NOW;
import static kiosque.store.Reports.arrival;
import static kiosque.store.Reports.identified;
import static kiosque.store.Reports.report;
import static kiosque.store.Reports.revision;
import static kiosque.store.Reports.traits;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.feed.Arrival;
import kiosque.feed.Block;
import kiosque.feed.HostLease;
import kiosque.feed.KnownEntry;
import kiosque.feed.PollReport;
import kiosque.feed.PublishedEntry;
import kiosque.feed.Sha256;
import kiosque.feed.Taken;
import kiosque.store.TwoSources;
import kiosque.store.published.MergedFeedReader;
import kiosque.store.row.TagAuthority;
import kiosque.store.source.Sources;
import kiosque.store.upkeep.Histories;
import kiosque.store.upkeep.History;
import kiosque.store.upkeep.LearnedBlocks;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

class EntriesIT {
    private TwoSources room;

    @BeforeEach
    void openTheNewsroom() {
        room = new TwoSources();
    }

    @Test
    void anEntryIsStoredAndPublishedOnceHoweverOftenItsReportIsCommitted() {
        PollReport report =
                report(
                        room.monde,
                        room.mondeLease,
                        arrival("urn:id:a", "Un titre", "france", "tout"));

        assertThat(room.entries.commit(List.of(report))).containsExactly(report);
        assertThat(room.entries.commit(List.of(report))).containsExactly(report);

        assertThat(room.reader.newest("france", 10, 10))
                .singleElement()
                .satisfies(published -> {
                    assertThat(published.entry())
                            .isEqualTo(report.taken().arrivals().getFirst().identified().entry());
                    assertThat(published.id()).isEqualTo("urn:id:a");
                    assertThat(published.ordinal()).isEqualTo(1);
                    assertThat(published.source().name()).isEqualTo("Le Monde");
                });
        assertThat(room.reader.versions())
                .extracting(MergedFeedReader.Version::lastOrdinal)
                .containsExactly(1L, 1L);
    }

    @Test
    void aReportWhoseLeaseHasPassedOnCommitsNothing() {
        var stale = new HostLease(room.mondeLease.host(), room.mondeLease.epoch() - 1);
        PollReport late = report(room.monde, stale, arrival("urn:id:a", "Un titre", "france"));
        PollReport good =
                report(room.figaro, room.figaroLease, arrival("urn:id:b", "Un autre", "france"));
        assertThat(room.entries.commit(List.of(late, good))).containsExactly(good);

        assertThat(room.ids("france")).containsExactly("urn:id:b");
        assertThat(new Sources(room.database).all())
                .filteredOn(status -> status.source().name().equals("Le Monde"))
                .singleElement()
                .satisfies(status -> assertThat(status.lastOutcome()).isEqualTo("never"));
    }

    @Test
    void aStoryHasOnePlaceWhereStoriesAreMergedAndItsBestCopyIsShown() {
        room.mondeBrings(
                arrival(identified("urn:id:a", "Un titre"), traits(1, 7L), NOW, "france", "tout"));
        var before = room.reader.newest("france", 10, 10).getFirst();

        room.figaroBrings(
                arrival(
                        identified("urn:id:b", "Un titre"),
                        traits(5, 7L),
                        TwoSources.later(9),
                        "france",
                        "tout"));

        assertThat(room.reader.newest("france", 10, 10))
                .singleElement()
                .satisfies(published -> {
                    assertThat(published.id()).isEqualTo(before.id());
                    assertThat(published.placedAt()).isEqualTo(before.placedAt());
                    assertThat(published.published()).isEqualTo(before.published());
                    assertThat(published.source().name()).isEqualTo("Le Figaro");
                    assertThat(published.alsoAt())
                            .extracting(copy -> copy.source().name())
                            .containsExactly("Le Monde");
                });
        assertThat(room.ids("tout")).containsExactly("urn:id:b", "urn:id:a");
        assertThat(room.reader.range("france", 1, 10)).hasSize(1);
        assertThat(room.reader.range("tout", 1, 10)).hasSize(2);
    }

    @Test
    void arrivalsOfOneBatchAreCandidatesForEachOther() {
        Arrival first = arrival(identified("urn:id:a", "Un titre"), traits(1, 7L), NOW, "france");
        Arrival second = arrival(identified("urn:id:b", "Un titre"), traits(1, 7L), NOW, "france");

        room.commit(
                report(room.monde, room.mondeLease, first),
                report(room.figaro, room.figaroLease, second));

        assertThat(room.reader.newest("france", 10, 10))
                .singleElement()
                .satisfies(published -> assertThat(published.alsoAt()).hasSize(1));
    }

    @Test
    void aStoryIsAskedForAsOneOrTellingByTelling() {
        room.mondeBrings(arrival(identified("urn:id:a", "Un titre"), traits(5, 7L), NOW, "france"));
        room.mondeBrings(
                arrival(
                        identified("urn:id:x", "Autre"),
                        traits(1, 8L),
                        TwoSources.later(5),
                        "france"));
        room.figaroBrings(
                arrival(
                        identified("urn:id:b", "Un titre"),
                        traits(1, 7L),
                        TwoSources.later(9),
                        "france"));
        var query =
                new MergedFeedReader.Query(
                        "france",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        10);

        assertThat(room.reader.find(query))
                .extracting(PublishedEntry::id)
                .containsExactly("urn:id:x", "urn:id:a");
        assertThat(room.reader.find(query.apart()))
                .extracting(one -> one.id() + " by " + one.source().name())
                .containsExactly(
                        "urn:id:b by Le Figaro", "urn:id:x by Le Monde", "urn:id:a by Le Monde");
    }

    @Test
    void anEditOfWhatIsStoredQuietlyLeavesItQuiet() {
        Arrival loud = arrival("urn:id:a", "Avant", "france");
        room.mondeBrings(
                new Arrival(
                        loud.identified(),
                        NOW,
                        NOW,
                        NOW,
                        Optional.of("backlog: older than 365 days when the source was new"),
                        List.of(),
                        loud.traits(),
                        Optional.empty()));
        long number = room.known(room.monde, "urn:id:a").getFirst().number();

        room.commit(
                report(
                        room.monde,
                        room.mondeLease,
                        TwoSources.later(600),
                        List.of(),
                        List.of(revision(number, "urn:id:a", "Après"))));

        assertThat(
                        new Histories(room.database)
                                .of("urn:id:a")
                                .getFirst()
                                .living()
                                .orElseThrow()
                                .droppedBy())
                .hasValueSatisfying(why -> assertThat(why).startsWith("backlog"));
    }

    @Test
    void guidsThatDifferByCaseAccentOrBlankStayDifferent() {
        List<String> guids =
                List.of(
                        "urn:id:x",
                        "URN:X",
                        "urn:id:x ",
                        "urn:id:é",
                        "urn:id:e",
                        "urn:id:😀",
                        "urn:id:😁",
                        "urn:id:x\u200b",
                        "x".repeat(65_000),
                        "x".repeat(65_001));

        room.mondeBrings(
                guids.stream()
                        .map(guid -> arrival(guid, "Titre", "france"))
                        .toArray(Arrival[]::new));

        assertThat(room.ids("france")).hasSize(guids.size()).doesNotHaveDuplicates();
        assertThat(guids).allSatisfy(guid -> assertThat(room.known(room.monde, guid)).hasSize(1));
    }

    @Test
    void anEditChangesTheTextButNeitherPlaceNorDate() {
        room.mondeBrings(arrival("urn:id:a", "Avant", "france"));
        KnownEntry known =
                room.entries
                        .known(room.monde.number(), List.of(Sha256.of("alias", "urn:id:a")))
                        .getFirst();
        var before = room.reader.newest("france", 10, 10).getFirst();
        PollReport edited =
                report(
                        room.monde,
                        room.mondeLease,
                        TwoSources.later(600),
                        List.of(),
                        List.of(revision(known.number(), "urn:id:a", "Après")));

        room.commit(edited);
        long version = room.version("france");
        room.commit(edited);

        assertThat(room.reader.newest("france", 10, 10))
                .singleElement()
                .satisfies(after -> {
                    assertThat(after.entry().title()).isEqualTo("Après");
                    assertThat(after.published()).isEqualTo(before.published());
                    assertThat(after.updated()).isEqualTo(TwoSources.later(600));
                    assertThat(after.ordinal()).isEqualTo(before.ordinal());
                });
        assertThat(room.version("france")).as("after the same once more").isEqualTo(version);
        var living = new Histories(room.database).of("urn:id:a").getFirst().living().orElseThrow();
        assertThat(living.past().earlier())
                .extracting(History.Earlier::title)
                .containsExactly("Avant");
    }

    @Test
    void theSameIdInTwoSourcesIsPublishedOnlyOnce() {
        room.commit(
                report(room.monde, room.mondeLease, arrival("urn:id:a", "Un", "tout")),
                report(room.figaro, room.figaroLease, arrival("urn:id:a", "Deux", "tout")));

        assertThat(room.ids("tout"))
                .hasSize(2)
                .contains("urn:id:a")
                .anyMatch(id -> id.startsWith("tag:localhost,2026-11-25:"));
    }

    @Test
    void anIdThatIsNoIriGetsOneOfOurs() {
        TagAuthority.establish(room.database, "kiosque.example", NOW);

        room.mondeBrings(arrival("12345", "Titre", "france"));

        assertThat(room.ids("france"))
                .singleElement()
                .asString()
                .startsWith("tag:kiosque.example,2026-11-25:");
    }

    @Test
    void versionsAreWholeSecondsApart() {
        for (int n = 0; n < 3; n++) {
            room.mondeBrings(arrival("urn:id:" + n, "Titre", "france"));
        }

        assertThat(room.reader.versions().getFirst().changedAt())
                .isAfterOrEqualTo(TwoSources.later(2));
    }

    @Test
    void oneSourceDoesNotFillTheFeed() {
        room.mondeBrings(
                IntStream.range(0, 30)
                        .mapToObj(n ->
                                arrival(
                                        identified("urn:id:" + n, "Titre " + n),
                                        traits(1),
                                        TwoSources.later(n),
                                        "france"))
                        .toArray(Arrival[]::new));
        room.figaroBrings(arrival("urn:id:figaro", "Le seul", "france"));

        assertThat(room.reader.newest("france", 10, 3))
                .extracting(published -> published.source().name())
                .containsExactly("Le Monde", "Le Monde", "Le Monde", "Le Figaro");
    }

    @Test
    void anEntryThatAFilterDropsIsStoredButNotShown() {
        Arrival wanted = arrival("urn:id:a", "Horoscope", "france");
        Arrival dropped =
                new Arrival(
                        wanted.identified(),
                        NOW,
                        NOW,
                        NOW,
                        Optional.of("source Le Monde: drop"),
                        List.of("france"),
                        wanted.traits(),
                        Optional.empty());

        room.mondeBrings(dropped);

        assertThat(room.ids("france")).isEmpty();
        assertThat(new Histories(room.database).of("urn:id:a"))
                .singleElement()
                .satisfies(history ->
                        assertThat(history.living().orElseThrow().droppedBy())
                                .contains("source Le Monde: drop"));
    }

    @Test
    void wordsAreFoundWithoutTheirAccents() {
        room.mondeBrings(
                arrival("urn:id:a", "L'élection à Périgueux", "france"),
                arrival("urn:id:b", "Autre chose", "france"));

        assertThat(find(Optional.of("election perigueux"), Optional.empty()))
                .containsExactly("urn:id:a");
        assertThat(find(Optional.of("+\"-()*@~<>"), Optional.empty())).isEmpty();
        assertThat(find(Optional.empty(), Optional.of("Le Figaro"))).isEmpty();
        assertThat(find(Optional.empty(), Optional.of("Le Monde")))
                .containsExactlyInAnyOrder("urn:id:a", "urn:id:b");
    }

    private List<String> find(Optional<String> words, Optional<String> source) {
        var query =
                new MergedFeedReader.Query(
                        "france",
                        words,
                        source,
                        Optional.of("une"),
                        Optional.of("fr"),
                        Optional.of(NOW.minusSeconds(3600)),
                        10);
        return room.reader.find(query).stream().map(published -> published.id()).toList();
    }

    @Test
    void aBlockThatRecursIsLearnedUnlessSomebodyObjects() {
        var block = new Block(Sha256.of("lire aussi"), "Lire aussi :");
        for (int n = 0; n < 5; n++) {
            assertThat(room.entries.learnedBlocks(room.monde.number())).isEmpty();
            room.commit(withBlocks(n, block, new Block(Sha256.of("texte " + n), "Texte " + n)));
            room.commit(withBlocks(n, block));
        }

        assertThat(room.entries.learnedBlocks(room.monde.number())).containsExactly(block.digest());

        assertThat(new LearnedBlocks(room.database).veto("Le Monde", block.digest())).isTrue();
        assertThat(room.entries.learnedBlocks(room.monde.number())).isEmpty();
        assertThat(new LearnedBlocks(room.database).of("Le Monde"))
                .singleElement()
                .satisfies(learned -> assertThat(learned.entries()).isEqualTo(5));
    }

    private PollReport withBlocks(int number, Block... blocks) {
        PollReport plain =
                report(room.monde, room.mondeLease, arrival("urn:id:" + number, "Titre " + number));
        return new PollReport(
                plain.source(),
                plain.lease(),
                plain.at(),
                plain.ending(),
                plain.after(),
                plain.next(),
                plain.hold(),
                plain.head(),
                new Taken(
                        plain.taken().arrivals(),
                        plain.taken().revisions(),
                        plain.taken().renamed(),
                        plain.taken().touched(),
                        List.of(blocks),
                        plain.taken().repairs(),
                        0));
    }
}
