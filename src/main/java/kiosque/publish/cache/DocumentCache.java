package kiosque.publish.cache;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Keeps rendered documents up to a number of bytes; beyond, those go first that nobody has read for the longest time. They lose nothing by it: rendered again they are the same.
public final class DocumentCache {

    private final long capacity;
    private final LinkedHashMap<DocumentKey, CachedDocument> documents =
            new LinkedHashMap<>(256, 0.75f, true);
    private long weight;

    /// @param capacity in bytes
    public DocumentCache(long capacity) {
        this.capacity = capacity;
    }

    public synchronized Optional<CachedDocument> find(DocumentKey key) {
        return Optional.ofNullable(documents.get(key));
    }

    public synchronized void put(DocumentKey key, CachedDocument document) {
        CachedDocument before = documents.put(key, document);
        weight += document.weight() - (before == null ? 0 : before.weight());
        Iterator<Map.Entry<DocumentKey, CachedDocument>> oldest = documents.entrySet().iterator();
        while (weight > capacity && documents.size() > 1) {
            weight -= oldest.next().getValue().weight();
            oldest.remove();
        }
    }

    /// The current documents that were read since they were rendered.
    public synchronized List<DocumentKey> wanted() {
        return documents.entrySet().stream()
                .filter(entry -> entry.getKey().kind() instanceof DocumentKey.Current)
                .filter(entry -> entry.getValue().isWanted())
                .map(Map.Entry::getKey)
                .toList();
    }

    public synchronized long weight() {
        return weight;
    }
}
