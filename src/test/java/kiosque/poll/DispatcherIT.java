package kiosque.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import kiosque.dedupe.story.StoryDecider;
import kiosque.dedupe.story.StorySettings;
import kiosque.poll.setting.HostRule;
import kiosque.store.sql.StoreException;
import kiosque.testing.Response;
import kiosque.testing.ScriptedServer;
import kiosque.testing.TestDatabase;

import org.junit.jupiter.api.Test;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

class DispatcherIT {

    private static final Duration GAP = Duration.ofSeconds(60);

    @Test
    void aHostsOwnGapIsKeptBetweenTwoRoundsToo() throws Exception {
        try (var origin = ScriptedServer.start();
                var bed =
                        new PollingBed(
                                new StoryDecider(StorySettings.DEFAULT),
                                Map.of("Journal", origin.url("/rss")),
                                List.of(new HostRule("127.0.0.1", 1, GAP)))) {
            origin.on("/rss", Response.ok(PollingBed.rss(1)).with("ETag", "\"1\""));
            Committer committer = bed.committer();
            committer.start();
            try (var dispatcher = bed.dispatcher(committer)) {
                dispatcher.tick();
                await().until(() -> origin.received().size() == 1 && dispatcher.underWay() == 0);
                committer.close();

                bed.sources.pollAt("Journal", bed.now, "by hand");
                assertThat(bed.leases.claim(9, bed.now.plusSeconds(59), Duration.ZERO)).isEmpty();
                assertThat(bed.leases.claim(9, bed.now.plusSeconds(60), Duration.ZERO)).hasSize(1);
            }
        }
    }

    @Test
    void aClaimThatFailsHoweverOftenTakesNoRoomFromTheOneThatWorks() throws Exception {
        try (var origin = ScriptedServer.start();
                var bed =
                        new PollingBed(
                                new StoryDecider(StorySettings.DEFAULT),
                                Map.of("Journal", origin.url("/rss")))) {
            origin.on("/rss", Response.ok(PollingBed.rss(1)));
            try (Committer committer = bed.committer();
                    var dispatcher = bed.dispatcher(committer)) {
                committer.start();
                execute(bed, "ALTER TABLE host RENAME COLUMN due_at TO away");
                for (int i = 0; i < 300; i++) {
                    assertThatThrownBy(dispatcher::tick).isInstanceOf(StoreException.class);
                }
                execute(bed, "ALTER TABLE host RENAME COLUMN away TO due_at");

                dispatcher.tick();
                await().until(() -> origin.received().size() == 1 && dispatcher.underWay() == 0);
            }
        }
    }

    @Test
    void aNodeThatWasPausedBeyondItsLeaseAsksNothingMore() throws Exception {
        try (var origin = ScriptedServer.start();
                var bed =
                        new PollingBed(
                                new StoryDecider(StorySettings.DEFAULT),
                                Map.of("One", origin.url("/1"), "Two", origin.url("/2")),
                                List.of(new HostRule("127.0.0.1", 1, GAP)))) {
            origin.otherwise(Response.ok(PollingBed.rss(1)));
            var nanos = new AtomicLong();
            try (Committer committer = bed.committer();
                    var dispatcher =
                            bed.dispatcher(
                                    committer,
                                    _ -> nanos.addAndGet(Duration.ofMinutes(1).toNanos()),
                                    nanos::get)) {
                committer.start();
                dispatcher.tick();
                await().until(() -> dispatcher.underWay() == 0);
            }

            assertThat(origin.received()).hasSize(1);
        }
    }

    @Test
    void aRedirectIsNotFollowedOnceTheLeaseMayBeAnothers() throws Exception {
        try (var origin = ScriptedServer.start();
                var bed =
                        new PollingBed(
                                new StoryDecider(StorySettings.DEFAULT),
                                Map.of("One", origin.url("/1")))) {
            var nanos = new AtomicLong();
            origin.on(
                    "/1",
                    (request, out) -> {
                        nanos.addAndGet(Duration.ofMinutes(1).toNanos());
                        return Response.redirect(302, "/there").answer(request, out);
                    });
            try (Committer committer = bed.committer();
                    var dispatcher = bed.dispatcher(committer, _ -> {}, nanos::get)) {
                committer.start();
                dispatcher.tick();
                await().until(() -> dispatcher.underWay() == 0);
            }

            assertThat(origin.received()).hasSize(1);
            assertThat(bed.status().lastPollAt()).as("what was not asked stays due").isEmpty();
        }
    }

    private static void execute(PollingBed bed, String sql) throws SQLException {
        try (var connection = TestDatabase.connect(bed.database);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
