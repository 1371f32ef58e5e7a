package kiosque.store.row;

import kiosque.store.sql.Parameters;
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
import java.util.TreeSet;

/// The merged feeds that a commit may change, locked in the order of their numbers until it ends: so ordinals have no
/// gaps, and two commits at once cannot both take themselves for the first to tell a story. No entry of a merged feed changes its story but
/// under the feed's lock, so who holds it sees which stories have places there.
public final class FeedRows {

    /// A merged feed while it is being filled.
    public static final class FeedRow {
        private final long number;
        private final Placing placing;
        private long lastOrdinal;

        FeedRow(long number, Placing placing, long lastOrdinal) {
            this.number = number;
            this.placing = placing;
            this.lastOrdinal = lastOrdinal;
        }

        public long number() {
            return number;
        }

        /// Whether a story has one place however many tell it.
        public boolean merges() {
            return placing != Placing.APART;
        }

        /// Whether what is reported of an event has one place.
        public boolean groups() {
            return placing == Placing.GROUP;
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
        rows.add(connection, slugs, numbers);
        return rows;
    }

    /// Locks further ones, out of order: of two that want each other's one is refused by the database, and is run again.
    public void lockAlso(Connection connection, Collection<Long> numbers) throws SQLException {
        List<Long> further = new ArrayList<>(numbers);
        further.removeAll(numbers());
        add(connection, List.of(), further);
    }

    /// Row by row along the primary key: where there are few merged feeds a walk through all of them looks cheaper, and would wait for each that another commit holds.
    private void add(Connection connection, Collection<String> slugs, Collection<Long> numbers)
            throws SQLException {
        Set<Long> wanted = new TreeSet<>(numbers);
        wanted.addAll(numbersOf(connection, slugs));
        Sql.among(
                connection,
                """
                SELECT number, slug, stories, last_ordinal FROM merged_feed FORCE INDEX (PRIMARY)
                WHERE number IN (%s) ORDER BY number FOR UPDATE
                """,
                wanted,
                Parameters::numbers,
                row ->
                        bySlug.put(
                                row.text("slug"),
                                new FeedRow(
                                        row.number("number"),
                                        Placing.valueOf(row.text("stories")),
                                        row.number("last_ordinal"))));
    }

    private static List<Long> numbersOf(Connection connection, Collection<String> slugs)
            throws SQLException {
        return Sql.among(
                connection,
                "SELECT number FROM merged_feed WHERE slug IN (%s)",
                slugs,
                Parameters::texts,
                row -> row.number("number"));
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
