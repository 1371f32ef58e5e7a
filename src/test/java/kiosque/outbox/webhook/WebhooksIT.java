package kiosque.outbox.webhook;

import static kiosque.store.Reports.NOW;
import static kiosque.store.Reports.arrival;
import static kiosque.store.Reports.identified;
import static kiosque.store.Reports.traits;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import kiosque.feed.Arrival;
import kiosque.feed.Notice;
import kiosque.feed.Notice.Cause;
import kiosque.feed.Stories;
import kiosque.fetch.Fetcher;
import kiosque.fetch.setting.FetchSettings;
import kiosque.publish.OpsFeed;
import kiosque.publish.Publisher;
import kiosque.publish.merged.SiteSettings;
import kiosque.store.Notices;
import kiosque.store.TwoSources;
import kiosque.store.outgoing.Outbox;
import kiosque.store.outgoing.Receiver.Kind;
import kiosque.store.published.StoredArchive;
import kiosque.store.row.TagAuthority;
import kiosque.store.rule.ConfiguredFeed;
import kiosque.testing.MergedFeedBuilder;
import kiosque.testing.Received;
import kiosque.testing.Response;
import kiosque.testing.ScriptedServer;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a receiver gets, whatever it answers and whatever happens to us meanwhile.
class WebhooksIT {

