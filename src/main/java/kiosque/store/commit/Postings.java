package kiosque.store.commit;

import kiosque.store.row.CrowdedKeys;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which stored entries have which story keys: of each key the latest few.
public final class Postings {

    /// Of one key, the latest first.
    private static final class Entries {
        private final long[] numbers = new long[CrowdedKeys.LATEST];
        private int size;
    }

    private final Map<Long, Entries> byKey = new HashMap<>();

    /// The latest entries of a key are to be added first.
    ///
    /// @return whether there was room for it
    public boolean add(long key, long entry) {
        Entries entries = byKey.computeIfAbsent(key, _ -> new Entries());
        boolean room = entries.size < CrowdedKeys.LATEST;
        if (room) {
            entries.numbers[entries.size++] = entry;
        }
        return room;
    }

    public void noteCrowded(CrowdedKeys crowded) {
        byKey.forEach((key, entries) ->
                crowded.note(key, entries.size, entries.numbers[entries.size - 1]));
    }

    /// Entries that share the most keys with those given; among equals the latest.
    public List<Long> nearest(List<Long> keys, int most) {
        long[] found = new long[keys.size() * CrowdedKeys.LATEST];
        int size = 0;
        for (long key : keys) {
            Entries entries = byKey.get(key);
            if (entries != null) {
                System.arraycopy(entries.numbers, 0, found, size, entries.size);
                size += entries.size;
            }
        }
        Arrays.sort(found, 0, size);
        return best(found, size, most);
    }

    /// @param sorted in which an entry stands as often as it shares a key
    private static List<Long> best(long[] sorted, int size, int most) {
        long[] order = new long[size];
        int distinct = 0;
        for (int at = 0; at < size; at++) {
            if (at == 0 || sorted[at] != sorted[at - 1]) {
                order[distinct++] = at;
            }
            order[distinct - 1] += 1L << Integer.SIZE;
        }
        Arrays.sort(order, 0, distinct);
        List<Long> best = new ArrayList<>(Math.min(distinct, most));
        for (int at = distinct - 1; at >= 0 && best.size() < most; at--) {
            best.add(sorted[(int) order[at]]);
        }
        return best;
    }
}
