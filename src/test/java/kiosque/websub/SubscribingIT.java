package kiosque.websub;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.feed.Document;
import kiosque.feed.FeedHead;
import kiosque.feed.HostLease;
import kiosque.feed.Link;
import kiosque.feed.NextPoll;
import kiosque.feed.PollReport;
import kiosque.feed.Privacy;
import kiosque.feed.Source;
import kiosque.feed.Taken;
import kiosque.fetch.Fetcher;
import kiosque.fetch.setting.FetchSettings;
import kiosque.store.Database;
import kiosque.store.source.ConfiguredSource;
import kiosque.store.source.HostLeases;
import kiosque.store.source.Sources;
import kiosque.store.websub.Subscription;
import kiosque.store.websub.Subscription.State;
import kiosque.store.websub.Subscriptions;
import kiosque.testing.Received;
import kiosque.testing.Response;
import kiosque.testing.ScriptedServer;
import kiosque.testing.TestDatabase;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The whole life of a subscription, at a hub of our own.
class SubscribingIT {

    private static final String TOPIC = "https://journal.example/atom";
    private static final URI PUBLIC = URI.create("https://kiosque.example");

    @AutoClose private final ScriptedServer hub = ScriptedServer.start();
    private final List<Document> inbox = new ArrayList<>();
    private boolean room = true;
    private Instant now = Instant.parse("2026-11-25T12:00:00Z");

    private Database database;
    private Subscriptions subscriptions;
    @AutoClose private Fetcher fetcher;
    private Subscribing subscribing;
    private Callback callback;
    private Source source;
    private HostLease lease;

    @BeforeEach
    void open() {
        database = TestDatabase.empty();
        configure("Journal");
        HostLeases.Claim claim =
                new HostLeases(database, "node", Duration.ofMinutes(1))
                        .claim(1, now, Duration.ZERO)
                        .getFirst();
        source = claim.due().getFirst();
        lease = claim.lease();
        subscriptions = new Subscriptions(database);
        fetcher =
                new Fetcher(
                        new FetchSettings(
                                "Kiosque/1 (+https://kiosque.example)",
                                Duration.ofSeconds(5),
                                List.of("127.0.0.0/8"),
                                Optional.empty()),
                        () -> now);
        subscribing = new Subscribing(subscriptions, fetcher, PUBLIC, () -> now);
        callback =
                new Callback(
                        subscriptions,
                        (number, document) -> {
                            assertThat(number).isEqualTo(source.number());
                            inbox.add(document);
                            return room;
                        },
                        () -> now);
        hub.on("/hub", Response.of(202));
    }

    private void configure(String... names) {
        new Sources(database)
                .configure(
                        List.of(names).stream()
                                .map(name ->
                                        new ConfiguredSource(
                                                name,
                                                URI.create(TOPIC),
                                                "journal.example:443",
                                                List.of(),
                                                now,
                                                Privacy.OPEN))
                                .toList());
    }

    @Test
    void aHubThatTheSourceNamesIsAskedAndBelievedOnceItHasVerified() {
        finds("new", hub("/hub"));
        renew();

        Form asked = asked(0);
        assertThat(asked.value("hub.mode")).contains("subscribe");
        assertThat(asked.value("hub.topic")).contains(TOPIC);
        assertThat(asked.value("hub.callback").orElseThrow())
                .startsWith("https://kiosque.example/websub/");
        assertThat(asked.value("hub.secret").orElseThrow()).hasSizeBetween(32, 199);
        assertThat(subscribing.backupOf(source.number())).isEmpty();

        assertThat(verify("subscribe", 864_000)).isEqualTo(new CallbackReply(200, "défi"));

        subscribing.refresh();
        assertThat(subscribing.backupOf(source.number())).contains(Duration.ofDays(1));
        later(Duration.ofDays(10));
        assertThat(subscribing.backupOf(source.number())).as("the lease is over").isEmpty();
    }

