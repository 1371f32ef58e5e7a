package kiosque.store.upkeep;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// How much is kept of what merged feeds show. An entry goes when its source does not keep it, or when no merged feed that shows it does.
///
/// @param general for sources that have no time of their own
/// @param sources by name
/// @param feeds by slug; one that is not here keeps all that it shows
public record Bounds(
        Optional<Duration> general, Map<String, Bound> sources, Map<String, Bound> feeds) {

    public static final Bounds NONE = new Bounds(Optional.empty(), Map.of(), Map.of());

    public Bounds {
        sources = Map.copyOf(sources);
        feeds = Map.copyOf(feeds);
    }

    public static Bounds of(Duration general) {
        return new Bounds(Optional.of(general), Map.of(), Map.of());
    }

    /// What is kept of one source, or in one merged feed.
    ///
    /// @param keep from when an entry was first seen
    /// @param entries the newest so many
    public record Bound(Optional<Duration> keep, Optional<Integer> entries) {

        public static final Bound NONE = new Bound(Optional.empty(), Optional.empty());

        boolean isPast(Instant firstSeenAt, Instant now) {
            return keep.filter(time -> firstSeenAt.isBefore(now.minus(time))).isPresent();
        }
    }

    Bound ofSource(String name) {
        Bound own = sources.getOrDefault(name, Bound.NONE);
        return own.keep().isPresent() ? own : new Bound(general, own.entries());
    }

    Bound ofFeed(String slug) {
        return feeds.getOrDefault(slug, Bound.NONE);
    }
}
