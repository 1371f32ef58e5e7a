package kiosque.store.upkeep;

import static kiosque.store.Reports.NOW;
import static kiosque.store.Reports.arrival;
import static kiosque.store.Reports.identified;
import static kiosque.store.Reports.traits;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.feed.Arrival;
import kiosque.feed.FeedHead;
import kiosque.feed.PollReport;
import kiosque.feed.Sha256;
import kiosque.feed.SourceState;
import kiosque.feed.Taken;
import kiosque.store.Reports;
import kiosque.store.TwoSources;
import kiosque.testing.TestDatabase;

import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

class RetentionIT {

    private static final Duration LONG = Duration.ofDays(100);

    @Test
    void aTombstoneThatIsForgottenTakesItsNamesAlongAndLeavesThoseOfTheLiving() throws Exception {
        var room = new TwoSources();
        room.mondeBrings(
                arrival("urn:id:a", "Dans aucun fil"),
                arrival("urn:id:b", "Dans un fil", "france"));
        try (Connection connection = TestDatabase.connect(room.database);
                Statement statement = connection.createStatement()) {
            statement.execute("DELETE FROM entry_name");
            statement.execute(
                    "INSERT INTO entry_name (source, alias, entry) SELECT source,"
                            + " LEFT(REVERSE(id), 16), number FROM known_entry");
            assertThat(aliases(statement)).isEqualTo(2);
            var retention =
                    new Retention(
                            room.database,
                            new Retention.Terms(
                                    Duration.ofDays(1), Bounds.of(LONG), Duration.ofDays(30)));
            retention.run(NOW.plus(Duration.ofDays(2)));
            assertThat(aliases(statement)).as("a tombstone still answers to them").isEqualTo(2);

            statement.execute("UPDATE source SET read_at = '2030-01-01'");
            assertThat(retention.run(NOW.plus(Duration.ofDays(40))).tombstones()).isEqualTo(1);

            assertThat(aliases(statement)).isEqualTo(1);
        }
    }

    @Test
    void whatItsSourceStillListsIsKeptHoweverOldAndGoesOnceItIsNot() {
        var room = new TwoSources();
        room.commit(whole(room, NOW, List.of("a", "b"), List.of()));
        long a = number(room, "a");
        long b = number(room, "b");
        Retention retention = retention(room, Bounds.of(Duration.ofDays(10)));

        assertThat(retention.run(NOW.plus(LONG)).entries()).isZero();
        room.commit(whole(room, NOW.plus(LONG), List.of("c"), List.of(b)));
        assertThat(retention.run(NOW.plus(LONG)).entries()).isEqualTo(1);

        assertThat(room.known(room.monde, "a").getFirst().buried()).isTrue();
        assertThat(titles(room, "france")).containsExactlyInAnyOrder("b", "c");
        assertThat(a).isLessThan(b);
    }

    @Test
    void whatASourceListedThatIsNoLongerConfiguredGoesAWeekAfterItWasReadAndComesBackAsNothingNew()
            throws Exception {
        var room = new TwoSources();
        Instant later = NOW.plus(LONG);
        room.commit(whole(room, NOW, List.of("a"), List.of()));
        room.commit(whole(room, later, List.of("b"), List.of(number(room, "a"))));
        Retention retention = retention(room, Bounds.of(Duration.ofDays(1)));
        try (Connection connection = TestDatabase.connect(room.database);
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE source SET configured = FALSE WHERE name = 'Le Monde'");
        }

        assertThat(retention.run(later.plus(Duration.ofDays(6))).entries()).isZero();
        assertThat(retention.run(later.plus(Duration.ofDays(8))).entries()).isEqualTo(2);
        assertThat(room.known(room.monde, "a").getFirst().buried()).isTrue();
    }

    /// Sooner than keys go by themselves.
    @Test
    void theStoryKeysOfWhatIsGoneGo() throws Exception {
        var room = new TwoSources();
        Instant later = NOW.plus(Duration.ofDays(12));
        room.commit(whole(room, NOW, List.of("a"), List.of()));
        room.commit(whole(room, later, List.of("b"), List.of()));
        long gone = keys(room, "<= " + number(room, "a"));
        long there = keys(room, ">= " + number(room, "b"));
        assertThat(List.of(gone, there)).allMatch(keys -> keys > 0);

        retention(room, Bounds.of(Duration.ofDays(10))).run(later);

        assertThat(titles(room, "france")).containsExactly("b");
        assertThat(keys(room, ">= 0")).isEqualTo(there);
    }

