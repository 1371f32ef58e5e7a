package kiosque.store;

import java.nio.file.Path;
import java.util.Optional;

/// Where the database is.
///
/// @param url a MariaDB JDBC URL; empty for the embedded MariaDB
/// @param data the folder where the embedded MariaDB keeps its binaries and its data
/// @param reserve bytes on the disk of that folder that polling leaves free; 0 where nobody minds
public record DatabaseSettings(
        Optional<String> url,
        Optional<String> user,
        Optional<String> password,
        Path data,
        long reserve) {

    /// What an upgrade of the server and a day's entries need.
    public static final long RESERVE = 500_000_000;

    /// With the usual reserve.
    public DatabaseSettings(
            Optional<String> url, Optional<String> user, Optional<String> password, Path data) {
        this(url, user, password, data, RESERVE);
    }

    /// The same but for the reserve, which may change while it is open.
    public DatabaseSettings withReserve(long bytes) {
        return new DatabaseSettings(url, user, password, data, bytes);
    }

    @Override
    public String toString() {
        return url.orElse("embedded in " + data);
    }
}
