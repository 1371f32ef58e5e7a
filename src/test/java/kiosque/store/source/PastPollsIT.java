package kiosque.store.source;

import static kiosque.store.Reports.NOW;
import static kiosque.store.Reports.arrival;
import static kiosque.store.Reports.identified;
import static kiosque.store.Reports.report;
import static kiosque.store.Reports.traits;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.feed.Arrival;
import kiosque.feed.PastPoll;
import kiosque.feed.PollCost;
import kiosque.feed.PollDay;
import kiosque.feed.PollReport;
import kiosque.store.TwoSources;
import kiosque.testing.TestDatabase;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

class PastPollsIT {

    private static final PollCost EFFORT = new PollCost(Duration.ofMillis(120), 2000);

    private TwoSources room;
    private PastPolls past;

    @BeforeEach
    void openTheNewsroom() {
        room = new TwoSources();
        past = new PastPolls(room.database);
    }

    @Test
    void aPollIsRememberedOnceHoweverOftenItsReportIsCommitted() {
        PollReport told =
                monde(NOW, arrival(identified("urn:id:a", "Un titre"), traits(1, 7L), NOW, "tout"));
        room.entries.commit(List.of(told));
        room.entries.commit(List.of(told));
        room.figaroBrings(arrival(identified("urn:id:b", "Un titre"), traits(1, 7L), NOW, "tout"));

        assertThat(last(room.monde.number()))
                .containsExactly(new PastPoll(NOW, "new", "", false, EFFORT, 1, 0, 0));
        assertThat(last(room.figaro.number())).extracting(PastPoll::copies).containsExactly(1);
    }

    @Test
    void everyPollCountsOnceBeforeAndAfterTheOldOnesAreAddedUp() {
        commit(
                IntStream.range(0, 130)
                        .mapToObj(n -> monde(NOW.minus(Duration.ofHours(n)), arrivals(n)))
                        .toList());
        List<PollDay> before = days(room.monde.number());

        past.addUp(NOW);
        past.addUp(NOW);

        assertThat(last(room.monde.number())).hasSize(PastPolls.KEPT);
        assertThat(days(room.monde.number())).isEqualTo(before);
        assertThat(before.stream().mapToInt(PollDay::polls).sum()).isEqualTo(130);
        assertThat(before.stream().mapToInt(PollDay::arrivals).sum()).isEqualTo(13);
        assertThat(before.getLast())
                .satisfies(day -> {
                    assertThat(day.day()).isEqualTo(LocalDate.ofInstant(NOW, ZoneOffset.UTC));
                    assertThat(day.took()).isEqualTo(EFFORT.took().multipliedBy(day.polls()));
                    assertThat(day.slowest()).isEqualTo(EFFORT.took());
                });
    }

    @Test
    void theLastPollsOfManyAreToldInTheirOrder() {
        commit(IntStream.range(0, 5).mapToObj(n -> monde(NOW.minusSeconds(60L * n))).toList());
        room.entries.commit(List.of(figaro(NOW)));
        List<Long> sources = List.of(room.monde.number(), room.figaro.number());

        Map<Long, List<PastPoll>> last =
                room.database
                        .transactions()
                        .read(connection -> PastPolls.last(connection, sources, 3));

        assertThat(last.get(room.monde.number()))
                .extracting(PastPoll::at)
                .containsExactly(NOW.minusSeconds(120), NOW.minusSeconds(60), NOW);
        assertThat(last.get(room.figaro.number())).hasSize(1);
    }

    @Test
    void whatIsOlderThanAMonthIsForgotten() {
        commit(
                IntStream.range(0, 100)
                        .mapToObj(n -> monde(NOW.minus(Duration.ofHours(16L * n))))
                        .toList());

        past.addUp(NOW);

        assertThat(days(room.monde.number()))
                .hasSizeBetween(34, 35) // the last fifty polls go back 34 days
                .allSatisfy(day -> assertThat(day.polls()).isPositive());
        past.addUp(NOW.plus(Duration.ofDays(60)));
        assertThat(days(room.monde.number()).stream().mapToInt(PollDay::polls).sum())
                .isEqualTo(PastPolls.KEPT);
    }

    @Test
    void aBatchOfPollsCostsOneStatementMore() throws SQLException {
        long before = statements();
        room.entries.commit(List.of(monde(NOW), figaro(NOW)));
        long two = statements() - before;
        before = statements();
        room.entries.commit(
                IntStream.range(0, 64).mapToObj(n -> monde(NOW.plusSeconds(n))).toList());

        assertThat(statements() - before).isLessThanOrEqualTo(two);
    }

    private Arrival[] arrivals(int n) {
        return n % 10 == 0
                ? new Arrival[] {arrival("urn:id:" + n, "Titre " + n, "tout")}
                : new Arrival[0];
    }

    private void commit(List<PollReport> reports) {
        List<PollReport> oldestFirst = new ArrayList<>(reports);
        oldestFirst.reversed().forEach(one -> room.entries.commit(List.of(one)));
    }

    private PollReport monde(Instant at, Arrival... arrivals) {
        return report(room.monde, room.mondeLease, at, List.of(arrivals), List.of()).at(EFFORT);
    }

    private PollReport figaro(Instant at) {
        return report(room.figaro, room.figaroLease, at, List.of(), List.of());
    }

    private List<PastPoll> last(long source) {
        return room.database.transactions().read(connection -> PastPolls.last(connection, source));
    }

    private List<PollDay> days(long source) {
        return room.database
                .transactions()
                .read(connection ->
                        PastPolls.days(connection, source, PastPolls.last(connection, source)));
    }

    private long statements() throws SQLException {
        try (var connection = TestDatabase.connect(room.database);
                var statement = connection.createStatement();
                var result = statement.executeQuery("SHOW GLOBAL STATUS LIKE 'Com\\_insert'")) {
            result.next();
            return result.getLong(2);
        }
    }
}
