package kiosque.websub;

import static kiosque.websub.HubBed.START;
import static kiosque.websub.HubBed.TOPIC;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import kiosque.store.websub.Subscriber;
import kiosque.store.websub.Subscribers;
import kiosque.testing.Received;
import kiosque.testing.Response;
import kiosque.testing.ScriptedServer;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Subscribing at our hub, with somebody who answers on loopback.
class HubIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @AutoClose private HubBed bed;

    @BeforeEach
    void open() {
        bed = new HubBed();
    }

    @Test
    void aSubscriptionBeginsOnceTheCallbackHasConfirmedIt() {
        bed.reader.otherwise(HubBed.confirming());

        assertThat(take("subscribe", "/cb?id=7&x=%20", "hub.secret", "s").status()).isEqualTo(202);
        await().atMost(PATIENCE).until(() -> bed.subscribers.count() == 1);

        Received asked = bed.reader.received().getFirst();
        assertThat(asked.method()).isEqualTo("GET");
        assertThat(asked.target()).startsWith("/cb?id=7&x=%20&hub.");
        assertThat(HubBed.question(asked))
                .containsEntry("hub.mode", "subscribe")
                .containsEntry("hub.topic", TOPIC)
                .containsEntry("hub.lease_seconds", "864000")
                .containsEntry("id", "7");
        assertThat(HubBed.question(asked).getOrDefault("hub.challenge", "")).hasSizeGreaterThan(20);
        Subscriber told = told();
        assertThat(told.callback()).isEqualTo(bed.reader.url("/cb?id=7&x=%20").toString());
        assertThat(told.secret()).contains("s");
        assertThat(told.leaseUntil()).isEqualTo(START.plus(Duration.ofDays(10)));
    }

    @ParameterizedTest
    @CsvSource({"60, 3600", "86400, 86400", "999999999, 2592000", "-5, 864000", "soon, 864000"})
    void aLeaseIsNeitherTooShortNorTooLong(String asked, long granted) {
        bed.reader.otherwise(HubBed.confirming());
        take("subscribe", "/cb", "hub.lease_seconds", asked);
        await().atMost(PATIENCE).until(() -> bed.subscribers.count() == 1);

        assertThat(HubBed.question(bed.reader.received().getFirst()))
                .containsEntry("hub.lease_seconds", "" + granted);
        assertThat(told().leaseUntil()).isEqualTo(START.plusSeconds(granted));
    }

    @Test
    void whoeverDoesNotConfirmIsNotTold() {
        bed.reader
                .on("/unused", Response.of(404))
                .otherwise((request, out) -> {
                    String challenge = HubBed.question(request).getOrDefault("hub.challenge", "");
                    var answer =
                            switch (request.target().substring(0, 2)) {
                                case "/a" -> Response.ok(challenge + "x");
                                case "/b" -> Response.of(404).body(challenge);
                                case "/c" -> Response.redirect(302, "/yes");
                                default -> Response.ok(challenge);
                            };
                    return answer.answer(request, out);
                });
        for (String callback : new String[] {"/a", "/b", "/c"}) {
            int before = bed.reader.received().size();
            await().atMost(PATIENCE).until(() -> take("subscribe", callback).status() == 202);
            await().atMost(PATIENCE).until(() -> bed.reader.received().size() > before);
        }
        await().atMost(PATIENCE).until(() -> take("subscribe", "/d").status() == 202);
        await().atMost(PATIENCE).until(() -> bed.subscribers.count() > 0);

        assertThat(bed.subscribers.count()).isEqualTo(1);
        assertThat(told().callback()).endsWith("/d");
        assertThat(bed.reader.received("/yes")).isEmpty();
    }

    @Test
    void aSubscriptionEndsOnlyIfTheCallbackConfirmsThatToo() {
        Subscriber one = bed.subscribe(bed.reader.url("/cb"), Optional.empty());
        bed.reader.otherwise(Response.of(404));
        take("unsubscribe", "/cb");
        await().atMost(PATIENCE).until(() -> bed.reader.received().size() == 1);
        assertThat(bed.subscribers.isSubscribed(one.topic(), one.callback())).isTrue();

        bed.reader.otherwise(HubBed.confirming());
        await().atMost(PATIENCE).until(() -> take("unsubscribe", "/cb").status() == 202);
        await().atMost(PATIENCE).until(() -> bed.subscribers.count() == 0);

        assertThat(HubBed.question(bed.reader.received().getLast()))
                .containsEntry("hub.mode", "unsubscribe")
                .doesNotContainKey("hub.lease_seconds");
    }

    @Test
    void subscribingAgainRenewsTheLeaseAndReplacesTheSecret() {
        bed.subscribe(bed.reader.url("/cb"), Optional.of("old"));
        bed.now = START.plus(Duration.ofDays(5));
        bed.reader.otherwise(HubBed.confirming());

        take("subscribe", "/cb", "hub.secret", "new");
        await().atMost(PATIENCE).until(() -> told().secret().equals(Optional.of("new")));

        assertThat(told().leaseUntil()).isEqualTo(START.plus(Duration.ofDays(15)));
        assertThat(bed.subscribers.count()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "hub.mode, publish, 400",
        "hub.mode, '', 400",
        "hub.callback, '', 400",
        "hub.callback, ftp://reader.example/cb, 400",
        "hub.callback, https://user:pw@reader.example/cb, 400",
        "hub.callback, https://reader.example/cb#part, 400",
        "hub.callback, /relative, 400",
        "hub.callback, https://reader example/, 400",
        "hub.topic, https://kiosque.example/feeds/other.atom, 404",
        "hub.topic, https://elsewhere.example/feeds/france.atom, 404",
        "hub.topic, https://kiosque.example/t/wrong/feeds/france.atom, 404",
    })
    void whatMakesNoSenseIsRefusedAtOnce(String field, String value, int status) {
        Map<String, String> fields = new HashMap<>(wish("subscribe", "/cb"));
        fields.put(field, value);

        assertThat(bed.hub().take(new Form(fields)).status()).isEqualTo(status);
        assertThat(bed.reader.received()).isEmpty();
    }

    @Test
    void aSecretIsShorterThanTwoHundredBytes() {
        bed.reader.otherwise(HubBed.confirming());

        assertThat(take("subscribe", "/cb", "hub.secret", "é".repeat(100)).status()).isEqualTo(400);
        assertThat(take("subscribe", "/cb", "hub.secret", "e".repeat(199)).status()).isEqualTo(202);
        await().atMost(PATIENCE).until(() -> bed.subscribers.count() == 1);
    }

    @Test
    void nobodyReachesWhatIsNotPublicThroughUs() throws Exception {
        bed.reader.otherwise(HubBed.confirming());
        try (var inside = ScriptedServer.startAt("127.66.0.1")) {
            inside.otherwise(HubBed.confirming());
            Map<String, String> fields = new HashMap<>(wish("subscribe", "/cb"));
            fields.put("hub.callback", inside.url("/admin").toString());
            assertThat(bed.hub().take(new Form(fields)).status()).isEqualTo(202);

            take("subscribe", "/cb");
            await().atMost(PATIENCE).until(() -> bed.subscribers.count() == 1);

            assertThat(inside.received()).isEmpty();
            assertThat(told().callback()).isEqualTo(bed.reader.url("/cb").toString());
        }
    }

    @Test
    void oneHostMayHaveOnlySoManySubscriptionsButRenewThoseItHas() {
        bed.reader.otherwise(HubBed.confirming());
        IntStream.range(0, 100)
                .forEach(i -> bed.subscribe(bed.reader.url("/cb" + i), Optional.empty()));

        assertThat(take("subscribe", "/cb100").status()).isEqualTo(503);
        assertThat(take("subscribe", "/cb99", "hub.secret", "s").status()).isEqualTo(202);
        await().atMost(PATIENCE).until(() -> anyHasASecret());
        assertThat(new Subscribers(bed.database).countOfHost("127.0.0.1")).isEqualTo(100);
    }

    @Test
    void oneHostIsAskedOneThingAtATime() throws Exception {
        try (var slow = ScriptedServer.start()) {
            slow.otherwise((request, out) -> {
                await().atMost(PATIENCE).until(() -> bed.now.isAfter(START));
                return HubBed.confirming().answer(request, out);
            });
            Map<String, String> fields = new HashMap<>(wish("subscribe", "/"));
            fields.put("hub.callback", slow.url("/cb").toString());
            Hub hub = bed.hub();

            assertThat(hub.take(new Form(fields)).status()).isEqualTo(202);
            assertThat(hub.take(new Form(fields)).status()).isEqualTo(503);
            bed.now = START.plusSeconds(1);
            await().atMost(PATIENCE).until(() -> bed.subscribers.count() == 1);
        }
    }

    private boolean anyHasASecret() {
        bed.change();
        return bed.subscribers.due(bed.now, 200, 200).stream()
                .anyMatch(due -> due.subscriber().secret().isPresent());
    }

    private Subscriber told() {
        bed.change();
        return bed.subscribers.due(bed.now, 10, 10).getFirst().subscriber();
    }

    private CallbackReply take(String mode, String callback, String... more) {
        Map<String, String> fields = new HashMap<>(wish(mode, callback));
        for (int i = 0; i < more.length; i += 2) {
            fields.put(more[i], more[i + 1]);
        }
        return bed.hub().take(new Form(fields));
    }

    private Map<String, String> wish(String mode, String callback) {
        URI url = bed.reader.url(callback);
        return Map.of("hub.mode", mode, "hub.topic", TOPIC, "hub.callback", url.toString());
    }
}
