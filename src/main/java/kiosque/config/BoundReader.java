package kiosque.config;

import kiosque.store.upkeep.Bounds.Bound;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Reads how much is kept.
final class BoundReader {

    private static final int MOST = 10_000_000;

    /// @param path for messages
    /// @param values of `retention`, from the general to the particular
    /// @param least how many entries must be kept
    static Bound of(String path, List<Value> values, int least) {
        Optional<Duration> keep = Optional.empty();
        Optional<Integer> entries = Optional.empty();
        for (Value value : values) {
            Optional<Section> section = value.isNull() ? Optional.empty() : value.section(path);
            keep = section.flatMap(it -> it.read("keep", Meanings.TIME_TO_WAIT)).or(or(keep));
            entries =
                    section.flatMap(it -> it.read("entries", Meanings.number(least, MOST)))
                            .or(or(entries));
        }
        return new Bound(keep, entries);
    }

    private static <T> Supplier<Optional<T>> or(Optional<T> general) {
        return () -> general;
    }
}
