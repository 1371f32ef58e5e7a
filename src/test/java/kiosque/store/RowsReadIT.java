package kiosque.store;

import static kiosque.store.Reports.NOW;
import static kiosque.store.Reports.identified;
import static kiosque.store.Reports.traits;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.feed.Arrival;
import kiosque.feed.HostLease;
import kiosque.feed.PollReport;
import kiosque.feed.Sha256;
import kiosque.feed.Source;
import kiosque.feed.Stories;
import kiosque.feed.StoryJudge;
import kiosque.store.commit.Entries;
import kiosque.store.published.MergedFeedReader;
import kiosque.store.published.StoredMergedFeeds;
import kiosque.store.rule.ConfiguredFeed;
import kiosque.store.rule.MergedFeeds;
import kiosque.store.source.ConfiguredSource;
import kiosque.store.source.HostLeases;
import kiosque.store.source.Sources;
import kiosque.testing.TestDatabase;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/// What runs for every poll, and what every reader asks for, reads the rows that it needs and no others: MariaDB counts
/// them itself. An index that is missing, or not used, shows as thousands.
class RowsReadIT {

    private static final int SOURCES = 400;
    private static final int ENTRIES = 8;

    private static Database database;
    private static Entries entries;
    private static MergedFeedReader reader;
    private static final List<Source> POLLED = new ArrayList<>();
    private static final List<HostLease> LEASES = new ArrayList<>();

    @BeforeAll
    static void fillTheDatabase() {
        database = TestDatabase.empty();
        entries = new Entries(database, TwoSources.TRUSTING);
        reader = new StoredMergedFeeds(database);
        List<ConfiguredSource> sources =
                IntStream.range(0, SOURCES)
                        .mapToObj(n -> TwoSources.configured("Source " + n))
                        .toList();
        new Sources(database).configure(sources);
        Set<String> names = new HashSet<>();
        sources.forEach(source -> names.add(source.name()));
        new MergedFeeds(database)
                .configure(
                        List.of(new ConfiguredFeed("tout", names, Stories.MERGE, "", List.of())));
        for (HostLeases.Claim claim :
                new HostLeases(database, "node", Duration.ofHours(1))
                        .claim(SOURCES / 2, NOW, Duration.ZERO)) {
            POLLED.add(claim.due().getFirst());
            LEASES.add(claim.lease());
        }
        entries.commit(IntStream.range(0, POLLED.size()).mapToObj(n -> first(n)).toList());
    }

    private static PollReport first(int n) {
        return Reports.report(
                POLLED.get(n),
                LEASES.get(n),
                IntStream.range(0, ENTRIES)
                        .mapToObj(e ->
                                Reports.arrival(
                                        identified("urn:id:" + n + ":" + e, "Titre " + n + " " + e),
                                        traits(1, (long) n * 1000 + e),
                                        NOW,
                                        "tout"))
                        .toArray(Arrival[]::new));
    }

    @Test
    void recognisingADocument() throws Exception {
        List<Sha256> names =
                IntStream.range(0, ENTRIES)
                        .boxed()
                        .flatMap(e ->
                                List.of(
                                        Sha256.of("GUID", "urn:id:7:" + e),
                                        Sha256.of("alias", "urn:id:7:" + e))
                                        .stream())
                        .toList();

        assertThat(
                        rowsReadBy(() ->
                                assertThat(entries.known(POLLED.get(7).number(), names))
                                        .hasSize(ENTRIES)))
                .isLessThan(100);
    }

    @Test
    void committingAPollThatFoundNothing() throws Exception {
        assertThat(
                        rowsReadBy(() ->
                                entries.commit(
                                        List.of(Reports.report(POLLED.get(3), LEASES.get(3))))))
                .isLessThan(30);
    }

    @Test
    void committingAPollWithANewEntry() throws Exception {
        PollReport report =
                Reports.report(
                        POLLED.get(4),
                        LEASES.get(4),
                        Reports.arrival(
                                identified("urn:id:new", "Neuf"), traits(1, 4001L), NOW, "tout"));

        assertThat(rowsReadBy(() -> entries.commit(List.of(report)))).isLessThan(150);
    }

    @Test
    void aStoryKeyThatHundredsShareIsReadOnce() throws Exception {
        long key = -77;
        var apart = new Entries(database, StoryJudge.NONE);
        apart.commit(
                List.of(
                        Reports.report(
                                POLLED.get(8),
                                LEASES.get(8),
                                IntStream.range(0, 1000)
                                        .mapToObj(n ->
                                                Reports.arrival(
                                                        identified("urn:id:name:" + n, "Nom " + n),
                                                        traits(1, key),
                                                        NOW))
                                        .toArray(Arrival[]::new))));
        var next = new AtomicInteger();

        long read =
                rowsReadBy(() ->
                        apart.commit(
                                List.of(
                                        Reports.report(
                                                POLLED.get(9),
                                                LEASES.get(9),
                                                Reports.arrival(
                                                        identified(
                                                                "urn:id:next:"
                                                                        + next.incrementAndGet(),
                                                                "Suite"),
                                                        traits(1, key),
                                                        NOW)))));

        assertThat(next.get()).isEqualTo(2);
        assertThat(read).isLessThan(700);
    }

    @Test
    void claimingHosts() throws Exception {
        var leases = new HostLeases(database, "other", Duration.ofHours(1));

        assertThat(rowsReadBy(() -> assertThat(leases.claim(10, NOW, Duration.ZERO)).hasSize(10)))
                .isLessThan(SOURCES / 2 + 200);
    }

    @Test
    void askingForTheVersions() throws Exception {
        assertThat(rowsReadBy(() -> assertThat(reader.versions()).hasSize(1))).isLessThan(10);
    }

    @Test
    void readingTheNewestOfAMergedFeed() throws Exception {
        assertThat(rowsReadBy(() -> assertThat(reader.newest("tout", 50, 10)).hasSize(50)))
                .isLessThan(1200);
    }

    @Test
    void readingAnArchive() throws Exception {
        assertThat(rowsReadBy(() -> assertThat(reader.range("tout", 101, 150)).hasSize(50)))
                .isLessThan(1200);
    }

    private static long rowsReadBy(Runnable work) throws Exception {
        work.run(); // fills the caches of prepared statements
        long before = rowsRead();
        long own = rowsRead() - before;
        before = rowsRead();
        work.run();
        return rowsRead() - before - own;
    }

    private static long rowsRead() throws Exception {
        try (Connection connection = TestDatabase.connect(database);
                Statement statement = connection.createStatement();
                ResultSet result =
                        statement.executeQuery(
                                "SELECT SUM(variable_value) FROM information_schema.global_status"
                                        + " WHERE variable_name LIKE 'HANDLER_READ%'")) {
            result.next();
            return result.getLong(1);
        }
    }
}
