package kiosque.store.published;

import kiosque.feed.PublishedEntry;
import kiosque.feed.PublishedEntry.Copy;
import kiosque.feed.RelationReason;
import kiosque.store.published.StoredMergedFeeds.Feed;
import kiosque.store.row.EntryTexts;
import kiosque.store.sql.Parameters;
import kiosque.store.sql.Sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Makes published entries out of places: which copy of the story is shown, who else is credited, what is related.
record Assembly(Connection connection, Feed feed, Scope scope) {

    /// Whose copies may be shown.
    enum Scope {
        /// Of the sources that the merged feed is made of now.
        CURRENT_SOURCES,
        /// Of those that it was ever made of: what is archived stays.
        EVERY_SOURCE
    }

    /// In the same order; a place of which no copy may be shown is left out.
    List<PublishedEntry> of(List<Place> places) throws SQLException {
        if (places.isEmpty()) {
            return List.of();
        }
        var tellings = new Tellings(connection, feed, scope, places);
        Map<Place, Telling> shown = new HashMap<>();
        Set<Long> full = new HashSet<>();
        for (Place place : places) {
            tellings.shown(place)
                    .ifPresent(telling -> {
                        shown.put(place, telling);
                        full.add(telling.entry());
                    });
        }
        if (shown.isEmpty()) {
            return List.of();
        }
        var texts = new EntryTexts(connection, full, tellings.sources());
        Map<Long, PlaceHead> heads =
                heads(places.stream().filter(shown::containsKey).map(Place::entry).toList());
        List<PublishedEntry> published = new ArrayList<>();
        for (Place place : places) {
            Telling telling = shown.get(place);
            PlaceHead head = heads.get(place.entry());
            if (telling != null && head != null) {
                published.add(published(place, head, telling, tellings, texts));
            }
        }
        return published;
    }

    private static PublishedEntry published(
            Place place, PlaceHead head, Telling shown, Tellings tellings, EntryTexts texts) {
        Instant updated =
                shown.times().updatedAt().isAfter(head.published())
                        ? shown.times().updatedAt()
                        : head.published();
        return new PublishedEntry(
                head.id(),
                place.ordinal(),
                texts.entry(shown.entry()),
                texts.credit(shown.source()),
                head.published(),
                updated,
                place.placedAt(),
                copies(tellings.others(shown), texts, other -> other.reason().or(shown::reason)),
                copies(
                        tellings.headlines(place, shown),
                        texts,
                        _ -> Optional.of(RelationReason.EVENT)),
                copies(
                        tellings.related(place, shown),
                        texts,
                        _ -> Optional.of(RelationReason.AFFAIR)));
    }

    private static List<Copy> copies(
            List<Telling> tellings,
            EntryTexts texts,
            Function<Telling, Optional<RelationReason>> reason) {
        return tellings.stream()
                .sorted(Telling.PUBLISHED)
                .map(telling ->
                        new Copy(
                                texts.credit(telling.source()),
                                telling.link(),
                                telling.title(),
                                telling.times().effectiveAt(),
                                reason.apply(telling)))
                .toList();
    }

    /// What of a place never changes.
    private record PlaceHead(String id, Instant published) {}

    private Map<Long, PlaceHead> heads(List<Long> entries) throws SQLException {
        Map<Long, PlaceHead> heads = new HashMap<>();
        Sql.among(
                connection,
                "SELECT number, public_id, effective_at FROM entry WHERE number IN (%s)",
                entries,
                Parameters::numbers,
                row ->
                        Optional.ofNullable(
                                heads.put(
                                        row.number("number"),
                                        new PlaceHead(
                                                row.text("public_id"),
                                                row.instant("effective_at")))));
        return heads;
    }
}
