package kiosque.store.row;

import java.util.List;

/// What has become of new entries among the others.
///
/// @param merged entries that joined a story which another had begun
/// @param related entries that stand beside a story, as of the same affair
public record Told(long merged, long related) {

    public static final Told NOTHING = new Told(0, 0);

    public static Told by(List<Settled> settled) {
        return new Told(
                settled.stream().filter(Settled::isCopy).count(),
                settled.stream().filter(one -> !one.story().relations().isEmpty()).count());
    }

    public Told and(Told other) {
        return new Told(merged + other.merged, related + other.related);
    }
}
