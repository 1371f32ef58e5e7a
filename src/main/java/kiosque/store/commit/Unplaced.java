package kiosque.store.commit;

import kiosque.store.row.FeedRows;
import kiosque.store.row.FeedRows.FeedRow;
import kiosque.store.sql.Sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Entries at whose place nothing stands any more. They take one now, as late comers do: the first copy of each story in each feed.
record Unplaced(Connection connection, FeedRows feeds, Instant now) {

    /// @param at the story at whose place it was shown
    /// @param story that it tells
    private record Telling(long entry, long at, long story) {

        boolean isGrouped() {
            return at != story;
        }
    }

    void place() throws SQLException {
        for (FeedRow feed : feeds.all()) {
            List<Telling> all = in(feed);
            if (standForThemselves(feed, all)) {
                all = in(feed);
            }
            Set<Long> placed = new HashSet<>();
            Sql.bulk(
                    connection,
                    "UPDATE merged_feed_entry SET ordinal = ?, placed_at = ? WHERE entry = ? AND"
                            + " feed = ?",
                    all.stream().filter(one -> !one.isGrouped() && placed.add(one.at())).toList(),
                    (row, one) ->
                            row.number(feed.nextOrdinal())
                                    .at(now)
                                    .number(one.entry())
                                    .number(feed.number()));
            feeds.changed(feed.number());
        }
        feeds.writeOrdinals(connection);
    }

    /// Further headlines of which none tells the story that they were shown under.
    private boolean standForThemselves(FeedRow feed, List<Telling> all) throws SQLException {
        Set<Long> taken = new HashSet<>();
        all.stream().filter(one -> !one.isGrouped()).forEach(one -> taken.add(one.at()));
        List<Telling> left =
                all.stream().filter(one -> one.isGrouped() && !taken.contains(one.at())).toList();
        Sql.bulk(
                connection,
                "UPDATE merged_feed_entry SET story = ? WHERE entry = ? AND feed = ?",
                left,
                (row, one) -> row.number(one.story()).number(one.entry()).number(feed.number()));
        return !left.isEmpty();
    }

    private List<Telling> in(FeedRow feed) throws SQLException {
        return Sql.list(
                connection,
                """
                SELECT m.entry, m.story, t.story AS told
                FROM merged_feed_entry m JOIN entry e ON e.number = m.entry JOIN story_entry t ON t.entry = m.entry
                WHERE m.feed = ? AND m.ordinal IS NULL AND NOT EXISTS (
                    SELECT 1 FROM merged_feed_entry p
                    WHERE p.story = m.story AND p.feed = m.feed AND p.ordinal IS NOT NULL)
                ORDER BY e.first_seen_at, e.number
                """,
                values -> values.number(feed.number()),
                row -> new Telling(row.number("entry"), row.number("story"), row.number("told")));
    }
}
