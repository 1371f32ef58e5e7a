package kiosque.store.sql;

import org.mariadb.jdbc.MariaDbDataSource;

import java.sql.Connection;
import java.sql.SQLException;

/// Connects again and again, twice a second, for as long as anybody waits: the pool's own pauses double to ten seconds, and the database would be back long before
/// anybody noticed.
public final class PatientConnections extends MariaDbDataSource {

    private static final long PAUSE = 500;

    private volatile boolean closed;

    public PatientConnections(JdbcAddress address) throws SQLException {
        super(address.url());
        setUser(address.user());
        setPassword(address.password());
    }

    @Override
    public Connection getConnection() throws SQLException {
        while (true) {
            try {
                return super.getConnection();
            } catch (SQLException e) {
                if (closed || !Transience.isOfTheDatabase(e)) {
                    throw e;
                }
                pause(e);
            }
        }
    }

    private static void pause(SQLException cause) throws SQLException {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw cause;
        }
    }

    public void close() {
        closed = true;
    }
}
