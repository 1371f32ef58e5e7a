package kiosque.store;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Story keys that many entries share: a name in the news, the opening of a daily column. Of each only the latest entries are looked at, so
/// it is remembered where those begin, and what came before is not read again. It only saves work, and is lost at a restart.
final class CrowdedKeys {

    /// Entries of a key that are looked at.
    static final int LATEST = 200;

    private static final int MOST = 20_000;

    private final Map<Long, Long> beginnings = new ConcurrentHashMap<>();

    /// The number of the first of the latest entries that have the key; empty where there are few.
    Optional<Long> beginning(long key) {
        return Optional.ofNullable(beginnings.get(key));
    }

    /// @param entries that have the key, the latest first
    void note(long key, Collection<Long> entries) {
        if (entries.size() < LATEST) {
            return;
        }
        if (beginnings.size() >= MOST) {
            beginnings.clear();
        }
        beginnings.put(key, entries.stream().skip(LATEST - 1).findFirst().orElseThrow());
    }
}
