package kiosque.store.search;

import static kiosque.store.Reports.NOW;
import static kiosque.store.Reports.arrival;
import static kiosque.store.Reports.identified;
import static kiosque.store.Reports.report;
import static kiosque.store.Reports.revision;
import static kiosque.store.Reports.traits;
import static kiosque.store.TwoSources.later;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.feed.Arrival;
import kiosque.feed.PublishedEntry;
import kiosque.store.TwoSources;
import kiosque.store.published.MergedFeedReader.Query;
import kiosque.store.sql.Sql;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Entries whose words have moved to the words' own rows.
class SearchIndexIT {

    private final TwoSources room = new TwoSources();
    private final SearchIndex all = new SearchIndex(room.database, 0, 1);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "greve", "grèves", "gouv", "le gouvernement", "st etienne", "4000", "métaux", "ue",
                "u", "uefa", "gouvernement greve", "gouv 2026", "absent", "_", "%", "détail"
            })
    void whatMovedIsFoundAsBefore(String asked) {
        room.mondeBrings(
                arrival("a", "La grève s'étend à Saint-Étienne", "france"),
                arrival("b", "Le gouvernement et l'UE sur l'acier", "france"),
                arrival("c", "Un métal à 4 000 euros, dit l'UEFA en 2026", "france"));
        room.figaroBrings(
                arrival("d", "Les grèves et le gouvernement en 2026", "france"),
                arrival("e", "Les gouvernements", "france"));
        List<String> before = find(asked);

        all.run();

        assertThat(rows("entry_search")).isZero();
        assertThat(rows("search_word")).isPositive();
        assertThat(find(asked)).isEqualTo(before);
    }

    @Test
    void whatIsEditedAfterwardsIsFoundByItsPresentWordsAlone() {
        room.mondeBrings(
                arrival("urn:id:a", "Avant", "france"),
                arrival("urn:id:b", "Avant aussi", "france"));
        all.run();
        long number = room.known(room.monde, "urn:id:a").getFirst().number();
        room.commit(
                report(
                        room.monde,
                        room.mondeLease,
                        later(9),
                        List.of(),
                        List.of(revision(number, "urn:id:a", "Maintenant"))));

        assertThat(find("avant")).containsExactly("urn:id:b");
        assertThat(find("maintenant")).containsExactly("urn:id:a");

        all.run();

        assertThat(rows("entry_search")).isZero();
        assertThat(find("avant")).containsExactly("urn:id:b");
        assertThat(find("maintenant")).containsExactly("urn:id:a");
    }

    @Test
    void ofManyTheNewestAreFoundAndOfThemThoseThatAreWanted() {
        room.mondeBrings(
                IntStream.range(0, 2500)
                        .mapToObj(n -> told(n, n == 7 || n == 2400 ? "commun rare" : "commun"))
                        .toArray(Arrival[]::new));
        room.figaroBrings(told(2500, "commun"), told(2501, "autre"));
        new SearchIndex(room.database, 100, 1000).run();

        assertThat(rows("entry_search")).isEqualTo(100);
        for (int limit : List.of(1, 30, 1500, 4000)) {
            Query query = query("commun", limit);
            assertThat(ids(query))
                    .hasSize(Math.min(limit, 2501))
                    .isEqualTo(
                            ids(
                                            new Query(
                                                    "france",
                                                    Optional.empty(),
                                                    Optional.empty(),
                                                    Optional.empty(),
                                                    Optional.empty(),
                                                    Optional.empty(),
                                                    4000))
                                    .stream()
                                    .filter(id -> !id.equals("urn:id:2501"))
                                    .limit(limit)
                                    .toList());
            assertThat(ids(query.apart())).hasSameElementsAs(ids(query));
        }
        assertThat(find("rare")).containsExactly("urn:id:2400", "urn:id:7");
        assertThat(
                        ids(
                                new Query(
                                        "france",
                                        Optional.of("commun"),
                                        Optional.of("Le Figaro"),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        10)))
                .containsExactly("urn:id:2500");
    }

    @Test
    void whatAVersionBeforeWroteIsWrittenAnewThoughThatOneHadGotThroughAll() {
        room.mondeBrings(arrival("urn:id:a", "Un titre", "france"));
        execute("UPDATE entry_search SET words = ' unlike '");
        execute(
                "INSERT INTO setting (name, value) VALUES ('searched-by', '1'),"
                        + " ('searched-below', '1')");

        all.run();

        assertThat(all.isCurrent()).isTrue();
        assertThat(find("titre")).containsExactly("urn:id:a");
    }

    @Test
    void wordsOfEntriesThatAreGoneAreForgotten() {
        room.mondeBrings(arrival("a", "Un titre", "france"));
        all.run();
        int known = rows("search_word");
        execute(
                "INSERT INTO search_word (block, word, entries) SELECT -1, word, entries FROM"
                        + " search_word");

        all.run();

        assertThat(rows("search_word")).isEqualTo(known);
    }

    private static Arrival told(int n, String words) {
        return arrival(
                identified("urn:id:" + n, words + " " + n),
                traits(1),
                NOW.plusSeconds(n),
                "france");
    }

    private static Query query(String words, int limit) {
        return new Query(
                "france",
                Optional.of(words),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                limit);
    }

    private List<String> find(String words) {
        return ids(query(words, 10));
    }

    private List<String> ids(Query query) {
        return room.reader.find(query).stream().map(PublishedEntry::id).toList();
    }

    private int rows(String table) {
        return room.database
                .transactions()
                .read(connection ->
                        Sql.list(
                                        connection,
                                        "SELECT COUNT(*) AS n FROM " + table,
                                        Sql.NOTHING,
                                        row -> row.count("n"))
                                .getFirst());
    }

    private void execute(String sql) {
        room.database.transactions().write(connection -> Sql.update(connection, sql, Sql.NOTHING));
    }
}
