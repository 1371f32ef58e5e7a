package kiosque.store.commit;

import kiosque.feed.Correction;
import kiosque.feed.RelationReason;
import kiosque.feed.StoryDecision.Bond;
import kiosque.store.Database;
import kiosque.store.row.FeedRows;
import kiosque.store.row.MergedFeedVersions;
import kiosque.store.sql.Parameters;
import kiosque.store.sql.Sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Puts right by hand what the story judge got wrong. Stories are decided only when an entry arrives, so a correction is for good; and
/// what comes later is compared with the centres of the stories as they are now, so it is in force for later copies too.
public final class StoryCorrections {

    private static final String SPLIT = "split by hand";
    private static final String LEFT = "the first of its story was split off by hand";

    private record Member(long entry, long story) {}

    /// Where an entry is shown.
    ///
    /// @param at the story at whose place
    private record Shown(long feed, long at, long told, boolean placed) {

        boolean isGrouped() {
            return at != told;
        }
    }

    private final Database database;

    public StoryCorrections(Database database) {
        this.database = database;
    }

    /// Takes an entry out of its story, and of its event: it tells one of its own from now on, and has a place of its own in every merged feed that it is in.
    public Correction split(long entry) {
        Instant now = database.clock().instant();
        return database.transactions()
                .write(connection -> {
                    FeedRows feeds = lockFeeds(connection, List.of(entry));
                    List<Member> members = members(connection, entry);
                    if (members.isEmpty()) {
                        return Correction.UNKNOWN;
                    }
                    if (members.size() < 2
                            && shown(connection, List.of(entry)).stream()
                                    .noneMatch(Shown::isGrouped)) {
                        return Correction.SO_ALREADY;
                    }
                    List<Long> others =
                            members.stream()
                                    .map(Member::entry)
                                    .filter(other -> other != entry)
                                    .toList();
                    tell(connection, List.of(entry), entry, SPLIT);
                    Sql.update(
                            connection,
                            "UPDATE merged_feed_entry SET story = ? WHERE entry = ?",
                            values -> values.number(entry).number(entry));
                    isOfNoEvent(connection, entry);
                    beginsAStory(connection, entry);
                    if (members.getFirst().story() == entry && !others.isEmpty()) {
                        leave(connection, others, entry);
                    }
                    new Unplaced(connection, feeds, now).place();
                    MergedFeedVersions.bump(connection, feeds.numbers(), now);
                    return Correction.DONE;
                });
    }

    /// Makes two stories one. Where both have places in a merged feed the earlier one shows the story from now on.
    public Correction join(long entry, long other) {
        Instant now = database.clock().instant();
        return database.transactions()
                .write(connection -> {
                    FeedRows feeds = lockFeeds(connection, List.of(entry, other));
                    List<Member> moved = members(connection, entry);
                    List<Member> stays = members(connection, other);
                    if (moved.isEmpty() || stays.isEmpty()) {
                        return Correction.UNKNOWN;
                    }
                    if (moved.getFirst().story() == stays.getFirst().story()) {
                        return Correction.SO_ALREADY;
                    }
                    long story = stays.getFirst().story();
                    showTogether(connection, moved, stays);
                    tell(
                            connection,
                            moved.stream().map(Member::entry).toList(),
                            story,
                            RelationReason.HAND.words());
                    MergedFeedVersions.bump(connection, feeds.numbers(), now);
                    return Correction.DONE;
                });
    }

    /// Whether an entry stands where it does since somebody split its story: no other story is folded into that one, nor that into another.
    public static boolean isSplit(String why) {
        return why.equals(SPLIT) || why.equals(LEFT);
    }

    private static List<Member> members(Connection connection, long entry) throws SQLException {
        return Sql.list(
                connection,
                """
                SELECT o.entry, o.story FROM story_entry t JOIN story_entry o ON o.story = t.story
                JOIN entry e ON e.number = o.entry
                WHERE t.entry = ? ORDER BY e.first_seen_at, o.entry
                """,
                values -> values.number(entry),
                row -> new Member(row.number("entry"), row.number("story")));
    }

    /// What a commit does to the stories of these entries at the same time is either done by now or waits: in which merged feeds they stand may be
    /// other when their locks are given than it was when they were asked for.
    private static FeedRows lockFeeds(Connection connection, List<Long> entries)
            throws SQLException {
        FeedRows feeds = FeedRows.lock(connection, List.of(), feedsOf(connection, entries));
        for (List<Long> further = feedsOf(connection, entries);
                !feeds.numbers().containsAll(further);
                further = feedsOf(connection, entries)) {
            feeds.lockAlso(connection, further);
        }
        return feeds;
    }

