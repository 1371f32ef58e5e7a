package kiosque.store;

import static kiosque.store.Reports.arrival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kiosque.store.source.Sources;
import kiosque.store.sql.StoreException;
import kiosque.testing.TestDatabase;

import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;

class DatabaseIT {

    @Test
    void everyTableAndColumnIsUtf8WithAnExactCollation() throws Exception {
        try (Connection connection = TestDatabase.connect(TestDatabase.empty());
                Statement statement = connection.createStatement();
                ResultSet result =
                        statement.executeQuery(
                                """
                                SELECT COUNT(*), SUM(collation_name IN ('utf8mb4_nopad_bin', 'ascii_bin'))
                                FROM information_schema.columns
                                WHERE table_schema = DATABASE() AND table_name <> 'schema_history' AND collation_name IS NOT NULL
                                """)) {
            result.next();
            assertThat(result.getLong(1)).isPositive().isEqualTo(result.getLong(2));
        }
    }

    @Test
    void aTableThatANewerNodeAltersMeanwhileIsWrittenToAllTheSame() throws Exception {
        var room = new TwoSources();
        room.mondeBrings(arrival("urn:id:1", "Un"), arrival("urn:id:2", "Deux"));
        alter(room, "ADD CONSTRAINT harmless CHECK (title <> '')");

        try {
            room.mondeBrings(arrival("urn:id:3", "Trois"), arrival("urn:id:4", "Quatre"));
        } finally {
            alter(room, "DROP CONSTRAINT harmless");
        }

        room.mondeBrings(arrival("urn:id:5", "Cinq"), arrival("urn:id:6", "Six"));
        assertThat(room.known(room.monde, "urn:id:6")).hasSize(1);
    }

    @Test
    void whoAsksWhileWeStopHasNotAskedAnythingWrong() {
        TestDatabase.empty();
        Database stopped =
                Database.reach(TestDatabase.settings(TestDatabase.FOLDER), InstantSource.system());
        stopped.close();

        assertThatThrownBy(() -> new Sources(stopped).all())
                .isInstanceOfSatisfying(
                        StoreException.class,
                        refused -> assertThat(refused.isOfTheDatabase()).isTrue())
                .hasMessageContaining("to stop");
    }

    private static void alter(TwoSources room, String how) throws SQLException {
        try (var connection = TestDatabase.connect(room.database);
                var statement = connection.createStatement()) {
            statement.execute("ALTER TABLE entry " + how);
        }
    }
}
