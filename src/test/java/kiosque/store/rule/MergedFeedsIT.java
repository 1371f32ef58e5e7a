package kiosque.store.rule;

import static kiosque.store.Reports.NOW;
import static kiosque.store.Reports.arrival;
import static kiosque.store.Reports.identified;
import static kiosque.store.Reports.report;
import static kiosque.store.Reports.traits;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.feed.Correction;
import kiosque.feed.Failing;
import kiosque.feed.FeedHead;
import kiosque.feed.PollReport;
import kiosque.feed.PublishedEntry;
import kiosque.feed.PublishedEntry.Copy;
import kiosque.feed.Recognition;
import kiosque.feed.RelationReason;
import kiosque.feed.Sha256;
import kiosque.feed.SourceState;
import kiosque.feed.Stories;
import kiosque.feed.Taken;
import kiosque.store.TwoSources;
import kiosque.store.commit.StoryCorrections;
import kiosque.store.published.MergedFeedReader;
import kiosque.store.upkeep.Bounds;
import kiosque.store.upkeep.Histories;
import kiosque.store.upkeep.History;
import kiosque.store.upkeep.Retention;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

class MergedFeedsIT {

    private static final FeedHead HEAD = FeedHead.SILENT;

    private TwoSources room;

    @BeforeEach
    void openTheNewsroom() {
        room = new TwoSources();
    }

    @Test
    void aNewFeedIsFilledWithWhatItsFilterKeepsEachInItsOwnTime() {
        room.mondeBrings(
                arrival(identified("urn:id:a", "Politique"), traits(1), NOW),
                arrival(identified("urn:id:b", "Sport"), traits(1), TwoSources.later(60)));
        room.figaroBrings(
                arrival(
                        identified("urn:id:c", "Politique aussi"),
                        traits(1),
                        TwoSources.later(30)));

        room.configureFeeds(
                (slug, stored) -> slug.isEmpty() || stored.entry().title().startsWith("Politique"),
                new ConfiguredFeed(
                        "politique",
                        Set.of("Le Monde", "Le Figaro"),
                        Stories.MERGE,
                        "x",
                        List.of()));

        assertThat(room.ids("politique")).containsExactly("urn:id:c", "urn:id:a");
        assertThat(room.reader.range("politique", 1, 9))
                .extracting(PublishedEntry::id)
                .containsExactly("urn:id:a", "urn:id:c");
        assertThat(room.reader.newest("politique", 9, 9).getFirst().placedAt())
                .isEqualTo(TwoSources.later(30).minusSeconds(60));
        assertThat(room.reader.versions())
                .extracting(MergedFeedReader.Version::slug)
                .containsExactly("politique");
    }

    @Test
    void anUnchangedConfigurationChangesNothing() {
        long version = room.version("france");

        room.configureFeeds(
                TwoSources.feed("france", Stories.MERGE), TwoSources.feed("tout", Stories.OFF));

        assertThat(room.version("france")).isEqualTo(version);
    }

    @Test
    void aSourceTakenOutOfAFeedIsShownNoMoreButKeepsItsArchive() {
        room.mondeBrings(arrival("urn:id:a", "Un", "france"));
        room.figaroBrings(arrival("urn:id:b", "Deux", "france"));

        room.configureFeeds(
                new ConfiguredFeed("france", Set.of("Le Figaro"), Stories.MERGE, "", List.of()));

        assertThat(room.ids("france")).containsExactly("urn:id:b");
        assertThat(room.reader.range("france", 1, 9)).hasSize(2);
    }

    @Test
    void copiesGetPlacesWhereStoriesAreNoLongerMerged() {
        room.mondeBrings(arrival(identified("urn:id:a", "Titre"), traits(1, 7L), NOW, "france"));
        room.figaroBrings(arrival(identified("urn:id:b", "Titre"), traits(1, 7L), NOW, "france"));
        assertThat(room.ids("france")).hasSize(1);

        room.configureFeeds(TwoSources.feed("france", Stories.OFF));

        assertThat(room.ids("france")).containsExactlyInAnyOrder("urn:id:a", "urn:id:b");
        assertThat(room.reader.range("france", 1, 2)).hasSize(2);

        room.configureFeeds(TwoSources.feed("france", Stories.MERGE));
        assertThat(room.ids("france")).as("shown once again").hasSize(1);
    }