    private static List<Long> feedsOf(Connection connection, List<Long> entries)
            throws SQLException {
        return Sql.among(
                connection,
                """
                SELECT DISTINCT m.feed FROM story_entry t JOIN story_entry o ON o.story = t.story
                JOIN merged_feed_entry m ON m.entry = o.entry WHERE t.entry IN (%s)
                """,
                entries,
                Parameters::numbers,
                row -> row.number("feed"));
    }

    private static void tell(Connection connection, List<Long> entries, long story, String why)
            throws SQLException {
        Sql.bulk(
                connection,
                "UPDATE story_entry SET story = ?, why = ? WHERE entry = ?",
                entries,
                (row, entry) -> row.number(story).text(why).number(entry));
    }

    /// The others of a story whose first entry has left it. What of them stands below another story stays there.
    private static void leave(Connection connection, List<Long> others, long story)
            throws SQLException {
        long first = others.getFirst();
        tell(connection, others, first, LEFT);
        Sql.bulk(
                connection,
                "UPDATE merged_feed_entry SET story = ? WHERE entry = ? AND story = ?",
                others,
                (row, other) -> row.number(first).number(other).number(story));
        beginsAStory(connection, first);
    }

    /// In each merged feed at the place that one of two stories has, else below the story of whose event one of them tells; what stands below either comes along.
    private static void showTogether(Connection connection, List<Member> moved, List<Member> stays)
            throws SQLException {
        long from = moved.getFirst().story();
        long to = stays.getFirst().story();
        List<Long> all = Stream.concat(stays.stream(), moved.stream()).map(Member::entry).toList();
        Map<Long, List<Shown>> byFeed =
                shown(connection, all).stream().collect(Collectors.groupingBy(Shown::feed));
        Map<Long, Long> places = new HashMap<>();
        byFeed.forEach((feed, shown) -> places.put(feed, place(shown, to)));
        for (Map.Entry<Long, Long> place : places.entrySet()) {
            Sql.bulk(
                    connection,
                    "UPDATE merged_feed_entry SET story = ? WHERE entry = ? AND feed = ?",
                    all,
                    (row, entry) ->
                            row.number(place.getValue()).number(entry).number(place.getKey()));
            Sql.update(
                    connection,
                    "UPDATE merged_feed_entry SET story = ? WHERE story = ? AND feed = ?",
                    values -> values.number(place.getValue()).number(from).number(place.getKey()));
        }
    }

    private static long place(List<Shown> shown, long story) {
        return shown.stream().anyMatch(Shown::placed)
                ? story
                : shown.stream().filter(Shown::isGrouped).map(Shown::at).findFirst().orElse(story);
    }

    private static List<Shown> shown(Connection connection, List<Long> entries)
            throws SQLException {
        return Sql.among(
                connection,
                """
                SELECT m.feed, m.story, t.story AS told, m.ordinal IS NOT NULL AS placed
                FROM merged_feed_entry m JOIN story_entry t ON t.entry = m.entry WHERE m.entry IN (%s)
                """,
                entries,
                Parameters::numbers,
                row ->
                        new Shown(
                                row.number("feed"),
                                row.number("story"),
                                row.number("told"),
                                row.is("placed")));
    }

    /// It stays so in merged feeds that it comes into later. With a live page it has nothing in common then, as the event alone is no reason to link one.
    private static void isOfNoEvent(Connection connection, long entry) throws SQLException {
        Sql.update(
                connection,
                "DELETE FROM story_relation WHERE (entry = ? OR other = ?) AND one_event = ?",
                values -> values.number(entry).number(entry).number(Bond.PAGE.code()));
        Sql.update(
                connection,
                "UPDATE story_relation SET one_event = FALSE WHERE entry = ? OR other = ?",
                values -> values.number(entry).number(entry));
    }

    /// What comes later is compared with it. Centres stay what they are when their stories are joined: copies of either come together.
    private static void beginsAStory(Connection connection, long entry) throws SQLException {
        Sql.update(
                connection,
                "UPDATE story_entry SET centre = TRUE WHERE entry = ?",
                values -> values.number(entry));
    }
}
