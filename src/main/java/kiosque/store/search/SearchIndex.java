package kiosque.store.search;

import kiosque.store.Database;
import kiosque.store.row.EntryWriter;
import kiosque.store.row.SearchWords;
import kiosque.store.row.SettingRows;
import kiosque.store.sql.Parameters;
import kiosque.store.sql.Sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Looks after the words of stored entries.
///
/// What came or was edited lately has its words in a row of its own, which costs the least when it is stored; when more than some thousands have come after it, it is only counted among those that have each word. What an older
/// version wrote is written anew, the newest first. All of it a portion at a time.
public final class SearchIndex {

    /// Of the way in which [SearchWords] folds.
    private static final String VERSION = "2";

    private static final String DONE = "searched-by";

    /// What another version has got through says nothing of this one.
    private static final String BELOW = "searched-below-" + VERSION;

    private static final int PORTION = 200;
    private static final int PORTIONS = 50;

    /// So many rows are read at each search.
    private static final int RECENT = 8192;

    /// Fewer are not worth it: the rows of all their words are written anew.
    private static final int LEAST = 4096;

    private static final int MOST = 16384;

    private record Unsearched(long number, String title, String body) {}

    private final Database database;
    private final int recent;
    private final int least;

    public SearchIndex(Database database) {
        this(database, RECENT, LEAST);
    }

    /// @param recent how many entries keep a row of their own
    /// @param least how many others are worth moving
    public SearchIndex(Database database, int recent, int least) {
        this.database = database;
        this.recent = recent;
        this.least = least;
    }

    /// Called now and then, on one node; what it does not get done it does the next time.
    public void run() {
        for (int portion = 0; portion < PORTIONS && !isCurrent(); portion++) {
            database.transactions().write(SearchIndex::writeAnew);
        }
        boolean more = true;
        for (int portion = 0; portion < PORTIONS && more; portion++) {
            more = database.transactions().write(this::move);
        }
        database.transactions().write(SearchIndex::forget);
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
                EntryWriter.KEEP_WORDS,
                portion,
                (row, texts) ->
                        row.number(texts.number())
                                .text(SearchWords.of(texts.title(), texts.body())));
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
                SELECT number, title, COALESCE(content, summary, '') AS body FROM entry
                WHERE number < ? AND dropped_by IS NULL ORDER BY number DESC LIMIT ? FOR UPDATE
                """,
                values -> values.number(below).number(PORTION),
                row -> new Unsearched(row.number("number"), row.text("title"), row.text("body")));
    }

    /// @return whether there may be more
    private boolean move(Connection connection) throws SQLException {
        if (newest(connection, recent + least - 1).isEmpty()) {
            return false;
        }
        long last = newest(connection, recent).orElseThrow();
        Map<Long, String> words = new TreeMap<>();
        Sql.list(
                connection,
                "SELECT entry, words FROM entry_search WHERE entry <= ? ORDER BY entry LIMIT ? FOR"
                        + " UPDATE",
                values -> values.number(last).number(MOST),
                row -> words.put(row.number("entry"), row.text("words")));
        new InvertedIndex(connection).add(words);
        Sql.bulk(
                connection,
                "DELETE FROM entry_search WHERE entry = ?",
                words.keySet(),
                Parameters::number);
        return true;
    }

    /// @param before how many newer ones have a row of their own
    private static Optional<Long> newest(Connection connection, int before) throws SQLException {
        return Sql.first(
                connection,
                "SELECT entry FROM entry_search ORDER BY entry DESC LIMIT 1 OFFSET ?",
                values -> values.number(before),
                row -> row.number("entry"));
    }

    /// Of entries that have all been forgotten.
    private static boolean forget(Connection connection) throws SQLException {
        Optional<Long> oldest =
                Sql.list(
                                connection,
                                "SELECT MIN(number) AS oldest FROM entry",
                                Sql.NOTHING,
                                row -> row.optionalNumber("oldest"))
                        .getFirst();
        new InvertedIndex(connection).removeBelow(oldest.orElse(0L));
        return true;
    }
}
