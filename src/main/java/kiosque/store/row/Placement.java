package kiosque.store.row;

import module java.base;

import kiosque.feed.StoryDecision.Bond;
import kiosque.store.row.FeedRows.FeedRow;
import kiosque.store.sql.Parameters;
import kiosque.store.sql.Sql;

import java.sql.Connection;
import java.sql.SQLException;

/// Gives entries their places in merged feeds, once and for all. In a feed that merges stories only the first to tell one
/// gets a place; the others are written down as further copies of it. In one that groups events neither does a story that tells of the event of
/// another which has a place: it stands there. Whether it does is decided when it comes, so that nothing that readers have seen goes away.
public final class Placement {

    /// An entry on its way into a merged feed.
    public record Candidate(long entry, long story, long source, Instant placedAt) {}

    /// @param story at whose place the entry is shown
    private record Taken(FeedRow feed, Candidate entry, long story, Optional<Long> ordinal) {}

    private record Held(long feed, long story) {}

    /// A place that is of one event with an earlier one.
    private record Moved(long feed, long from, long to) {}

    private final Connection connection;
    private final FeedRows feeds;

    /// The ordinal of each place.
    private final Map<Held, Long> held = new HashMap<>();

    /// Stories that tell of one event with a candidate, the oldest first; and all that it has to do with.
    private final Map<Long, SortedSet<Long>> ofOneEvent = new HashMap<>();

    private final Map<Long, SortedSet<Long>> related = new HashMap<>();

    /// Stories that are of one event with the one that a candidate tells.
    private final Map<Long, SortedSet<Long>> together = new HashMap<>();

    /// At whose place a story is shown that has none.
    private final Map<Held, Long> grouped = new HashMap<>();

    private final List<Taken> places = new ArrayList<>();
    private final List<Moved> moved = new ArrayList<>();

    public Placement(Connection connection, FeedRows feeds) {
        this.connection = connection;
        this.feeds = feeds;
    }

    /// Finds out which of their stories are shown already: what the rules have taken away is no place to go to. Candidates that begin a story and have to do with
    /// no other may be left out.
    public void prepare(Collection<Candidate> candidates) throws SQLException {
        Set<Long> stories = new HashSet<>();
        candidates.forEach(candidate -> stories.add(candidate.story()));
        if (feeds.all().stream().anyMatch(FeedRow::groups)) {
            findRelated(candidates.stream().map(Candidate::entry).toList());
            related.values().forEach(stories::addAll);
            findGrouped(stories);
            stories.addAll(grouped.values());
        }
        Sql.among(
                connection,
                """
                SELECT feed, story, MIN(ordinal) AS ordinal FROM merged_feed_entry FORCE INDEX (merged_feed_entry_story)
                WHERE story IN (%s) GROUP BY feed, story HAVING MIN(ordinal) IS NOT NULL AND MIN(kept_out) = FALSE
                """,
                stories,
                Parameters::numbers,
                row ->
                        held.merge(
                                new Held(row.number("feed"), row.number("story")),
                                row.number("ordinal"),
                                Math::min));
    }

    /// Either of two that are related may be the one that comes later into a feed; but a live page and a report are of one event only for the one that was stored later.
    private void findRelated(List<Long> entries) throws SQLException {
        for (String relation :
                List.of(
                        "r.one_event, r.entry AS own FROM story_relation r JOIN story_entry t ON"
                                + " t.entry = r.other WHERE r.entry",
                        "LEAST(r.one_event, 1) AS one_event, r.other AS own FROM story_relation r"
                                + " JOIN story_entry t ON t.entry = r.entry WHERE r.one_event <> "
                                + Bond.PAGE.code()
                                + " AND r.other")) {
            Sql.among(
                    connection,
                    "SELECT t.story, " + relation + " IN (%s)",
                    entries,
                    Parameters::numbers,
                    row -> {
                        int bond = row.count("one_event");
                        if (bond != Bond.AFFAIR.code()) {
                            add(ofOneEvent, row.number("own"), row.number("story"));
                        }
                        if (bond == Bond.STORIES.code()) {
                            add(together, row.number("own"), row.number("story"));
                        }
                        return add(related, row.number("own"), row.number("story"));
                    });
        }
    }

