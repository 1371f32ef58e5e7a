package kiosque.store.published;

import kiosque.store.published.MergedFeedReader.Query;
import kiosque.store.published.StoredMergedFeeds.Feed;
import kiosque.store.row.SearchWords;
import kiosque.store.search.WordSearch;
import kiosque.store.sql.Sql;

import org.roaringbitmap.longlong.Roaring64Bitmap;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds places by what their copies are about, whose they are and when they came. Built from fixed pieces of SQL; what was asked for only ever becomes a parameter.
///
/// Words and a source are looked up and what has them is looked at; anything else is met soon by going through the places from the newest on.
final class PlaceSearch {

    /// Newest of the same place in time last come the higher numbers, as they were handed out.
    private static final Comparator<Place> LATEST_FIRST =
            Comparator.comparing(Place::placedAt).thenComparingLong(Place::entry).reversed();

    private final Connection connection;
    private final Feed feed;

    PlaceSearch(Connection connection, Feed feed) {
        this.connection = connection;
        this.feed = feed;
    }

    List<Place> find(Query query) throws SQLException {
        var selection = new PlaceSelection(connection, feed, query);
        Optional<List<List<String>>> beginnings = query.words().map(SearchWords::beginnings);
        if (beginnings.filter(List::isEmpty).isPresent()) {
            return List.of();
        }
        Optional<WordSearch> words = beginnings.map(it -> new WordSearch(connection, it));
        Optional<Roaring64Bitmap> candidates = candidates(query, words);
        if (candidates.isEmpty()) {
            return query.stories().areApart()
                    ? latest(query, selection.newest(), selection.newestCopies())
                    : selection.newest();
        }
        var search = new CandidateSearch(query, selection, candidates.get(), words);
        return query.stories().areApart()
                ? latest(query, search.places(), search.copies())
                : search.places();
    }

    /// Empty where all may be.
    private Optional<Roaring64Bitmap> candidates(Query query, Optional<WordSearch> words)
            throws SQLException {
        Optional<Roaring64Bitmap> candidates = Optional.empty();
        if (query.source().isPresent()) {
            candidates = Optional.of(ofSource(query.source().get()));
        }
        if (words.isPresent()) {
            Roaring64Bitmap worded = words.get().candidates();
            candidates.ifPresent(worded::and);
            candidates = Optional.of(worded);
        }
        return candidates;
    }

    private Roaring64Bitmap ofSource(String name) throws SQLException {
        var entries = new Roaring64Bitmap();
        Sql.list(
                        connection,
                        "SELECT e.number FROM source s JOIN entry e ON e.source = s.number WHERE"
                                + " s.name = ?",
                        values -> values.text(name),
                        row -> row.number("number"))
                .forEach(entries::addLong);
        return entries;
    }

    private static List<Place> latest(Query query, List<Place> places, List<Place> copies) {
        return Stream.concat(places.stream(), copies.stream())
                .sorted(LATEST_FIRST)
                .limit(query.limit())
                .toList();
    }
}
