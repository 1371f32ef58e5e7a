package kiosque.store.upkeep;

import kiosque.feed.EntryId;
import kiosque.feed.Original;
import kiosque.feed.Sha256;
import kiosque.feed.StoryCandidate;
import kiosque.store.Database;
import kiosque.store.row.EntryMoments;
import kiosque.store.row.EntryTexts;
import kiosque.store.row.StoryColumns;
import kiosque.store.row.Twins;
import kiosque.store.sql.Json;
import kiosque.store.sql.Sql;

import tools.jackson.core.type.TypeReference;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Answers what became of an entry and why.
public final class Histories {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    private final Database database;

    public Histories(Database database) {
        this.database = database;
    }

    /// Entries known by that word: the id that a merged feed shows, the publisher's guid, or the link; where there is none, the entry's number.
    public List<History> of(String word) {
        return database.transactions()
                .read(connection -> {
                    List<History> histories = new ArrayList<>();
                    for (long number : numbers(connection, word)) {
                        histories.addAll(history(connection, number));
                    }
                    return histories.isEmpty() && NUMBER.matcher(word).matches()
                            ? history(connection, Long.parseLong(word))
                            : histories;
                });
    }

    /// The entry of that number, which is stored.
    public History numbered(long number) {
        return database.transactions().read(connection -> history(connection, number)).getFirst();
    }

    /// What the story judge knows of an entry; empty for one that is not stored any more.
    public Optional<StoryCandidate> candidate(long number) {
        return database
                .transactions()
                .read(connection ->
                        Sql.list(
                                connection,
                                """
                                SELECT entry, story, source, effective_at, centre, quality, sketch, story_keys
                                FROM story_entry WHERE entry = ?
                                """,
                                values -> values.number(number),
                                row ->
                                        StoryColumns.candidate(
                                                row,
                                                StoryColumns.fromColumn(row.bytes("story_keys")))))
                .stream()
                .findFirst();
    }

    private static List<Long> numbers(Connection connection, String word) throws SQLException {
        Sha256 digest = Sha256.of(word);
        List<Sha256> ids =
                Arrays.stream(EntryId.Origin.values())
                        .map(origin -> new EntryId(origin, word).digest())
                        .toList();
        return Sql.list(
                connection,
                """
                SELECT number FROM entry WHERE public_digest = ?
                UNION SELECT number FROM entry WHERE link_digest = ?
                UNION SELECT number FROM known_entry WHERE id IN (%s)
                ORDER BY number LIMIT 100
                """
                        .formatted(String.join(", ", Collections.nCopies(ids.size(), "?"))),
                values -> values.digest(digest).digest(digest).digests(ids),
                row -> row.number("number"));
    }

    private static List<History> history(Connection connection, long number) throws SQLException {
        Optional<History.Living> living = living(connection, number);
        return Sql.list(
                connection,
                """
                SELECT s.name, k.buried_at, k.listed_at FROM known_entry k JOIN source s ON s.number = k.source
                WHERE k.number = ?
                """,
                values -> values.number(number),
                row ->
                        new History(
                                number,
                                row.text("name"),
                                living,
                                row.optionalInstant("buried_at"),
                                row.optionalInstant("listed_at")));
    }

    private static Optional<History.Living> living(Connection connection, long number)
            throws SQLException {
        var past = new History.Past(original(connection, number), earlier(connection, number));
        Optional<History.Story> story = story(connection, number);
        List<History.PlaceIn> places = places(connection, number);
        Optional<History.Page> page = page(connection, number);
        List<Twins.Taken> taken = Twins.of(connection, number);
        return story.isEmpty()
                ? Optional.empty()
                : Sql.first(
                        connection,
                        "SELECT e.id_origin, e.id_value, e.public_id, e.first_seen_at,"
                                + " e.effective_at, e.updated_at, e.dropped_by, "
                                + EntryTexts.COLUMNS
                                + " FROM entry e WHERE e.number = ?",
                        values -> values.number(number),
                        row ->
                                new History.Living(
                                        new EntryId(
                                                EntryId.Origin.valueOf(row.text("id_origin")),
                                                row.text("id_value")),
                                        row.text("public_id"),
                                        EntryTexts.read(row),
                                        EntryMoments.of(row),
                                        row.optionalText("dropped_by"),
                                        past,
                                        story.get(),
                                        places,
                                        page,
                                        taken));
    }

