package kiosque.store.row;

import kiosque.feed.Stories;
import kiosque.store.sql.Sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The merged feeds that a commit may change, locked in the order of their numbers until it ends: so ordinals have no
/// gaps, and two commits at once cannot both take themselves for the first to tell a story. No entry of a merged feed changes its story but
/// under the feed's lock, so who holds it sees which stories have places there.
public final class FeedRows {

    /// A merged feed while it is being filled.
    public static final class FeedRow {
        private final long number;
        private final boolean merges;
        private long lastOrdinal;

        FeedRow(long number, boolean merges, long lastOrdinal) {
            this.number = number;
            this.merges = merges;
            this.lastOrdinal = lastOrdinal;
        }

        public long number() {
            return number;
        }

        /// Whether a story has one place however many tell it.
        public boolean merges() {
            return merges;
        }

        public long nextOrdinal() {
            lastOrdinal++;
            return lastOrdinal;
        }
    }

    private final Map<String, FeedRow> bySlug = new HashMap<>();
    private final Set<Long> changed = new HashSet<>();

    private FeedRows() {}

    public static FeedRows lock(
            Connection connection, Collection<String> slugs, Collection<Long> numbers)
            throws SQLException {
        var rows = new FeedRows();
        if (!slugs.isEmpty() || !numbers.isEmpty()) {
            rows.add(connection, slugs, numbers);
        }
        return rows;
    }

    /// Locks further ones, out of order: of two that want each other's one is refused by the database, and is run again.
    public void lockAlso(Connection connection, Collection<Long> numbers) throws SQLException {
        List<Long> further = new ArrayList<>(numbers);
        further.removeAll(numbers());
        if (!further.isEmpty()) {
            add(connection, List.of(), further);
        }
    }

    private void add(Connection connection, Collection<String> slugs, Collection<Long> numbers)
            throws SQLException {
        List<String> names = slugs.isEmpty() ? List.of("") : new ArrayList<>(slugs);
        List<Long> others = numbers.isEmpty() ? List.of(0L) : new ArrayList<>(numbers);
        Sql.list(
                connection,
                Sql.in(
                        Sql.in(
                                """
                                SELECT number, slug, stories, last_ordinal FROM merged_feed
                                WHERE slug IN (%s) OR number IN (%%s) ORDER BY number FOR UPDATE
                                """,
                                names),
                        others),
                values -> values.texts(Sql.padded(names)).numbers(Sql.padded(others)),
                row ->
                        bySlug.put(
                                row.text("slug"),
                                new FeedRow(
                                        row.number("number"),
                                        row.text("stories").equals(Stories.MERGE.name()),
                                        row.number("last_ordinal"))));
    }

    public Optional<FeedRow> of(String slug) {
        return Optional.ofNullable(bySlug.get(slug));
    }

    public Collection<FeedRow> all() {
        return bySlug.values();
    }

    public List<Long> numbers() {
        return bySlug.values().stream().map(FeedRow::number).toList();
    }

    public void changed(long feed) {
        changed.add(feed);
    }

    public Set<Long> changed() {
        return changed;
    }

    public void writeOrdinals(Connection connection) throws SQLException {
        Sql.bulk(
                connection,
                "UPDATE merged_feed SET last_ordinal = ? WHERE number = ?",
                bySlug.values().stream().filter(row -> changed.contains(row.number)).toList(),
                (values, row) -> values.number(row.lastOrdinal).number(row.number));
    }
}
