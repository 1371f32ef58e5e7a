package kiosque.store.commit;

import kiosque.feed.Sha256;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;

/// The names under which an entry is also known, as one column: 32 bytes each.
final class Aliases {

    /// More than any publisher has changed an entry's name; the latest are kept.
    private static final int MOST = 64;

    private static final int LENGTH = 32;

    /// Within one source half of a digest tells names apart as well, and an entry has many.
    private static final int LOOKED_UP = 16;

    static byte[] toColumn(Collection<Sha256> aliases) {
        List<Sha256> kept = new ArrayList<>(new LinkedHashSet<>(aliases));
        kept = kept.subList(Math.max(0, kept.size() - MOST), kept.size());
        ByteBuffer column = ByteBuffer.allocate(kept.size() * LENGTH);
        kept.forEach(alias -> column.put(alias.bytes()));
        return column.array();
    }

    /// What an alias is found by.
    static byte[] lookedUp(Sha256 alias) {
        return Arrays.copyOf(alias.bytes(), LOOKED_UP);
    }

    static List<Sha256> fromColumn(byte[] column) {
        List<Sha256> aliases = new ArrayList<>();
        for (int start = 0; start + LENGTH <= column.length; start += LENGTH) {
            aliases.add(new Sha256(Arrays.copyOfRange(column, start, start + LENGTH)));
        }
        return aliases;
    }
}
