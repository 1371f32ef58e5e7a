package kiosque.store.commit;

import static kiosque.store.Reports.NOW;
import static kiosque.store.Reports.arrival;
import static kiosque.store.Reports.identified;
import static kiosque.store.Reports.report;
import static kiosque.store.Reports.revision;
import static kiosque.store.Reports.traits;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.feed.Arrival;
import kiosque.feed.PollReport;
import kiosque.feed.Stories;
import kiosque.feed.StoryJudge;
import kiosque.store.TwoSources;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/// Commits of other hosts to other merged feeds wait for nobody, however few of all there are: in a small table the database likes to walk past, and to wait for, every row.
class SideBySideIT {

    private static final long LONGER_THAN_A_COMMIT = 5;

    private final CountDownLatch judging = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final ExecutorService nodes = Executors.newVirtualThreadPerTaskExecutor();

    private TwoSources room;

    /// A commit of Le Monde's that has its locks and does not end.
    @BeforeEach
    void beginOne() throws Exception {
        room = new TwoSources();
        room.configureFeeds(
                TwoSources.feed("monde", Stories.MERGE), TwoSources.feed("figaro", Stories.MERGE));
        room.mondeBrings(told("urn:id:a", "monde"));
        room.figaroBrings(told("urn:id:b", "figaro"));
        var slow = new Entries(room.database, slowly());
        nodes.submit(() -> slow.commit(List.of(mondeBringsMore())));
        judging.await();
    }

    @AfterEach
    void endIt() {
        goOn.countDown();
        nodes.close();
    }

    @Test
    void aNewEntryHasItsPlace() throws Exception {
        within(() -> room.figaroBrings(told("urn:id:d", "figaro")));

        assertThat(room.ids("figaro")).contains("urn:id:d");
    }

    @Test
    void anEditIsWritten() throws Exception {
        long number = room.known(room.figaro, "urn:id:b").getFirst().number();

        within(() ->
                room.commit(
                        report(
                                room.figaro,
                                room.figaroLease,
                                NOW.plusSeconds(60),
                                List.of(),
                                List.of(revision(number, "urn:id:b", "Autrement dit")))));

        assertThat(room.reader.newest("figaro", 9, 9))
                .extracting(one -> one.entry().title())
                .containsExactly("Autrement dit");
    }

    private void within(Runnable commit) throws Exception {
        Future<?> done = nodes.submit(commit);
        done.get(LONGER_THAN_A_COMMIT, TimeUnit.SECONDS);
    }

    /// Of an entry that shares a story's key, so that the judge is asked.
    private PollReport mondeBringsMore() {
        return report(room.monde, room.mondeLease, told("urn:id:c", "monde"));
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

    private static Arrival told(String guid, String feed) {
        long key = feed.equals("monde") ? 7L : guid.hashCode();
        return arrival(identified(guid, guid), traits(1, key), NOW, feed);
    }
}
