package kiosque.store.row;

import kiosque.feed.Block;

import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// The latest blocks of one source, as prefixes of their digests; what recurs stays, the rest passes through.
final class SeenBlocks {

    /// Some fifty entries' worth: boilerplate comes again much sooner.
    private static final int MOST = 512;

    private final Set<Long> prefixes = new LinkedHashSet<>();

    private SeenBlocks() {}

    static SeenBlocks none() {
        return new SeenBlocks();
    }

    static SeenBlocks fromColumn(byte[] column) {
        var seen = new SeenBlocks();
        ByteBuffer buffer = ByteBuffer.wrap(column);
        while (buffer.remaining() >= Long.BYTES) {
            seen.prefixes.add(buffer.getLong());
        }
        return seen;
    }

    byte[] toColumn() {
        ByteBuffer column = ByteBuffer.allocate(prefixes.size() * Long.BYTES);
        prefixes.forEach(column::putLong);
        return column.array();
    }

    /// Remembers blocks; answers with those that have been there before, and how often they have come now.
    Map<Block, Integer> add(Collection<Block> blocks) {
        Map<Block, Integer> again = new LinkedHashMap<>();
        for (Block block : blocks) {
            long prefix = ByteBuffer.wrap(block.digest().bytes()).getLong();
            if (prefixes.remove(prefix)) {
                again.merge(block, 1, Integer::sum);
            }
            prefixes.add(prefix);
        }
        for (Iterator<Long> oldest = prefixes.iterator(); prefixes.size() > MOST; ) {
            oldest.next();
            oldest.remove();
        }
        return again;
    }
}
