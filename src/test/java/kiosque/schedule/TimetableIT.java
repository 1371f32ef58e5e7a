package kiosque.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.store.Database;
import kiosque.testing.TestDatabase;

import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

class TimetableIT {

    @Test
    void aDatabaseThatRefusesForAMomentDelaysTheJobsOfAllNodesOnly() throws Exception {
        Database database = TestDatabase.empty();
        var called = new CountDownLatch(2);
        execute(database, "RENAME TABLE QRTZ_TRIGGERS TO aside");
        Thread mending = Thread.ofVirtual().start(() -> putBack(database));
        try (Timetable timetable =
                Timetable.ofCluster("node", ClusterStore.of(database.address()))) {
            timetable.every(Duration.ofMillis(300), "call", called::countDown);
            timetable.every(Duration.ofHours(1), "another", () -> {});

            timetable.start();

            assertThat(called.await(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            mending.join();
        }
    }

    private static void putBack(Database database) {
        try {
            Thread.sleep(700);
            execute(database, "RENAME TABLE aside TO QRTZ_TRIGGERS");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void execute(Database database, String sql) throws Exception {
        try (Connection connection = TestDatabase.connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
