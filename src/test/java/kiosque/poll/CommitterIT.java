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
                var desk =
                        new Desk(
                                new StoryDecider(StorySettings.DEFAULT),
                                Map.of("Good", good.url("/rss"), "Bad", bad.url("/rss")))) {
            good.on("/rss", Response.ok(Desk.rss(1, 2)));
            bad.on("/rss", Response.ok(Desk.rss(13)));
            execute(desk, INTOLERANCE);
            Committer committer = desk.committer();
            List<Claim> claims = desk.claims();
            for (Claim claim : claims) {
                committer.commit(desk.fetched(claim));
                committer.release(claim.lease(), desk.now);
            }
            committer.start();
            committer.close();
            execute(desk, "ALTER TABLE entry DROP CONSTRAINT intolerance");

            assertThat(claims).hasSize(2);
            assertThat(desk.status("Good").entries()).isEqualTo(2);
            assertThat(desk.status("Bad").entries()).isZero();
            assertThat(desk.status("Bad").lastOutcome()).isEqualTo("our-mistake");
            assertThat(desk.status("Bad").lastDetail()).contains("intolerance");
            assertThat(Duration.between(desk.now, desk.status("Bad").next().at()))
                    .isGreaterThan(Duration.ofHours(1));
            assertThat(desk.leases.claim(9, desk.now, Duration.ZERO)).isEmpty();
        }
    }

    @Test
    void whoBringsThousandsIsTakenInInPartsAndOthersComeInBetween() throws Exception {
        try (var big = ScriptedServer.startAt("127.0.0.1");
                var small = ScriptedServer.startAt("127.0.0.2");
                var desk =
                        new Desk(
                                new StoryDecider(StorySettings.DEFAULT),
                                Map.of("Big", big.url("/rss"), "Small", small.url("/rss")))) {
            big.on("/rss", Response.ok(Desk.rss(IntStream.range(100, 100 + MANY).toArray())));
            small.on("/rss", Response.ok(Desk.rss(1)));
            Committer committer = desk.committer();
            List<Thread> handing = new ArrayList<>();
            for (Claim claim : bigOneFirst(desk.claims())) {
                PollReport report = desk.fetched(claim);
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

            assertThat(desk.status("Big").entries()).isEqualTo(MANY);
            assertThat(desk.status("Big").lastOutcome()).isEqualTo("new");
            assertThat(
                            number(
                                    desk,
                                    """
                                    SELECT COUNT(*) FROM known_entry k JOIN source s ON s.number = k.source AND s.name = 'Big'
                                    WHERE k.number > (SELECT number FROM entry WHERE title = 'Article 1')
                                    """))
                    .as("entries that came in after the other's")
                    .isPositive();
            assertThat(number(desk, "SELECT MAX(arrivals) FROM poll")).isEqualTo(MANY);
            assertThat(number(desk, "SELECT COUNT(*) FROM poll")).isEqualTo(2);
            assertThat(number(desk, "SELECT MAX(LENGTH(entries)) / 8 FROM source_listing"))
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

    private static long number(Desk desk, String sql) throws SQLException {
        try (var connection = TestDatabase.connect(desk.database);
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void execute(Desk desk, String sql) throws SQLException {
        try (var connection = TestDatabase.connect(desk.database);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
