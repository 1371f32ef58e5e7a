package kiosque.store.commit;

import static kiosque.store.Reports.NOW;
import static kiosque.store.Reports.arrival;
import static kiosque.store.Reports.identified;
import static kiosque.store.Reports.report;
import static kiosque.store.Reports.traits;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.feed.Arrival;
import kiosque.feed.HostLease;
import kiosque.feed.PublishedEntry;
import kiosque.feed.Source;
import kiosque.feed.Stories;
import kiosque.feed.StoryCandidate;
import kiosque.feed.StoryDecision;
import kiosque.feed.StoryDecision.Bond;
import kiosque.feed.StoryJudge;
import kiosque.store.TwoSources;
import kiosque.store.published.MergedFeedReader.Query;
import kiosque.store.rule.ConfiguredFeed;
import kiosque.store.upkeep.Histories;
import kiosque.store.upkeep.History;

import org.junit.jupiter.api.BeforeEach;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Two sources, a merged feed that groups events, and one that does not; and a judge that goes by the names of entries.
abstract class EventsRoom {

    static final String FIRST = "urn:id:pont-ferme";
    static final String SECOND = "urn:id:maire-explique";
    static final String COPY = "urn:copy:maire-explique";

    /// What has a key in common tells of one event; what says that it is a copy, one story with the latest, and what says that it is of both, shows
    /// that this and the others are of one event.
    private static final StoryJudge JUDGE =
            (arrival, _, candidates) -> {
                StoryCandidate latest = candidates.getLast();
                boolean both = is("both", arrival);
                return new StoryDecision(
                        Optional.of(new StoryDecision.Tie(latest.story(), "same news"))
                                .filter(_ -> both || is("copy", arrival)),
                        candidates.stream()
                                .filter(one ->
                                        both ? one.story() != latest.story() : !is("copy", arrival))
                                .map(one ->
                                        new StoryDecision.Related(
                                                one.story(),
                                                one.entry(),
                                                both
                                                        ? Bond.STORIES
                                                        : is("live", arrival)
                                                                ? Bond.PAGE
                                                                : one.entry() > first(candidates)
                                                                                || !is(
                                                                                        "far",
                                                                                        arrival)
                                                                        ? Bond.EVENT
                                                                        : Bond.AFFAIR))
                                .toList(),
                        List.of());
            };

    private static long first(List<StoryCandidate> candidates) {
        return candidates.stream().mapToLong(StoryCandidate::entry).min().orElseThrow();
    }

    private static boolean is(String kind, Arrival arrival) {
        return arrival.identified().id().value().startsWith("urn:" + kind + ":");
    }

    TwoSources room;

    @BeforeEach
    void open() {
        room = new TwoSources();
        room.configureFeeds(feed("ville", Stories.GROUP), feed("region", Stories.MERGE));
    }

    PublishedEntry newest(String slug) {
        List<PublishedEntry> all = room.reader.newest(slug, 9, 9);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    List<History.PlaceIn> places(long entry) {
        return new Histories(room.database)
                .of(Long.toString(entry))
                .getFirst()
                .living()
                .orElseThrow()
                .places();
    }

    static Query asking(Optional<String> words) {
        return new Query(
                "ville",
                words,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                9);
    }

    StoryCorrections corrections() {
        return new StoryCorrections(room.database);
    }

    long number(String guid) {
        return new Histories(room.database).of(guid).getFirst().number();
    }

    static ConfiguredFeed feed(String slug, Stories stories) {
        return new ConfiguredFeed(slug, Set.of("Le Monde", "Le Figaro"), stories, "", List.of());
    }

    void monde(String guid, Long... keys) {
        commit(room.monde, room.mondeLease, told(guid, keys));
    }

    void figaro(String guid, Long... keys) {
        commit(room.figaro, room.figaroLease, told(guid, keys));
    }

    void commit(Source source, HostLease lease, Arrival... arrivals) {
        assertThat(
                        new Entries(room.database, JUDGE)
                                .commit(List.of(report(source, lease, arrivals))))
                .hasSize(1);
    }

    static Arrival told(String guid, Long... keys) {
        return arrival(identified(guid, guid), traits(1, keys), NOW, "ville", "region");
    }
}
