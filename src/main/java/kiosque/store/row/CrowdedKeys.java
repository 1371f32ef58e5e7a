package kiosque.store.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// Story keys that many entries share: a name in the news, a word of every day. An entry is rather kept under others, and of such a key
/// only the latest entries are looked at: it is remembered where those begin, and what came before is not read again. It only saves
/// work, and is lost at a restart.
public final class CrowdedKeys {

    /// Entries of a key that are looked at.
    public static final int LATEST = 64;

    /// Keys under which an entry is kept.
    static final int ROWS = 4;

    private static final int MOST = 20_000;

    private final Map<Long, Long> beginnings = new ConcurrentHashMap<>();

    /// The number of the first of the latest entries that have the key; empty where there are few.
    public Optional<Long> beginning(long key) {
        return Optional.ofNullable(beginnings.get(key));
    }

    /// @param entries how many have the key
    /// @param first the first of the latest of them
    public void note(long key, int entries, long first) {
        if (entries < LATEST) {
            beginnings.remove(key);
            return;
        }
        if (beginnings.size() >= MOST) {
            beginnings.clear();
        }
        beginnings.put(key, first);
    }

    /// Under which an entry is kept on when its keys change: under those that stay its own, and the best of the others.
    public static List<Long> kept(List<Long> before, List<Long> now) {
        return Stream.concat(before.stream().filter(now::contains), now.stream())
                .distinct()
                .limit(ROWS)
                .toList();
    }

    /// Those of an entry's keys under which it is kept: the best that are not crowded, crowded ones where there are no others.
    public List<Long> rows(List<Long> keys) {
        List<Long> rows = new ArrayList<>();
        List<Long> rest = new ArrayList<>();
        for (long key : keys.stream().distinct().toList()) {
            (beginnings.containsKey(key) ? rest : rows).add(key);
        }
        rows.addAll(rest);
        return List.copyOf(rows.subList(0, Math.min(ROWS, rows.size())));
    }
}
