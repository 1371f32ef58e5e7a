package kiosque.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import kiosque.dedupe.story.StoryDecider;
import kiosque.dedupe.story.StorySettings;
import kiosque.feed.PollReport;
import kiosque.store.source.HostLeases.Claim;
import kiosque.testing.Response;
import kiosque.testing.ScriptedServer;
import kiosque.testing.TestDatabase;

import org.junit.jupiter.api.Test;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

class CommitterIT {

    private static final int MANY = 2000;

    /// Stands for whatever a database may refuse.
    private static final String INTOLERANCE =
            "ALTER TABLE entry ADD CONSTRAINT intolerance CHECK (title <> 'Article 13')";

    @Test
    void aReportThatIsRefusedHoldsUpNoOtherAndItsSourceBacksOff() throws Exception {
        try (var good = ScriptedServer.startAt("127.0.0.1");
                var bad = ScriptedServer.startAt("127.0.0.2");
                var bed =
                        new PollingBed(
                                new StoryDecider(StorySettings.DEFAULT),
                                Map.of("Good", good.url("/rss"), "Bad", bad.url("/rss")))) {
            good.on("/rss", Response.ok(PollingBed.rss(1, 2)));
            bad.on("/rss", Response.ok(PollingBed.rss(13)));
            execute(bed, INTOLERANCE);
            Committer committer = bed.committer();
            List<Claim> claims = bed.claims();
            for (Claim claim : claims) {
                committer.commit(bed.fetched(claim));
                committer.release(claim.lease(), bed.now);
            }
            committer.start();
            committer.close();
            execute(bed, "ALTER TABLE entry DROP CONSTRAINT intolerance");

            assertThat(claims).hasSize(2);
            assertThat(bed.status("Good").entries()).isEqualTo(2);
            assertThat(bed.status("Bad").entries()).isZero();
            assertThat(bed.status("Bad").lastOutcome()).isEqualTo("our-mistake");
            assertThat(bed.status("Bad").lastDetail()).contains("intolerance");
            assertThat(Duration.between(bed.now, bed.status("Bad").next().at()))
                    .isGreaterThan(Duration.ofHours(1));
            assertThat(bed.leases.claim(9, bed.now, Duration.ZERO)).isEmpty();
        }
    }

    @Test
    void whoBringsThousandsIsTakenInInPartsAndOthersComeInBetween() throws Exception {
        try (var big = ScriptedServer.startAt("127.0.0.1");
                var small = ScriptedServer.startAt("127.0.0.2");
                var bed =
                        new PollingBed(
                                new StoryDecider(StorySettings.DEFAULT),
                                Map.of("Big", big.url("/rss"), "Small", small.url("/rss")))) {
            big.on("/rss", Response.ok(PollingBed.rss(IntStream.range(100, 100 + MANY).toArray())));
            small.on("/rss", Response.ok(PollingBed.rss(1)));
            Committer committer = bed.committer();
            List<Thread> handing = new ArrayList<>();
            for (Claim claim : bigOneFirst(bed.claims())) {
                PollReport report = bed.fetched(claim);
                Thread thread = Thread.ofPlatform().start(() -> hand(committer, report));
                await().until(() -> thread.getState() == Thread.State.WAITING || !thread.isAlive());
                handing.add(thread);
            }
            committer.start();
            for (Thread thread : handing) {
                thread.join();
            }
            await().atMost(Duration.ofMinutes(2)).until(() -> committer.waiting() == 0);
            committer.close();

            assertThat(bed.status("Big").entries()).isEqualTo(MANY);
            assertThat(bed.status("Big").lastOutcome()).isEqualTo("new");
            assertThat(
                            number(
                                    bed,
                                    """
                                    SELECT COUNT(*) FROM known_entry k JOIN source s ON s.number = k.source AND s.name = 'Big'
                                    WHERE k.number > (SELECT number FROM entry WHERE title = 'Article 1')
                                    """))
                    .as("entries that came in after the other's")
                    .isPositive();
            assertThat(number(bed, "SELECT MAX(arrivals) FROM poll")).isEqualTo(MANY);
            assertThat(number(bed, "SELECT COUNT(*) FROM poll")).isEqualTo(2);
            assertThat(number(bed, "SELECT MAX(LENGTH(entries)) / 8 FROM source_listing"))
                    .as("what is listed")
                    .isEqualTo(MANY);
        }
    }

    private static List<Claim> bigOneFirst(List<Claim> claims) {
        return claims.stream()
                .sorted(Comparator.comparing(claim -> claim.due().getFirst().name()))
                .toList();
    }

    private static void hand(Committer committer, PollReport report) {
        try {
            committer.commit(report);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long number(PollingBed bed, String sql) throws SQLException {
        try (var connection = TestDatabase.connect(bed.database);
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void execute(PollingBed bed, String sql) throws SQLException {
        try (var connection = TestDatabase.connect(bed.database);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
