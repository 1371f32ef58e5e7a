package kiosque;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import kiosque.config.Configuration;
import kiosque.config.ConfigurationFile;
import kiosque.publish.Publisher;
import kiosque.publish.cache.Rendition;
import kiosque.publish.merged.FeedKey;
import kiosque.publish.merged.Format;
import kiosque.store.Database;
import kiosque.store.embedded.EmbeddedServer;
import kiosque.store.published.MergedFeedReader;
import kiosque.store.published.StoredArchive;
import kiosque.store.published.StoredMergedFeeds;
import kiosque.store.search.SearchIndex;
import kiosque.testing.TestDatabase;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// What 0.1.0 wrote, opened by this version: `upgrade/0.1.0.sql.gz` is a dump of a database that 0.1.0 had filled from feeds with edits, retold stories, learned
/// boilerplate, buried entries and hubs on both sides, and the documents beside it are what 0.1.0 published of it.
class UpgradeIT {

    /// Beside the other tests' own, whose binaries it borrows.
    private static final Path FOLDER = TestDatabase.FOLDER.resolve("upgrade");

    /// Some hours after 0.1.0 was stopped.
    private static final Instant NOW = Instant.parse("2026-12-01T12:00:00Z");

    /// What readers, and what we ourselves, know entries by. All of it was there in 0.1.0.
    private static final Map<String, String> MUST_STAY =
            Map.ofEntries(
                    Map.entry(
                            "entries",
                            "SELECT number, source, public_id, id_origin, id_value, link, title,"
                                    + " summary, content, language, first_seen_at, effective_at,"
                                    + " placed_at, updated_at, dropped_by FROM entry"),
                    Map.entry(
                            "places",
                            "SELECT f.slug, m.entry, m.story, m.ordinal, m.placed_at FROM"
                                + " merged_feed_entry m JOIN merged_feed f ON f.number = m.feed"),
                    Map.entry(
                            "what is known",
                            "SELECT source, id, number, fingerprint, aliases, buried_at FROM"
                                    + " known_entry"),
                    Map.entry("stories", "SELECT entry, story, source FROM story_entry"),
                    Map.entry(
                            "edits", "SELECT entry, replaced_at, title, body FROM entry_revision"),
                    Map.entry("learned blocks", "SELECT source, digest, text FROM source_block"),
                    Map.entry("originals", "SELECT entry, title, body FROM entry_original"),
                    Map.entry(
                            "sources",
                            "SELECT number, name, url, entity_tag, last_modified, body_digest FROM"
                                    + " source"),
                    Map.entry("hubs", "SELECT source, token, hub, topic, secret FROM subscription"),
                    Map.entry(
                            "subscribers", "SELECT digest, slug, topic, callback FROM subscriber"),
                    Map.entry("settings", "SELECT name, value FROM setting WHERE name = 'tag'"));

    private static final Pattern NAMED =
            Pattern.compile("<(id|title|published)(?: type=\"text\")?>([^<]*)</");

    private static Map<String, List<String>> before = Map.of();
    private static List<String> aliases = List.of();
    @AutoClose private static Database database;

    private static final String ALIASES =
            "SELECT k.number, LEFT(HEX(a.alias), 32) FROM %s a JOIN known_entry k ON a.source ="
                    + " k.source AND %s";

    @BeforeAll
    static void openWhatTheFirstVersionWrote() throws Exception {
        TestDatabase.empty();
        TestDatabase.forget(FOLDER);
        Path home = Files.createDirectories(FOLDER.resolve("mariadb"));
        try (var binaries = Files.list(TestDatabase.FOLDER.resolve("mariadb"))) {
            for (Path one : binaries.filter(it -> it.toString().contains("mariadb-1")).toList()) {
                Files.deleteIfExists(home.resolve(one.getFileName()));
                Files.createSymbolicLink(home.resolve(one.getFileName()), one.toAbsolutePath());
            }
        }
        try (EmbeddedServer server = EmbeddedServer.start(home);
                Connection connection =
                        DriverManager.getConnection(
                                server.url() + "?allowMultiQueries=true",
                                server.user(),
                                server.password());
                Statement statement = connection.createStatement()) {
            statement.execute(dump());
            before = whatMustStay(connection);
            aliases = rows(connection, ALIASES.formatted("entry_alias", "a.id = k.id"));
        }
        database = Database.open(TestDatabase.settings(FOLDER), () -> NOW);
    }

