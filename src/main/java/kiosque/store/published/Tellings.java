package kiosque.store.published;

import module java.base;

import kiosque.feed.StoryDecision.Bond;
import kiosque.store.published.StoredMergedFeeds.Feed;
import kiosque.store.sql.Parameters;
import kiosque.store.sql.Sql;

import java.sql.Connection;
import java.sql.SQLException;

/// Everything in one merged feed that tells the stories of some places, or related ones.
final class Tellings {

    private final Connection connection;
    private final Feed feed;
    private final Assembly.Scope scope;
    private final Map<Long, List<Telling>> byStory = new HashMap<>();
    private final Map<Long, List<Telling>> byPlace = new HashMap<>();
    private final Map<Long, Set<Long>> relatedStories = new HashMap<>();

    public Tellings(Connection connection, Feed feed, Assembly.Scope scope, List<Place> places)
            throws SQLException {
        this.connection = connection;
        this.feed = feed;
        this.scope = scope;
        Set<Long> stories = new HashSet<>();
        places.forEach(place -> stories.add(place.story()));
        if (feed.groups()) {
            stories.addAll(grouped(stories));
        }
        findRelated(stories);
        relatedStories.values().forEach(stories::addAll);
        load(stories);
    }

    /// What stands below these.
    private List<Long> grouped(Collection<Long> stories) throws SQLException {
        return Sql.among(
                connection,
                """
                SELECT DISTINCT t.story FROM merged_feed_entry m STRAIGHT_JOIN story_entry t ON t.entry = m.entry
                WHERE m.story IN (%s) AND t.story <> m.story
                """,
                stories,
                Parameters::numbers,
                row -> row.number("story"));
    }

    private void findRelated(Set<Long> stories) throws SQLException {
        List<Long> padded = Sql.padded(stories);
        Sql.list(
                connection,
                Sql.in(
                        Sql.in(
                                """
                                SELECT t.story, o.story AS related FROM story_entry t JOIN story_relation r ON r.entry = t.entry
                                JOIN story_entry o ON o.entry = r.other WHERE t.story IN (%s) AND r.one_event <> ?
                                UNION SELECT o.story, t.story FROM story_entry o JOIN story_relation r ON r.other = o.entry
                                JOIN story_entry t ON t.entry = r.entry WHERE o.story IN (%%s) AND r.one_event <> ?
                                """,
                                stories),
                        stories),
                values ->
                        values.numbers(padded)
                                .number(Bond.PAGE.code())
                                .numbers(padded)
                                .number(Bond.PAGE.code()),
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
                        SELECT m.entry, t.story, m.story AS at, m.source, m.ordinal, t.quality, t.why, e.first_seen_at, e.effective_at, e.updated_at, e.link, e.title
                        FROM story_entry t STRAIGHT_JOIN merged_feed_entry m ON m.entry = t.entry JOIN entry e ON e.number = m.entry
                        """
                                + membership
                                + "WHERE t.story IN (%s) AND m.feed = ? AND m.kept_out = FALSE"
                                + " AND e.dropped_by IS NULL",
                        stories),
                values -> values.numbers(Sql.padded(stories)).number(feed.number()),
                row -> {
                    Telling telling = Telling.of(row);
                    byPlace.computeIfAbsent(telling.at(), _ -> new ArrayList<>()).add(telling);
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
                        && !isFirst(place, at(place));
        return again ? Optional.empty() : copies(place).stream().min(Telling.BEST);
    }

    /// Who else tells the story, one entry a source.
    List<Telling> others(Telling shown) {
        return oneOfASource(
                byStory.getOrDefault(shown.story(), List.of()).stream()
                        .filter(telling -> telling.source() != shown.source()));
    }

    /// Who tells of the same event, of each story one entry a source.
    List<Telling> headlines(Place place, Telling shown) {
        if (feed.apart() || !isFirst(place, at(place))) {
            return List.of();
        }
        Map<Long, List<Telling>> further =
                at(place).stream()
                        .filter(telling -> telling.story() != shown.story())
                        .collect(Collectors.groupingBy(Telling::story));
        return further.values().stream()
                .flatMap(tellings -> oneOfASource(tellings.stream()).stream())
                .toList();
    }

    private static List<Telling> oneOfASource(Stream<Telling> tellings) {
        Map<Long, Telling> bySource = new HashMap<>();
        tellings.forEach(telling ->
                bySource.merge(
                        telling.source(),
                        telling,
                        (a, b) -> Telling.BEST.compare(a, b) <= 0 ? a : b));
        return List.copyOf(bySource.values());
    }

    /// The best copy of each related story that does not stand here.
    List<Telling> related(Place place, Telling shown) {
        Set<Long> here = new HashSet<>(Set.of(shown.story()));
        if (!feed.apart() && isFirst(place, at(place))) {
            at(place).forEach(telling -> here.add(telling.story()));
        }
        return here.stream()
                .flatMap(story -> relatedStories.getOrDefault(story, Set.of()).stream())
                .distinct()
                .filter(story -> !here.contains(story))
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
    /// copies without one; the others stand for themselves. Where none of its own may be shown, the story that came next of its event stands there.
    private List<Telling> copies(Place place) {
        List<Telling> all = at(place);
        boolean alone = feed.apart() || !isFirst(place, all);
        List<Telling> copies =
                all.stream()
                        .filter(telling ->
                                telling.entry() == place.entry()
                                        || (!alone && telling.ordinal().isEmpty()))
                        .toList();
        return ofStory(copies, place.story());
    }

    private static List<Telling> ofStory(List<Telling> tellings, long story) {
        long shown =
                tellings.stream().anyMatch(telling -> telling.story() == story)
                        ? story
                        : tellings.stream().min(Telling.FIRST).map(Telling::story).orElse(story);
        return tellings.stream().filter(telling -> telling.story() == shown).toList();
    }

    private List<Telling> at(Place place) {
        return byPlace.getOrDefault(place.story(), List.of());
    }

    private static boolean isFirst(Place place, List<Telling> all) {
        return all.stream()
                .flatMap(telling -> telling.ordinal().stream())
                .noneMatch(ordinal -> ordinal < place.ordinal());
    }
}
