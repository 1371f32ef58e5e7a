package kiosque.poll.again;

import static kiosque.store.Reports.NOW;
import static kiosque.store.Reports.arrival;
import static kiosque.store.Reports.report;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.dedupe.Samples;
import kiosque.dedupe.story.StoryDecider;
import kiosque.dedupe.story.StorySettings;
import kiosque.feed.HostLease;
import kiosque.feed.Source;
import kiosque.feed.StoryTraits;
import kiosque.store.TwoSources;
import kiosque.store.commit.Entries;
import kiosque.store.sql.Sql;
import kiosque.store.upkeep.StorySketches;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;

/// After an upgrade that changes by which words stories are told, what is stored is known again for what it is.
class ResketcherIT {

    private static final String TITLE =
            "Le port de Lorient fermé après l'échouage du cargo Estrella";
    private static final String OTHER = "Vingt tonnes de prunes offertes par la coopérative d'Agen";

    private final StoryDecider decider = new StoryDecider(StorySettings.DEFAULT);
    private final TwoSources room = new TwoSources();
    private final StorySketches sketches = new StorySketches(room.database);
    private final Resketcher resketcher =
            new Resketcher(sketches, decider, StorySettings.DEFAULT::window, () -> NOW);

    /// As if the former edition had read other words in it.
    @BeforeEach
    void storeWhatAnotherEditionRead() {
        bring(room.monde, room.mondeLease, "a", traits(OTHER));
    }

    @Test
    void aCopyThatComesAfterwardsIsKnown() {
        resketcher.run();

        bring(room.figaro, room.figaroLease, "b", traits(TITLE));
        assertThat(room.ids("france")).hasSize(1);
    }

    @Test
    void withoutThatItWouldBeToldTwice() {
        bring(room.figaro, room.figaroLease, "b", traits(TITLE));
        assertThat(room.ids("france")).hasSize(2);
    }

    @Test
    void itIsFoundUnderNoKeyOfTheOtherEditionAnyMore() {
        resketcher.run();

        assertThat(keys()).hasSizeBetween(1, 4).isSubsetOf(traits(TITLE).keys());
    }

    @Test
    void whatThisEditionReadIsNotReadAgain() {
        sketches.note(StoryDecider.edition());

        resketcher.run();

        assertThat(keys()).isSubsetOf(traits(OTHER).keys());
    }

    @Test
    void theEditionIsNotedOnceAllIsRead() {
        assertThat(sketches.areOf(StoryDecider.edition())).isFalse();
        resketcher.run();
        assertThat(sketches.areOf(StoryDecider.edition())).isTrue();
    }

    private StoryTraits traits(String title) {
        return decider.traits(
                Samples.titled(title).in("fr").entry(), Samples.source("Le Monde"), 0);
    }

    private void bring(Source source, HostLease lease, String guid, StoryTraits traits) {
        assertThat(
                        new Entries(room.database, decider)
                                .commit(
                                        List.of(
                                                report(
                                                        source,
                                                        lease,
                                                        arrival(
                                                                Samples.titled(TITLE)
                                                                        .guid(guid)
                                                                        .in("fr")
                                                                        .identified(),
                                                                traits,
                                                                NOW,
                                                                "france")))))
                .hasSize(1);
    }

    private List<Long> keys() {
        return room.database
                .transactions()
                .query(connection ->
                        Sql.list(
                                connection,
                                "SELECT story_key FROM story_key",
                                _ -> {},
                                row -> row.number("story_key")));
    }
}