    private static Optional<History.Page> page(Connection connection, long number)
            throws SQLException {
        return Sql.first(
                connection,
                "SELECT url, outcome, detail, attempts, tried_at, due_at FROM page WHERE"
                        + " entry = ?",
                values -> values.number(number),
                row ->
                        new History.Page(
                                row.text("url"),
                                row.text("outcome"),
                                row.text("detail"),
                                row.count("attempts"),
                                row.optionalInstant("tried_at"),
                                row.optionalInstant("due_at")));
    }

    private static Optional<Original> original(Connection connection, long number)
            throws SQLException {
        return Sql.first(
                connection,
                "SELECT title, body, cuts FROM entry_original WHERE entry = ?",
                values -> values.number(number),
                row ->
                        new Original(
                                row.text("title"),
                                row.text("body"),
                                Json.read(
                                        row.text("cuts"),
                                        new TypeReference<List<Original.Cut>>() {})));
    }

    private static List<History.Earlier> earlier(Connection connection, long number)
            throws SQLException {
        return Sql.list(
                connection,
                "SELECT replaced_at, is_real, title FROM entry_revision WHERE entry = ? ORDER"
                        + " BY replaced_at",
                values -> values.number(number),
                row ->
                        new History.Earlier(
                                row.instant("replaced_at"), row.is("is_real"), row.text("title")));
    }

    private static Optional<History.Story> story(Connection connection, long number)
            throws SQLException {
        List<History.Member> members =
                members(
                        connection,
                        """
                        SELECT o.entry, s.name, e.title, o.why, FALSE AS one_event
                        FROM story_entry t JOIN story_entry o ON o.story = t.story AND o.entry <> t.entry
                        JOIN entry e ON e.number = o.entry JOIN source s ON s.number = o.source
                        WHERE t.entry = ? ORDER BY e.first_seen_at, o.entry
                        """,
                        values -> values.number(number));
        List<History.Member> related =
                members(
                        connection,
                        """
                        SELECT e.number AS entry, s.name, e.title, NULL AS why, r.one_event
                        FROM (SELECT other AS number, one_event FROM story_relation WHERE entry = ?
                            UNION ALL SELECT entry, one_event FROM story_relation WHERE other = ?) r
                        JOIN entry e ON e.number = r.number JOIN source s ON s.number = e.source
                        ORDER BY e.first_seen_at, e.number
                        """,
                        values -> values.number(number).number(number));
        return Sql.first(
                connection,
                "SELECT story, why FROM story_entry WHERE entry = ?",
                values -> values.number(number),
                row ->
                        new History.Story(
                                row.number("story"), row.optionalText("why"), members, related));
    }

    private static List<History.Member> members(
            Connection connection, String sql, Sql.Binder binder) throws SQLException {
        return Sql.list(
                connection,
                sql,
                binder,
                row ->
                        new History.Member(
                                row.number("entry"),
                                row.text("name"),
                                row.text("title"),
                                row.optionalText("why"),
                                row.is("one_event")));
    }

    private static List<History.PlaceIn> places(Connection connection, long number)
            throws SQLException {
        return Sql.list(
                connection,
                """
                SELECT f.slug, CASE WHEN f.stories = 'APART' OR NOT EXISTS (
                    SELECT 1 FROM merged_feed_entry q
                    WHERE q.story = m.story AND q.feed = m.feed AND q.ordinal < m.ordinal AND q.kept_out = FALSE) THEN m.ordinal END AS ordinal,
                CASE WHEN m.story <> t.story THEN (
                    SELECT MIN(p.ordinal) FROM merged_feed_entry p WHERE p.story = m.story AND p.feed = m.feed) END AS below
                FROM merged_feed_entry m JOIN merged_feed f ON f.number = m.feed JOIN story_entry t ON t.entry = m.entry
                WHERE m.entry = ? AND NOT m.kept_out ORDER BY f.slug
                """,
                values -> values.number(number),
                row ->
                        new History.PlaceIn(
                                row.text("slug"),
                                row.optionalNumber("ordinal"),
                                row.optionalNumber("below")));
    }
}
