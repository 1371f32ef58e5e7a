package kiosque.store.row;

import java.util.List;

/// What has become of new entries among the others.
///
/// @param merged entries that joined a story which another had begun
/// @param related entries that stand beside a story, as of the same affair
public record StoryCounts(long merged, long related) {

    public static final StoryCounts NOTHING = new StoryCounts(0, 0);

    public static StoryCounts by(List<Settled> settled) {
        return new StoryCounts(
                settled.stream().filter(Settled::isCopy).count(),
                settled.stream()
                        .filter(one ->
                                one.story().relations().stream()
                                        .anyMatch(related -> related.bond().isLink()))
                        .count());
    }

    public StoryCounts and(StoryCounts other) {
        return new StoryCounts(merged + other.merged, related + other.related);
    }
}
