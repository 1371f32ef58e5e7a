package kiosque.store.upkeep;

import module java.base;

import kiosque.store.Database;
import kiosque.store.row.Listings;
import kiosque.store.sql.Parameters;
import kiosque.store.sql.Row;
import kiosque.store.sql.Sql;
import kiosque.store.upkeep.Bounds.Bound;
import kiosque.store.upkeep.Retention.Terms;

import java.sql.Connection;
import java.sql.SQLException;

/// Deletes entries that are kept no longer, and none that its source still lists: it would look new again one day. Each leaves a tombstone, in the same transaction.
final class EntryExpiry {

    private static final int PORTION = 500;

    /// Since it was last read: who takes a source out for less than that finds again all that it lists.
    private static final Duration LISTED_AFTER_ALL = Duration.ofDays(7);

    private static final String ALL = "entry o WHERE";

    /// A join, since MariaDB would list all that is placed before it answers what does not exist there.
    private static final String UNPLACED =
            "entry o LEFT JOIN merged_feed_entry m ON m.entry = o.number WHERE m.entry IS NULL AND";

    private final Database database;
    private final Terms terms;
    private int removed;

    /// An entry that may have to go.
    private record Candidate(long number, long source, Instant firstSeenAt, Reason reason) {

        static final Candidate NONE = new Candidate(0, 0, Instant.EPOCH, Reason.OLD);
    }

    /// Why it was found.
    private enum Reason {
        OLD,
        /// There are enough newer ones of its source.
        CROWDED_OUT
    }

    /// Finds the candidates after that one.
    @FunctionalInterface
    private interface Walk {
        List<Candidate> after(Connection connection, Candidate position) throws SQLException;
    }

    /// Where it stands, and what has come there since.
    private record Standing(String slug, long ordinal, long lastOrdinal) {}

    /// What must be known of many candidates.
    ///
    /// @param names of sources
    /// @param unseen sources that have been read, but not since it is noted what they list
    private record Circumstances(
            Map<Long, String> names,
            Set<Long> unseen,
            Map<Long, Set<Long>> listings,
            Map<Long, List<Standing>> standings) {

        boolean isListed(Candidate one) {
            return unseen.contains(one.source())
                    || listings.getOrDefault(one.source(), Set.of()).contains(one.number());
        }
    }

    EntryExpiry(Database database, Terms terms) {
        this.database = database;
        this.terms = terms;
    }

    /// Answers how many have gone.
    int run(Instant now) {
        Duration unplaced =
                terms.placed()
                        .general()
                        .filter(general -> general.compareTo(terms.unplaced()) < 0)
                        .orElse(terms.unplaced());
        walk(now, old(now.minus(unplaced), UNPLACED));
        terms.placed().general().ifPresent(time -> walk(now, old(now.minus(time), ALL)));
        terms.placed().feeds().forEach((slug, bound) -> walkFeed(slug, bound, now));
        bounded().forEach((source, bound) -> walkSource(source, bound, now));
        return removed;
    }

    private void walkFeed(String slug, Bound bound, Instant now) {
        bound.keep().ifPresent(time -> walk(now, oldOf(slug, now.minus(time))));
        bound.entries()
                .ifPresent(most -> {
                    walk(now, placeless(slug));
                    walk(now, pushedOut(slug, most));
                });
    }

    private void walkSource(long source, Bound bound, Instant now) {
        bound.keep()
                .map(time -> new Candidate(0, source, now.minus(time), Reason.OLD))
                .ifPresent(end -> walk(now, upTo(end)));
        bound.entries()
                .flatMap(most -> newestToGo(source, most))
                .ifPresent(newest -> walk(now, upTo(newest)));
    }

    private void walk(Instant now, Walk walk) {
        Candidate position = Candidate.NONE;
        for (boolean isOver = false; !isOver; ) {
            Candidate last = position;
            List<Candidate> portion =
                    database.transactions()
                            .write(connection -> {
                                List<Candidate> found = walk.after(connection, last);
                                List<Long> doomed = doomed(connection, found, now);
                                new EntryRemoval(connection).remove(doomed, now);
                                removed += doomed.size();
                                return found;
                            });
            isOver = portion.isEmpty();
            position = isOver ? position : portion.getLast();
        }
    }

