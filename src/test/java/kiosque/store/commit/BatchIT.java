package kiosque.store.commit;

import static kiosque.store.Reports.NOW;
import static kiosque.store.Reports.arrival;
import static kiosque.store.Reports.report;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.feed.PollReport;
import kiosque.store.TwoSources;
import kiosque.testing.TestDatabase;

import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// Many reports in one transaction.
class BatchIT {

    private final TwoSources room = new TwoSources();

    @Test
    void ofTwoReportsOfOneSourceInOneBatchEachCountsItsOwn() throws Exception {
        PollReport polled = report(room.monde, room.mondeLease, arrival("urn:id:a", "Un titre"));
        PollReport pushed =
                report(
                        room.monde,
                        room.mondeLease,
                        NOW.plusSeconds(1),
                        List.of(
                                arrival("urn:id:b", "Un autre"),
                                arrival("urn:id:c", "Un troisième")),
                        List.of());

        room.commit(polled, pushed);

        assertThat(numbers("SELECT entries FROM source WHERE name = 'Le Monde'"))
                .containsExactly(3L);
        assertThat(numbers("SELECT arrivals FROM poll ORDER BY at")).containsExactly(1L, 2L);
    }

    private List<Long> numbers(String sql) throws SQLException {
        List<Long> numbers = new ArrayList<>();
        try (Connection connection = TestDatabase.connect(room.database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                numbers.add(rows.getLong(1));
            }
        }
        return numbers;
    }
}
