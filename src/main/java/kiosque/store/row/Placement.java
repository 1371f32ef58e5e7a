package kiosque.store.row;

import kiosque.store.row.FeedRows.FeedRow;
import kiosque.store.sql.Parameters;
import kiosque.store.sql.Sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Gives entries their places in merged feeds, once and for all. In a feed that merges stories only the first to tell one
/// gets a place; the others are written down as further copies of it.
public final class Placement {

    /// An entry on its way into a merged feed.
    public record Candidate(long entry, long story, long source, Instant placedAt) {}

    private record Taken(FeedRow feed, Candidate entry, Optional<Long> ordinal) {}

    private record Held(long feed, long story) {}

    private final Connection connection;
    private final FeedRows feeds;
    private final Set<Held> held = new HashSet<>();
    private final List<Taken> places = new ArrayList<>();

    public Placement(Connection connection, FeedRows feeds) {
        this.connection = connection;
        this.feeds = feeds;
    }

    /// Finds out which of these stories are shown already: what the rules have taken away is no place to go to.
    public void prepare(Collection<Long> stories) throws SQLException {
        if (stories.isEmpty()) {
            return;
        }
        Sql.among(
                connection,
                """
                SELECT feed, story FROM merged_feed_entry WHERE story IN (%s)
                GROUP BY feed, story HAVING MAX(ordinal) IS NOT NULL AND MIN(kept_out) = FALSE
                """,
                stories,
                Parameters::numbers,
                row -> held.add(new Held(row.number("feed"), row.number("story"))));
    }

    public void place(FeedRow feed, Candidate entry) {
        boolean first = held.add(new Held(feed.number(), entry.story()));
        Optional<Long> ordinal =
                feed.merges() && !first ? Optional.empty() : Optional.of(feed.nextOrdinal());
        places.add(new Taken(feed, entry, ordinal));
        feeds.changed(feed.number());
    }

    public void write() throws SQLException {
        Sql.insert(
                connection,
                "INSERT INTO merged_feed_entry (entry, feed, story, source, ordinal, placed_at)"
                        + " VALUES %s",
                "(?,?,?,?,?,?)",
                places,
                (row, place) ->
                        row.number(place.entry().entry())
                                .number(place.feed().number())
                                .number(place.entry().story())
                                .number(place.entry().source())
                                .number(place.ordinal())
                                .at(place.ordinal().map(_ -> place.entry().placedAt())));
        feeds.writeOrdinals(connection);
    }
}
