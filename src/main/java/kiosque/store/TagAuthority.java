package kiosque.store;

import kiosque.feed.Sha256;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/// Under whose name ids are made up where a publisher's own cannot be used (RFC 4151). Chosen once and stored, so that
/// ids stay the same whatever the public address becomes, and on every node.
public final class TagAuthority {

    private static final String SETTING = "tag";

    private static final int HEX_DIGITS = 40;

    private TagAuthority() {}

    /// Takes that host name as the authority from today on, unless there is one already.
    public static void establish(Database database, String host, Instant today) {
        database.transactions()
                .write(connection -> {
                    establish(connection, host, today);
                    return true;
                });
    }

    /// `tag:host,day:`; under `localhost` if nobody has established anything better.
    static String prefix(Connection connection, Instant today) throws SQLException {
        List<String> stored = stored(connection);
        if (stored.isEmpty()) {
            establish(connection, "localhost", today);
            stored = stored(connection);
        }
        return stored.getFirst();
    }

    static String id(String prefix, String source, Sha256 entryId) {
        return prefix + Sha256.of(source, entryId.hex()).hex().substring(0, HEX_DIGITS);
    }

    private static List<String> stored(Connection connection) throws SQLException {
        return Sql.list(
                connection,
                "SELECT value FROM setting WHERE name = ?",
                values -> values.text(SETTING),
                row -> row.text("value"));
    }

    private static void establish(Connection connection, String host, Instant today)
            throws SQLException {
        String authority = host.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.-]", "");
        Sql.update(
                connection,
                "INSERT INTO setting (name, value) VALUES (?, ?) ON DUPLICATE KEY UPDATE value ="
                        + " value",
                values ->
                        values.text(SETTING)
                                .text(
                                        "tag:%s,%s:"
                                                .formatted(
                                                        authority.isEmpty()
                                                                ? "localhost"
                                                                : authority,
                                                        today.atZone(ZoneOffset.UTC)
                                                                .toLocalDate())));
    }
}