    /// An index answers which they are; their rows, a hundred times as long, are read of those alone.
    ///
    /// @param which entries, to be followed by a condition
    private static Walk old(Instant before, String which) {
        return (connection, position) ->
                Sql.list(
                        connection,
                        "SELECT e.number, e.source, e.first_seen_at FROM (SELECT o.number FROM "
                                + which
                                + " o.first_seen_at < ? AND o.first_seen_at >= ? AND"
                                + " (o.first_seen_at > ? OR o.number > ?) ORDER BY o.first_seen_at,"
                                + " o.number LIMIT ?) old JOIN entry e ON e.number = old.number"
                                + " ORDER BY e.first_seen_at, e.number",
                        values ->
                                values.at(before)
                                        .at(position.firstSeenAt())
                                        .at(position.firstSeenAt())
                                        .number(position.number())
                                        .number(PORTION),
                        row -> candidate(row, Reason.OLD));
    }

    private static Walk oldOf(String slug, Instant before) {
        return ofFeed(
                slug,
                "m.entry > ? AND e.first_seen_at < ? ORDER BY m.entry",
                (values, position) -> values.number(position.number()).at(before));
    }

    private static Walk pushedOut(String slug, int most) {
        return ofFeed(
                slug,
                """
                m.ordinal <= f.last_ordinal - ?
                    AND m.ordinal > COALESCE((SELECT p.ordinal FROM merged_feed_entry p WHERE p.feed = f.number AND p.entry = ?), 0)
                ORDER BY m.ordinal
                """,
                (values, position) -> values.number(most).number(position.number()));
    }

    /// What else was told of stories whose places are gone.
    private static Walk placeless(String slug) {
        return ofFeed(
                slug,
                """
                m.ordinal IS NULL AND m.entry > ? AND NOT EXISTS (
                    SELECT 1 FROM merged_feed_entry p WHERE p.story = m.story AND p.feed = m.feed AND p.ordinal IS NOT NULL)
                ORDER BY m.entry
                """,
                (values, position) -> values.number(position.number()));
    }

    /// @param which of those that stand in the merged feed, and in which order
    private static Walk ofFeed(String slug, String which, Sql.RowBinder<Candidate> after) {
        return (connection, position) ->
                Sql.list(
                        connection,
                        """
                        SELECT e.number, e.source, e.first_seen_at
                        FROM merged_feed f JOIN merged_feed_entry m ON m.feed = f.number JOIN entry e ON e.number = m.entry
                        WHERE f.slug = ? AND %s LIMIT ?
                        """
                                .formatted(which),
                        values -> {
                            after.bind(values.text(slug), position);
                            values.number(PORTION);
                        },
                        row -> candidate(row, Reason.OLD));
    }

    private static Candidate candidate(Row row, Reason reason) throws SQLException {
        return new Candidate(
                row.number("number"), row.number("source"), row.instant("first_seen_at"), reason);
    }

    /// Sources that have bounds of their own, by their numbers.
    private Map<Long, Bound> bounded() {
        Map<Long, Bound> bounded = new HashMap<>();
        database.transactions()
                .query(connection ->
                        Sql.among(
                                connection,
                                "SELECT number, name FROM source WHERE name IN (%s)",
                                List.copyOf(terms.placed().sources().keySet()),
                                Parameters::texts,
                                row ->
                                        bounded.put(
                                                row.number("number"),
                                                terms.placed()
                                                        .sources()
                                                        .getOrDefault(
                                                                row.text("name"), Bound.NONE))));
        return bounded;
    }

    private Optional<Candidate> newestToGo(long source, int most) {
        return database.transactions()
                .first(
                        "SELECT number, source, first_seen_at FROM entry WHERE"
                                + " source = ? ORDER BY first_seen_at DESC, number"
                                + " DESC LIMIT 1 OFFSET ?",
                        values -> values.number(source).number(most),
                        row -> candidate(row, Reason.CROWDED_OUT));
    }