    private static boolean add(Map<Long, SortedSet<Long>> stories, long entry, long story) {
        return stories.computeIfAbsent(entry, _ -> new TreeSet<>()).add(story);
    }

    private void findGrouped(Collection<Long> stories) throws SQLException {
        Sql.among(
                connection,
                """
                SELECT m.feed, m.story, t.story AS told FROM story_entry t JOIN merged_feed_entry m ON m.entry = t.entry
                WHERE t.story IN (%s) AND m.story <> t.story
                """,
                stories,
                Parameters::numbers,
                row ->
                        Optional.ofNullable(
                                grouped.put(
                                        new Held(row.number("feed"), row.number("told")),
                                        row.number("story"))));
    }

    public void place(FeedRow feed, Candidate entry) {
        long story = feed.groups() ? standsAt(feed, entry) : entry.story();
        var at = new Held(feed.number(), story);
        Optional<Long> ordinal =
                feed.merges() && held.containsKey(at)
                        ? Optional.empty()
                        : Optional.of(feed.nextOrdinal());
        ordinal.ifPresent(number -> held.putIfAbsent(at, number));
        places.add(new Taken(feed, entry, story, ordinal));
        feeds.changed(feed.number());
    }

    /// The story at whose place it is shown: its own, wherever that is, or the oldest of its event. One that stands below another leads there if the
    /// entry has to do with that as well.
    private long standsAt(FeedRow feed, Candidate entry) {
        var own = new Held(feed.number(), entry.story());
        if (held.containsKey(own)) {
            return withOthers(feed, entry);
        }
        Optional<Long> there = Optional.ofNullable(grouped.get(own)).filter(at -> holds(feed, at));
        if (there.isPresent()) {
            return there.get();
        }
        Set<Long> near = related.getOrDefault(entry.entry(), new TreeSet<>());
        Optional<Long> event =
                ofOneEvent.getOrDefault(entry.entry(), new TreeSet<>()).stream()
                        .map(story -> grouped.getOrDefault(new Held(feed.number(), story), story))
                        .filter(story -> near.contains(story) && holds(feed, story))
                        .findFirst();
        event.ifPresent(at -> grouped.put(own, at));
        return event.orElse(entry.story());
    }

    /// What stands at the place of its story and at those of others that are of one event with that stands at the earliest of these places from now on. The others stay
    /// taken, and show nothing.
    private long withOthers(FeedRow feed, Candidate entry) {
        List<Long> all =
                Stream.concat(
                                Stream.of(entry.story()),
                                together.getOrDefault(entry.entry(), new TreeSet<>()).stream())
                        .distinct()
                        .filter(story -> holds(feed, story))
                        .sorted(
                                Comparator.comparing(
                                        story -> held.get(new Held(feed.number(), story))))
                        .toList();
        all.stream().skip(1).forEach(later -> move(feed.number(), later, all.getFirst()));
        return all.getFirst();
    }

    private void move(long feed, long from, long to) {
        moved.add(new Moved(feed, from, to));
        held.remove(new Held(feed, from));
        grouped.replaceAll((shown, at) -> shown.feed() == feed && at == from ? to : at);
        grouped.put(new Held(feed, from), to);
    }

    private boolean holds(FeedRow feed, long story) {
        return held.containsKey(new Held(feed.number(), story));
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
                                .number(place.story())
                                .number(place.entry().source())
                                .number(place.ordinal())
                                .at(place.ordinal().map(_ -> place.entry().placedAt())));
        Sql.bulk(
                connection,
                "UPDATE merged_feed_entry SET story = ? WHERE story = ? AND feed = ?",
                moved,
                (row, one) -> row.number(one.to()).number(one.from()).number(one.feed()));
        feeds.writeOrdinals(connection);
    }
}
