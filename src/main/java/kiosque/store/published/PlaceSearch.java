package kiosque.store.published;

import kiosque.store.published.MergedFeedReader.Query;
import kiosque.store.published.StoredMergedFeeds.Feed;
import kiosque.store.row.SearchWords;
import kiosque.store.search.WordSearch;
import kiosque.store.sql.Parameters;
import kiosque.store.sql.Sql;

import org.roaringbitmap.longlong.Roaring64Bitmap;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Finds places by what their copies are about, whose they are and when they came. Built from fixed pieces of SQL; what was asked for only ever becomes a parameter.
record PlaceSearch(Connection connection, Feed feed) {

    /// Newest of the same place in time last come the higher numbers, as they were handed out.
    private static final Comparator<Place> LATEST_FIRST =
            Comparator.comparing(Place::placedAt).thenComparingLong(Place::entry).reversed();

    private static final Comparator<Telling> TELLINGS =
            Comparator.comparing((Telling it) -> it.place.placedAt())
                    .thenComparingLong(it -> it.place.ordinal())
                    .thenComparingLong(Telling::entry)
                    .reversed();

    private static final String PLACES =
            "SELECT DISTINCT "
                    + Place.COLUMNS
                    + """
                    %s FROM merged_feed_entry m
                    JOIN merged_feed_entry p ON p.feed = m.feed AND p.story = m.story AND p.ordinal IS NOT NULL
                    """;

    /// Each telling of a story counts as placed when it came; the order is that of the index.
    private static final String COPIES =
            "SELECT m.entry, m.story, m.source, 0 AS ordinal, e.placed_at%s FROM merged_feed_entry"
                    + " m\n";

    private static final String JOINS =
            "JOIN entry e ON e.number = m.entry\nJOIN source s ON s.number = m.source\n";

    private static final String WHERE_PLACED = "WHERE m.feed = ? AND p.placed_at > ?";

    private static final String WHERE_COPY =
            "WHERE m.feed = ? AND m.placed_at IS NULL AND m.ordinal IS NULL AND e.placed_at > ?";

    /// The entries of the stories that stand at some places, with these places.
    private static final String PAGE =
            """
            SELECT m.entry, p.placed_at, p.ordinal FROM (
                SELECT story, placed_at, ordinal FROM merged_feed_entry
                WHERE feed = ? AND ordinal IS NOT NULL AND placed_at > ? AND placed_at <= ? AND (placed_at < ? OR ordinal < ?)
                ORDER BY placed_at DESC, ordinal DESC LIMIT 1000) p
            JOIN merged_feed_entry m ON m.feed = ? AND m.story = p.story
            ORDER BY p.placed_at DESC, p.ordinal DESC
            """;

    /// No place is later; the column holds it.
    private static final Instant END = Instant.parse("9999-12-31T00:00:00Z");

    private static final int PAGE_SIZE = 1000;

    /// An entry that was found and where it stands.
    private record Telling(Place place, long entry) {}

    /// An entry and where its story stands.
    private record Told(long entry, Instant placedAt, long ordinal) {}

    List<Place> find(Query query) throws SQLException {
        if (query.words().isPresent()) {
            List<List<String>> beginnings = SearchWords.beginnings(query.words().get());
            return beginnings.isEmpty()
                    ? List.of()
                    : new Worded(query, new WordSearch(connection, beginnings)).find();
        }
        List<Place> places =
                read(query, placed(query) + "ORDER BY p.placed_at DESC, p.ordinal DESC LIMIT ?");
        if (!query.stories().areApart()) {
            return places;
        }
        return latest(query, places, read(query, copies(query) + "ORDER BY m.entry DESC LIMIT ?"));
    }

    private static List<Place> latest(Query query, List<Place> places, List<Place> copies) {
        return Stream.concat(places.stream(), copies.stream())
                .sorted(LATEST_FIRST)
                .limit(query.limit())
                .toList();
    }

    private List<Place> read(Query query, String sql) throws SQLException {
        return Sql.list(
                connection,
                sql.formatted(""),
                values -> {
                    values.number(feed.number()).at(since(query));
                    bind(values, query);
                    values.number(query.limit());
                },
                Place::of);
    }

    private static Instant since(Query query) {
        return query.since().orElse(Instant.EPOCH);
    }

    private String placed(Query query) {
        return PLACES
                + (feed.apart() ? " AND p.entry = m.entry\n" : "")
                + JOINS
                + WHERE_PLACED
                + conditions(query);
    }

    private static String copies(Query query) {
        return COPIES + JOINS + WHERE_COPY + conditions(query);
    }

