package kiosque.store.upkeep;

import static kiosque.store.Reports.NOW;
import static kiosque.store.Reports.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.store.Newsroom;
import kiosque.testing.TestDatabase;

import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

class RetentionIT {

    private static final Duration LONG = Duration.ofDays(100);

    @Test
    void aTombstoneThatIsForgottenTakesItsNamesAlongAndLeavesThoseOfTheLiving() throws Exception {
        var room = new Newsroom();
        room.mondeBrings(
                arrival("urn:id:a", "Dans aucun fil"),
                arrival("urn:id:b", "Dans un fil", "france"));
        try (Connection connection = TestDatabase.connect(room.database);
                Statement statement = connection.createStatement()) {
            statement.execute("DELETE FROM entry_alias");
            statement.execute(
                    "INSERT INTO entry_alias (source, alias, id) SELECT source, REVERSE(id), id"
                            + " FROM known_entry");
            assertThat(aliases(statement)).isEqualTo(2);
            var retention =
                    new Retention(
                            room.database,
                            new Retention.Terms(Duration.ofDays(1), LONG, Duration.ofDays(30)));
            retention.run(NOW.plus(Duration.ofDays(2)));
            assertThat(aliases(statement)).as("a tombstone still answers to them").isEqualTo(2);

            statement.execute("UPDATE source SET read_at = '2030-01-01'");
            assertThat(retention.run(NOW.plus(Duration.ofDays(40))).tombstones()).isEqualTo(1);

            assertThat(aliases(statement)).isEqualTo(1);
        }
    }

    private static int aliases(Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM entry_alias")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
