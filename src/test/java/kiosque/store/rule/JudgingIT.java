package kiosque.store.rule;

import static kiosque.store.Reports.NOW;
import static kiosque.store.Reports.arrival;
import static kiosque.store.Reports.identified;
import static kiosque.store.Reports.traits;
import static kiosque.store.TwoSources.feed;
import static kiosque.store.TwoSources.rules;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.feed.PublishedEntry;
import kiosque.feed.Stories;
import kiosque.store.TwoSources;
import kiosque.store.published.MergedFeedReader;
import kiosque.store.rule.JudgedEntry.Difference;
import kiosque.store.upkeep.Histories;
import kiosque.store.upkeep.History;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/// What the configuration says is what is published, of that which is stored already too.
class JudgingIT {

    private static final BiPredicate<String, StoredEntry> ALL = (slug, entry) -> true;
    private static final BiPredicate<String, StoredEntry> NO_SPORT =
            (slug, entry) -> !slug.equals("france") || !entry.entry().title().contains("Sport");
    private static final BiPredicate<String, StoredEntry> NO_SPORT_AT_ALL =
            (slug, entry) -> !entry.entry().title().contains("Sport");

    private TwoSources room;

    @BeforeEach
    void openTheNewsroom() {
        room = new TwoSources();
    }

    @Test
    void aTightenedFilterTakesAwayAndAnEasedOneGivesBackInTheSamePlace() {
        room.mondeBrings(
                arrival(identified("urn:id:a", "Sport"), traits(1), NOW, "france", "tout"),
                arrival(identified("urn:id:b", "Politique"), traits(1), NOW, "france", "tout"));
        List<PublishedEntry> before = room.reader.newest("france", 9, 9);
        long version = room.version("france");

        assertThat(follow(NO_SPORT, filtered("france", "no sport"))).isEqualTo(1);

        assertThat(room.ids("france")).containsExactly("urn:id:b");
        assertThat(room.ids("tout")).hasSize(2);
        assertThat(room.reader.range("france", 1, 9)).hasSize(1);
        assertThat(room.version("france")).isGreaterThan(version);
        assertThat(room.reader.find(search("france", "sport"))).isEmpty();
        assertThat(room.reader.find(search("tout", "sport"))).hasSize(1);

        assertThat(follow(ALL, feed("france", Stories.MERGE))).isEqualTo(1);

        assertThat(room.reader.newest("france", 9, 9)).isEqualTo(before);
    }

    @Test
    void aSourcesOwnFilterHoldsForItsHistoryInEveryMergedFeed() {
        room.mondeBrings(
                arrival(identified("urn:id:a", "Sport"), traits(1), NOW, "france", "tout"),
                arrival(identified("urn:id:b", "Politique"), traits(1), NOW, "france", "tout"));

        room.feeds
                .judging()
                .follow(rules(NO_SPORT_AT_ALL, "no sport", feed("france", Stories.MERGE), tout()));

        assertThat(room.ids("france")).containsExactly("urn:id:b");
        assertThat(room.ids("tout")).containsExactly("urn:id:b");
        assertThat(history("urn:id:a").droppedBy()).contains("source: drop");
        assertThat(history("urn:id:a").places()).isEmpty();
        assertThat(history("urn:id:b").places()).hasSize(2);

        room.feeds.judging().follow(rules(ALL, "", feed("france", Stories.MERGE), tout()));

        assertThat(room.ids("france")).containsExactlyInAnyOrder("urn:id:a", "urn:id:b");
        assertThat(history("urn:id:a").droppedBy()).isEmpty();
    }

    @Test
    void whatWasNeverLetInComesInWhenItIsAndCanBeFound() {
        room.feeds.configure(List.of(feed("france", Stories.MERGE)));
        room.mondeBrings(dropped("urn:id:a", "Sport"), arrival("urn:id:b", "Politique", "france"));
        assertThat(room.ids("france")).containsExactly("urn:id:b");

        room.feeds.judging().follow(rules(ALL, "other words", feed("france", Stories.MERGE)));

        assertThat(room.ids("france")).containsExactlyInAnyOrder("urn:id:a", "urn:id:b");
        assertThat(room.reader.find(search("france", "sport"))).hasSize(1);
    }