    @Test
    void whatNobodyAskedForIsNotVerified() {
        assertThat(callback.verified("none", Form.parse("hub.mode=subscribe")).status())
                .isEqualTo(404);
        finds("new", hub("/hub"));
        assertThat(verify("subscribe", 60).status()).as("not asked yet").isEqualTo(404);
        renew();
        assertThat(verify("unsubscribe", 60).status()).isEqualTo(404);
        assertThat(
                        callback.verified(
                                        one().token(),
                                        Form.parse(
                                                "hub.mode=subscribe&hub.challenge=x&hub.topic=https://other.example/"))
                                .status())
                .isEqualTo(404);
        assertThat(one().state()).isEqualTo(State.REQUESTED);
    }

    @Test
    void itIsRenewedBeforeTheLeaseIsOverAndTheLongestLeaseIsTwoWeeks() {
        active(Duration.ofDays(3650));
        assertThat(one().leaseUntil()).contains(now.plus(Duration.ofDays(14)));

        later(Duration.ofDays(9));
        renew();
        assertThat(hub.received("/hub")).hasSize(1);
        later(Duration.ofDays(1));
        renew();

        assertThat(hub.received("/hub")).hasSize(2);
        assertThat(subscribing.backupOf(source.number())).isPresent();
    }

    @Test
    void aHubThatRefusesOrNeverVerifiesIsAskedEverMoreRarely() {
        hub.on("/hub", Response.of(500));
        finds("new", hub("/hub"));
        int asked = 0;
        for (int hour = 0; hour < 24 * 30; hour++) {
            renew();
            later(Duration.ofHours(1));
        }
        asked = hub.received("/hub").size();
        assertThat(asked).isBetween(8, 15);
        assertThat(one().detail()).isEqualTo("the hub answered 500");

        hub.on("/hub", Response.of(202));
        for (int hour = 0; hour < 24 * 30; hour++) {
            renew();
            later(Duration.ofHours(1));
        }
        assertThat(hub.received("/hub").size() - asked).isBetween(3, 6);
    }

    @Test
    void aDenialIsRememberedWithItsReason() {
        finds("new", hub("/hub"));
        renew();
        callback.verified(
                one().token(), Form.parse("hub.mode=denied&hub.reason=complet&hub.topic=" + TOPIC));

        assertThat(one().state()).isEqualTo(State.DENIED);
        assertThat(one().detail()).isEqualTo("complet");
        later(Duration.ofDays(6));
        renew();
        assertThat(hub.received("/hub")).hasSize(1);
    }

    @Test
    void onlyWhatTheHubSignedIsTakenIn() {
        active(Duration.ofDays(10));
        byte[] body = "<feed/>".getBytes(StandardCharsets.UTF_8);
        byte[] secret = one().secret().getBytes(StandardCharsets.UTF_8);

        assertThat(push(Optional.of(Signature.of(body, secret)), body).status()).isEqualTo(202);
        assertThat(push(Optional.of("sha256=00"), body).status())
                .as("nobody learns by trying")
                .isEqualTo(202);
        assertThat(push(Optional.empty(), body).status()).isEqualTo(202);

        assertThat(inbox)
                .singleElement()
                .satisfies(document -> {
                    assertThat(document.body()).isEqualTo(body);
                    assertThat(document.location()).hasToString(TOPIC);
                });
        assertThat(callback.pushed("none", Optional.empty(), Optional.empty(), body).status())
                .isEqualTo(410);
        assertThat(callback.isExpected("none")).isFalse();
        assertThat(callback.isExpected(one().token())).isTrue();
        room = false;
        assertThat(push(Optional.of(Signature.of(body, secret)), body).status()).isEqualTo(503);
    }

    @Test
    void aHubThatStoppedDeliveringIsNotReliedOnUntilItDelivers() {
        active(Duration.ofDays(10));
        later(Duration.ofDays(1));

        finds("new", hub("/hub"));
        renew();

        assertThat(one().state()).isEqualTo(State.SILENT);
        assertThat(one().detail()).contains("did not tell");
        assertThat(hub.received("/hub")).as("asked anew").hasSize(2);
        verify("subscribe", 864_000);
        subscribing.refresh();
        assertThat(subscribing.backupOf(source.number())).as("a lease proves nothing").isEmpty();

        report("pushed", Optional.empty());
        subscribing.refresh();
        assertThat(one().state()).isEqualTo(State.ACTIVE);
        assertThat(subscribing.backupOf(source.number())).isPresent();
    }

