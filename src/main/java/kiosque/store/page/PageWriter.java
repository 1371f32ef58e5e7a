package kiosque.store.page;

import kiosque.feed.FullText;
import kiosque.feed.PageReport;
import kiosque.feed.PageReport.Next;
import kiosque.feed.Recognition.Edited;
import kiosque.feed.Recognition.Extent;
import kiosque.feed.Revision;
import kiosque.store.row.EditWriter;
import kiosque.store.row.EntryWriter;
import kiosque.store.row.FeedRows;
import kiosque.store.row.MergedFeedVersions;
import kiosque.store.row.Placement;
import kiosque.store.source.Hosts;
import kiosque.store.sql.Json;
import kiosque.store.sql.Parameters;
import kiosque.store.sql.Sql;

import tools.jackson.core.type.TypeReference;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Writes what came of an article's page within somebody's transaction: of the page and of the entry.
public record PageWriter(Connection connection) {

    /// An entry and its places in merged feeds, those that it has and those that it is to have.
    private record Waiting(
            long story,
            long source,
            Instant firstSeenAt,
            Instant placedAt,
            boolean dropped,
            boolean placed,
            List<String> slugs) {}

    /// @return false for a page that is settled already
    public boolean write(PageReport report) throws SQLException {
        Optional<Waiting> waiting =
                isDue(report) ? waiting(report.page().entry()) : Optional.empty();
        if (waiting.isEmpty()) {
            return false;
        }
        writePage(report);
        long entry = report.page().entry();
        List<String> slugs = report.text().map(FullText::mergedFeeds).orElse(waiting.get().slugs());
        FeedRows feeds = lockFeeds(entry, slugs);
        if (report.text().isPresent()) {
            rewrite(entry, report.text().get(), report.at());
            placesOf(entry).forEach(feeds::changed);
        }
        boolean stays = !(report.next() instanceof Next.Elsewhere);
        boolean dropped =
                report.text()
                        .map(text -> text.droppedBy().isPresent())
                        .orElse(waiting.get().dropped());
        if (stays && !waiting.get().placed()) {
            place(entry, waiting.get(), dropped ? List.of() : slugs, feeds, report.at());
        }
        MergedFeedVersions.bump(connection, feeds.changed(), report.at());
        return true;
    }

    private boolean isDue(PageReport report) throws SQLException {
        return !Sql.list(
                        connection,
                        "SELECT entry FROM page WHERE entry = ? AND due_at IS NOT NULL FOR UPDATE",
                        values -> values.number(report.page().entry()),
                        row -> row.number("entry"))
                .isEmpty();
    }

    private Optional<Waiting> waiting(long entry) throws SQLException {
        return Sql.first(
                connection,
                """
                SELECT t.story, e.source, e.first_seen_at, e.placed_at, e.dropped_by IS NOT NULL AS dropped,
                    p.place_by IS NULL AS placed, p.slugs
                FROM page p JOIN entry e ON e.number = p.entry JOIN story_entry t ON t.entry = p.entry
                WHERE p.entry = ?
                """,
                values -> values.number(entry),
                row ->
                        new Waiting(
                                row.number("story"),
                                row.number("source"),
                                row.instant("first_seen_at"),
                                row.instant("placed_at"),
                                row.is("dropped"),
                                row.is("placed"),
                                Json.read(
                                        row.text("slugs"), new TypeReference<List<String>>() {})));
    }

    private void writePage(PageReport report) throws SQLException {
        switch (report.next()) {
            case Next.Settled _ ->
                    update(report, "attempts = attempts + 1, due_at = NULL, parsed = NULL");
            case Next.Again(Instant at) ->
                    Sql.update(
                            connection,
                            "UPDATE page SET attempts = attempts + 1, due_at = ?, outcome = ?,"
                                    + " detail = ?, tried_at = ? WHERE entry = ?",
                            values -> bind(values.at(at), report));
            case Next.Elsewhere(String url, String host) -> {
                long number = Hosts.numbers(connection, List.of(host)).getOrDefault(host, 0L);
                Sql.update(
                        connection,
                        "UPDATE page SET moves = moves + 1, url = ?, host = ?, outcome = ?, detail"
                                + " = ?, tried_at = ? WHERE entry = ?",
                        values -> bind(values.text(url).number(number), report));
            }
        }
    }

    private void update(PageReport report, String settings) throws SQLException {
        Sql.update(
                connection,
                "UPDATE page SET "
                        + settings
                        + ", outcome = ?, detail = ?, tried_at = ? WHERE entry = ?",
                values -> bind(values, report));
    }

    private static void bind(Parameters values, PageReport report) throws SQLException {
        values.text(report.outcome(), 32)
                .text(report.detail(), 1000)
                .at(report.at())
                .number(report.page().entry());
    }

    private void rewrite(long entry, FullText text, Instant at) throws SQLException {
        var edited = new Edited(entry, text.identified(), Extent.SMALL, List.of());
        new EditWriter(connection, new EntryWriter(connection))
                .rewrite(
                        new Revision(edited, text.traits(), text.droppedBy(), text.original()), at);
        Sql.update(
                connection,
                "UPDATE page SET taken = (outcome = 'taken') WHERE entry = ?",
                values -> values.number(entry));
    }

    /// Gives the entry the places that were promised to it, whatever has become of its page.
    void place(long entry, Instant now) throws SQLException {
        Optional<Waiting> waiting = waiting(entry).filter(one -> !one.placed());
        if (waiting.isPresent()) {
            List<String> slugs = waiting.get().dropped() ? List.of() : waiting.get().slugs();
            FeedRows feeds = lockFeeds(entry, slugs);
            place(entry, waiting.get(), slugs, feeds, now);
            MergedFeedVersions.bump(connection, feeds.changed(), now);
        }
    }

    private void place(long entry, Waiting waiting, List<String> slugs, FeedRows feeds, Instant now)
            throws SQLException {
        Set<Long> there = placesOf(entry);
        var placement = new Placement(connection, feeds);
        // Nobody waited for a backlog; anything else is where a reader of the newest will find it.
        Instant at = waiting.placedAt().isBefore(waiting.firstSeenAt()) ? waiting.placedAt() : now;
        var candidate = new Placement.Candidate(entry, waiting.story(), waiting.source(), at);
        placement.prepare(List.of(candidate));
        slugs.stream()
                .distinct()
                .flatMap(slug -> feeds.of(slug).stream())
                .filter(feed -> !there.contains(feed.number()))
                .forEach(feed -> placement.place(feed, candidate));
        placement.write();
        Sql.update(
                connection,
                "UPDATE page SET place_by = NULL WHERE entry = ?",
                values -> values.number(entry));
    }

    private FeedRows lockFeeds(long entry, List<String> slugs) throws SQLException {
        return FeedRows.lock(connection, slugs, placesOf(entry));
    }

    private Set<Long> placesOf(long entry) throws SQLException {
        return new HashSet<>(
                Sql.list(
                        connection,
                        "SELECT feed FROM merged_feed_entry WHERE entry = ?",
                        values -> values.number(entry),
                        row -> row.number("feed")));
    }
}
