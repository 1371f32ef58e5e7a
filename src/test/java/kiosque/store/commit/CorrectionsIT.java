package kiosque.store.commit;

import static kiosque.dedupe.Samples.NOW;
import static kiosque.store.Reports.report;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.dedupe.Samples;
import kiosque.dedupe.story.StoryDecider;
import kiosque.dedupe.story.StorySettings;
import kiosque.feed.Correction;
import kiosque.feed.HostLease;
import kiosque.feed.PublishedEntry;
import kiosque.feed.Recognition;
import kiosque.feed.Revision;
import kiosque.feed.Source;
import kiosque.feed.Stories;
import kiosque.store.TwoSources;
import kiosque.store.rule.ConfiguredFeed;
import kiosque.store.source.HostLeases;
import kiosque.store.source.Sources;
import kiosque.store.sql.Sql;
import kiosque.store.upkeep.Histories;
import kiosque.store.upkeep.History;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What is put right by hand stays so for copies that come later, judged as the daemon judges them, each in a commit of its own as after a restart.
class CorrectionsIT {

    private static final String DISMISSED = "Le ministre de la Défense Martin Kerouac limogé";
    private static final String LONG = DISMISSED + " après le scandale des munitions périmées";
    private static final String SACKED = "Le général Kerouac quitte la tête des armées";
    private static final String THIRD =
            "Remaniement surprise à Bratislava, un départ à l'hôtel Brienne";

    private static final String IN_BRATISLAVA =
            "<p>Le chef du gouvernement a annoncé le départ de son ministre au lendemain du"
                    + " scandale des munitions périmées, que la presse avait révélé.</p>";
    private static final String IN_LJUBLJANA =
            "<p>Une interview dans laquelle il mettait en doute l'Alliance lui coûte son poste, a"
                    + " fait savoir la présidence dans un communiqué très bref.</p>";

    private TwoSources room;
    private Source obs;
    private HostLease obsLease;

    @BeforeEach
    void openThreeSources() {
        room = new TwoSources();
        new Sources(room.database)
                .configure(
                        List.of(
                                TwoSources.configured("Le Monde"),
                                TwoSources.configured("Le Figaro"),
                                TwoSources.configured("Obs")));
        room.configureFeeds(
                new ConfiguredFeed(
                        "all",
                        Set.of("Le Monde", "Le Figaro", "Obs"),
                        Stories.MERGE,
                        "",
                        List.of()));
        HostLeases.Claim claim =
                new HostLeases(room.database, "node", Duration.ofMinutes(1))
                        .claim(10, NOW, Duration.ZERO).stream()
                                .filter(one -> one.due().getFirst().name().equals("Obs"))
                                .findFirst()
                                .orElseThrow();
        obs = claim.due().getFirst();
        obsLease = claim.lease();
    }

    @Test
    void whatWasJoinedTakesCopiesOfEither() {
        long first = monde("a", DISMISSED);
        long second = figaro("b", SACKED);
        assertThat(shown()).as("to be joined").isEqualTo(2);

        assertThat(corrections().join(second, first)).isEqualTo(Correction.DONE);
        assertThat(places(first)).containsExactly(Optional.of(1L));
        assertThat(places(second))
                .as("the earlier one shows both")
                .containsExactly(Optional.empty());
        obs("c", SACKED);

        assertThat(shown()).isOne();
        assertThat(newest().alsoAt()).hasSize(2);
    }

    private List<Optional<Long>> places(long entry) {
        return new Histories(room.database)
                .numbered(entry).living().orElseThrow().places().stream()
                        .map(History.PlaceIn::ordinal)
                        .toList();
    }

    @Test
    void whatWasJoinedStaysSoWhenOneOfThemIsEdited() {
        long first = monde("a", DISMISSED);
        long second = figaro("b", SACKED);
        corrections().join(second, first);

        edit(second, entry("b", "Kerouac quitte la tête des armées après trois ans"));
        obs("c", "Kerouac quitte la tête des armées après trois ans");

        assertThat(shown()).isOne();
    }

    @Test
    void threeAreJoinedInAnyOrder() {
        long first = monde("a", DISMISSED);
        long second = figaro("b", SACKED);
        long third = obs("c", THIRD);
        assertThat(shown()).isEqualTo(3);

        assertThat(corrections().join(first, third)).isEqualTo(Correction.DONE);
        assertThat(corrections().join(third, second)).isEqualTo(Correction.DONE);
        assertThat(corrections().join(first, second)).isEqualTo(Correction.SO_ALREADY);

        assertThat(shown()).isOne();
        assertThat(newest().alsoAt()).hasSize(2);
    }

    @Test
    void aThirdCopyDoesNotPutTogetherWhatWasSplit() {
        monde("a", DISMISSED);
        long second = figaro("b", DISMISSED);
        assertThat(shown()).as("to be split").isOne();

        assertThat(corrections().split(second)).isEqualTo(Correction.DONE);
        obs("c", DISMISSED);

        assertThat(shown()).isEqualTo(2);
        assertThat(corrections().split(second)).isEqualTo(Correction.SO_ALREADY);
    }

    @Test
    void whatWasSplitTakesItsOwnCopiesThoughTheHeadlinesAreTheSame() {
        long first = monde("a", entry("a", DISMISSED).body(IN_BRATISLAVA));
        long second = figaro("b", entry("b", DISMISSED).body(IN_LJUBLJANA));
        assertThat(shown()).as("to be split").isOne();
        assertThat(corrections().split(second)).isEqualTo(Correction.DONE);

        long third = obs("c", entry("c", DISMISSED).body(IN_LJUBLJANA));

        assertThat(storyOf(third)).isEqualTo(storyOf(second)).isNotEqualTo(storyOf(first));
    }

