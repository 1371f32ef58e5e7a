package kiosque.store.upkeep;

import kiosque.feed.Entry;
import kiosque.store.Database;
import kiosque.store.row.MergedFeedVersions;
import kiosque.store.row.SettingRows;
import kiosque.store.sql.Parameters;
import kiosque.store.sql.Sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The stored HTML, by the version of the sanitiser that made it safe. An older one's is to be made so again.
public final class SafeTexts {

    private static final String DONE = "sanitised-by";

    /// An entry's HTML, and what it was before anything was cut from it.
    public record EntryHtml(
            long number,
            Optional<String> summary,
            Optional<String> content,
            Optional<String> original) {}

    private final Database database;

    public SafeTexts(Database database) {
        this.database = database;
    }

    /// Whether everything is of this version already.
    public boolean areCurrent() {
        return SettingRows.isNoted(database, DONE, Integer.toString(Entry.SANITISED_BY));
    }

    /// Notes that everything is, so that nobody looks again before the next version.
    public void noteCurrent() {
        SettingRows.note(database, DONE, Integer.toString(Entry.SANITISED_BY));
    }

    /// A portion of what an older version made, the newest first: that is what readers see.
    ///
    /// @param before numbers below that only
    public List<EntryHtml> outdated(long before, int limit) {
        return database.transactions()
                .list(
                        """
                        SELECT e.number, e.summary, e.content, o.body FROM entry e
                        LEFT JOIN entry_original o ON o.entry = e.number
                        WHERE e.number < ? AND e.sanitiser < ? ORDER BY e.number DESC LIMIT ?
                        """,
                        values -> values.number(before).number(Entry.SANITISED_BY).number(limit),
                        row ->
                                new EntryHtml(
                                        row.number("number"),
                                        row.optionalText("summary"),
                                        row.optionalText("content"),
                                        row.optionalText("body")));
    }

    /// Writes them as they are now.
    ///
    /// @param changed numbers of those that differ from what they were: whoever shows them shows them anew
    public void write(List<EntryHtml> cleaned, Set<Long> changed, Instant now) {
        database.transactions()
                .write(connection -> {
                    List<Long> feeds = changed.isEmpty() ? List.of() : feedsOf(connection, changed);
                    Sql.bulk(
                            connection,
                            "UPDATE entry SET summary = ?, content = ?, sanitiser = ? WHERE number"
                                    + " = ? AND sanitiser < ?",
                            cleaned,
                            (row, texts) ->
                                    row.text(texts.summary())
                                            .text(texts.content())
                                            .number(Entry.SANITISED_BY)
                                            .number(texts.number())
                                            .number(Entry.SANITISED_BY));
                    Sql.bulk(
                            connection,
                            "UPDATE entry_original SET body = ? WHERE entry = ?",
                            cleaned.stream().filter(it -> it.original().isPresent()).toList(),
                            (row, texts) -> row.text(texts.original()).number(texts.number()));
                    MergedFeedVersions.bump(connection, new HashSet<>(feeds), now);
                    return true;
                });
    }

    private static List<Long> feedsOf(Connection connection, Set<Long> entries)
            throws SQLException {
        return Sql.among(
                connection,
                "SELECT DISTINCT feed FROM merged_feed_entry WHERE entry IN (%s)",
                entries,
                Parameters::numbers,
                row -> row.number("feed"));
    }
}
