package kiosque.store.published;

import kiosque.feed.RelationReason;
import kiosque.store.row.EntryMoments;
import kiosque.store.sql.Row;

import java.sql.SQLException;
import java.util.Comparator;
import java.util.Optional;

/// An entry in a merged feed as one telling of its story: what choosing and crediting it need, without its text.
///
/// @param story that it tells
/// @param at the story at whose place it stands
/// @param reason how it came to its story; empty for the one that began it
record Telling(
        long entry,
        long story,
        long at,
        long source,
        Optional<Long> ordinal,
        int quality,
        EntryMoments times,
        Optional<RelationReason> reason,
        Optional<String> link,
        String title) {

    /// In the order in which they came.
    static final Comparator<Telling> FIRST =
            Comparator.comparing((Telling telling) -> telling.times().firstSeenAt())
                    .thenComparingLong(Telling::entry);

    /// In the order in which they were published, as the times beside them say: what came in one poll comes in any order.
    static final Comparator<Telling> PUBLISHED =
            Comparator.comparing((Telling telling) -> telling.times().effectiveAt())
                    .thenComparing(FIRST);

    /// The best copy first; among equals the first that came.
    static final Comparator<Telling> BEST =
            Comparator.comparingInt((Telling telling) -> -telling.quality()).thenComparing(FIRST);

    static Telling of(Row row) throws SQLException {
        return new Telling(
                row.number("entry"),
                row.number("story"),
                row.number("at"),
                row.number("source"),
                row.optionalNumber("ordinal"),
                row.count("quality"),
                EntryMoments.of(row),
                row.optionalText("why").flatMap(RelationReason::in),
                row.optionalText("link"),
                row.text("title"));
    }
}
