package kiosque.store;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.testing.TestDatabase;

import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;

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
}