    private static long keys(TwoSources room, String entries) throws SQLException {
        try (Connection connection = TestDatabase.connect(room.database);
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "SELECT COUNT(*) FROM story_key WHERE entry " + entries)) {
            row.next();
            return row.getLong(1);
        }
    }

    @Test
    void aLookAtPartOfADocumentAddsToWhatIsListed() {
        var room = new TwoSources();
        room.commit(whole(room, NOW, List.of("a"), List.of()));
        room.mondeBrings(arrival("b", "b", "france"));
        room.commit(part(room, NOW.plusSeconds(60), List.of("c")));
        Retention retention = retention(room, Bounds.of(Duration.ofDays(10)));

        assertThat(retention.run(NOW.plus(LONG)).entries())
                .as("a hub told of b, the document does not have it")
                .isEqualTo(1);
        assertThat(titles(room, "france")).containsExactlyInAnyOrder("a", "c");
    }

    @Test
    void ofASourceThatWasReadBeforeListingsWereNotedNothingGoesUntilItIsReadAgain()
            throws Exception {
        var room = new TwoSources();
        room.commit(whole(room, NOW, List.of("a"), List.of()));
        try (Connection connection = TestDatabase.connect(room.database);
                Statement statement = connection.createStatement()) {
            statement.execute("DELETE FROM source_listing");
        }
        room.commit(part(room, NOW.plusSeconds(60), List.of("b")));
        Retention retention = retention(room, Bounds.of(Duration.ofDays(10)));

        assertThat(retention.run(NOW.plus(LONG)).entries()).isZero();
        room.commit(whole(room, NOW.plus(LONG), List.of(), List.of(number(room, "b"))));
        assertThat(retention.run(NOW.plus(LONG)).entries()).isEqualTo(1);
        assertThat(titles(room, "france")).containsExactly("b");
    }

    @Test
    void ofABoundedSourceTheNewestAreKept() {
        var room = new TwoSources();
        for (int i = 0; i < 1200; i += 100) {
            room.mondeBrings(many(i));
        }
        room.figaroBrings(arrival("f", "f", "france"));
        var bounds =
                new Bounds(
                        Optional.empty(), Map.of("Le Monde", bound(Optional.empty(), 3)), Map.of());

        assertThat(retention(room, bounds).run(NOW.plusSeconds(60)).entries()).isEqualTo(1197);
        assertThat(titles(room, "france"))
                .containsExactlyInAnyOrder("e1197", "e1198", "e1199", "f");
    }

    @Test
    void aSourcesOwnTimeHoldsForItAloneBeItShorterOrLongerThanTheGeneralOne() {
        var room = new TwoSources();
        room.mondeBrings(arrival("monde", "monde", "france"));
        room.figaroBrings(arrival("figaro", "figaro", "france"));
        Bounds.Bound shorter = bound(Optional.of(Duration.ofDays(10)), 0);
        Bounds.Bound longer = bound(Optional.of(Duration.ofDays(200)), 0);
        Retention retention =
                retention(
                        room,
                        new Bounds(
                                Optional.of(LONG),
                                Map.of("Le Monde", shorter, "Le Figaro", longer),
                                Map.of()));

        assertThat(retention.run(NOW.plus(Duration.ofDays(9))).entries()).isZero();
        assertThat(retention.run(NOW.plus(Duration.ofDays(11))).entries()).isEqualTo(1);
        assertThat(titles(room, "france")).containsExactly("figaro");
        assertThat(retention.run(NOW.plus(Duration.ofDays(101))).entries()).isZero();
        assertThat(retention.run(NOW.plus(Duration.ofDays(201))).entries()).isEqualTo(1);
    }

    private static Arrival[] many(int from) {
        return IntStream.range(from, from + 100)
                .mapToObj(i -> arrival("e" + i, "e" + i, "france"))
                .toArray(Arrival[]::new);
    }

    @Test
    void anEntryGoesWhenNoMergedFeedThatShowsItKeepsIt() {
        var room = new TwoSources();
        room.mondeBrings(
                arrival("both", "both", "france", "tout"), arrival("one", "one", "france"));
        Bounds.Bound short10 = bound(Optional.of(Duration.ofDays(10)), 0);
        Retention one = retention(room, feeds(Map.of("france", short10)));
        Retention both = retention(room, feeds(Map.of("france", short10, "tout", short10)));

        assertThat(one.run(NOW.plus(Duration.ofDays(9))).entries()).isZero();
        assertThat(one.run(NOW.plus(Duration.ofDays(11))).entries()).isEqualTo(1);
        assertThat(titles(room, "tout")).containsExactly("both");
        assertThat(both.run(NOW.plus(Duration.ofDays(11))).entries()).isEqualTo(1);
        assertThat(titles(room, "tout")).isEmpty();
    }

    @Test
    void ofABoundedMergedFeedTheNewestPlacesAreKeptWithWhatIsToldOfThem() {
        var room = new TwoSources();
        room.mondeBrings(told("old", 7L));
        room.mondeBrings(told("new", 8L));
        room.figaroBrings(told("old elsewhere", 7L), told("new elsewhere", 8L));
        Retention retention = retention(room, feeds(Map.of("france", bound(Optional.empty(), 1))));

        assertThat(retention.run(NOW.plusSeconds(60)).entries()).isEqualTo(1);
        assertThat(retention.run(NOW.plusSeconds(3660)).entries())
                .as("what was told of it")
                .isEqualTo(1);
        assertThat(retention.run(NOW.plus(Duration.ofDays(61))).entries())
                .as("what is told of it")
                .isLessThanOrEqualTo(1);
        assertThat(titles(room, "france")).containsExactly("new");
    }

    private static Arrival told(String guid, long story) {
        return arrival(identified(guid, guid), traits(1, story), NOW, "france");
    }

    private static Bounds feeds(Map<String, Bounds.Bound> feeds) {
        return new Bounds(Optional.empty(), Map.of(), feeds);
    }

    /// @param entries none for 0
    private static Bounds.Bound bound(Optional<Duration> keep, int entries) {
        return new Bounds.Bound(keep, Optional.of(entries).filter(most -> most > 0));
    }

    private static Retention retention(TwoSources room, Bounds bounds) {
        return new Retention(
                room.database,
                new Retention.Terms(Duration.ofDays(60), bounds, Duration.ofDays(30)));
    }

    private static List<String> titles(TwoSources room, String slug) {
        return room.reader.newest(slug, 100, 100).stream()
                .map(entry -> entry.entry().title())
                .toList();
    }

    private static long number(TwoSources room, String guid) {
        return room.known(room.monde, guid).getFirst().number();
    }

    /// A report of a document all of which was looked at.
    private static PollReport whole(
            TwoSources room, Instant at, List<String> arrivals, List<Long> listed) {
        return report(room, at, arrivals, listed, listed.size());
    }

    /// A report of a document of which nothing but the arrivals was looked at.
    private static PollReport part(TwoSources room, Instant at, List<String> arrivals) {
        return report(room, at, arrivals, List.of(), 1);
    }

    private static Arrival withKey(String guid) {
        return arrival(identified(guid, guid), traits(1, (long) guid.hashCode()), NOW, "france");
    }

    private static PollReport report(
            TwoSources room, Instant at, List<String> arrivals, List<Long> listed, int recognised) {
        PollReport plain =
                Reports.report(
                        room.monde,
                        room.mondeLease,
                        at,
                        arrivals.stream().map(RetentionIT::withKey).toList(),
                        List.of());
        SourceState before = plain.after();
        return new PollReport(
                plain.source(),
                plain.lease(),
                at,
                plain.ending(),
                new SourceState(
                        before.url(),
                        before.validators(),
                        Optional.of(Sha256.of("document " + at)),
                        before.freshFor(),
                        before.pace(),
                        before.failing(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(at)),
                plain.next(),
                Optional.empty(),
                Optional.of(FeedHead.SILENT),
                new Taken(
                        plain.taken().arrivals(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        listed,
                        recognised));
    }

    private static int aliases(Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM entry_name")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
