package kiosque.store.row;

import kiosque.feed.Sha256;
import kiosque.store.Database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

/// Under whose name ids are made up where a publisher's own cannot be used, and those of our own documents (RFC 4151). Chosen once and stored, so that
/// ids stay the same whatever the public address becomes (RFC 4287, section 4.2.6), and on every node.
///
/// @param host that was ours on that day
public record TagAuthority(String host, LocalDate day) {

    private static final String SETTING = "tag";

    private static final int HEX_DIGITS = 40;

    /// Nobody has published anything under it yet.
    private static final TagAuthority NOBODYS =
            new TagAuthority("localhost", LocalDate.of(2026, 1, 1));

    /// Takes that host name as the authority from today on, unless there is one already.
    public static void establish(Database database, String host, Instant today) {
        database.transactions()
                .write(connection -> {
                    establish(connection, host, today);
                    return true;
                });
    }

    /// The one that was established; before that, one that lasts until then.
    public static TagAuthority established(Connection connection) throws SQLException {
        return SettingRows.find(connection, SETTING).map(TagAuthority::read).orElse(NOBODYS);
    }

    /// The one that was established; if nobody has established anything better, `localhost` from now on.
    public static TagAuthority forEver(Connection connection, Instant today) throws SQLException {
        if (SettingRows.find(connection, SETTING).isEmpty()) {
            establish(connection, "localhost", today);
        }
        return established(connection);
    }

    /// Of an entry of that source.
    public String entryId(String source, Sha256 entryId) {
        return "tag:%s,%s:%s"
                .formatted(
                        host, day, Sha256.of(source, entryId.hex()).hex().substring(0, HEX_DIGITS));
    }

    /// Of a merged feed's document.
    ///
    /// @param part which of its documents; empty for the one that is read every day
    public String feedId(String slug, String part) {
        return ofTheYear("feeds/" + slug + part);
    }

    /// Instead of an id that cannot stand in a document.
    public String standIn(String id) {
        return ofTheYear("entry/" + Sha256.of(id).hex());
    }

    private String ofTheYear(String specific) {
        return "tag:%s,%d:%s".formatted(host, day.getYear(), specific);
    }

    /// `tag:host,day:`
    private static TagAuthority read(String stored) {
        int comma = stored.indexOf(',');
        return new TagAuthority(
                stored.substring("tag:".length(), comma),
                LocalDate.parse(stored.substring(comma + 1, stored.length() - 1)));
    }

    private static void establish(Connection connection, String host, Instant today)
            throws SQLException {
        String name = host.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.-]", "");
        String prefix =
                "tag:%s,%s:"
                        .formatted(
                                name.isEmpty() ? "localhost" : name,
                                today.atZone(ZoneOffset.UTC).toLocalDate());
        SettingRows.propose(connection, SETTING, prefix);
    }
}
