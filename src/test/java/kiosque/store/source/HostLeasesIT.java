package kiosque.store.source;

import static kiosque.store.Reports.NOW;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import kiosque.feed.HostHold;
import kiosque.feed.HostLease;
import kiosque.feed.PollReport;
import kiosque.feed.Privacy;
import kiosque.store.Database;
import kiosque.store.Reports;
import kiosque.store.TwoSources;
import kiosque.store.commit.Entries;
import kiosque.testing.TestDatabase;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HostLeasesIT {

    private static final Duration TERM = Duration.ofMinutes(5);

    private Database database;

    @BeforeEach
    void emptyTheDatabase() {
        database = TestDatabase.empty();
    }

    private void configure(int hosts) {
        new Sources(database)
                .configure(
                        IntStream.range(0, hosts)
                                .mapToObj(n -> "h%03d.example:443".formatted(n))
                                .map(host ->
                                        new ConfiguredSource(
                                                host,
                                                URI.create("https://" + host + "/"),
                                                host,
                                                List.of(),
                                                NOW,
                                                Privacy.OPEN))
                                .toList());
    }

    @Test
    void everyHostHasOneWinnerHoweverManyNodesClaimAtOnce() throws Exception {
        configure(200);
        List<String> won = new ArrayList<>();
        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<HostLeases.Claim>>> claims = new ArrayList<>();
            for (int node = 0; node < 6; node++) {
                var leases = new HostLeases(database, "node " + node, TERM);
                Callable<List<HostLeases.Claim>> claim = () -> leases.claim(60, NOW, Duration.ZERO);
                claims.add(nodes.submit(claim));
            }
            for (Future<List<HostLeases.Claim>> claim : claims) {
                claim.get().forEach(one -> won.add(one.lease().host()));
            }
        }

        assertThat(won).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(60);
    }

    @Test
    void aLeaseThatHasRunOutIsTakenOverAndTheOldOneCommitsNothing() {
        configure(1);
        var sleeper = new HostLeases(database, "sleeper", Duration.ofMillis(1));
        HostLeases.Claim slept = sleeper.claim(1, NOW, Duration.ZERO).getFirst();

        HostLeases.Claim taken = awaitClaim(new HostLeases(database, "other", TERM));

        assertThat(taken.lease().epoch()).isGreaterThan(slept.lease().epoch());
        assertThat(sleeper.renew(List.of(slept.lease()))).containsExactly(slept.lease());
        PollReport late = Reports.report(slept.due().getFirst(), slept.lease());
        assertThat(new Entries(database, TwoSources.TRUSTING).commit(List.of(late))).isEmpty();
    }

    private static HostLeases.Claim awaitClaim(HostLeases leases) {
        List<HostLeases.Claim> claims = leases.claim(1, NOW, Duration.ZERO);
        while (claims.isEmpty()) {
            claims = leases.claim(1, NOW, Duration.ZERO);
        }
        return claims.getFirst();
    }

    @Test
    void aLeaseInForceIsNobodyElses() {
        configure(1);
        var ours = new HostLeases(database, "ours", TERM);
        HostLease lease = ours.claim(1, NOW, Duration.ZERO).getFirst().lease();

        assertThat(new HostLeases(database, "theirs", TERM).claim(1, NOW, Duration.ZERO)).isEmpty();
        assertThat(ours.renew(List.of(lease))).isEmpty();
    }

    @Test
    void aHostIsLeftAloneForTheGapAfterItsLastRequest() {
        configure(1);
        var leases = new HostLeases(database, "node", TERM);
        leases.release(Map.of(leases.claim(1, NOW, Duration.ZERO).getFirst().lease(), NOW));

        assertThat(leases.claim(1, NOW.plusMillis(500), Duration.ofSeconds(1))).isEmpty();
        assertThat(leases.claim(1, NOW.plusMillis(1000), Duration.ofSeconds(1))).hasSize(1);
    }

    @Test
    void aHostOnHoldIsNotClaimedBeforeItsHoldIsOver() {
        configure(2);
        var leases = new HostLeases(database, "node", TERM);
        List<HostLeases.Claim> claims = leases.claim(2, NOW, Duration.ZERO);
        PollReport held = withHold(claims.get(0), Duration.ofHours(2));
        PollReport free = Reports.report(claims.get(1).due().getFirst(), claims.get(1).lease());
        assertThat(new Entries(database, TwoSources.TRUSTING).commit(List.of(held, free)))
                .hasSize(2);
        claims.forEach(claim -> leases.release(Map.of(claim.lease(), NOW)));

        assertThat(leases.claim(2, NOW.plus(Duration.ofMinutes(90)), Duration.ZERO))
                .extracting(claim -> claim.lease().host())
                .containsExactly(claims.get(1).lease().host());
        assertThat(leases.claim(2, NOW.plus(Duration.ofHours(2)), Duration.ZERO))
                .extracting(claim -> claim.lease().host())
                .containsExactly(claims.get(0).lease().host());
    }

    @Test
    void aHostIsGivenBackWithWhatCameOfItAndRestsAsLongAsItShall() {
        configure(3);
        List<HostLeases.Claim> claims =
                new HostLeases(database, "node", TERM).claim(3, NOW, Duration.ZERO);
        HostLease free = claims.get(0).lease();
        HostLease resting = claims.get(1).lease();

        new Entries(database, TwoSources.TRUSTING)
                .commit(
                        claims.stream()
                                .map(one -> Reports.report(one.due().getFirst(), one.lease()))
                                .toList(),
                        Map.of(free, NOW, resting, NOW.plus(Duration.ofHours(2))));

        var other = new HostLeases(database, "other", TERM);
        assertThat(other.claim(3, NOW.plus(Duration.ofMinutes(90)), Duration.ZERO))
                .extracting(claim -> claim.lease().host())
                .containsExactly(free.host());
        assertThat(other.claim(3, NOW.plus(Duration.ofHours(2)), Duration.ZERO))
                .extracting(claim -> claim.lease().host())
                .containsExactly(resting.host());
    }

    private static PollReport withHold(HostLeases.Claim claim, Duration length) {
        PollReport plain = Reports.report(claim.due().getFirst(), claim.lease());
        return new PollReport(
                plain.source(),
                plain.lease(),
                plain.at(),
                new PollReport.Ending("retry-later", "429"),
                plain.after(),
                plain.next(),
                Optional.of(new HostHold(NOW.plus(length), "429, Retry-After 2h")),
                plain.head(),
                plain.taken());
    }

    @Test
    void whatANodeHasInHandItDoesNotClaimFromItselfHoweverLateItIs() {
        configure(1);
        var leases = new HostLeases(database, "node", Duration.ofMillis(1));
        HostLeases.Claim late = leases.claim(1, NOW, Duration.ZERO).getFirst();

        String host = late.lease().host();
        assertThat(leases.claim(1, NOW, Duration.ZERO, Set.of(host))).isEmpty();
        assertThat(leases.renew(List.of(late.lease()))).isEmpty();
    }

    @Test
    void aNodeThatIsAloneTakesBackWhatWasInFlightWhenItWasKilled() {
        configure(2);
        new HostLeases(database, "killed", TERM).claim(2, NOW, Duration.ZERO);
        var leases = new HostLeases(database, "node", TERM);

        leases.takeBack(NOW);

        assertThat(leases.claim(2, NOW.plusMillis(500), Duration.ofSeconds(1))).isEmpty();
        assertThat(leases.claim(2, NOW.plusSeconds(1), Duration.ofSeconds(1))).hasSize(2);
    }
}
