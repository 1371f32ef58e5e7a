package kiosque.store.published;

import kiosque.store.published.MergedFeedReader.Query;
import kiosque.store.published.PlaceSelection.Telling;
import kiosque.store.published.PlaceSelection.Told;
import kiosque.store.search.WordSearch;

import org.roaringbitmap.longlong.LongIterator;
import org.roaringbitmap.longlong.Roaring64Bitmap;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The newest places among the entries that may be meant.
///
/// @param words which those that are found must have
record CandidateSearch(
        Query query,
        PlaceSelection selection,
        Roaring64Bitmap candidates,
        Optional<WordSearch> words) {

    private static final Comparator<Telling> LATEST_PLACE_FIRST =
            Comparator.comparing((Telling it) -> it.place().placedAt())
                    .thenComparingLong(it -> it.place().ordinal())
                    .thenComparingLong(Telling::entry)
                    .reversed();

    private static final Comparator<Telling> LATEST_ENTRY_FIRST =
            Comparator.comparingLong(Telling::entry).reversed();

    /// Few candidates are all looked at. Of many the newest places are looked through first, until that would cost as much.
    List<Place> places() throws SQLException {
        Set<Place> places = new LinkedHashSet<>();
        Told last = Told.NOTHING;
        for (long passed = PlaceSelection.PAGE_SIZE;
                passed < candidates.getLongCardinality();
                passed += PlaceSelection.PAGE_SIZE) {
            List<Told> page = selection.page(last);
            places.addAll(
                    amongPlaces(
                            page.stream().map(Told::entry).filter(candidates::contains).toList()));
            if (page.isEmpty() || places.size() >= query.limit()) {
                return places.stream().limit(query.limit()).toList();
            }
            last = page.getLast();
        }
        return amongPlaces(candidates.stream().boxed().toList());
    }

    private List<Place> amongPlaces(List<Long> entries) throws SQLException {
        return confirmed(selection.among(entries).stream().sorted(LATEST_PLACE_FIRST).toList());
    }

    /// The newest have the highest numbers.
    List<Place> copies() throws SQLException {
        List<Place> copies = new ArrayList<>();
        LongIterator newestFirst = candidates.getReverseLongIterator();
        while (newestFirst.hasNext() && copies.size() < query.limit()) {
            List<Long> some = new ArrayList<>();
            while (newestFirst.hasNext() && some.size() < PlaceSelection.PAGE_SIZE) {
                some.add(newestFirst.next());
            }
            copies.addAll(
                    confirmed(
                            selection.copiesAmong(some).stream()
                                    .sorted(LATEST_ENTRY_FIRST)
                                    .toList()));
        }
        return copies;
    }

    /// As many as are asked for, of those that have the words.
    private List<Place> confirmed(List<Telling> found) throws SQLException {
        Set<Place> places = new LinkedHashSet<>();
        for (int i = 0; i < found.size() && places.size() < query.limit(); i += query.limit()) {
            List<Telling> some = found.subList(i, Math.min(found.size(), i + query.limit()));
            List<Long> entries = some.stream().map(Telling::entry).toList();
            Set<Long> confirmed =
                    words.isPresent() ? words.get().confirmed(entries) : Set.copyOf(entries);
            some.stream()
                    .filter(it -> confirmed.contains(it.entry()))
                    .map(Telling::place)
                    .forEach(places::add);
        }
        return places.stream().limit(query.limit()).toList();
    }
}
