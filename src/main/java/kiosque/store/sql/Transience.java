package kiosque.store.sql;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.sql.SQLTransientException;
import java.util.Set;

/// Which errors pass by themselves (deadlocks, lock waits, a Galera node without quorum, a lost connection), and which pass once somebody has looked after
/// the database (a full disk, no privileges).
public final class Transience {

    private static final String DRIVER = "org.mariadb.jdbc.";

    private static final Set<Integer> PASSING =
            Set.of(
                    1040, // too many connections
                    1047, // the Galera node has no quorum
                    1053, // server shutdown in progress
                    1180, // commit failed: certification
                    1205, // lock wait timeout
                    1213, // deadlock
                    1317, // query interrupted, by a server that stops
                    1927, // connection was killed
                    2006, // server has gone away
                    2013); // lost connection during query

    private static final Set<Integer> LASTING =
            Set.of(
                    3, // a file cannot be written
                    1021, // the disk is full
                    1026, // a file cannot be written
                    1030, // the storage engine has an error: the disk is full, mostly
                    1036, // the table is read-only
                    1037, // out of memory
                    1041, // out of memory
                    1044, // no privileges on the database
                    1045, // no privileges at all
                    1054, // no such column: a newer Kiosque is altering the tables
                    1114, // the table, that is the disk, is full
                    1129, // we are blocked for our many errors
                    1130, // we may not connect
                    1142, // no privileges on the table
                    1143, // no privileges on the column
                    1146, // no such table: a newer Kiosque is altering them
                    1203, // too many connections of our user
                    1226, // a limit of our user is reached
                    1227, // no privileges
                    1290, // read-only
                    1364, // a column that we do not know wants a value: likewise
                    1698, // no privileges at all
                    1792, // read-only
                    1836); // read-only

    private static final Set<Integer> ALIVE = Set.of(1040, 1044, 1045, 1129, 1203, 1226, 1698);

    /// The error as a driver should have told it: this one stumbles over a connection that breaks while it is made, and nobody has made a mistake.
    ///
    /// @throws RuntimeException whatever does not come out of the driver
    static SQLException ofTheDriver(Exception thrown) {
        return switch (thrown) {
            case SQLException error -> error;
            case RuntimeException error
                    when error.getStackTrace().length > 0
                            && error.getStackTrace()[0].getClassName().startsWith(DRIVER) ->
                    new SQLNonTransientConnectionException(
                            "the driver lost its way: " + error.getMessage(), error);
            case RuntimeException error -> throw error;
            default -> throw new IllegalStateException(thrown);
        };
    }

    /// Whether a server has turned us away, of which there must be one for that.
    public static boolean isRefusedBySomebodyAlive(SQLException error) {
        return ALIVE.contains(error.getErrorCode());
    }

    /// Whether it is the database that is in trouble, and not what was asked of it that is wrong.
    public static boolean isOfTheDatabase(SQLException error) {
        return passes(error) || LASTING.contains(error.getErrorCode());
    }

    public static boolean passes(SQLException error) {
        return PASSING.contains(error.getErrorCode())
                || error instanceof SQLTransientException
                || isOfTheConnection(error)
                || isStale(error);
    }

    /// Whether there is none, or no longer one.
    static boolean isOfTheConnection(SQLException error) {
        return error instanceof SQLNonTransientConnectionException
                || error instanceof SQLTransientConnectionException
                || (error.getSQLState() != null && error.getSQLState().startsWith("08"));
    }

    /// A bulk statement that was prepared before somebody altered its table, as a newer node's migration does. The server then answers with an
    /// error without number or words (measured with 11.4), and goes on doing so as long as the connection lives.
    public static boolean isStale(SQLException error) {
        return error instanceof BatchUpdateException
                && error.getErrorCode() == 0
                && "HY000".equals(error.getSQLState());
    }
}
