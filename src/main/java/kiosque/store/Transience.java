package kiosque.store;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientException;
import java.util.Set;

/// Which errors pass by themselves: deadlocks, lock waits, a Galera node without quorum, a lost connection.
final class Transience {

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

    private Transience() {}

    static boolean passes(SQLException error) {
        String state = error.getSQLState();
        return PASSING.contains(error.getErrorCode())
                || error instanceof SQLTransientException
                || error instanceof SQLNonTransientConnectionException
                || (state != null && state.startsWith("08"))
                || isStale(error);
    }

    /// A bulk statement that was prepared before somebody altered its table, as a newer node's migration does. The server then answers with an
    /// error without number or words (measured with 11.4), and goes on doing so as long as the connection lives.
    static boolean isStale(SQLException error) {
        return error instanceof BatchUpdateException
                && error.getErrorCode() == 0
                && "HY000".equals(error.getSQLState());
    }
}
