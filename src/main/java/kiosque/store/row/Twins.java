package kiosque.store.row;

import kiosque.feed.PollReport;
import kiosque.feed.Recognition;
import kiosque.feed.Revision;
import kiosque.feed.Twin;
import kiosque.store.sql.Sql;
import kiosque.text.Beginning;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What was taken for an entry instead of becoming one of its own.
public record Twins(Connection connection) {

    /// What was taken for an entry, and when.
    public record Taken(Instant at, String sentence) {}

    /// Told of one entry: a source that never stops renaming must not fill the store.
    private static final int MOST = 24;

    private record Told(long entry, Instant at, Twin twin) {}

    public void write(List<PollReport> reports, List<Newcomer> newcomers) throws SQLException {
        List<Told> told = new ArrayList<>();
        for (Newcomer one : newcomers) {
            one.arrival()
                    .identified()
                    .twins()
                    .forEach(twin -> told.add(new Told(one.number(), one.report().at(), twin)));
        }
        for (PollReport report : reports) {
            for (Revision one : report.taken().revisions()) {
                one.edited()
                        .identified()
                        .twins()
                        .forEach(twin ->
                                told.add(new Told(one.edited().number(), report.at(), twin)));
            }
            for (Recognition.Unchanged one : report.taken().renamed()) {
                one.twins().forEach(twin -> told.add(new Told(one.number(), report.at(), twin)));
            }
        }
        Sql.bulk(
                connection,
                """
                INSERT INTO entry_twin (entry, digest, met_at, sentence)
                SELECT number, ?, ?, ? FROM entry
                WHERE number = ? AND (SELECT COUNT(*) FROM entry_twin t WHERE t.entry = number) < ?
                ON DUPLICATE KEY UPDATE met_at = entry_twin.met_at
                """,
                told,
                (row, one) ->
                        row.digest(one.twin().digest())
                                .at(one.at())
                                .text(Beginning.ofCharacters(one.twin().sentence(), 1000))
                                .number(one.entry())
                                .number(MOST));
    }

    public static List<Taken> of(Connection connection, long entry) throws SQLException {
        return Sql.list(
                connection,
                "SELECT met_at, sentence FROM entry_twin WHERE entry = ? ORDER BY met_at, digest",
                values -> values.number(entry),
                row -> new Taken(row.instant("met_at"), row.text("sentence")));
    }
}