    private static String conditions(Query query) {
        var sql = new StringBuilder(" AND e.dropped_by IS NULL AND m.kept_out = FALSE\n");
        if (query.source().isPresent()) {
            sql.append("AND s.name = ?\n");
        }
        if (query.tag().isPresent()) {
            sql.append(
                    "AND EXISTS (SELECT 1 FROM source_tag t WHERE t.source = m.source AND t.tag ="
                            + " ?)\n");
        }
        if (query.language().isPresent()) {
            sql.append("AND (e.language = ? OR LOCATE(CONCAT(?, '-'), e.language) = 1)\n");
        }
        return sql.toString();
    }

    private static void bind(Parameters values, Query query) throws SQLException {
        values.texts(query.source().stream().toList())
                .texts(query.tag().stream().toList())
                .texts(
                        query.language().stream()
                                .flatMap(language -> Stream.of(language, language))
                                .toList());
    }

    /// A search by words.
    private final class Worded {

        private final Query query;
        private final WordSearch words;

        Worded(Query query, WordSearch words) {
            this.query = query;
            this.words = words;
        }

        List<Place> find() throws SQLException {
            Roaring64Bitmap candidates = words.candidates();
            List<Place> places = places(candidates);
            return query.stories().areApart()
                    ? latest(query, places, amongCopies(candidates))
                    : places;
        }

        /// Few candidates are all looked at. Of many the newest places are looked through first, until that would cost as much.
        private List<Place> places(Roaring64Bitmap candidates) throws SQLException {
            Set<Place> places = new LinkedHashSet<>();
            var last = new Told(0, END, Long.MAX_VALUE);
            for (long passed = PAGE_SIZE;
                    passed < candidates.getLongCardinality();
                    passed += PAGE_SIZE) {
                List<Told> page = page(last);
                places.addAll(
                        amongPlaces(
                                page.stream()
                                        .map(Told::entry)
                                        .filter(candidates::contains)
                                        .toList()));
                if (page.isEmpty() || places.size() >= query.limit()) {
                    return places.stream().limit(query.limit()).toList();
                }
                last = page.getLast();
            }
            return amongPlaces(candidates.stream().boxed().toList());
        }

        private List<Told> page(Told before) throws SQLException {
            return Sql.list(
                    connection,
                    PAGE,
                    values ->
                            values.number(feed.number())
                                    .at(since(query))
                                    .at(before.placedAt)
                                    .at(before.placedAt)
                                    .number(before.ordinal)
                                    .number(feed.number()),
                    row ->
                            new Told(
                                    row.number("entry"),
                                    row.instant("placed_at"),
                                    row.number("ordinal")));
        }

        private List<Place> amongPlaces(List<Long> entries) throws SQLException {
            return confirmed(tellings(placed(query), entries).stream().sorted(TELLINGS).toList());
        }

        /// The newest have the highest numbers.
        private List<Place> amongCopies(Roaring64Bitmap candidates) throws SQLException {
            List<Place> copies = new ArrayList<>();
            List<Long> all = candidates.stream().boxed().toList().reversed();
            for (int i = 0; i < all.size() && copies.size() < query.limit(); i += PAGE_SIZE) {
                List<Long> some = all.subList(i, Math.min(all.size(), i + PAGE_SIZE));
                copies.addAll(
                        confirmed(
                                tellings(copies(query), some).stream()
                                        .sorted(Comparator.comparingLong(Telling::entry).reversed())
                                        .toList()));
            }
            return copies;
        }

        private List<Telling> tellings(String sql, List<Long> entries) throws SQLException {
            return Sql.among(
                    connection,
                    sql.formatted(", m.entry AS telling") + "AND m.entry IN (%s)",
                    entries,
                    (values, some) -> {
                        values.number(feed.number()).at(since(query));
                        bind(values, query);
                        values.numbers(some);
                    },
                    row -> new Telling(Place.of(row), row.number("telling")));
        }

        /// As many as are asked for, of those that have the words.
        private List<Place> confirmed(List<Telling> found) throws SQLException {
            Set<Place> places = new LinkedHashSet<>();
            for (int i = 0; i < found.size() && places.size() < query.limit(); i += query.limit()) {
                List<Telling> some = found.subList(i, Math.min(found.size(), i + query.limit()));
                Set<Long> confirmed = words.confirmed(some.stream().map(Telling::entry).toList());
                some.stream()
                        .filter(it -> confirmed.contains(it.entry))
                        .map(Telling::place)
                        .forEach(places::add);
            }
            return places.stream().limit(query.limit()).toList();
        }
    }
}
