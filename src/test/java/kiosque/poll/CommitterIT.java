package kiosque.poll;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.dedupe.story.StoryDecider;
import kiosque.dedupe.story.StorySettings;
import kiosque.store.source.HostLeases.Claim;
import kiosque.testing.Response;
import kiosque.testing.ScriptedServer;
import kiosque.testing.TestDatabase;

import org.junit.jupiter.api.Test;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

class CommitterIT {

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

    private static void execute(Desk desk, String sql) throws SQLException {
        try (var connection = TestDatabase.connect(desk.database);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
