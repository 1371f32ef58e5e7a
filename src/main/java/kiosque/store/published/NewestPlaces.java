package kiosque.store.published;

import kiosque.feed.PublishedEntry;
import kiosque.store.published.StoredMergedFeeds.Feed;
import kiosque.store.sql.Sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Selects the newest places of a merged feed, going back along one index until there are enough.
final class NewestPlaces {

    /// Where one source fills a feed, its surplus is passed over, but not for ever.
    private static final int LOOKED_AT = 20_000;

    private static final Instant END = Instant.parse("9999-12-31T00:00:00Z");

    private final Connection connection;
    private final Feed feed;
    private final Assembly assembly;
    private final Map<Long, Integer> taken = new HashMap<>();

    NewestPlaces(Connection connection, Feed feed) {
        this.connection = connection;
        this.feed = feed;
        this.assembly = new Assembly(connection, feed, Assembly.Scope.CURRENT_SOURCES);
    }

    List<PublishedEntry> select(int limit, int perSource) throws SQLException {
        List<PublishedEntry> selected = new ArrayList<>();
        int portion = limit + limit / 2 + 10;
        Optional<Place> last = Optional.empty();
        for (int seen = 0; selected.size() < limit && seen < LOOKED_AT; ) {
            List<Place> places = after(last, portion);
            List<Place> wanted =
                    places.stream().filter(place -> isWanted(place, perSource)).toList();
            for (int next = 0; next < wanted.size() && selected.size() < limit; ) {
                int end = Math.min(wanted.size(), next + limit - selected.size());
                selected.addAll(assembly.of(wanted.subList(next, end)));
                next = end;
            }
            if (places.size() < portion) {
                break;
            }
            last = Optional.of(places.getLast());
            seen += places.size();
            portion = Math.min(portion * 2, 2000);
        }
        return selected;
    }

    private boolean isWanted(Place place, int perSource) {
        return taken.merge(place.source(), 1, Integer::sum) <= perSource;
    }

    private List<Place> after(Optional<Place> last, int portion) throws SQLException {
        Instant placedAt = last.map(Place::placedAt).orElse(END);
        long ordinal = last.map(Place::ordinal).orElse(Long.MAX_VALUE);
        return Sql.list(
                connection,
                "SELECT "
                        + Place.COLUMNS
                        + """
                         FROM merged_feed_entry p
                        WHERE p.feed = ? AND p.placed_at <= ? AND (p.placed_at < ? OR p.ordinal < ?)
                            AND (p.kept_out = FALSE OR EXISTS (
                                SELECT 1 FROM merged_feed_entry o
                                WHERE o.story = p.story AND o.feed = p.feed AND o.kept_out = FALSE))
                        ORDER BY p.placed_at DESC, p.ordinal DESC LIMIT ?
                        """,
                values ->
                        values.number(feed.number())
                                .at(placedAt)
                                .at(placedAt)
                                .number(ordinal)
                                .number(portion),
                Place::of);
    }
}
