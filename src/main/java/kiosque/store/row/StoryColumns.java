package kiosque.store.row;

import kiosque.feed.StoryCandidate;
import kiosque.feed.StoryTraits;
import kiosque.store.sql.Row;

import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// What a row of `story_entry` holds: the candidate, and its look-up keys as one column of 64 bits each.
public final class StoryColumns {

    public static byte[] toColumn(List<Long> keys) {
        ByteBuffer column = ByteBuffer.allocate(keys.size() * Long.BYTES);
        keys.forEach(column::putLong);
        return column.array();
    }

    public static List<Long> fromColumn(byte[] column) {
        ByteBuffer buffer = ByteBuffer.wrap(column);
        List<Long> keys = new ArrayList<>();
        while (buffer.remaining() >= Long.BYTES) {
            keys.add(buffer.getLong());
        }
        return keys;
    }

    /// @param row with `entry`, `story`, `source`, `effective_at`, `centre`, `quality` and `sketch`
    /// @param keys where they are asked for
    public static StoryCandidate candidate(Row row, List<Long> keys) throws SQLException {
        return new StoryCandidate(
                row.number("entry"),
                row.number("story"),
                row.number("source"),
                row.instant("effective_at"),
                row.is("centre"),
                new StoryTraits(keys, row.bytes("sketch"), row.count("quality")));
    }
}
