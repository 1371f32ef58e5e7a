package kiosque.store.search;

import kiosque.store.row.SearchWords;
import kiosque.store.sql.Parameters;
import kiosque.store.sql.Sql;

import org.roaringbitmap.longlong.Roaring64Bitmap;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Finds entries by words, each of which may go on.
public final class WordSearch {

    private final Connection connection;
    private final List<List<String>> beginnings;

    /// @param beginnings as [SearchWords#beginnings] has them, at least one
    public WordSearch(Connection connection, List<List<String>> beginnings) {
        this.connection = connection;
        this.beginnings = beginnings;
    }

    /// All that have the words, and a few that had them before they were edited or are stored no longer.
    public Roaring64Bitmap candidates() throws SQLException {
        Roaring64Bitmap found = new InvertedIndex(connection).having(beginnings);
        var sql = new StringBuilder("SELECT entry FROM entry_search WHERE TRUE");
        for (List<String> spellings : beginnings) {
            sql.append(" AND (LOCATE(?, words) > 0")
                    .append(" OR LOCATE(?, words) > 0".repeat(spellings.size() - 1))
                    .append(")");
        }
        Sql.list(
                        connection,
                        sql.toString(),
                        values -> values.texts(beginnings.stream().flatMap(List::stream).toList()),
                        row -> row.number("entry"))
                .forEach(found::addLong);
        return found;
    }

    /// Those of the candidates that have the words now.
    public Set<Long> confirmed(Collection<Long> candidates) throws SQLException {
        Set<Long> confirmed = new HashSet<>();
        Sql.among(
                connection,
                "SELECT number, title, COALESCE(content, summary, '') AS body FROM entry WHERE"
                        + " number IN (%s)",
                candidates,
                Parameters::numbers,
                row ->
                        SearchWords.haveAll(
                                        SearchWords.of(row.text("title"), row.text("body")),
                                        beginnings)
                                && confirmed.add(row.number("number")));
        return confirmed;
    }
}
