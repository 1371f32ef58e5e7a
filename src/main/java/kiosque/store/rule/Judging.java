package kiosque.store.rule;

import module java.base;

import kiosque.feed.Sha256;
import kiosque.store.Database;
import kiosque.store.row.FeedRows;
import kiosque.store.rule.JudgedEntry.Difference;
import kiosque.store.sql.Parameters;
import kiosque.store.sql.Sql;

import java.sql.Connection;
import java.sql.SQLException;

/// Judges what is stored again where the rules have changed, so that what is published is what the configuration says. Says
/// beforehand what that would do, by the same computation. Safe to be interrupted anywhere, and to be run on several nodes at once.
public final class Judging {

    /// So many of what comes into a merged feed, the newest: more than any document shows.
    public static final int MOST = 5_000;

    /// The rules of a configuration.
    ///
    /// @param sources in words, by the name of the source that they hold for
    /// @param feeds in words too
    /// @param judge what they make of an entry
    public record Rules(
            Map<String, String> sources,
            List<ConfiguredFeed> feeds,
            Function<StoredEntry, RuleVerdict> judge) {

        /// Before there is a configuration: nothing is known, nothing is wanted.
        public static final Rules NONE =
                new Rules(
                        Map.of(),
                        List.of(),
                        _ -> new RuleVerdict(Optional.of("no configuration yet"), Map.of()));

        public Rules {
            sources = Map.copyOf(sources);
            feeds = List.copyOf(feeds);
        }
    }

    /// A source whose entries are to be judged.
    ///
    /// @param name as the configuration has it
    private record Concerned(long number, String name, boolean byItself) {}

    private final Database database;

    public Judging(Database database) {
        this.database = database;
    }

    /// What following those rules would change, an entry at a time. Changes nothing.
    ///
    /// @param names of stored sources that the configuration calls otherwise
    public void rehearse(Rules rules, Map<String, String> names, Consumer<Difference> told) {
        Map<String, String> slugs =
                database.transactions().query(connection -> slugs(connection, rules.feeds()));
        for (Concerned source : concerned(rules, names)) {
            var page = JudgedPortion.newest(source.number(), depth(source));
            List<JudgedEntry> batch = read(page, names);
            while (!batch.isEmpty()) {
                differences(batch.stream().map(one -> one.under(slugs)).toList(), rules)
                        .forEach(told);
                page = page.after(batch);
                batch = read(page, names);
            }
        }
    }

    private List<JudgedEntry> read(JudgedPortion page, Map<String, String> names) {
        return database.transactions().query(connection -> page.read(connection, names));
    }

    private static Stream<Difference> differences(List<JudgedEntry> batch, Rules rules) {
        return batch.stream()
                .map(one -> one.against(rules.judge().apply(one.stored())))
                .filter(difference -> !difference.isNone());
    }

    /// Follows those rules; the sources and merged feeds must have been configured before.
    ///
    /// @return how many entries stand differently now
    public int follow(Rules rules) {
        List<Concerned> sources = concerned(rules, Map.of());
        if (sources.isEmpty()) {
            note(rules);
            return 0;
        }
        List<Difference> additions = new ArrayList<>();
        int changed = 0;
        for (Concerned source : sources) {
            changed +=
                    judge(JudgedPortion.newest(source.number(), depth(source)), rules, additions);
        }
        changed += add(additions);
        note(rules);
        return changed;
    }

    /// Judges what has come since then: a poll that began under other rules brought its entries by those.
    ///
    /// @return how many entries stand differently now
    public int followSince(Rules rules, Instant since) {
        return follow(rules, JudgedPortion.since(since));
    }

    /// Judges certain entries, as after an edit.
    ///
    /// @return how many of them stand differently now
    public int follow(Rules rules, Collection<Long> entries) {
        return entries.isEmpty() ? 0 : follow(rules, JudgedPortion.of(List.copyOf(entries)));
    }

    private int follow(Rules rules, JudgedPortion first) {
        List<Difference> additions = new ArrayList<>();
        int changed = judge(first, rules, additions);
        return changed + add(additions);
    }

    private int judge(JudgedPortion first, Rules rules, List<Difference> additions) {
        List<String> slugs = rules.feeds().stream().map(ConfiguredFeed::slug).toList();
        int changed = 0;
        for (JudgedPortion page = first; ; ) {
            JudgedPortion current = page;
            Portion done =
                    database.transactions()
                            .write(connection -> {
                                FeedRows feeds = FeedRows.lock(connection, slugs, List.of());
                                List<JudgedEntry> batch = current.read(connection, Map.of());
                                List<Difference> found = differences(batch, rules).toList();
                                new Rejudged(connection, feeds, database.clock().instant())
                                        .write(found);
                                return new Portion(batch, found);
                            });
            if (done.batch().isEmpty()) {
                return changed;
            }
            done.found().stream().filter(one -> !one.added().isEmpty()).forEach(additions::add);
            changed += (int) done.found().stream().filter(Difference::changesWhatIsThere).count();
            page = page.after(done.batch());
        }
    }

    /// What one transaction has looked at, and what of it stands differently.
    private record Portion(List<JudgedEntry> batch, List<Difference> found) {}