    /// All of a source up to that one.
    private static Walk upTo(Candidate end) {
        return (connection, position) ->
                Sql.list(
                        connection,
                        """
                        SELECT number, source, first_seen_at FROM entry
                        WHERE source = ? AND first_seen_at >= ? AND (first_seen_at > ? OR number > ?)
                            AND (first_seen_at < ? OR first_seen_at = ? AND number <= ?)
                        ORDER BY first_seen_at, number LIMIT ?
                        """,
                        values ->
                                values.number(end.source())
                                        .at(position.firstSeenAt())
                                        .at(position.firstSeenAt())
                                        .number(position.number())
                                        .at(end.firstSeenAt())
                                        .at(end.firstSeenAt())
                                        .number(end.number())
                                        .number(PORTION),
                        row -> candidate(row, end.reason()));
    }

    private List<Long> doomed(Connection connection, List<Candidate> candidates, Instant now)
            throws SQLException {
        if (candidates.isEmpty()) {
            return List.of();
        }
        Circumstances circumstances = circumstances(connection, candidates, now);
        return candidates.stream()
                .filter(one -> isDoomed(one, circumstances, now))
                .map(Candidate::number)
                .toList();
    }

    private boolean isDoomed(Candidate one, Circumstances in, Instant now) {
        if (in.isListed(one)) {
            return false;
        }
        List<Standing> standings = in.standings().getOrDefault(one.number(), List.of());
        Bound source = terms.placed().ofSource(in.names().getOrDefault(one.source(), ""));
        return one.reason() == Reason.CROWDED_OUT
                || source.isPast(one.firstSeenAt(), now)
                || (standings.isEmpty()
                        ? one.firstSeenAt().isBefore(now.minus(terms.unplaced()))
                        : standings.stream().allMatch(standing -> isLetGo(one, standing, now)));
    }

    private boolean isLetGo(Candidate one, Standing standing, Instant now) {
        Bound feed = terms.placed().ofFeed(standing.slug());
        return feed.isPast(one.firstSeenAt(), now)
                || feed.entries()
                        .filter(most -> standing.ordinal() <= standing.lastOrdinal() - most)
                        .isPresent();
    }

    /// A source that is configured no longer lists nothing after a while: nobody would ever hear that it does not.
    private static Circumstances circumstances(
            Connection connection, List<Candidate> candidates, Instant now) throws SQLException {
        Set<Long> sources = candidates.stream().map(Candidate::source).collect(Collectors.toSet());
        Map<Long, String> names = new HashMap<>();
        Set<Long> unseen = new HashSet<>();
        Map<Long, Set<Long>> listings = new Listings(connection).of(sources);
        Sql.among(
                connection,
                "SELECT number, name, configured, read_at FROM source WHERE number IN (%s)",
                sources,
                Parameters::numbers,
                row -> {
                    long number = row.number("number");
                    Optional<Instant> readAt = row.optionalInstant("read_at");
                    if (!row.is("configured")
                            && readAt.filter(now.minus(LISTED_AFTER_ALL)::isBefore).isEmpty()) {
                        listings.remove(number);
                    } else if (readAt.isPresent() && !listings.containsKey(number)) {
                        unseen.add(number);
                    }
                    return Optional.ofNullable(names.put(number, row.text("name")));
                });
        return new Circumstances(names, unseen, listings, standings(connection, candidates));
    }

    /// A telling without a place of its own stands where its story does.
    private static Map<Long, List<Standing>> standings(
            Connection connection, List<Candidate> candidates) throws SQLException {
        Map<Long, List<Standing>> standings = new HashMap<>();
        Sql.among(
                connection,
                """
                SELECT m.entry, f.slug, f.last_ordinal, COALESCE(m.ordinal, (
                    SELECT MAX(p.ordinal) FROM merged_feed_entry p WHERE p.story = m.story AND p.feed = m.feed), 0) AS ordinal
                FROM merged_feed_entry m JOIN merged_feed f ON f.number = m.feed WHERE m.entry IN (%s)
                """,
                candidates.stream().map(Candidate::number).toList(),
                Parameters::numbers,
                row ->
                        standings
                                .computeIfAbsent(row.number("entry"), _ -> new ArrayList<>())
                                .add(
                                        new Standing(
                                                row.text("slug"),
                                                row.number("ordinal"),
                                                row.number("last_ordinal"))));
        return standings;
    }
}
