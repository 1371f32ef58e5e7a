package kiosque.store.commit;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/// Look-up keys of an entry's story as one column: 64 bits each.
public final class StoryKeyColumn {

    private StoryKeyColumn() {}

    static byte[] toColumn(List<Long> keys) {
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
}
