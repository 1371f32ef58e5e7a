package kiosque.websub;

import static kiosque.websub.HubBed.SECRET_TOPIC;
import static kiosque.websub.HubBed.START;
import static kiosque.websub.HubBed.TOPIC;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import kiosque.store.websub.Announcements;
import kiosque.store.websub.Subscriber;
import kiosque.testing.Received;
import kiosque.testing.Response;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// What our hub sends to those whom it tells, and what it does when they do not answer.
class DeliveryIT {

    @AutoClose private HubBed bed;

    @BeforeEach
    void open() {
        bed = new HubBed();
    }

    @Test
    void aChangeIsSentOnceSignedAndWithItsLinks() throws Exception {
        bed.reader.on("/cb", Response.of(204));
        bed.subscribe(bed.reader.url("/cb"), Optional.of("clé"));
        bed.delivery().deliver();
        assertThat(bed.reader.received()).as("nothing is new yet").isEmpty();

        long version = bed.change();
        bed.delivery().deliver();
        bed.delivery().deliver();

        assertThat(bed.reader.received()).hasSize(1);
        Received sent = bed.reader.received().getFirst();
        assertThat(sent.method()).isEqualTo("POST");
        assertThat(new String(sent.body(), UTF_8)).isEqualTo("été " + version);
        assertThat(sent.header("Content-Type")).contains("application/atom+xml");
        assertThat(sent.header("Link"))
                .contains("<%s>; rel=\"hub\", <%s>; rel=\"self\"".formatted(HubBed.HUB, TOPIC));
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("clé".getBytes(UTF_8), "HmacSHA256"));
        assertThat(sent.header("X-Hub-Signature"))
                .contains("sha256=" + HexFormat.of().formatHex(mac.doFinal(sent.body())));
    }

    @Test
    void withoutASecretNothingIsSigned() throws Exception {
        bed.reader.on("/cb", Response.ok(""));
        bed.subscribe(bed.reader.url("/cb"), Optional.empty());
        bed.change();

        bed.delivery().deliver();

        assertThat(bed.reader.received().getFirst().header("X-Hub-Signature")).isEmpty();
    }

    @Test
    void whatFailsIsTriedAgainLaterAndLaterYetNeverForEver() throws Exception {
        bed.reader.on("/cb", Response.of(500));
        bed.subscribe(bed.reader.url("/cb"), Optional.empty());
        bed.change();
        Delivery delivery = bed.delivery();

        delivery.deliver();
        delivery.deliver();
        assertThat(bed.reader.received()).hasSize(1);
        bed.now = START.plusSeconds(59);
        delivery.deliver();
        assertThat(bed.reader.received()).hasSize(1);
        bed.now = START.plusSeconds(60);
        delivery.deliver();
        assertThat(bed.reader.received()).hasSize(2);
        bed.now = START.plusSeconds(60 + 119);
        delivery.deliver();
        assertThat(bed.reader.received()).as("twice as long").hasSize(2);

        for (int day = 1; day <= 9; day++) {
            bed.now = START.plus(Duration.ofDays(day));
            delivery.deliver();
        }
        assertThat(bed.reader.received()).as("given up after the tenth attempt").hasSize(10);
        bed.change();
        delivery.deliver();
        assertThat(bed.reader.received()).as("told of the next change").hasSize(11);
    }

    @Test
    void aRedirectIsNoSuccessAnd410EndsIt() throws Exception {
        bed.reader
                .on("/moved", Response.redirect(307, "/cb"))
                .on("/gone", Response.of(410))
                .on("/cb", Response.ok(""));
        Subscriber moved = bed.subscribe(bed.reader.url("/moved"), Optional.empty());
        Subscriber gone = bed.subscribe(bed.reader.url("/gone"), Optional.empty());
        bed.change();

        bed.delivery().deliver();

        assertThat(bed.reader.received("/cb")).isEmpty();
        assertThat(bed.subscribers.isSubscribed(TOPIC, moved.callback())).isTrue();
        assertThat(bed.subscribers.isSubscribed(TOPIC, gone.callback())).isFalse();
        bed.now = START.plusSeconds(60);
        assertThat(bed.subscribers.due(bed.now, 10, 10)).hasSize(1);
    }

    @Test
    void anOlderDocumentIsNeverSentForANewerOne() throws Exception {
        bed.reader.on("/cb", Response.ok(""));
        bed.subscribe(bed.reader.url("/cb"), Optional.empty());
        long version = bed.change();
        bed.topics.put(TOPIC, "as it was", version - 1);

        bed.delivery().deliver();
        assertThat(bed.reader.received()).isEmpty();

        bed.topics.put(TOPIC, "as it is", version);
        bed.delivery().deliver();
        assertThat(bed.reader.received().getFirst().text()).isEqualTo("as it is");
    }

    @Test
    void whoeverMayNoLongerReadIsToldSoAndNothingElse() throws Exception {
        bed.topics.put(SECRET_TOPIC, "secret", 1);
        var subscriber =
                new Subscriber(
                        "france",
                        SECRET_TOPIC,
                        bed.reader.url("/cb?a=1").toString(),
                        "127.0.0.1",
                        Optional.empty(),
                        START.plus(Duration.ofDays(1)));
        bed.subscribers.subscribe(subscriber, START);
        bed.change();
        bed.topics.contents.remove(SECRET_TOPIC);

        bed.delivery().deliver();

        assertThat(bed.subscribers.count()).isZero();
        Received word = bed.reader.received().getFirst();
        assertThat(bed.reader.received()).hasSize(1);
        assertThat(word.method()).isEqualTo("GET");
        assertThat(HubBed.question(word))
                .containsEntry("hub.mode", "denied")
                .containsEntry("hub.topic", SECRET_TOPIC)
                .containsEntry("a", "1");
        assertThat(subscriber.toString()).doesNotContain("s3cret");
    }

    @Test
    void aHostThatIsAwayIsTriedOnceARoundAndKeepsNobodyWaiting() throws Exception {
        bed.reader.on("/cb", Response.ok(""));
        for (int i = 0; i < 30; i++) {
            bed.subscribe(URI.create("http://localhost:1/" + i), Optional.empty());
        }
        bed.subscribe(bed.reader.url("/cb"), Optional.empty());
        bed.change();

        assertThat(bed.subscribers.due(bed.now, 20, 10))
                .as("not all of one host, however many are due")
                .hasSize(11);
        bed.delivery().deliver();

        assertThat(bed.reader.received()).hasSize(1);
        assertThat(bed.subscribers.due(bed.now, 100, 100)).hasSize(20);
        bed.now = START.plusSeconds(60);
        assertThat(bed.subscribers.due(bed.now, 100, 100))
                .hasSize(30)
                .anySatisfy(one -> assertThat(one.attempts()).isEqualTo(1));
    }

    @Test
    void aLeaseThatIsOverIsOver() throws Exception {
        bed.reader.on("/cb", Response.ok(""));
        bed.subscribe(bed.reader.url("/cb"), Optional.empty());
        bed.change();
        bed.now = START.plus(Duration.ofDays(11));

        bed.delivery().deliver();
        bed.delivery().expire();

        assertThat(bed.reader.received()).isEmpty();
        assertThat(bed.subscribers.count()).isZero();
    }

    @Test
    void aHubOfSomebodyElseIsToldOnceOfEachChange() {
        bed.topics.put(SECRET_TOPIC, "secret", 1);
        bed.reader.on("/hub", Response.of(503), Response.of(204));
        var announcing =
                new Announcing(
                        new Announcements(bed.database),
                        bed.topics,
                        bed.fetcher,
                        bed.reader.url("/hub"),
                        () -> bed.now);

        announcing.announce();
        announcing.announce();
        assertThat(bed.reader.received()).as("the first attempt fails").hasSize(1);
        bed.now = START.plusSeconds(30);
        announcing.announce();
        announcing.announce();
        assertThat(bed.reader.received()).hasSize(2);
        bed.change();
        announcing.announce();

        List<Received> told = bed.reader.received();
        assertThat(told).hasSize(3);
        assertThat(Form.parse(told.getLast().text()).values())
                .containsEntry("hub.mode", "publish")
                .containsEntry("hub.url", TOPIC);
    }

    @Test
    void aHubOfSomebodyElseIsNotToldBeforeTheDocumentIsThere() {
        bed.reader.on("/hub", Response.of(204));
        long version = bed.change();
        bed.topics.put(TOPIC, "as it was", version - 1);
        var announcing =
                new Announcing(
                        new Announcements(bed.database),
                        bed.topics,
                        bed.fetcher,
                        bed.reader.url("/hub"),
                        () -> bed.now);

        announcing.announce();
        assertThat(bed.reader.received()).isEmpty();
        bed.topics.put(TOPIC, "as it is", version);
        announcing.announce();
        assertThat(bed.reader.received()).hasSize(1);
    }
}