    private int add(List<Difference> additions) {
        Map<String, List<JudgedEntry>> byFeed = new HashMap<>();
        additions.forEach(one ->
                one.added()
                        .forEach(slug ->
                                byFeed.computeIfAbsent(slug, _ -> new ArrayList<>())
                                        .add(one.of())));
        int added = 0;
        for (Map.Entry<String, List<JudgedEntry>> feed : byFeed.entrySet()) {
            added +=
                    database.transactions()
                            .write(connection ->
                                    new Filling(connection, feed.getKey())
                                            .add(feed.getValue(), database.clock().instant()));
        }
        return added;
    }

    private int depth(Concerned source) {
        return source.byItself() || hasPlaces(source.number()) ? Integer.MAX_VALUE : MOST;
    }

    private boolean hasPlaces(long source) {
        return !database.transactions()
                .list(
                        """
                        SELECT m.entry FROM entry e JOIN merged_feed_entry m ON m.entry = e.number
                        WHERE e.source = ? LIMIT 1
                        """,
                        values -> values.number(source),
                        row -> row.number("entry"))
                .isEmpty();
    }

    /// The sources that have entries whose own rules have changed, and all those of merged feeds whose have.
    private List<Concerned> concerned(Rules rules, Map<String, String> names) {
        return database.transactions()
                .read(connection -> {
                    Set<String> changedFeeds = changedFeeds(connection, rules);
                    Set<String> members = new HashSet<>();
                    rules.feeds().stream()
                            .filter(feed -> changedFeeds.contains(feed.slug()))
                            .forEach(feed -> members.addAll(feed.sources()));
                    Set<Long> before = membersBefore(connection, changedFeeds);
                    return concerned(connection, rules, names).stream()
                            .filter(one ->
                                    one.byItself()
                                            || members.contains(one.name())
                                            || before.contains(one.number()))
                            .toList();
                });
    }

    private static List<Concerned> concerned(
            Connection connection, Rules rules, Map<String, String> names) throws SQLException {
        return Sql.list(
                connection,
                """
                SELECT number, name, judged_as FROM source s
                WHERE EXISTS (SELECT 1 FROM entry e WHERE e.source = s.number) ORDER BY number
                """,
                Sql.NOTHING,
                row -> {
                    String stored = row.text("name");
                    String name = names.getOrDefault(stored, stored);
                    String words = rules.sources().get(name);
                    boolean changed =
                            words != null
                                    && !row.optionalDigest("judged_as")
                                            .equals(Optional.of(digest(words)));
                    return new Concerned(row.number("number"), name, changed);
                });
    }

    private static Set<String> changedFeeds(Connection connection, Rules rules)
            throws SQLException {
        Map<String, Sha256> stored = new HashMap<>();
        Map<String, String> slugs = slugs(connection, rules.feeds());
        Sql.list(
                connection,
                "SELECT slug, judged_as FROM merged_feed WHERE configured = TRUE",
                Sql.NOTHING,
                row ->
                        Optional.ofNullable(
                                stored.put(
                                        slugs.getOrDefault(row.text("slug"), row.text("slug")),
                                        row.optionalDigest("judged_as").orElse(Sha256.of("")))));
        Set<String> changed = new HashSet<>(stored.keySet());
        for (ConfiguredFeed feed : rules.feeds()) {
            if (digest(feed).equals(stored.get(feed.slug()))) {
                changed.remove(feed.slug());
            } else {
                changed.add(feed.slug());
            }
        }
        return changed;
    }

    /// Slugs of today by those that are stored, where a merged feed is about to be renamed.
    private static Map<String, String> slugs(Connection connection, List<ConfiguredFeed> feeds)
            throws SQLException {
        return MergedFeeds.renames(
                feeds,
                new HashSet<>(
                        Sql.list(
                                connection,
                                "SELECT slug FROM merged_feed",
                                Sql.NOTHING,
                                row -> row.text("slug"))));
    }

    private static Set<Long> membersBefore(Connection connection, Collection<String> slugs)
            throws SQLException {
        return slugs.isEmpty()
                ? Set.of()
                : new HashSet<>(
                        Sql.among(
                                connection,
                                """
                                SELECT m.source FROM merged_feed_source m JOIN merged_feed f ON f.number = m.feed
                                WHERE f.slug IN (%s)
                                """,
                                slugs,
                                Parameters::texts,
                                row -> row.number("source")));
    }

    private void note(Rules rules) {
        database.transactions()
                .write(connection -> {
                    Map<String, Sha256> sources = new HashMap<>();
                    rules.sources().forEach((name, words) -> sources.put(name, digest(words)));
                    Sql.list(
                            connection,
                            "SELECT name, judged_as FROM source WHERE judged_as IS NOT NULL",
                            Sql.NOTHING,
                            row ->
                                    sources.remove(
                                            row.text("name"),
                                            row.optionalDigest("judged_as").orElseThrow()));
                    Sql.bulk(
                            connection,
                            "UPDATE source SET judged_as = ? WHERE name = ?",
                            sources.entrySet(),
                            (row, source) -> row.digest(source.getValue()).text(source.getKey()));
                    Sql.bulk(
                            connection,
                            "UPDATE merged_feed SET judged_as = ? WHERE slug = ?",
                            rules.feeds(),
                            (row, feed) -> row.digest(digest(feed)).text(feed.slug()));
                    return true;
                });
    }

    private static Sha256 digest(String words) {
        return Sha256.of(words);
    }

    /// What of a merged feed decides which entries it has.
    public static Sha256 digest(ConfiguredFeed feed) {
        return Sha256.of(
                feed.placing().name(),
                feed.filter(),
                feed.sources().stream().collect(Collectors.toCollection(TreeSet::new)).stream()
                        .collect(Collectors.joining("\n")));
    }
}
