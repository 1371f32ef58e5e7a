package kiosque.store.row;

import kiosque.store.Database;
import kiosque.store.sql.Sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/// What is noted once for all nodes, by name.
public final class SettingRows {

    /// Whether exactly that is noted: of which edition of ours something stored is.
    public static boolean isNoted(Database database, String name, String value) {
        return database.transactions()
                .query(connection -> find(connection, name))
                .filter(value::equals)
                .isPresent();
    }

    /// Notes it in a transaction of its own.
    public static void note(Database database, String name, String value) {
        database.transactions()
                .write(connection -> {
                    set(connection, name, value);
                    return true;
                });
    }

    public static Optional<String> find(Connection connection, String name) throws SQLException {
        return Sql.first(
                connection,
                "SELECT value FROM setting WHERE name = ?",
                values -> values.text(name),
                row -> row.text("value"));
    }

    /// Notes it in place of what was noted before.
    public static void set(Connection connection, String name, String value) throws SQLException {
        write(connection, name, value, "VALUES(value)");
    }

    /// Notes it unless something is noted already, be it by another node at this moment.
    public static void propose(Connection connection, String name, String value)
            throws SQLException {
        write(connection, name, value, "value");
    }

    private static void write(Connection connection, String name, String value, String afterwards)
            throws SQLException {
        Sql.update(
                connection,
                "INSERT INTO setting (name, value) VALUES (?, ?) ON DUPLICATE KEY UPDATE value = "
                        + afterwards,
                values -> values.text(name).text(value));
    }
}
