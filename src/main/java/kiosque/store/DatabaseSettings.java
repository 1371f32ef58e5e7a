package kiosque.store;

import java.nio.file.Path;
import java.util.Optional;

/// Where the database is.
///
/// @param url a MariaDB JDBC URL; empty for the embedded MariaDB
/// @param data the folder where the embedded MariaDB keeps its binaries and its data
public record DatabaseSettings(
        Optional<String> url, Optional<String> user, Optional<String> password, Path data) {

    @Override
    public String toString() {
        return url.orElse("embedded in " + data);
    }
}
