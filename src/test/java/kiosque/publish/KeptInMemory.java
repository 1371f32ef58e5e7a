package kiosque.publish;

import kiosque.store.published.Archive;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Archives in memory.
public final class KeptInMemory implements Archive {

    private final Map<Label, Kept> kept = new HashMap<>();
    public boolean isFull;

    @Override
    public Optional<Kept> find(Label label) {
        return Optional.ofNullable(kept.get(label));
    }

    @Override
    public Optional<Kept> keep(Label label, Kept document) {
        if (isFull) {
            return Optional.empty();
        }
        kept.putIfAbsent(label, document);
        return find(label);
    }
}
