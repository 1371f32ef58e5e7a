package kiosque.store.sql;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;

import javax.sql.DataSource;

/// Refuses servers that lack what we ask of them.
public final class ServerVersion {

    /// The first with `SKIP LOCKED`.
    private static final int MAJOR = 10;

    private static final int MINOR = 6;

    public static void check(DataSource connections, JdbcAddress address) {
        try (Connection connection = connections.getConnection()) {
            DatabaseMetaData server = connection.getMetaData();
            refuse(address, server);
        } catch (SQLException e) {
            throw Refusals.of(address, e);
        }
    }

    private static void refuse(JdbcAddress address, DatabaseMetaData server) throws SQLException {
        String version = server.getDatabaseProductVersion();
        boolean maria =
                server.getDatabaseProductName().equals("MariaDB") || version.contains("MariaDB");
        int major = server.getDatabaseMajorVersion();
        int minor = server.getDatabaseMinorVersion();
        if (!maria || major < MAJOR || (major == MAJOR && minor < MINOR)) {
            throw new StoreException(
                    "the database at %s is %s %s; Kiosque needs MariaDB %d.%d or newer: upgrade it, or leave database.url out for the embedded one"
                            .formatted(
                                    address,
                                    maria ? "MariaDB" : server.getDatabaseProductName(),
                                    version,
                                    MAJOR,
                                    MINOR));
        }
    }
}