    @Test
    void whatWasSplitLeavesToTheOtherItsCopiesThoughItIsLater() {
        Samples earlier = entry("a", DISMISSED).body(IN_BRATISLAVA).at(NOW.minusSeconds(1200));
        long first = monde("a", earlier);
        long second = figaro("b", entry("b", DISMISSED).body(IN_LJUBLJANA));
        assertThat(corrections().split(second)).isEqualTo(Correction.DONE);

        long third = obs("c", entry("c", DISMISSED).body(IN_BRATISLAVA));

        assertThat(storyOf(third)).isEqualTo(storyOf(first)).isNotEqualTo(storyOf(second));
    }

    @Test
    void whatWasSplitTakesWhatItsSourceHasOnceMore() {
        long first = monde("a", LONG);
        long second = figaro("b", LONG);
        assertThat(corrections().split(second)).isEqualTo(Correction.DONE);

        long again = figaro("c", LONG);

        assertThat(storyOf(again)).isEqualTo(storyOf(second)).isNotEqualTo(storyOf(first));
    }

    @Test
    void whatWasSplitStaysSoWhenItIsEdited() {
        long first = monde("a", DISMISSED);
        long second = figaro("b", DISMISSED);
        corrections().split(second);

        edit(second, entry("b", DISMISSED + " par le président"));
        long third = obs("c", DISMISSED);

        assertThat(storyOf(second)).isEqualTo(second).isNotEqualTo(storyOf(first));
        assertThat(storyOf(third)).isEqualTo(storyOf(first));
    }

    @Test
    void theFirstOfAStoryIsSplitOffAndTheOthersKeepTheirCopies() {
        long first = monde("a", DISMISSED);
        long second = figaro("b", DISMISSED + " hier");
        assertThat(corrections().split(first)).isEqualTo(Correction.DONE);

        long third = obs("c", DISMISSED + " hier");

        assertThat(storyOf(third)).isEqualTo(storyOf(second)).isNotEqualTo(storyOf(first));
    }

    @Test
    void aStoryWhoseFirstEntryIsNoLongerKeptTakesCopiesStill() {
        long first = monde("a", DISMISSED);
        figaro("b", DISMISSED);
        forget(first);

        obs("c", DISMISSED);

        assertThat(stories()).isOne();
    }

    @Test
    void whatIsNoLongerKeptCannotBePutRight() {
        long first = monde("a", DISMISSED);
        long second = figaro("b", SACKED);
        forget(first);

        assertThat(corrections().join(second, first)).isEqualTo(Correction.UNKNOWN);
        assertThat(corrections().split(first)).isEqualTo(Correction.UNKNOWN);
    }

    private StoryCorrections corrections() {
        return new StoryCorrections(room.database);
    }

    private Entries entries() {
        return new Entries(room.database, new StoryDecider(StorySettings.DEFAULT));
    }

    private long monde(String guid, String title) {
        return monde(guid, entry(guid, title));
    }

    private long monde(String guid, Samples entry) {
        return bring(room.monde, room.mondeLease, guid, entry);
    }

    private long figaro(String guid, String title) {
        return figaro(guid, entry(guid, title));
    }

    private long figaro(String guid, Samples entry) {
        return bring(room.figaro, room.figaroLease, guid, entry);
    }

    private long obs(String guid, String title) {
        return obs(guid, entry(guid, title));
    }

    private long obs(String guid, Samples entry) {
        return bring(obs, obsLease, guid, entry);
    }

    private void edit(long number, Samples edited) {
        assertThat(
                        entries()
                                .commit(
                                        List.of(
                                                report(
                                                        room.figaro,
                                                        room.figaroLease,
                                                        NOW,
                                                        List.of(),
                                                        List.of(revision(number, edited))))))
                .hasSize(1);
    }

    private long bring(Source source, HostLease lease, String guid, Samples entry) {
        assertThat(entries().commit(List.of(report(source, lease, entry.arrival(source.name())))))
                .hasSize(1);
        return room.known(source, guid).getFirst().number();
    }

    private static Samples entry(String guid, String title) {
        return Samples.titled(title).guid(guid).in("fr").at(NOW);
    }

    private static Revision revision(long number, Samples sample) {
        return new Revision(
                new Recognition.Edited(
                        number, sample.identified(), Recognition.Extent.REAL, List.of()),
                sample.arrival("Le Figaro").traits(),
                Optional.empty(),
                Optional.empty());
    }

    private void forget(long number) {
        room.database
                .transactions()
                .write(connection ->
                        Sql.update(
                                        connection,
                                        "DELETE FROM merged_feed_entry WHERE entry = ?",
                                        values -> values.number(number))
                                + Sql.update(
                                        connection,
                                        "DELETE FROM entry WHERE number = ?",
                                        values -> values.number(number)));
    }

    private long stories() {
        return room.database
                .transactions()
                .query(connection ->
                        Sql.list(
                                connection,
                                "SELECT COUNT(DISTINCT story) AS n FROM story_entry",
                                _ -> {},
                                row -> row.number("n")))
                .getFirst();
    }

    private long storyOf(long entry) {
        return room.database
                .transactions()
                .query(connection ->
                        Sql.list(
                                connection,
                                "SELECT story FROM story_entry WHERE entry = ?",
                                values -> values.number(entry),
                                row -> row.number("story")))
                .getFirst();
    }

    private int shown() {
        return room.ids("all").size();
    }

    private PublishedEntry newest() {
        return room.reader.newest("all", 9, 9).getFirst();
    }
}
