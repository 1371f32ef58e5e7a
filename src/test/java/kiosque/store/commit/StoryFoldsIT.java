package kiosque.store.commit;

import static kiosque.store.Reports.NOW;
import static kiosque.store.Reports.arrival;
import static kiosque.store.Reports.identified;
import static kiosque.store.Reports.report;
import static kiosque.store.Reports.traits;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.feed.Arrival;
import kiosque.feed.Correction;
import kiosque.feed.HostLease;
import kiosque.feed.Source;
import kiosque.feed.Stories;
import kiosque.feed.StoryJudge;
import kiosque.store.TwoSources;
import kiosque.store.sql.Sql;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Stories are made one while others write to them, in merged feeds that the writers do not share.
class StoryFoldsIT {

    private static final Duration LONGER_THAN_A_COMMIT = Duration.ofSeconds(1);

    private final CountDownLatch judging = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);

    private TwoSources room;

    /// Two stories, each shown in both of two merged feeds.
    @BeforeEach
    void tellTwoStories() {
        room = new TwoSources();
        room.configureFeeds(
                TwoSources.feed("monde", Stories.MERGE), TwoSources.feed("figaro", Stories.MERGE));
        room.mondeBrings(told("urn:id:a", "monde", 7L), told("urn:id:b", "monde", 8L));
        room.figaroBrings(told("urn:id:a2", "figaro", 7L), told("urn:id:b2", "figaro", 8L));
    }

    @Test
    void whoJoinsAStoryThatIsBeingFoldedHasAPlaceAllTheSame() throws Exception {
        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> joining =
                    nodes.submit(() ->
                            commit(
                                    slowly(),
                                    room.figaro,
                                    room.figaroLease,
                                    told("urn:id:c", "figaro", 8L)));
            judging.await();
            Future<?> folding =
                    nodes.submit(() ->
                            commit(
                                    TwoSources.TRUSTING,
                                    room.monde,
                                    room.mondeLease,
                                    told("urn:id:d", "monde", 7L, 8L)));
            waitAWhileFor(folding);
            goOn.countDown();
            joining.get();
            folding.get();
        }

        assertThat(room.reader.newest("figaro", 9, 9))
                .singleElement()
                .satisfies(one -> assertThat(one.id()).isEqualTo("urn:id:a2"));
        assertThat(count("SELECT COUNT(DISTINCT story) AS n FROM merged_feed_entry")).isOne();
    }

    @Test
    void whatIsSplitWhileAnEntryTellsItsStoryStaysSplit() throws Exception {
        long second = number(room.monde, "urn:id:b");
        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> folding =
                    nodes.submit(() ->
                            commit(
                                    slowly(),
                                    room.monde,
                                    room.mondeLease,
                                    told("urn:id:d", "monde", 7L, 8L)));
            judging.await();
            Future<Correction> splitting =
                    nodes.submit(() -> new StoryCorrections(room.database).split(second));
            waitAWhileFor(splitting);
            goOn.countDown();
            folding.get();
            assertThat(splitting.get()).isEqualTo(Correction.DONE);
        }

        assertThat(room.ids("monde")).contains("urn:id:b").hasSize(2);
    }

    @Test
    void storiesFoldedCrosswiseByManyAtOnceAreLostToNobody() throws Exception {
        try (ExecutorService nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < 12; round++) {
                long key = 100L + round * 10L;
                room.mondeBrings(
                        told("m1-" + round, "monde", key), told("m2-" + round, "monde", key + 1));
                room.figaroBrings(
                        told("f1-" + round, "figaro", key + 2),
                        told("f2-" + round, "figaro", key + 3));
                String name = "urn:all:" + round;
                Future<?> one =
                        nodes.submit(() ->
                                room.mondeBrings(
                                        told(name + "m", "monde", key, key + 2),
                                        told(name + "n", "monde", key + 1, key + 3)));
                Future<?> other =
                        nodes.submit(() ->
                                room.figaroBrings(
                                        told(name + "f", "figaro", key + 3, key),
                                        told(name + "g", "figaro", key + 2, key + 1)));
                one.get();
                other.get();
            }
        }

        assertThat(
                        count(
                                """
                                SELECT COUNT(*) AS n FROM merged_feed_entry m WHERE NOT EXISTS (
                                    SELECT 1 FROM merged_feed_entry p WHERE p.feed = m.feed AND p.story = m.story AND p.ordinal IS NOT NULL)
                                """))
                .as("entries that no place shows")
                .isZero();
    }

    private StoryJudge slowly() {
        return (arrival, source, candidates) -> {
            judging.countDown();
            try {
                goOn.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return TwoSources.TRUSTING.judge(arrival, source, candidates);
        };
    }

    private void commit(StoryJudge judge, Source source, HostLease lease, Arrival... arrivals) {
        assertThat(
                        new Entries(room.database, judge)
                                .commit(List.of(report(source, lease, arrivals))))
                .hasSize(1);
    }

    /// Until it is done, or has probably met the other's locks.
    private static void waitAWhileFor(Future<?> work) throws Exception {
        try {
            work.get(LONGER_THAN_A_COMMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            assertThat(work.isDone()).isFalse();
        }
    }

    private static Arrival told(String guid, String feed, Long... keys) {
        return arrival(identified(guid, guid), traits(1, keys), NOW, feed);
    }

    private long count(String query) {
        return room.database
                .transactions()
                .query(connection ->
                        Sql.list(connection, query, _ -> {}, row -> row.number("n")).getFirst());
    }

    private long number(Source source, String guid) {
        return room.known(source, guid).getFirst().number();
    }
}
