package kiosque.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import kiosque.store.Database;
import kiosque.testing.TestDatabase;

import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

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

    @Test
    void whatIsCalledWhenItIsDueIsCalledOnOneNodeAtATimeAndElseNotAtAll() throws Exception {
        Database database = TestDatabase.empty();
        ClusterStore store = ClusterStore.of(database.address());
        var left = new AtomicInteger(3);
        var atOnce = new AtomicInteger();
        var most = new AtomicInteger();
        Timetable.Call call =
                () -> {
                    most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
                    Thread.sleep(200);
                    left.decrementAndGet();
                    atOnce.decrementAndGet();
                };
        Duration often = Duration.ofMillis(50);
        try (Timetable earlier = Timetable.ofCluster("earlier", store)) {
            // An earlier Kiosque had it called again and again.
            earlier.every(Duration.ofMillis(100), "call", () -> {});
            earlier.start();
        }
        try (Timetable one = Timetable.ofNode("one");
                Timetable another = Timetable.ofNode("another");
                Timetable ofOne = Timetable.ofCluster("one", store);
                Timetable ofAnother = Timetable.ofCluster("another", store)) {
            ofOne.whenDue(() -> left.get() > 0, one, often, "call", call);
            ofAnother.whenDue(() -> left.get() > 0, another, often, "call", call);
            for (Timetable all : List.of(ofOne, ofAnother, one, another)) {
                all.start();
            }

            await().atMost(Duration.ofSeconds(60)).until(() -> left.get() <= 0);
            Thread.sleep(1000);

            assertThat(most).hasValue(1);
            assertThat(left).as("called once more for nothing").hasValue(0);
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