    private static final SigningKey KEY =
            SigningKey.parse("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    private static final SigningKey NEXT_KEY =
            SigningKey.parse("C2FVsBQIhrscChlQIMV+b5sSYspob7oD+SZ1Bd7IR5o=");
    private static final SiteSettings SITE =
            new SiteSettings("K", "fr", ZoneId.of("Europe/Paris"), URI.create("http://k.example"));

    private final TwoSources newsroom = new TwoSources();
    @AutoClose private final ScriptedServer receiver = ScriptedServer.start();
    private final Outbox outbox = new Outbox(newsroom.database);
    private Instant now = NOW;
    @AutoClose private Fetcher fetcher;

    @BeforeEach
    void open() {
        TagAuthority.establish(newsroom.database, "k.example", NOW);
        fetcher = fetcher("127.0.0.0/8");
    }

    private Fetcher fetcher(String... allowed) {
        return new Fetcher(
                new FetchSettings(
                        "Kiosque/1.0", Duration.ofSeconds(5), List.of(allowed), Optional.empty()),
                () -> now);
    }

    private WebhookSettings hook(String path, SigningKey... keys) {
        return new WebhookSettings("france", List.of(), receiver.url(path), List.of(keys));
    }

    /// As after a start of a node.
    private Webhooks node(WebhookSettings... hooks) {
        var publisher =
                new Publisher(
                        newsroom.reader,
                        new StoredArchive(newsroom.database),
                        SITE,
                        List.of(
                                new MergedFeedBuilder("france").title("La France").build(),
                                new MergedFeedBuilder("presse").build()));
        publisher.refresh();
        var node = new Webhooks(newsroom.database, publisher, WebhooksIT::ops, fetcher, () -> now);
        outbox.configure(node.configure(List.of(hooks)), now);
        return node;
    }

    private static byte[] ops(List<Notice> notices) {
        return OpsFeed.json(SITE, OpsFeed.Place.PUBLIC, notices);
    }

    private List<String> told(Received received) {
        return item(received, "title");
    }

    private static List<String> item(Received received, String property) {
        return body(received)
                .at("/data/items")
                .valueStream()
                .map(one -> one.path(property).asString())
                .toList();
    }

    private static JsonNode body(Received received) {
        return JsonMapper.shared().readTree(received.body());
    }

    private static String header(Received received, String name) {
        return received.header(name).orElseThrow();
    }

    @Test
    void whatIsNewIsToldOnceSignedInTheOrderInWhichItCame() throws Exception {
        receiver.on("/hook", Response.of(204));
        newsroom.mondeBrings(arrival("before", "Avant", "france"));
        Webhooks node = node(hook("/hook", KEY, NEXT_KEY));
        node.send();
        assertThat(receiver.received()).as("it is told of what comes from now on").isEmpty();

        newsroom.mondeBrings(
                arrival("a", "Premier", "france", "tout"), arrival("b", "Autre", "tout"));
        newsroom.figaroBrings(arrival("c", "Deuxième", "france"));
        node.send();
        node.send();

        Received sent = receiver.received().getFirst();
        assertThat(receiver.received()).hasSize(1);
        assertThat(sent.method()).isEqualTo("POST");
        assertThat(sent.header("Content-Type")).contains("application/json");
        assertThat(told(sent)).containsExactly("Premier", "Deuxième");
        assertThat(body(sent).path("type").asString()).isEqualTo("stories.published");
        assertThat(body(sent).at("/data/version").asString()).contains("jsonfeed.org");
        assertThat(body(sent).at("/data/feed_url").asString())
                .isEqualTo("http://k.example/feeds/france.json");
        String id = header(sent, "webhook-id");
        assertThat(id).matches("msg_[0-9a-f]{32}");
        assertThat(header(sent, "webhook-timestamp")).isEqualTo("" + NOW.getEpochSecond());
        assertThat(header(sent, "webhook-signature"))
                .isEqualTo(
                        KEY.sign(id, NOW, sent.body()) + " " + NEXT_KEY.sign(id, NOW, sent.body()));

        newsroom.mondeBrings(arrival("d", "Troisième", "france"));
        node.send();
        assertThat(told(receiver.received().getLast())).containsExactly("Troisième");
        assertThat(header(receiver.received().getLast(), "webhook-id")).isNotEqualTo(id);
    }

    @Test
    void aRetryIsTheSameMessageSignedAnewAcrossARestartAndEvenIfMoreHasCome() throws Exception {
        receiver.on("/hook", Response.of(503), Response.of(500), Response.of(200));
        Webhooks node = node(hook("/hook", KEY));
        newsroom.mondeBrings(arrival("a", "Premier", "france"));
        node.send();
        newsroom.mondeBrings(arrival("b", "Deuxième", "france"));
        node.send();
        assertThat(receiver.received()).as("not before half a minute").hasSize(1);

        now = NOW.plusSeconds(30);
        node = node(hook("/hook", KEY));
        node.send();
        now = NOW.plusSeconds(30 + 59);
        node.send();
        assertThat(receiver.received()).as("then not before a minute").hasSize(2);
        now = NOW.plusSeconds(30 + 60);
        node.send();
        node.send();

        List<Received> all = receiver.received();
        assertThat(all).hasSize(4);
        assertThat(all.subList(0, 3))
                .extracting(one -> header(one, "webhook-id"))
                .containsOnly(header(all.getFirst(), "webhook-id"));
        assertThat(all.subList(0, 3))
                .extracting(one -> new String(one.body(), UTF_8))
                .containsOnly(all.getFirst().text());
        assertThat(header(all.get(2), "webhook-signature"))
                .isEqualTo(KEY.sign(header(all.get(2), "webhook-id"), now, all.get(2).body()));
        assertThat(told(all.getLast())).containsExactly("Deuxième");
    }

    @Test
    void ofTwoNodesThatSendAtOnceOneDoes() throws Exception {
        receiver.on("/hook", Response.of(204));
        Webhooks one = node(hook("/hook", KEY));
        Webhooks other = node(hook("/hook", KEY));
        for (int round = 0; round < 20; round++) {
            newsroom.mondeBrings(arrival("a" + round, "Article " + round, "france"));
            Thread first = Thread.ofVirtual().start(() -> sending(one));
            Thread second = Thread.ofVirtual().start(() -> sending(other));
            first.join();
            second.join();
        }

        assertThat(receiver.received())
                .flatExtracting(this::told)
                .hasSize(20)
                .doesNotHaveDuplicates();
    }

    private static void sending(Webhooks node) {
        try {
            node.send();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whoEndsInTheMiddleOfAnAttemptMakesItAgainUnderTheSameId() throws Exception {
        receiver.on("/hook", Response.of(204));
        Webhooks node = node(hook("/hook", KEY));
        newsroom.mondeBrings(arrival("a", "Premier", "france"));
        Outbox.Pending due = outbox.due(Kind.WEBHOOK, now, 9).getFirst();
        Outbox.Pending begun =
                outbox.begin(due, new Outbox.Message("msg_before", "{}".getBytes(UTF_8), 1))
                        .orElseThrow();
        assertThat(outbox.attempt(begun, now.plusSeconds(60))).isTrue();
        assertThat(outbox.attempt(begun, now.plusSeconds(60))).as("by another node").isFalse();

        node.send();
        assertThat(receiver.received()).isEmpty();
        now = NOW.plusSeconds(60);
        node.send();

        assertThat(receiver.received())
                .extracting(one -> header(one, "webhook-id"))
                .containsExactly("msg_before");
    }

    @Test
    void onA410AndAfterFiveDaysNothingMoreIsSentUntilSomebodySaysSoAndNothingIsLost()
            throws Exception {
        receiver.on("/gone", Response.of(410), Response.of(204)).on("/broken", Response.of(500));
        Webhooks node = node(hook("/gone", KEY), hook("/broken", KEY));
        newsroom.mondeBrings(arrival("a", "Premier", "france"));
        for (int hour = 0; hour < 24 * 7; hour++) {
            now = NOW.plus(Duration.ofHours(hour));
            node.send();
        }
        int attempts = receiver.received("/broken").size();
        assertThat(receiver.received("/gone")).hasSize(1);
        assertThat(attempts).as("every twelve hours in the end").isBetween(14, 22);
        assertThat(outbox.all())
                .extracting(one -> one.state())
                .containsExactlyInAnyOrder(Outbox.State.GONE, Outbox.State.GIVEN_UP);

        newsroom.mondeBrings(arrival("b", "Deuxième", "france"));
        node.send();
        assertThat(receiver.received()).hasSize(1 + attempts);
        outbox.again(now);
        node.send();
        node.send();
        assertThat(receiver.received("/gone"))
                .hasSize(3)
                .flatExtracting(this::told)
                .containsExactly("Premier", "Premier", "Deuxième");
    }

    @Test
    void whoAsksToBeLeftAloneIsForADayAtMost() throws Exception {
        receiver.on(
                "/hook",
                Response.of(429).with("Retry-After", "7200"),
                Response.of(503).with("Retry-After", "9999999"),
                Response.of(204));
        Webhooks node = node(hook("/hook", KEY));
        newsroom.mondeBrings(arrival("a", "Premier", "france"));
        node.send();
        now = NOW.plusSeconds(7199);
        node.send();
        assertThat(receiver.received()).hasSize(1);
        now = NOW.plusSeconds(7200);
        node.send();
        assertThat(receiver.received()).hasSize(2);
        now = now.plus(Duration.ofDays(1));
        node.send();
        assertThat(receiver.received()).hasSize(3);
    }

    @Test
    void anAddressBehindTheGateIsRefusedAndNeverToldOf() throws Exception {
        fetcher.close();
        fetcher = fetcher();
        Webhooks node = node(hook("/hook?key=s3cret", KEY));
        newsroom.mondeBrings(arrival("a", "Premier", "france"));

        node.send();

        assertThat(receiver.received()).isEmpty();
        Outbox.Pending one = outbox.all().getFirst();
        assertThat(one.trouble().error())
                .hasValueSatisfying(
                        why -> assertThat(why).contains("127.0.0.1").doesNotContain("s3cret"));
        assertThat(one.toString()).doesNotContain("s3cret");
    }

    @Test
    void aLargeBacklogComesInMessagesOfAHundred() throws Exception {
        receiver.on("/hook", Response.of(204));
        Webhooks node = node(hook("/hook", KEY));
        for (int i = 0; i < 230; i++) {
            newsroom.mondeBrings(arrival("a" + i, "Article " + i, "france"));
        }
        for (int round = 0; round < 4; round++) {
            node.send();
        }

        assertThat(receiver.received())
                .extracting(one -> told(one).size())
                .containsExactly(100, 100, 30);
    }

    @Test
    void aStoryThatIsToldElsewhereIsNotNewAndWhatTheRulesKeepOutIsNotTold() throws Exception {
        receiver.on("/hook", Response.of(204));
        Webhooks node = node(hook("/hook", KEY));
        newsroom.mondeBrings(told("a", "Premier", 7L), told("b", "Horoscope", 8L));
        newsroom.figaroBrings(told("c", "Premier, vu d’ailleurs", 7L));
        newsroom.configureFeeds(
                (slug, entry) -> !entry.toString().contains("Horoscope"),
                new ConfiguredFeed(
                        "france",
                        Set.of("Le Monde", "Le Figaro"),
                        Stories.MERGE,
                        "no horoscopes",
                        List.of()));
        node.send();

        assertThat(receiver.received()).flatExtracting(this::told).containsExactly("Premier");
    }

    private static Arrival told(String guid, String title, long story) {
        return arrival(identified(guid, title), traits(1, story), NOW, "france");
    }

    @Test
    void aMergedFeedThatIsCalledOtherwiseGoesOnWhereItEnded() throws Exception {
        receiver.on("/hook", Response.of(204));
        Webhooks node = node(hook("/hook", KEY));
        newsroom.mondeBrings(arrival("a", "Premier", "france"));
        var renamed =
                new WebhookSettings(
                        "presse", List.of("france"), receiver.url("/hook"), List.of(KEY));
        newsroom.feeds.configure(
                List.of(
                        new ConfiguredFeed(
                                "presse",
                                Set.of("Le Monde", "Le Figaro"),
                                Stories.MERGE,
                                "",
                                List.of("france"))));
        node = node(renamed);
        node.send();

        assertThat(receiver.received()).flatExtracting(this::told).containsExactly("Premier");
    }

    @Test
    void whatSomebodyShouldLookAfterIsToldWhenItBeginsAndWhenItIsOver() throws Exception {
        receiver.on("/ops", Response.of(204));
        var notices = new Notices(newsroom.database);
        notices.observe(List.of(new Cause("disk", "disk", "the disk is nearly full")), NOW);
        Webhooks node =
                node(new WebhookSettings("", List.of(), receiver.url("/ops"), List.of(KEY)));
        node.send();
        assertThat(receiver.received()).isEmpty();

        notices.observe(
                List.of(new Cause("failing", "Le Monde", "Le Monde fails")), NOW.plusSeconds(60));
        node.send();
        node.send();

        assertThat(receiver.received()).hasSize(1);
        Received sent = receiver.received().getFirst();
        assertThat(body(sent).path("type").asString()).isEqualTo("ops.notices");
        assertThat(item(sent, "content_text"))
                .containsExactly("Le Monde fails", "the disk is nearly full");
        assertThat(
                        body(sent)
                                .at("/data/items")
                                .valueStream()
                                .map(one -> one.at("/_kiosque/over").asBoolean()))
                .containsExactly(false, true);
    }
}
