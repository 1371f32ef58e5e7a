package kiosque.store.published;

import kiosque.store.sql.Row;

import java.sql.SQLException;
import java.time.Instant;

/// A place in a merged feed.
///
/// @param entry the one that took it: its id and dates are the place's for ever, whichever copy is shown
record Place(long entry, long story, long source, long ordinal, Instant placedAt) {

    /// What [#of] reads, of `merged_feed_entry p`.
    static final String COLUMNS = "p.entry, p.story, p.source, p.ordinal, p.placed_at";

    static Place of(Row row) throws SQLException {
        return new Place(
                row.number("entry"),
                row.number("story"),
                row.number("source"),
                row.number("ordinal"),
                row.instant("placed_at"));
    }
}
