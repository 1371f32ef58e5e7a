package kiosque.store.published;

import kiosque.feed.RelationReason;
import kiosque.store.row.EntryMoments;
import kiosque.store.sql.Row;

import java.sql.SQLException;
import java.util.Comparator;
import java.util.Optional;

/// An entry in a merged feed as one telling of its story: what choosing and crediting it need, without its text.
///
/// @param reason how it came to its story; empty for the one that began it
record Telling(
        long entry,
        long story,
        long source,
        Optional<Long> ordinal,
        int quality,
        EntryMoments times,
        Optional<RelationReason> reason,
        Optional<String> link,
        String title) {

    /// The best copy first; among equals the first that came.
    static final Comparator<Telling> BEST =
            Comparator.comparingInt((Telling telling) -> -telling.quality())
                    .thenComparing(telling -> telling.times().firstSeenAt())
                    .thenComparingLong(Telling::entry);

    static Telling of(Row row) throws SQLException {
        return new Telling(
                row.number("entry"),
                row.number("story"),
                row.number("source"),
                row.optionalNumber("ordinal"),
                row.count("quality"),
                EntryMoments.of(row),
                row.optionalText("why").flatMap(RelationReason::in),
                row.optionalText("link"),
                row.text("title"));
    }
}