    @Test
    void anotherTellingKeepsThePlaceOfAStoryThatIsTakenAway() {
        room.mondeBrings(arrival(identified("urn:id:a", "Sport"), traits(9, 7L), NOW, "france"));
        room.figaroBrings(arrival(identified("urn:id:b", "Titre"), traits(1, 7L), NOW, "france"));
        PublishedEntry before = room.reader.newest("france", 9, 9).getFirst();
        assertThat(before.entry().title()).isEqualTo("Sport");

        follow(NO_SPORT, filtered("france", "no sport"));

        assertThat(room.reader.newest("france", 9, 9))
                .singleElement()
                .satisfies(now -> {
                    assertThat(now.id()).isEqualTo(before.id());
                    assertThat(now.placedAt()).isEqualTo(before.placedAt());
                    assertThat(now.entry().title()).isEqualTo("Titre");
                    assertThat(now.alsoAt()).isEmpty();
                });
    }

    @Test
    void aLaterTellingOfAStoryThatWasTakenAwayGetsAPlaceOfItsOwn() {
        room.mondeBrings(arrival(identified("urn:id:a", "Sport"), traits(9, 7L), NOW, "france"));
        follow(NO_SPORT, filtered("france", "no sport"));
        assertThat(room.ids("france")).isEmpty();

        room.figaroBrings(
                arrival(
                        identified("urn:id:b", "Titre"),
                        traits(1, 7L),
                        TwoSources.later(60),
                        "france"));

        assertThat(room.reader.newest("france", 9, 9))
                .singleElement()
                .satisfies(now -> assertThat(now.id()).isEqualTo("urn:id:b"));
    }

    @Test
    void theRehearsalSaysWhatTheReloadDoesAndNothingOnceItIsDone() {
        room.mondeBrings(
                arrival(identified("urn:id:a", "Sport"), traits(1), NOW, "france", "tout"),
                arrival(identified("urn:id:b", "Politique"), traits(1), NOW, "tout"));
        Judging.Rules candidate =
                rules(
                        NO_SPORT,
                        "",
                        filtered("france", "no sport"),
                        new ConfiguredFeed(
                                "tout", Set.of("Le Figaro"), Stories.OFF, "", List.of()));

        List<Difference> foreseen = rehearsed(candidate);

        assertThat(foreseen).hasSize(2);
        assertThat(foreseen.get(1).away()).containsExactlyInAnyOrder("france", "tout");
        assertThat(foreseen.get(0).away()).containsExactly("tout");
        assertThat(foreseen.get(0).added()).containsExactly("france");
        assertThat(room.ids("france")).as("nothing is changed").hasSize(1);

        room.feeds.configure(candidate.feeds());
        room.feeds.judging().follow(candidate);

        assertThat(room.ids("france")).containsExactly("urn:id:b");
        assertThat(room.ids("tout")).isEmpty();
        assertThat(rehearsed(candidate)).isEmpty();
        assertThat(room.feeds.judging().follow(candidate)).isZero();
    }

    @Test
    void whatAPollBroughtByOlderRulesIsJudgedByTheNewOnes() {
        ConfiguredFeed strict = filtered("france", "no sport");
        follow(NO_SPORT, strict);
        room.mondeBrings(
                arrival(identified("urn:id:a", "Sport"), traits(1), NOW, "france", "tout"));
        assertThat(room.ids("france")).hasSize(1);

        assertThat(room.feeds.judging().followSince(rules(NO_SPORT, "", strict, tout()), NOW))
                .isEqualTo(1);

        assertThat(room.ids("france")).isEmpty();
    }

    private List<Difference> rehearsed(Judging.Rules rules) {
        List<Difference> told = new ArrayList<>();
        room.feeds.judging().rehearse(rules, Map.of(), told::add);
        return told.stream()
                .sorted((a, b) -> Long.compare(b.of().number(), a.of().number()))
                .toList();
    }

    private int follow(BiPredicate<String, StoredEntry> keeps, ConfiguredFeed france) {
        room.feeds.configure(List.of(france, tout()));
        return room.feeds.judging().follow(rules(keeps, "", france, tout()));
    }

    private static ConfiguredFeed tout() {
        return feed("tout", Stories.OFF);
    }

    private static ConfiguredFeed filtered(String slug, String words) {
        return new ConfiguredFeed(
                slug, Set.of("Le Monde", "Le Figaro"), Stories.MERGE, words, List.of());
    }

    private History.Living history(String word) {
        return new Histories(room.database).of(word).getFirst().living().orElseThrow();
    }

    private static MergedFeedReader.Query search(String slug, String words) {
        return new MergedFeedReader.Query(
                slug,
                Optional.of(words),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                9);
    }

    private static kiosque.feed.Arrival dropped(String guid, String title) {
        kiosque.feed.Arrival plain = arrival(guid, title);
        return new kiosque.feed.Arrival(
                plain.identified(),
                plain.firstSeenAt(),
                plain.effectiveAt(),
                plain.placedAt(),
                Optional.of("source: drop"),
                List.of(),
                plain.traits(),
                plain.original());
    }
}
