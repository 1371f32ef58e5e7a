package kiosque.store.row;

import kiosque.store.sql.Row;

import java.sql.SQLException;
import java.time.Instant;

/// When we met an entry, when it was published, when it last really changed.
public record EntryMoments(Instant firstSeenAt, Instant effectiveAt, Instant updatedAt) {

    public static EntryMoments of(Row row) throws SQLException {
        return new EntryMoments(
                row.instant("first_seen_at"),
                row.instant("effective_at"),
                row.instant("updated_at"));
    }
}
