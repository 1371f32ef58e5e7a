package kiosque.store.published;

import kiosque.store.published.StoredMergedFeeds.Feed;
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

/// Everything in one merged feed that tells the stories of some places, or related ones.
final class Tellings {

    private final Connection connection;
    private final Feed feed;
    private final Assembly.Scope scope;
    private final Map<Long, List<Telling>> byStory = new HashMap<>();
    private final Map<Long, Set<Long>> relatedStories = new HashMap<>();

    public Tellings(Connection connection, Feed feed, Assembly.Scope scope, List<Place> places)
            throws SQLException {
        this.connection = connection;
        this.feed = feed;
        this.scope = scope;
        Set<Long> stories = new HashSet<>();
        places.forEach(place -> stories.add(place.story()));
        findRelated(stories);
        relatedStories.values().forEach(stories::addAll);
        load(stories);
    }

    private void findRelated(Set<Long> stories) throws SQLException {
        List<Long> padded = Sql.padded(stories);
        Sql.list(
                connection,
                Sql.in(
                        Sql.in(
                                """
                                SELECT t.story, o.story AS related FROM story_entry t JOIN story_relation r ON r.entry = t.entry
                                JOIN story_entry o ON o.entry = r.other WHERE t.story IN (%s)
                                UNION SELECT o.story, t.story FROM story_entry o JOIN story_relation r ON r.other = o.entry
                                JOIN story_entry t ON t.entry = r.entry WHERE o.story IN (%%s)
                                """,
                                stories),
                        stories),
                values -> values.numbers(padded).numbers(padded),
                row ->
                        relatedStories
                                .computeIfAbsent(row.number("story"), _ -> new HashSet<>())
                                .add(row.number("related")));
    }

    private void load(Collection<Long> stories) throws SQLException {
        String membership =
                switch (scope) {
                    case CURRENT_SOURCES ->
                            "JOIN merged_feed_source s ON s.feed = m.feed AND s.source ="
                                    + " m.source\n";
                    case EVERY_SOURCE -> "";
                };
        Sql.list(
                connection,
                Sql.in(
                        """
                        SELECT m.entry, m.story, m.source, m.ordinal, t.quality, t.why, e.first_seen_at, e.effective_at, e.updated_at, e.link, e.title
                        FROM merged_feed_entry m JOIN entry e ON e.number = m.entry JOIN story_entry t ON t.entry = m.entry
                        """
                                + membership
                                + "WHERE m.story IN (%s) AND m.feed = ? AND m.kept_out = FALSE"
                                + " AND e.dropped_by IS NULL",
                        stories),
                values -> values.numbers(Sql.padded(stories)).number(feed.number()),
                row -> {
                    Telling telling = Telling.of(row);
                    return byStory.computeIfAbsent(telling.story(), _ -> new ArrayList<>())
                            .add(telling);
                });
    }

    /// The copy to show in a place: where stories are merged the best one, else the one that took the place. Empty for a further place of a story
    /// that is shown in an earlier one; only what was given out once, an archive or an address, has those.
    Optional<Telling> shown(Place place) {
        boolean again =
                scope == Assembly.Scope.CURRENT_SOURCES
                        && !feed.apart()
                        && !isFirst(place, byStory.getOrDefault(place.story(), List.of()));
        return again ? Optional.empty() : copies(place).stream().min(Telling.BEST);
    }

    /// Who else tells the story, one entry a source.
    List<Telling> others(Place place, Telling shown) {
        Map<Long, Telling> bySource = new HashMap<>();
        for (Telling telling : byStory.getOrDefault(place.story(), List.of())) {
            if (telling.source() != shown.source()) {
                bySource.merge(
                        telling.source(),
                        telling,
                        (a, b) -> Telling.BEST.compare(a, b) <= 0 ? a : b);
            }
        }
        return List.copyOf(bySource.values());
    }

    /// The best copy of each related story.
    List<Telling> related(Place place) {
        return relatedStories.getOrDefault(place.story(), Set.of()).stream()
                .filter(story -> story != place.story())
                .flatMap(story ->
                        byStory.getOrDefault(story, List.of()).stream().min(Telling.BEST).stream())
                .toList();
    }

    Set<Long> sources() {
        Set<Long> sources = new HashSet<>();
        byStory.values().forEach(ofStory -> ofStory.forEach(one -> sources.add(one.source())));
        return sources;
    }

    /// Of a story that has several places (it was joined by hand, or stories were not always merged) the first place has the
    /// copies without one; the others stand for themselves.
    private List<Telling> copies(Place place) {
        List<Telling> all = byStory.getOrDefault(place.story(), List.of());
        boolean alone = feed.apart() || !isFirst(place, all);
        return all.stream()
                .filter(telling ->
                        telling.entry() == place.entry() || (!alone && telling.ordinal().isEmpty()))
                .toList();
    }

    private static boolean isFirst(Place place, List<Telling> all) {
        return all.stream()
                .flatMap(telling -> telling.ordinal().stream())
                .noneMatch(ordinal -> ordinal < place.ordinal());
    }
}
