package kiosque.store.commit;

import kiosque.feed.Correction;
import kiosque.feed.RelationReason;
import kiosque.store.Database;
import kiosque.store.row.FeedRows;
import kiosque.store.row.FeedRows.FeedRow;
import kiosque.store.row.MergedFeedVersions;
import kiosque.store.sql.Parameters;
import kiosque.store.sql.Sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Puts right by hand what the story judge got wrong. Stories are decided only when an entry arrives, so a correction is for good; and
/// what comes later is compared with the centres of the stories as they are now, so it is in force for later copies too.
public final class StoryCorrections {

    private static final String SPLIT = "split by hand";
    private static final String LEFT = "the first of its story was split off by hand";

    private record Member(long entry, long story) {}

    /// An entry that another one's place spoke for.
    private record Copy(long entry, long feed) {}

    private final Database database;

    public StoryCorrections(Database database) {
        this.database = database;
    }

    /// Takes an entry out of its story: it tells one of its own from now on, and has a place of its own in every merged feed that it is in.
    public Correction split(long entry) {
        Instant now = database.clock().instant();
        return database.transactions()
                .write(connection -> {
                    FeedRows feeds = lockFeeds(connection, List.of(entry));
                    List<Member> members = members(connection, entry);
                    if (members.size() < 2) {
                        return members.isEmpty() ? Correction.UNKNOWN : Correction.SO_ALREADY;
                    }
                    List<Long> others =
                            members.stream()
                                    .map(Member::entry)
                                    .filter(other -> other != entry)
                                    .toList();
                    move(connection, List.of(entry), entry, SPLIT);
                    beginsAStory(connection, entry);
                    if (members.getFirst().story() == entry) {
                        move(connection, others, others.getFirst(), LEFT);
                        beginsAStory(connection, others.getFirst());
                    }
                    placeTheUnplaced(connection, feeds, now);
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
                    move(
                            connection,
                            moved.stream().map(Member::entry).toList(),
                            stays.getFirst().story(),
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

    private static void move(Connection connection, List<Long> entries, long story, String why)
            throws SQLException {
        Sql.bulk(
                connection,
                "UPDATE story_entry SET story = ?, why = ? WHERE entry = ?",
                entries,
                (row, entry) -> row.number(story).text(why).number(entry));
        Sql.bulk(
                connection,
                "UPDATE merged_feed_entry SET story = ? WHERE entry = ?",
                entries,
                (row, entry) -> row.number(story).number(entry));
    }

    /// What comes later is compared with it. Centres stay what they are when their stories are joined: copies of either come together.
    private static void beginsAStory(Connection connection, long entry) throws SQLException {
        Sql.update(
                connection,
                "UPDATE story_entry SET centre = TRUE WHERE entry = ?",
                values -> values.number(entry));
    }

    /// Copies whose story has no place any more take one now, as late comers do: the first copy of each story in each feed.
    private static void placeTheUnplaced(Connection connection, FeedRows feeds, Instant now)
            throws SQLException {
        for (FeedRow feed : feeds.all()) {
            Set<Long> placed = new HashSet<>();
            List<Copy> first =
                    Sql.list(
                                    connection,
                                    """
                                    SELECT m.entry, m.story FROM merged_feed_entry m JOIN entry e ON e.number = m.entry
                                    WHERE m.feed = ? AND m.ordinal IS NULL AND NOT EXISTS (
                                        SELECT 1 FROM merged_feed_entry p
                                        WHERE p.story = m.story AND p.feed = m.feed AND p.ordinal IS NOT NULL)
                                    ORDER BY e.first_seen_at, e.number
                                    """,
                                    values -> values.number(feed.number()),
                                    row -> new Member(row.number("entry"), row.number("story")))
                            .stream()
                            .filter(member -> placed.add(member.story()))
                            .map(member -> new Copy(member.entry(), feed.number()))
                            .toList();
            Sql.bulk(
                    connection,
                    "UPDATE merged_feed_entry SET ordinal = ?, placed_at = ? WHERE entry = ? AND"
                            + " feed = ?",
                    first,
                    (row, copy) ->
                            row.number(feed.nextOrdinal())
                                    .at(now)
                                    .number(copy.entry())
                                    .number(copy.feed()));
            feeds.changed(feed.number());
        }
        feeds.writeOrdinals(connection);
    }
}
