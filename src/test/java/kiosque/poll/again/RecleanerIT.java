package kiosque.poll.again;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.feed.Entry;
import kiosque.store.Database;
import kiosque.store.upkeep.SafeTexts;
import kiosque.testing.TestDatabase;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;

/// What an older version of the sanitiser let through is sanitised by this one.
class RecleanerIT {

    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final int OLDER = Entry.SANITISED_BY - 1;

    private final Database database = TestDatabase.empty();
    private final SafeTexts texts = new SafeTexts(database);
    private final Recleaner recleaner = new Recleaner(texts, () -> NOW);

    @BeforeEach
    void storeWhatOlderVersionsLetThrough() throws SQLException {
        execute("INSERT INTO host (number, name) VALUES (1, 'gazette.example:443')");
        execute(
                "INSERT INTO source (number, name, host, configured, configured_url, url, next_at,"
                    + " next_reason) VALUES (1, 'Gazette', 1, TRUE, 'https://gazette.example/rss',"
                    + " 'https://gazette.example/rss', '2026-11-25', 'new')");
        for (int number = 1; number <= 250; number++) {
            store(number, "<p onclick=\"x()\">Texte</p>", OLDER);
        }
        store(251, "<p>Texte</p>", OLDER);
        store(252, "<p onclick=\"x()\">d’une version à venir</p>", Entry.SANITISED_BY + 1);
        execute(
                "INSERT INTO entry_original (entry, title, body, cuts) VALUES (1, 'T', '<p"
                        + " onclick=\"x()\">Avant</p>', '[]')");
        execute(
                "INSERT INTO merged_feed (number, slug, configured, stories, configured_as,"
                        + " version, changed_at, last_ordinal) VALUES (1, 'tout', TRUE, 'APART',"
                        + " REPEAT('0', 32), 5, '2026-11-01', 1)");
        execute(
                "INSERT INTO merged_feed_entry (entry, feed, story, source, ordinal, placed_at)"
                        + " VALUES (1, 1, 1, 1, 1, '2026-11-01')");
    }

    @Test
    void everythingIsCleanedOnceAndThenLeftAlone() throws SQLException {
        recleaner.run();

        assertThat(count("SELECT COUNT(*) FROM entry WHERE content LIKE '%onclick%'")).isEqualTo(1);
        assertThat(count("SELECT COUNT(*) FROM entry_original WHERE body LIKE '%onclick%'"))
                .isZero();
        assertThat(count("SELECT COUNT(*) FROM entry WHERE sanitiser = " + OLDER)).isZero();
        assertThat(count("SELECT version FROM merged_feed")).isGreaterThan(5);
        assertThat(texts.areCurrent()).isTrue();

        long version = count("SELECT version FROM merged_feed");
        recleaner.run();
        assertThat(count("SELECT version FROM merged_feed")).isEqualTo(version);
    }

    private void store(int number, String content, int sanitiser) throws SQLException {
        execute(
                ("INSERT INTO known_entry (source, id, number, fingerprint, gist, aliases) VALUES"
                     + " (1, UNHEX(SHA2('%1$d', 256)), %1$d, UNHEX(SHA2('f', 256)), 0, '')")
                        .formatted(number));
        execute(
                ("INSERT INTO entry (number, source, public_id, public_digest, id_origin, id_value,"
                     + " first_seen_at, effective_at, placed_at, updated_at, title, content,"
                     + " details, sanitiser) VALUES (%1$d, 1, 'urn:%1$d', UNHEX(SHA2('p%1$d',"
                     + " 256)), 'GUID', '%1$d', '2026-11-01', '2026-11-01', '2026-11-01',"
                     + " '2026-11-01', 'T', '%2$s', '{}', %3$d)")
                        .formatted(number, content.replace("'", "''"), sanitiser));
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = TestDatabase.connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long count(String sql) throws SQLException {
        try (Connection connection = TestDatabase.connect(database);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        }
    }
}
