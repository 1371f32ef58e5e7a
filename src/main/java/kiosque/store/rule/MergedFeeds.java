package kiosque.store.rule;

import kiosque.feed.Sha256;
import kiosque.store.Database;
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
import java.util.TreeMap;

/// The merged feeds that the configuration names.
public final class MergedFeeds {

    private record Stored(boolean configured, Sha256 configuredAs) {}

    private final Database database;

    public MergedFeeds(Database database) {
        this.database = database;
    }

    /// Brings the entries of merged feeds in line with their rules.
    public Judging judging() {
        return new Judging(database);
    }

    /// Makes the stored set of merged feeds the configured one; [Judging] then brings their entries in line. A feed that is
    /// no longer configured keeps its places for the day it returns. Sources must have been configured before.
    public void configure(List<ConfiguredFeed> feeds) {
        Instant now = database.clock().instant();
        database.transactions()
                .write(connection -> {
                    rename(connection, feeds, stored(connection));
                    Map<String, Stored> stored = stored(connection);
                    retire(connection, feeds, stored);
                    for (ConfiguredFeed feed : feeds) {
                        Stored before = stored.get(feed.slug());
                        if (before == null
                                || !before.configured()
                                || !Judging.digest(feed).equals(before.configuredAs())) {
                            change(connection, feed, now);
                            new Membership(connection, feed).write();
                        }
                    }
                    return true;
                });
    }

    /// What would become of the stored merged feeds if those were the configured ones, a line each that comes, goes or is renamed.
    public List<String> changes(List<ConfiguredFeed> feeds) {
        Map<String, Boolean> stored = new TreeMap<>();
        database.transactions()
                .list(
                        "SELECT slug, configured FROM merged_feed",
                        Sql.NOTHING,
                        row -> stored.put(row.text("slug"), row.is("configured")));
        Map<String, String> names = renames(feeds, stored.keySet());
        List<String> words = new ArrayList<>();
        stored.forEach((slug, configured) -> {
            if (configured) {
                change(slug, feeds, names).ifPresent(words::add);
            }
        });
        feeds.stream()
                .map(ConfiguredFeed::slug)
                .filter(slug -> !stored.containsKey(slug) && !names.containsValue(slug))
                .forEach(slug -> words.add("the merged feed “%s” comes".formatted(slug)));
        return words;
    }

    private static Optional<String> change(
            String slug, List<ConfiguredFeed> feeds, Map<String, String> names) {
        if (feeds.stream().anyMatch(feed -> feed.slug().equals(slug))) {
            return Optional.empty();
        }
        if (names.containsKey(slug)) {
            return Optional.of(
                    "the merged feed “%s” is called “%s”: its addresses lead there"
                            .formatted(slug, names.get(slug)));
        }
        return Optional.of(
                feeds.stream()
                        .filter(feed -> feed.formerly().contains(slug))
                        .map(feed ->
                                "the merged feed “%s” goes: its addresses lead to “%s”"
                                        .formatted(slug, feed.slug()))
                        .findFirst()
                        .orElse(
                                ("the merged feed “%1$s” goes: who has subscribed to it gets 404."
                                     + " If it has another slug now, `formerly: [%1$s]` beside that"
                                     + " one leads them there and keeps its places")
                                        .formatted(slug)));
    }

    private static Map<String, Stored> stored(Connection connection) throws SQLException {
        Map<String, Stored> stored = new HashMap<>();
        Sql.list(
                connection,
                "SELECT slug, configured, configured_as FROM merged_feed ORDER BY number FOR"
                        + " UPDATE",
                Sql.NOTHING,
                row -> {
                    stored.put(
                            row.text("slug"),
                            new Stored(row.is("configured"), row.digest("configured_as")));
                    return true;
                });
        return stored;
    }

    /// A merged feed that has another slug now keeps its places, and whoever has subscribed to it.
    private static void rename(
            Connection connection, List<ConfiguredFeed> feeds, Map<String, Stored> stored)
            throws SQLException {
        Map<String, String> names = renames(feeds, stored.keySet());
        for (String table : List.of("merged_feed", "subscriber")) {
            Sql.bulk(
                    connection,
                    "UPDATE " + table + " SET slug = ? WHERE slug = ?",
                    names.entrySet(),
                    (row, name) -> row.text(name.getValue()).text(name.getKey()));
        }
    }

    /// Slugs of today by those that are stored.
    public static Map<String, String> renames(List<ConfiguredFeed> feeds, Set<String> stored) {
        Set<String> configured = new HashSet<>();
        feeds.forEach(feed -> configured.add(feed.slug()));
        Map<String, String> names = new HashMap<>();
        for (ConfiguredFeed feed : feeds) {
            feed.formerly().stream()
                    .filter(slug -> stored.contains(slug) && !configured.contains(slug))
                    .filter(_ -> !stored.contains(feed.slug()))
                    .findFirst()
                    .ifPresent(slug -> names.putIfAbsent(slug, feed.slug()));
        }
        return names;
    }

    private static void retire(
            Connection connection, List<ConfiguredFeed> feeds, Map<String, Stored> stored)
            throws SQLException {
        Set<String> gone = new HashSet<>(stored.keySet());
        feeds.forEach(feed -> gone.remove(feed.slug()));
        Sql.bulk(
                connection,
                "UPDATE merged_feed SET configured = FALSE, judged_as = NULL WHERE slug = ?",
                gone,
                (row, slug) -> row.text(slug));
    }

    private static void change(Connection connection, ConfiguredFeed feed, Instant now)
            throws SQLException {
        Sql.update(
                connection,
                """
                INSERT INTO merged_feed (slug, configured, stories, configured_as, version, changed_at) VALUES (?, TRUE, ?, ?, 1, CAST(? AS DATETIME(0)))
                ON DUPLICATE KEY UPDATE configured = TRUE, stories = VALUES(stories), configured_as = VALUES(configured_as),
                    version = version + 1, changed_at = GREATEST(changed_at + INTERVAL 1 SECOND, VALUES(changed_at))
                """,
                values ->
                        values.text(feed.slug())
                                .text(feed.placing().name())
                                .digest(Judging.digest(feed))
                                .at(now));
    }
}
