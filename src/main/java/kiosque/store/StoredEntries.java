package kiosque.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What is stored, with where it is shown: for trying out what another configuration would make of it.
public final class StoredEntries {

    private final Database database;

    /// @param droppedBy the rule that keeps it out of every merged feed, if one does
    /// @param slugs of the merged feeds that it is in
    public record Shelved(StoredEntry stored, Optional<String> droppedBy, Set<String> slugs) {

        public Shelved {
            slugs = Set.copyOf(slugs);
        }
    }

    public StoredEntries(Database database) {
        this.database = database;
    }

    /// The newest by when we met them, newest first.
    public List<Shelved> since(Instant since, int limit) {
        return database.transactions()
                .query(connection ->
                        Sql.list(
                                connection,
                                "SELECT e.effective_at, e.dropped_by, s.name, "
                                        + EntryTexts.COLUMNS
                                        + """
                                        , COALESCE((SELECT GROUP_CONCAT(f.slug) FROM merged_feed_entry p JOIN merged_feed f ON f.number = p.feed
                                            WHERE p.entry = e.number AND f.configured = TRUE), '') AS slugs
                                        FROM entry e JOIN source s ON s.number = e.source
                                        WHERE e.first_seen_at >= ? ORDER BY e.first_seen_at DESC LIMIT ?
                                        """,
                                values -> values.at(since).number(limit),
                                row ->
                                        new Shelved(
                                                new StoredEntry(
                                                        row.text("name"),
                                                        EntryTexts.read(row),
                                                        row.instant("effective_at")),
                                                row.optionalText("dropped_by"),
                                                slugs(row.text("slugs")))));
    }

    private static Set<String> slugs(String joined) {
        return joined.isEmpty() ? Set.of() : Set.of(joined.split(",", -1));
    }
}