    @Test
    void aHubThatDeliveredADayAgoIsNotSilent() {
        active(Duration.ofDays(10));
        later(Duration.ofDays(2));
        report("pushed", Optional.empty());
        subscribing.refresh();
        later(Duration.ofHours(20));

        finds("new", hub("/hub"));

        assertThat(one().state()).isEqualTo(State.ACTIVE);
    }

    @Test
    void aSourceThatNamesItsHubNoMoreIsEnded() {
        active(Duration.ofDays(10));
        later(Duration.ofHours(1));

        finds("unchanged-words", Optional.empty());
        assertThat(subscribing.backupOf(source.number())).isEmpty();
        renew();

        assertThat(asked(1).value("hub.mode")).contains("unsubscribe");
        assertThat(asked(1).value("hub.secret")).isEmpty();
        assertThat(verify("unsubscribe", 0)).isEqualTo(new CallbackReply(200, "défi"));
        assertThat(subscriptions.all()).isEmpty();
    }

    @Test
    void aSourceThatIsNoLongerConfiguredIsEndedToo() {
        active(Duration.ofDays(10));
        configure();

        for (int day = 0; day < 30; day++) {
            renew();
            later(Duration.ofDays(1));
        }

        assertThat(hub.received("/hub")).as("asked for, and three times to end").hasSize(4);
        assertThat(subscriptions.all()).isEmpty();
    }

    @Test
    void anotherHubIsAnotherSubscription() {
        active(Duration.ofDays(10));
        String token = one().token();
        hub.on("/other", Response.of(202));

        finds("new", hub("/other"));
        renew();

        assertThat(hub.received("/other")).hasSize(1);
        assertThat(one().token()).isNotEqualTo(token);
        assertThat(callback.pushed(token, Optional.empty(), Optional.empty(), new byte[0]).status())
                .isEqualTo(410);
    }

    private void active(Duration granted) {
        finds("new", hub("/hub"));
        renew();
        verify("subscribe", granted.toSeconds());
        subscribing.refresh();
    }

    private void renew() {
        subscribing.refresh();
        subscribing.renew();
    }

    private void later(Duration duration) {
        now = now.plus(duration);
    }

    private Subscription one() {
        return subscriptions.of(source.number()).orElseThrow();
    }

    private CallbackReply verify(String mode, long leaseSeconds) {
        return callback.verified(
                one().token(),
                new Form(
                        Map.of(
                                "hub.mode",
                                mode,
                                "hub.topic",
                                TOPIC,
                                "hub.challenge",
                                "défi",
                                "hub.lease_seconds",
                                Long.toString(leaseSeconds))));
    }

    private CallbackReply push(Optional<String> signature, byte[] body) {
        return callback.pushed(one().token(), signature, Optional.of("application/atom+xml"), body);
    }

    private Form asked(int turn) {
        Received request = hub.received("/hub").get(turn);
        assertThat(request.header("Content-Type")).contains(Form.MEDIA_TYPE);
        return Form.parse(request.text());
    }

    private Optional<String> hub(String target) {
        return Optional.of(hub.url(target).toString());
    }

    private void finds(String outcome, Optional<String> hub) {
        List<Link> links = new ArrayList<>(List.of(Link.of("self", TOPIC)));
        hub.ifPresent(url -> links.add(Link.of("hub", url)));
        report(outcome, Optional.of(head(links)));
    }

    private static FeedHead head(List<Link> links) {
        return FeedHead.SILENT.withLinks(links);
    }

    private void report(String outcome, Optional<FeedHead> head) {
        subscribing.committed(
                new PollReport(
                        source,
                        lease,
                        now,
                        new PollReport.Ending(outcome, ""),
                        source.state(),
                        NextPoll.at(now.plus(Duration.ofHours(1)), "hourly"),
                        Optional.empty(),
                        head,
                        Taken.NOTHING));
    }
}
