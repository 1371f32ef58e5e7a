package kiosque.store.commit;

import kiosque.feed.PollReport;
import kiosque.store.sql.Sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.IdentityHashMap;
import java.util.List;

/// Writes down how polls went: one statement for up to 128 of them. Written again, nothing is there twice; what parts of one brought is added up.
record PollWriter(Connection connection) {

    /// @param arrivals how many entries of each report are new
    /// @param copies how many of those tell a story that another entry had told
    void write(
            List<PollReport> polls,
            IdentityHashMap<PollReport, Long> arrivals,
            IdentityHashMap<PollReport, Long> copies)
            throws SQLException {
        Sql.insert(
                connection,
                """
                INSERT INTO poll (source, at, outcome, detail, failed, took, bytes, arrivals, edits, copies) VALUES %s
                ON DUPLICATE KEY UPDATE outcome = VALUES(outcome), detail = VALUES(detail), failed = VALUES(failed),
                    took = VALUES(took), bytes = VALUES(bytes), edits = VALUES(edits),
                    arrivals = arrivals + VALUES(arrivals), copies = copies + VALUES(copies)
                """,
                "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                polls,
                (row, poll) ->
                        row.number(poll.source().number())
                                .at(poll.at())
                                .text(poll.outcome(), 64)
                                .text(beyondTheOutcome(poll), 300)
                                .number(poll.after().failing().failures() > 0 ? 1 : 0)
                                .number(
                                        Math.min(
                                                poll.effort().took().toMillis(), Integer.MAX_VALUE))
                                .number(Math.min(poll.effort().bytes(), Integer.MAX_VALUE))
                                .number(arrivals.getOrDefault(poll, 0L))
                                .number(poll.realEdits())
                                .number(copies.getOrDefault(poll, 0L)));
    }

    private static String beyondTheOutcome(PollReport poll) {
        return poll.detail().equals(poll.outcome().replace('-', ' ')) ? "" : poll.detail();
    }
}
