package kiosque.store.upkeep;

import kiosque.store.Database;
import kiosque.store.sql.Sql;
import kiosque.store.sql.StoreException;

import org.jspecify.annotations.Nullable;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.HexFormat;
import java.util.List;

/// The whole database as SQL, one statement a line: as it was at one moment, while everything goes on. Any MariaDB can read it.
public final class Backup {

    private static final String FIRST_LINE = "-- Kiosque's backup, format 1";
    private static final String LAST_LINE = "-- complete";

    /// Far below what a server takes in one message as it is installed.
    private static final int STATEMENT = 400_000;

    private static final int ROWS_AT_ONCE = 200;

    private final Database database;

    public Backup(Database database) {
        this.database = database;
    }

    /// Writes everything, of one moment.
    ///
    /// @return how many rows
    public long write(Writer out) throws IOException {
        if (!database.isEstablished()) {
            throw new StoreException(
                    StoreException.Trouble.IN_USE,
                    "the database is of an older Kiosque, or is just being brought up to date: try"
                            + " again when the daemon is ready");
        }
        try (Connection connection = database.connection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ");
            statement.execute("START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY");
            out.write(FIRST_LINE + "\n");
            long rows = 0;
            for (String table : tables(connection)) {
                out.write(definition(connection, table) + ";\n");
                rows += rows(connection, table, out);
            }
            out.write(LAST_LINE + "\n");
            statement.execute("ROLLBACK");
            return rows;
        } catch (SQLException e) {
            throw new StoreException("the backup failed: " + e.getMessage(), e);
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        return Sql.list(
                connection,
                "SELECT table_name AS name FROM information_schema.tables WHERE table_schema ="
                        + " DATABASE() AND table_type = 'BASE TABLE' ORDER BY table_name",
                Sql.NOTHING,
                row -> row.text("name"));
    }

    private static String definition(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SHOW CREATE TABLE `" + table + "`")) {
            result.next();
            return result.getString(2).replace('\n', ' ');
        }
    }

    private static long rows(Connection connection, String table, Writer out)
            throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet result = statement.executeQuery("SELECT * FROM `" + table + "`")) {
                String insert = "INSERT INTO `" + table + "` VALUES ";
                StringBuilder line = new StringBuilder();
                long rows = 0;
                while (result.next()) {
                    line.append(line.isEmpty() ? insert : ",");
                    append(result, line);
                    rows++;
                    if (line.length() > STATEMENT) {
                        out.append(line).write(";\n");
                        line.setLength(0);
                    }
                }
                if (!line.isEmpty()) {
                    out.append(line).write(";\n");
                }
                return rows;
            }
        }
    }

    private static void append(ResultSet row, StringBuilder line) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        line.append('(');
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            line.append(column == 1 ? "" : ",");
            append(row, column, columns.getColumnType(column), line);
        }
        line.append(')');
    }

    private static void append(ResultSet row, int column, int type, StringBuilder line)
            throws SQLException {
        switch (type) {
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> {
                byte[] bytes = row.getBytes(column);
                line.append(
                        bytes == null
                                ? "NULL"
                                : bytes.length == 0
                                        ? "''"
                                        : "0x" + HexFormat.of().formatHex(bytes));
            }
            case Types.BIT,
                    Types.BOOLEAN,
                    Types.TINYINT,
                    Types.SMALLINT,
                    Types.INTEGER,
                    Types.BIGINT -> {
                long number = row.getLong(column);
                line.append(row.wasNull() ? "NULL" : String.valueOf(number));
            }
            default -> quote(row.getString(column), line);
        }
    }

    private static void quote(@Nullable String text, StringBuilder line) {
        if (text == null) {
            line.append("NULL");
            return;
        }
        line.append('\'');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\'' -> line.append("''");
                case '\\' -> line.append("\\\\");
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                case '\0' -> line.append("\\0");
                default -> line.append(c);
            }
        }
        line.append('\'');
    }

    /// Puts everything back into a database that is empty, and brings it up to this program's version.
    ///
    /// @return how many statements
    /// @throws StoreException if the database is not empty, or the backup not whole
    public long restore(BufferedReader in) throws IOException {
        try (Connection connection = database.connection();
                Statement statement = connection.createStatement()) {
            if (!tables(connection).isEmpty()) {
                throw new StoreException(
                        StoreException.Trouble.CANNOT_WRITE,
                        "the database is not empty: restore into one that is, or into another"
                                + " folder (database.data)");
            }
            long count = statements(in, statement);
            statement.execute("UPDATE host SET owner = NULL, lease_until = '1970-01-01 00:00:01'");
            database.establish();
            return count;
        } catch (SQLException e) {
            throw new StoreException("the backup cannot be restored: " + e.getMessage(), e);
        }
    }

    private static long statements(BufferedReader in, Statement statement)
            throws IOException, SQLException {
        if (!FIRST_LINE.equals(in.readLine())) {
            throw new StoreException(
                    StoreException.Trouble.CANNOT_WRITE, "this is no backup of Kiosque's");
        }
        statement.execute("SET foreign_key_checks = 0, unique_checks = 0");
        long count = 0;
        for (String line = in.readLine(); !LAST_LINE.equals(line); line = in.readLine()) {
            if (line == null) {
                throw new StoreException(
                        StoreException.Trouble.CANNOT_WRITE,
                        "the backup ends too early: it is not whole. Empty the database again");
            }
            statement.execute(line.substring(0, line.length() - 1));
            count++;
        }
        statement.execute("SET foreign_key_checks = 1, unique_checks = 1");
        return count;
    }
}
