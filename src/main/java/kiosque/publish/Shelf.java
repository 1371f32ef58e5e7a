package kiosque.publish;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Keeps rendered documents up to a number of bytes; beyond, those go first that nobody has read for the longest time. They lose nothing by it: rendered again they are the same.
final class Shelf {

    private final long capacity;
    private final LinkedHashMap<DocumentKey, Shelved> documents =
            new LinkedHashMap<>(256, 0.75f, true);
    private long weight;

    /// @param capacity in bytes
    Shelf(long capacity) {
        this.capacity = capacity;
    }

    synchronized Optional<Shelved> find(DocumentKey key) {
        return Optional.ofNullable(documents.get(key));
    }

    synchronized void put(DocumentKey key, Shelved shelved) {
        Shelved before = documents.put(key, shelved);
        weight += shelved.weight() - (before == null ? 0 : before.weight());
        Iterator<Map.Entry<DocumentKey, Shelved>> oldest = documents.entrySet().iterator();
        while (weight > capacity && documents.size() > 1) {
            weight -= oldest.next().getValue().weight();
            oldest.remove();
        }
    }

    /// The current documents that were read since they were rendered.
    synchronized List<DocumentKey> wanted() {
        return documents.entrySet().stream()
                .filter(entry -> entry.getKey().kind() instanceof DocumentKey.Current)
                .filter(entry -> entry.getValue().isWanted())
                .map(Map.Entry::getKey)
                .toList();
    }

    synchronized long weight() {
        return weight;
    }
}
