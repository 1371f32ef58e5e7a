package kiosque.store.page;

import static kiosque.store.Reports.NOW;
import static kiosque.store.Reports.arrival;
import static kiosque.store.Reports.identified;
import static kiosque.store.Reports.report;
import static kiosque.store.Reports.traits;
import static kiosque.store.TwoSources.later;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.feed.Arrival;
import kiosque.feed.CircuitBreaker;
import kiosque.feed.DuePage;
import kiosque.feed.Entry;
import kiosque.feed.FullText;
import kiosque.feed.HostHold;
import kiosque.feed.HostLease;
import kiosque.feed.Identified;
import kiosque.feed.Link;
import kiosque.feed.PageOrder;
import kiosque.feed.PageReport;
import kiosque.feed.PageReport.Next;
import kiosque.feed.PublishedEntry;
import kiosque.feed.Recognition;
import kiosque.feed.Revision;
import kiosque.feed.Text;
import kiosque.store.Reports;
import kiosque.store.TwoSources;
import kiosque.store.source.HostLeases;
import kiosque.store.upkeep.Histories;
import kiosque.store.upkeep.History;
import kiosque.testing.ParsedEntryBuilder;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class PagesIT {

    private static final String HOST = "articles.example:443";

    private TwoSources room;
    private HostLeases leases;
    private Pages pages;

    @BeforeEach
    void openTheNewsroom() {
        room = new TwoSources();
        leases = new HostLeases(room.database, "node", Duration.ofMinutes(1));
        pages = new Pages(room.database);
    }

    @Test
    void anEntryTakesItsPlacesWhenItsPageHasCome() {
        room.mondeBrings(awaiting("urn:id:a", "france", "tout"));
        assertThat(room.ids("tout")).isEmpty();

        HostLeases.Claim claim = claim(NOW);
        DuePage page = claim.pages().getFirst();
        assertThat(page.order()).isEqualTo(order("urn:id:a"));
        assertThat(page.credit().name()).isEqualTo("Le Monde");
        assertThat(commit(taken(claim, later(9), "tout"))).isTrue();

        assertThat(room.ids("france")).isEmpty();
        PublishedEntry published = room.reader.newest("tout", 10, 10).getFirst();
        assertThat(published.entry().content()).contains("<p>Le texte entier.</p>");
        assertThat(published.placedAt()).isEqualTo(later(9));
        assertThat(history("urn:id:a").page().orElseThrow())
                .satisfies(it -> {
                    assertThat(it.outcome()).isEqualTo("taken");
                    assertThat(it.dueAt()).isEmpty();
                });
    }

    @Test
    void aSettledPageIsNeitherClaimedNorCommittedAgain() {
        room.mondeBrings(awaiting("urn:id:a", "tout"));
        HostLeases.Claim claim = claim(NOW);
        commit(taken(claim, NOW, "tout"));

        assertThat(commit(taken(claim, NOW, "tout"))).isFalse();

        leases.release(Map.of(claim.lease(), NOW));
        assertThat(leases.claim(10, later(100_000), Duration.ZERO)).isEmpty();
        assertThat(room.ids("tout")).containsExactly("urn:id:a");
    }

    @Test
    void whatComesUnderALeaseThatHasPassedOnIsNotWritten() {
        room.mondeBrings(awaiting("urn:id:a", "tout"));
        HostLeases.Claim claim = claim(NOW);
        var stale = new HostLease(HOST, claim.lease().epoch() - 1);
        var late =
                new HostLeases.Claim(
                        stale, claim.lastRequestAt(), claim.circuit(), List.of(), claim.pages());

        assertThat(commit(taken(late, NOW, "tout"))).isFalse();
        assertThat(room.ids("tout")).isEmpty();
    }

    @Test
    void aFailureGivesTheEntryItsPlacesWithItsOwnTextAndALaterSuccessChangesThatSilently() {
        room.mondeBrings(awaiting("urn:id:a", "tout"));
        HostLeases.Claim first = claim(NOW);
        commit(report(first, NOW, "timeout", new Next.Again(later(600)), Optional.empty()));
        leases.release(Map.of(first.lease(), NOW));

        PublishedEntry own = room.reader.newest("tout", 10, 10).getFirst();
        assertThat(own.entry().content()).contains("<p>Titre, en détail.</p>");
        assertThat(leases.claim(10, later(599), Duration.ZERO)).isEmpty();

        HostLeases.Claim second = claim(later(600));
        assertThat(second.pages().getFirst().attempts()).isEqualTo(1);
        long version = room.version("tout");
        commit(taken(second, later(601), "tout"));

        PublishedEntry full = room.reader.newest("tout", 10, 10).getFirst();
        assertThat(full.entry().content()).contains("<p>Le texte entier.</p>");
        assertThat(full.ordinal()).isEqualTo(own.ordinal());
        assertThat(full.updated()).isEqualTo(own.updated());
        assertThat(room.version("tout")).isGreaterThan(version);
    }

    @Test
    void anEntryDoesNotWaitForEverForItsPage() {
        room.mondeBrings(awaiting("urn:id:a", "france"));

        assertThat(pages.placeOverdue(later(119))).isZero();
        assertThat(room.ids("france")).isEmpty();
        assertThat(pages.placeOverdue(later(120))).isEqualTo(1);
        assertThat(pages.placeOverdue(later(121))).isZero();

        assertThat(room.ids("france")).containsExactly("urn:id:a");
        commit(taken(claim(later(130)), later(130), "france"));
        assertThat(room.reader.newest("france", 10, 10))
                .singleElement()
                .satisfies(
                        it -> assertThat(it.entry().content()).contains("<p>Le texte entier.</p>"));
    }

    @Test
    void whatTheWholeTextGivesAwayIsNeverShown() {
        room.mondeBrings(awaiting("urn:id:a", "tout"));
        HostLeases.Claim claim = claim(NOW);
        var text =
                new FullText(
                        identified("urn:id:a", "Titre"),
                        traits(1),
                        Optional.of("source Le Monde: drop paywalled"),
                        List.of(),
                        Optional.empty());

        commit(report(claim, NOW, "taken", new Next.Settled(), Optional.of(text)));

        assertThat(room.ids("tout")).isEmpty();
        assertThat(history("urn:id:a").droppedBy()).contains("source Le Monde: drop paywalled");
    }

    @Test
    void theHostIsLeftAloneAsItWishesByFeedsToo() {
        room.mondeBrings(awaiting("urn:id:a", "tout"));
        HostLeases.Claim claim = claim(NOW);
        commit(heldForAnHour(claim, NOW, new CircuitBreaker(2, Optional.empty())));
        leases.release(Map.of(claim.lease(), NOW));

        assertThat(leases.claim(10, later(3599), Duration.ZERO)).isEmpty();
        HostLeases.Claim again = claim(later(3600));
        assertThat(again.circuit()).isEqualTo(new CircuitBreaker(2, Optional.empty()));
    }

    @Test
    void nobodyWaitsForThePagesOfAHostThatIsLeftAlone() {
        room.mondeBrings(awaiting("urn:id:a", "tout"), awaiting("urn:id:b", "tout"));
        HostLeases.Claim claim = claim(NOW);
        commit(heldForAnHour(claim, later(3600), CircuitBreaker.CLOSED));

        assertThat(pages.placeOverdue(later(1))).isEqualTo(1);
        assertThat(room.ids("tout")).containsExactlyInAnyOrder("urn:id:a", "urn:id:b");
    }

    @Test
    void anOpenCircuitKeepsPagesBack() {
        room.mondeBrings(awaiting("urn:id:a", "tout"));
        HostLeases.Claim claim = claim(NOW);
        commit(
                new PageReport(
                        claim.pages().getFirst(),
                        claim.lease(),
                        NOW,
                        "timeout",
                        "",
                        new Next.Again(NOW),
                        Optional.empty(),
                        new CircuitBreaker(3, Optional.of(later(900))),
                        Optional.empty()));
        leases.release(Map.of(claim.lease(), NOW));

        assertThat(leases.claim(10, later(899), Duration.ZERO)).isEmpty();
        assertThat(claim(later(900)).pages()).hasSize(1);
    }

    @Test
    void aPageIsLookedForAtTheHostThatItHasMovedTo() {
        room.mondeBrings(awaiting("urn:id:a", "tout"));
        HostLeases.Claim claim = claim(NOW);
        commit(
                report(
                        claim,
                        NOW,
                        "moved",
                        new Next.Elsewhere("https://autre.example/a", "autre.example:443"),
                        Optional.empty()));

        assertThat(room.ids("tout")).isEmpty();
        HostLeases.Claim there = claim(NOW);
        assertThat(there.lease().host()).isEqualTo("autre.example:443");
        assertThat(there.pages().getFirst().moves()).isEqualTo(1);
        assertThat(there.pages().getFirst().order().url())
                .isEqualTo(URI.create("https://autre.example/a"));
    }

    @Test
    void anEditKeepsTheFullTextUntilThePageIsFetchedAnew() {
        room.mondeBrings(awaiting("urn:id:a", "tout"));
        HostLeases.Claim claim = claim(NOW);
        commit(taken(claim, NOW, "tout"));
        leases.release(Map.of(claim.lease(), NOW));

        edit("Titre corrigé", later(60));

        Entry edited = room.reader.newest("tout", 10, 10).getFirst().entry();
        assertThat(edited.title()).isEqualTo("Titre corrigé");
        assertThat(edited.content()).contains("<p>Le texte entier.</p>");
        assertThat(edited.summary()).contains("<p>Titre corrigé, en détail.</p>");
        assertThat(leases.claim(10, later(599), Duration.ZERO)).isEmpty();
        assertThat(claim(later(600)).pages().getFirst().taken()).isTrue();
    }

    @Test
    void anEntryThatIsEditedAllDayIsNotFetchedAllDay() {
        room.mondeBrings(awaiting("urn:id:a", "tout"));
        Instant now = NOW;
        int fetched = 0;
        for (int day = 0; day < 10; day++) {
            List<HostLeases.Claim> claims = leases.claim(10, now, Duration.ZERO);
            for (HostLeases.Claim claim : claims) {
                fetched++;
                commit(taken(claim, now, "tout"));
                leases.release(Map.of(claim.lease(), now));
            }
            now = now.plus(Duration.ofDays(1));
            edit("Titre " + day, now);
            now = now.plus(Duration.ofDays(1));
        }

        assertThat(fetched).isEqualTo(4);
    }

    @Test
    void theFatesOfASourcesPagesAreCounted() {
        room.mondeBrings(
                awaiting("urn:id:a", "tout"),
                awaiting("urn:id:b", "tout"),
                awaiting("urn:id:c", "tout"));
        HostLeases.Claim claim = claim(NOW);
        commit(taken(claim, NOW, "tout"));
        var failing =
                new HostLeases.Claim(
                        claim.lease(),
                        NOW,
                        CircuitBreaker.CLOSED,
                        List.of(),
                        claim.pages().subList(1, claim.pages().size()));
        commit(report(failing, NOW, "not-found", new Next.Settled(), Optional.empty()));

        assertThat(Pages.fates(room.database, NOW.minusSeconds(1)))
                .containsOnlyKeys("Le Monde")
                .containsValue(new Pages.Fate(1, 0, 1, 1, Optional.of("not-found: why")));
    }

    private void edit(String title, Instant at) {
        long number = room.known(room.monde, "urn:id:a").getFirst().number();
        room.commit(
                Reports.report(
                        room.monde,
                        room.mondeLease,
                        at,
                        List.of(),
                        List.of(
                                new Revision(
                                        new Recognition.Edited(
                                                number,
                                                identified("urn:id:a", title),
                                                Recognition.Extent.REAL,
                                                List.of()),
                                        traits(1),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.of(order("urn:id:a"))))));
    }

    private boolean commit(PageReport report) {
        return !room.entries.commit(List.of(report)).isEmpty();
    }

    private HostLeases.Claim claim(Instant now) {
        return leases.claim(10, now, Duration.ZERO).getFirst();
    }

    private History.Living history(String guid) {
        return new Histories(room.database).of(guid).getFirst().living().orElseThrow();
    }

    private static PageReport taken(HostLeases.Claim claim, Instant at, String... slugs) {
        String guid = claim.pages().getFirst().order().entry().guid().orElseThrow();
        Entry entry = Reports.entry(guid, "Titre").completedBy("<p>Le texte entier.</p>");
        var text =
                new FullText(
                        new Identified(
                                entry,
                                identified(guid, "Titre").id(),
                                List.of(),
                                identified(guid, "Titre").fingerprint()),
                        traits(2),
                        Optional.empty(),
                        List.of(slugs),
                        Optional.empty());
        return report(claim, at, "taken", new Next.Settled(), Optional.of(text));
    }

    private static PageReport heldForAnHour(
            HostLeases.Claim claim, Instant again, CircuitBreaker circuit) {
        return new PageReport(
                claim.pages().getFirst(),
                claim.lease(),
                NOW,
                "throttled",
                "later",
                new Next.Again(again),
                Optional.of(new HostHold(later(3600), "asked for")),
                circuit,
                Optional.empty());
    }

    private static PageReport report(
            HostLeases.Claim claim,
            Instant at,
            String outcome,
            Next next,
            Optional<FullText> text) {
        return new PageReport(
                claim.pages().getFirst(),
                claim.lease(),
                at,
                outcome,
                "why",
                next,
                Optional.empty(),
                CircuitBreaker.CLOSED,
                text);
    }

    private static Arrival awaiting(String guid, String... slugs) {
        return arrival(guid, "Titre", slugs).completedBy(order(guid));
    }

    private static PageOrder order(String guid) {
        return new PageOrder(
                URI.create("https://" + HOST + "/" + guid),
                HOST,
                URI.create("https://lemonde.example/rss"),
                new ParsedEntryBuilder()
                        .guid(guid)
                        .links(Link.of("alternate", "https://" + HOST + "/" + guid))
                        .title(Text.plain(""))
                        .content(Text.html("<p>Le début…</p>"))
                        .published(NOW)
                        .build());
    }
}