    @Test
    void whatEntriesAreKnownByStays() throws SQLException {
        try (Connection connection = TestDatabase.connect(database)) {
            Map<String, List<String>> after = whatMustStay(connection);

            assertThat(before)
                    .hasSize(MUST_STAY.size())
                    .allSatisfy((_, rows) -> assertThat(rows).isNotEmpty());
            assertThat(before.get("what is known")).anyMatch(row -> !row.endsWith("null"));
            after.forEach((what, rows) -> assertThat(rows).as(what).isEqualTo(before.get(what)));
        }
    }

    @Test
    void entriesAreFoundByTheNamesThatTheyHad() throws SQLException {
        try (Connection connection = TestDatabase.connect(database)) {
            assertThat(rows(connection, ALIASES.formatted("entry_name", "a.entry = k.number")))
                    .isNotEmpty()
                    .isEqualTo(aliases);
        }
    }

    @Test
    void whatWasStoredBeforeIsFoundAsWhatComesNow() {
        var index = new SearchIndex(database);
        assertThat(index.isCurrent()).isFalse();

        index.run();

        assertThat(index.isCurrent()).isTrue();
        assertThat(found("gratuits vendredis"))
                .containsExactly("Deux concerts gratuits place du Marché");
        assertThat(found("ecole")).containsExactly("Le conseil vote le budget des écoles");
        assertThat(found("pont suspendu")).as("buried").isEmpty();
    }

    private static List<String> found(String words) {
        var query =
                new MergedFeedReader.Query(
                        "tout",
                        Optional.of(words),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        10);
        return new StoredMergedFeeds(database)
                .find(query).stream().map(one -> one.entry().title()).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "tout, http://127.0.0.1:19801",
        "ville, http://127.0.0.1:19801",
        "tout, https://kiosque.example",
        "ville, https://kiosque.example/fr"
    })
    void readersMeetTheSameEntriesWhereverWeMove(String slug, URI publicUrl) throws Exception {
        Configuration configuration =
                ConfigurationFile.read(
                        Path.of("src/test/resources/upgrade/0.1.0.yaml"),
                        Map.of("PUBLIC_URL", publicUrl.toString()));
        var publisher =
                new Publisher(
                        new StoredMergedFeeds(database),
                        new StoredArchive(database),
                        WebSub.site(configuration),
                        configuration.feeds());
        publisher.refresh();

        Rendition.Body body =
                publisher
                        .document(FeedKey.open(slug), Format.ATOM)
                        .orElseThrow()
                        .bodies()
                        .get("identity");

        assertThat(named(new String(body.bytes(), StandardCharsets.UTF_8)))
                .isEqualTo(named(Files.readString(published(slug))))
                .hasSizeGreaterThan(8);
    }

    private static Path published(String slug) {
        return Path.of("src/test/resources/upgrade/0.1.0." + slug + ".atom");
    }

    private static List<String> named(String document) {
        return NAMED.matcher(document).results().map(MatchResult::group).toList();
    }

    private static String dump() throws IOException {
        try (InputStream zipped =
                new GZIPInputStream(
                        Files.newInputStream(Path.of("src/test/resources/upgrade/0.1.0.sql.gz")))) {
            return new String(zipped.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Map<String, List<String>> whatMustStay(Connection connection)
            throws SQLException {
        Map<String, List<String>> rows = new TreeMap<>();
        for (Map.Entry<String, String> query : MUST_STAY.entrySet()) {
            rows.put(query.getKey(), rows(connection, query.getValue()));
        }
        return rows;
    }

    private static List<String> rows(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query + " ORDER BY 1, 2")) {
            List<String> rows = new ArrayList<>();
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= columns; column++) {
                    Object value = result.getObject(column);
                    row.add(
                            value instanceof byte[] bytes
                                    ? HexFormat.of().formatHex(bytes)
                                    : String.valueOf(value));
                }
                rows.add(String.join(" | ", row));
            }
            return rows;
        }
    }
}
