package kiosque.store.websub;

import kiosque.store.Database;
import kiosque.store.sql.Sql;

import java.util.List;

/// What a hub that is not ours has yet to be told of.
public final class Announcements {

    /// A merged feed that has changed.
    public record Due(String slug, long version) {}

    private final Database database;

    public Announcements(Database database) {
        this.database = database;
    }

    public List<Due> due() {
        return database.transactions()
                .list(
                        "SELECT slug, version FROM merged_feed WHERE configured = TRUE AND"
                                + " announced < version ORDER BY slug",
                        Sql.NOTHING,
                        row -> new Due(row.text("slug"), row.number("version")));
    }

    /// The hub knows.
    public void made(Due announcement) {
        database.transactions()
                .update(
                        "UPDATE merged_feed SET announced = GREATEST(announced, ?) WHERE"
                                + " slug = ?",
                        values -> values.number(announcement.version()).text(announcement.slug()));
    }
}
