package kiosque.store.row;

import kiosque.feed.Entry;
import kiosque.feed.SourceCredit;
import kiosque.store.sql.Json;
import kiosque.store.sql.Parameters;
import kiosque.store.sql.Row;
import kiosque.store.sql.Sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// Entries with all their text, and the credits of sources.
public final class EntryTexts {

    /// What [#read] reads, of `entry e`.
    public static final String COLUMNS =
            "e.link, e.title, e.summary, e.content, e.language, e.details";

    private final Map<Long, Entry> entries = new HashMap<>();
    private final Map<Long, SourceCredit> credits = new HashMap<>();

    public EntryTexts(Connection connection, Collection<Long> numbers, Collection<Long> sources)
            throws SQLException {
        Sql.among(
                connection,
                "SELECT e.number, " + COLUMNS + " FROM entry e WHERE e.number IN (%s)",
                numbers,
                Parameters::numbers,
                row -> {
                    entries.put(row.number("number"), read(row));
                    return true;
                });
        Sql.among(
                connection,
                "SELECT s.number," + Credits.COLUMNS + "FROM source s WHERE s.number IN (%s)",
                sources,
                Parameters::numbers,
                row -> {
                    credits.put(row.number("number"), Credits.of(row));
                    return true;
                });
    }

    public static Entry read(Row row) throws SQLException {
        return Json.read(row.text("details"), EntryDetails.class)
                .with(
                        new EntryDetails.Columns(
                                row.optionalText("link"),
                                row.text("title"),
                                row.optionalText("summary"),
                                row.optionalText("content"),
                                row.optionalText("language")));
    }

    public Entry entry(long number) {
        return Objects.requireNonNull(entries.get(number));
    }

    public SourceCredit credit(long source) {
        return Objects.requireNonNull(credits.get(source));
    }
}