    @Test
    void aWrongMergeIsSplitForGood() {
        room.mondeBrings(
                arrival(identified("urn:id:a", "Titre"), traits(1, 7L), NOW, "france", "tout"));
        room.figaroBrings(
                arrival(identified("urn:id:b", "Titre"), traits(5, 7L), NOW, "france", "tout"));
        long anchor = room.known(room.monde, "urn:id:a").getFirst().number();
        var corrections = new StoryCorrections(room.database);

        assertThat(corrections.split(anchor)).isEqualTo(Correction.DONE);
        assertThat(corrections.split(anchor)).isEqualTo(Correction.SO_ALREADY);

        assertThat(room.reader.newest("france", 9, 9))
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.alsoAt()).isEmpty());
        assertThat(room.reader.range("france", 1, 1).getFirst().source().name())
                .isEqualTo("Le Monde");
    }

    @Test
    void aMissedMergeIsJoined() {
        room.mondeBrings(arrival(identified("urn:id:a", "Titre"), traits(1, 7L), NOW, "france"));
        room.figaroBrings(arrival(identified("urn:id:b", "Autre"), traits(1, 8L), NOW, "france"));
        var corrections = new StoryCorrections(room.database);
        long first = room.known(room.monde, "urn:id:a").getFirst().number();
        long second = room.known(room.figaro, "urn:id:b").getFirst().number();

        assertThat(corrections.join(second, first)).isEqualTo(Correction.DONE);
        assertThat(corrections.join(second, first)).isEqualTo(Correction.SO_ALREADY);

        assertThat(room.reader.newest("france", 9, 9))
                .singleElement()
                .satisfies(one ->
                        assertThat(one.alsoAt())
                                .singleElement()
                                .extracting(Copy::reason)
                                .isEqualTo(Optional.of(RelationReason.HAND)));
        assertThat(
                        new Histories(room.database)
                                .of("urn:id:b")
                                .getFirst()
                                .living()
                                .orElseThrow()
                                .story()
                                .why())
                .contains("joined by hand");
    }

    @Test
    void twoStoriesThatOneEntryTellsAreShownOnce() {
        room.mondeBrings(
                arrival(identified("urn:id:a", "Titre"), traits(1, 7L), NOW, "france", "tout"));
        room.figaroBrings(
                arrival(identified("urn:id:b", "Autre"), traits(2, 8L), NOW, "france", "tout"));
        long version = room.version("france");

        room.mondeBrings(arrival(identified("urn:id:c", "Tout"), traits(1, 7L, 8L), NOW, "tout"));

        assertThat(room.reader.newest("france", 9, 9))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.id()).as("the first place stays").isEqualTo("urn:id:a");
                    assertThat(one.alsoAt())
                            .singleElement()
                            .extracting(Copy::reason)
                            .isEqualTo(Optional.of(RelationReason.NEWS));
                });
        assertThat(room.version("france")).as("its readers learn it").isGreaterThan(version);
        assertThat(room.ids("tout")).as("where stories are not merged").hasSize(3);
        assertThat(room.reader.range("france", 2, 2)).as("an address given out").hasSize(1);
        assertThat(story("urn:id:b").why().orElseThrow()).startsWith("told by entry ");
    }

    @Test
    void storiesOfOneDocumentThatItsLastEntryTellsAreOneFromTheBeginning() {
        room.mondeBrings(
                arrival(identified("urn:id:a", "Titre"), traits(1, 7L), NOW, "france"),
                arrival(identified("urn:id:b", "Autre"), traits(1, 8L), NOW, "france"),
                arrival(identified("urn:id:c", "Tout"), traits(1, 7L, 8L), NOW, "france"));

        assertThat(room.ids("france")).hasSize(1);
        assertThat(room.reader.range("france", 1, 9)).hasSize(1);
    }

    @Test
    void whatWasSplitByHandIsNotPutTogetherAgain() {
        room.mondeBrings(arrival(identified("urn:id:a", "Titre"), traits(1, 7L), NOW, "france"));
        room.figaroBrings(
                arrival(identified("urn:id:b", "Autre"), traits(1, 7L, 8L), NOW, "france"));
        long second = room.known(room.figaro, "urn:id:b").getFirst().number();
        assertThat(new StoryCorrections(room.database).split(second)).isEqualTo(Correction.DONE);

        room.mondeBrings(arrival(identified("urn:id:c", "Tout"), traits(1, 7L, 8L), NOW, "france"));

        assertThat(room.ids("france")).hasSize(2);
    }

    private History.Story story(String id) {
        return new Histories(room.database).of(id).getFirst().living().orElseThrow().story();
    }

    @Test
    void whatIsDeletedIsNotTakenForNewWhileTheSourceListsIt() {
        room.mondeBrings(
                arrival("urn:id:a", "Dans aucun fil"),
                arrival("urn:id:b", "Dans un fil", "france"));
        var retention =
                new Retention(
                        room.database,
                        new Retention.Terms(
                                Duration.ofDays(1),
                                Bounds.of(Duration.ofDays(100)),
                                Duration.ofDays(30)));

        assertThat(retention.run(NOW.plus(Duration.ofDays(2))).entries()).isEqualTo(1);
        room.mondeBrings(arrival("urn:id:a", "Dans aucun fil", "france"));

        assertThat(room.ids("france")).containsExactly("urn:id:b");
        assertThat(room.known(room.monde, "urn:id:a").getFirst().buried()).isTrue();
        assertThat(new Histories(room.database).of("urn:id:a").getFirst().living()).isEmpty();

        assertThat(retention.run(NOW.plus(Duration.ofDays(40))).tombstones())
                .as("the document may still list it: it has not been read since")
                .isZero();
        room.commit(readWhole(NOW.plus(Duration.ofDays(6))));
        assertThat(retention.run(NOW.plus(Duration.ofDays(40))).tombstones()).isEqualTo(1);
        room.mondeBrings(arrival("urn:id:a", "Dans aucun fil", "france"));
        assertThat(room.ids("france")).hasSize(2);
    }

    /// A report of a document that brought nothing.
    private PollReport readWhole(Instant at) {
        PollReport plain = report(room.monde, room.mondeLease, at, List.of(), List.of());
        SourceState state = plain.after();
        SourceState after =
                new SourceState(
                        state.url(),
                        state.validators(),
                        Optional.of(Sha256.of("document")),
                        state.freshFor(),
                        state.pace(),
                        Failing.NONE,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(at));
        return new PollReport(
                plain.source(),
                plain.lease(),
                at,
                plain.ending(),
                after,
                plain.next(),
                Optional.empty(),
                Optional.of(HEAD),
                Taken.NOTHING);
    }

    @Test
    void aTombstoneLearnsWhatItsEntryIsCalledAndSays() {
        room.mondeBrings(arrival("urn:id:a", "Dans aucun fil"));
        new Retention(
                        room.database,
                        new Retention.Terms(
                                Duration.ofDays(1),
                                Bounds.of(Duration.ofDays(100)),
                                Duration.ofDays(30)))
                .run(NOW.plus(Duration.ofDays(2)));
        long number = room.known(room.monde, "urn:id:a").getFirst().number();
        PollReport plain =
                report(
                        room.monde,
                        room.mondeLease,
                        NOW.plus(Duration.ofDays(2)),
                        List.of(),
                        List.of());

        room.commit(
                new PollReport(
                        plain.source(),
                        plain.lease(),
                        plain.at(),
                        plain.ending(),
                        plain.after(),
                        plain.next(),
                        Optional.empty(),
                        Optional.empty(),
                        new Taken(
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(
                                        new Recognition.Buried(
                                                number,
                                                identified("urn:id:b", "Autrement dit"),
                                                List.of(Sha256.of("GUID", "urn:id:b")))),
                                List.of(),
                                List.of(),
                                0)));

        assertThat(room.known(room.monde, "urn:id:b"))
                .singleElement()
                .satisfies(known -> {
                    assertThat(known.number()).isEqualTo(number);
                    assertThat(known.buried()).isTrue();
                    assertThat(known.fingerprint())
                            .isEqualTo(identified("urn:id:b", "Autrement dit").fingerprint());
                });
    }
}
