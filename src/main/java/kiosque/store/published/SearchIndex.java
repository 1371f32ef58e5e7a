package kiosque.store.published;

import kiosque.store.Database;
import kiosque.store.row.SearchWords;
import kiosque.store.row.SettingRows;
import kiosque.store.sql.Sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// The words of stored entries, as search compares them now. What an older version wrote is written anew, the newest first, a portion at a time.
public final class SearchIndex {

    /// Of the way in which [SearchWords] folds.
    private static final String VERSION = "2";

    private static final String DONE = "searched-by";
    private static final String BELOW = "searched-below";

    private static final int PORTION = 200;
    private static final int PORTIONS = 50;

    private record Unsearched(long number, String title, String body) {}

    private final Database database;

    public SearchIndex(Database database) {
        this.database = database;
    }

    /// Called now and then, on one node; what it does not get done it does the next time.
    public void run() {
        for (int portion = 0; portion < PORTIONS && !isCurrent(); portion++) {
            database.transactions().write(SearchIndex::writeAnew);
        }
    }

    /// Whether every entry has its words as they are now.
    public boolean isCurrent() {
        return SettingRows.isNoted(database, DONE, VERSION);
    }

    private static boolean writeAnew(Connection connection) throws SQLException {
        long below = SettingRows.find(connection, BELOW).map(Long::valueOf).orElse(Long.MAX_VALUE);
        List<Unsearched> portion = portion(connection, below);
        Sql.bulk(
                connection,
                "UPDATE entry_search SET words = ? WHERE entry = ?",
                portion,
                (row, texts) ->
                        row.text(SearchWords.of(texts.title(), texts.body()))
                                .number(texts.number()));
        if (portion.isEmpty()) {
            SettingRows.set(connection, DONE, VERSION);
        } else {
            SettingRows.set(connection, BELOW, Long.toString(portion.getLast().number()));
        }
        return true;
    }

    private static List<Unsearched> portion(Connection connection, long below) throws SQLException {
        return Sql.list(
                connection,
                """
                SELECT e.number, e.title, COALESCE(e.content, e.summary, '') AS body FROM entry_search w
                JOIN entry e ON e.number = w.entry WHERE w.entry < ? ORDER BY w.entry DESC LIMIT ? FOR UPDATE
                """,
                values -> values.number(below).number(PORTION),
                row -> new Unsearched(row.number("number"), row.text("title"), row.text("body")));
    }
}
