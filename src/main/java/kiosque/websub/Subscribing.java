package kiosque.websub;

import kiosque.feed.FeedHead;
import kiosque.feed.Links;
import kiosque.feed.PollReport;
import kiosque.fetch.Access;
import kiosque.fetch.Fetcher;
import kiosque.fetch.Reply;
import kiosque.store.Subscription;
import kiosque.store.Subscription.State;
import kiosque.store.Subscriptions;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Subscribes at the hubs that sources name, and renews before a lease is over (WebSub, sections 4 and 5).
public final class Subscribing {

    private static final Logger LOG = LoggerFactory.getLogger(Subscribing.class);

    /// What we ask for; the hub decides.
    private static final Duration LEASE = Duration.ofDays(10);

    /// A hub that has not verified by then is asked again.
    private static final Duration UNVERIFIED = Duration.ofHours(6);

    private static final Duration FIRST_BACK_OFF = Duration.ofHours(1);
    private static final Duration LONGEST_BACK_OFF = Duration.ofDays(7);

    /// While a hub delivers, polling is only a precaution.
    private static final Duration BACKUP = Duration.ofDays(1);

    private static final int AT_ONCE = 20;

    private final Subscriptions subscriptions;
    private final Fetcher fetcher;
    private final URI publicUrl;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<Long, Subscription> known = new ConcurrentHashMap<>();

    /// @param publicUrl what our callback addresses begin with
    public Subscribing(
            Subscriptions subscriptions, Fetcher fetcher, URI publicUrl, InstantSource clock) {
        this.subscriptions = subscriptions;
        this.fetcher = fetcher;
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    /// Looks at what the subscriptions are by now: other nodes and hubs' callbacks change them. Called every few seconds.
    public void refresh() {
        Map<Long, Subscription> current = new ConcurrentHashMap<>();
        subscriptions.all().forEach(one -> current.put(one.source(), one));
        known.keySet().retainAll(current.keySet());
        known.putAll(current);
    }

    /// How long a poll may wait since the hub tells us of changes.
    public Optional<Duration> backupOf(long source) {
        return Optional.ofNullable(known.get(source))
                .filter(one -> one.state() == State.ACTIVE)
                .filter(one -> one.leaseUntil().filter(clock.instant()::isBefore).isPresent())
                .map(_ -> BACKUP);
    }

    /// To be told of each report that was committed: it may name a hub, or show that a hub has stopped delivering.
    public void committed(PollReport report) {
        long source = report.source().number();
        Optional<Subscription> current = Optional.ofNullable(known.get(source));
        if (report.outcome().equals("pushed")) {
            subscriptions.pushed(source, report.at());
        } else if (report.outcome().equals("new") && isSilent(current, report.at())) {
            LOG.warn(
                    "{}: its hub {} did not tell of what the poll found; it is polled as usual"
                            + " until it does",
                    report.source().name(),
                    current.orElseThrow().hub());
            save(again(current.orElseThrow(), report.at(), "the hub does not deliver"));
        }
        report.head().ifPresent(head -> offer(source, head, current, report.at()));
    }

    /// A hub whose lease was running already at the poll before this one had its chance to tell.
    private static boolean isSilent(Optional<Subscription> current, Instant now) {
        return current.filter(one -> one.state() == State.ACTIVE)
                .flatMap(Subscription::requestedAt)
                .filter(at -> at.isBefore(now.minus(BACKUP.dividedBy(2))))
                .isPresent();
    }

    private void offer(long source, FeedHead head, Optional<Subscription> current, Instant now) {
        Optional<String> hub = Links.first(head.links(), "hub").filter(Subscribing::isWeb);
        Optional<String> topic = Links.first(head.links(), "self").filter(Subscribing::isWeb);
        if (hub.isEmpty() || topic.isEmpty()) {
            return;
        }
        boolean same =
                current.filter(one ->
                                one.hub().equals(hub.get()) && one.topic().equals(topic.get()))
                        .isPresent();
        if (!same) {
            save(
                    new Subscription(
                            source,
                            secret(),
                            hub.get(),
                            topic.get(),
                            secret(),
                            State.REQUESTED,
                            "",
                            Optional.empty(),
                            Optional.empty(),
                            now,
                            0,
                            Optional.empty()));
        }
    }

    /// Asks the hubs that are due. Called every few seconds, on one node at a time.
    public void renew() {
        Instant now = clock.instant();
        subscriptions.due(now, AT_ONCE).stream()
                .filter(one -> one.state() != State.ENDING)
                .forEach(one -> ask(one, now));
    }

    private void ask(Subscription one, Instant now) {
        Form form =
                new Form(
                        Map.of(
                                "hub.mode", "subscribe",
                                "hub.topic", one.topic(),
                                "hub.callback", publicUrl + Callback.PATH + one.token(),
                                "hub.secret", one.secret(),
                                "hub.lease_seconds", Long.toString(LEASE.toSeconds())));
        // Saved first: a fast hub verifies while we still wait for its answer.
        save(asked(one, now));
        Reply reply =
                fetcher.post(
                        URI.create(one.hub()),
                        form.encoded().getBytes(StandardCharsets.UTF_8),
                        Form.MEDIA_TYPE,
                        Map.of(),
                        Access.DEFAULT);
        if (!(reply instanceof Reply.Answered answered && answered.isSuccess())) {
            String why =
                    reply instanceof Reply.Answered answered
                            ? "the hub answered " + answered.status()
                            : "the hub could not be asked";
            LOG.warn("{}: {}; asked again later", one.hub(), why);
            save(refused(one, now, why));
        }
    }

    private void save(Subscription one) {
        subscriptions.save(one);
        known.put(one.source(), one);
    }

    private static Subscription asked(Subscription one, Instant now) {
        return with(
                one,
                new Progress(
                        one.state(), Optional.of(now), now.plus(UNVERIFIED), one.failures(), ""));
    }

    private static Subscription again(Subscription one, Instant now, String why) {
        return with(
                one, new Progress(State.REQUESTED, one.requestedAt(), now, one.failures(), why));
    }

    private static Subscription refused(Subscription one, Instant now, String why) {
        Duration wait = FIRST_BACK_OFF.multipliedBy(1L << Math.min(one.failures(), 10));
        Duration bounded = wait.compareTo(LONGEST_BACK_OFF) < 0 ? wait : LONGEST_BACK_OFF;
        return with(
                one,
                new Progress(
                        one.state(),
                        one.requestedAt(),
                        now.plus(bounded),
                        one.failures() + 1,
                        why));
    }

    /// What changes of a subscription while we ask.
    private record Progress(
            State state,
            Optional<Instant> requestedAt,
            Instant renewAt,
            int failures,
            String detail) {}

    private static Subscription with(Subscription one, Progress progress) {
        return new Subscription(
                one.source(),
                one.token(),
                one.hub(),
                one.topic(),
                one.secret(),
                progress.state(),
                progress.detail(),
                progress.requestedAt(),
                one.leaseUntil(),
                progress.renewAt(),
                progress.failures(),
                one.lastPushAt());
    }

    private String secret() {
        byte[] bytes = new byte[24];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static boolean isWeb(String url) {
        return url.startsWith("http://") || url.startsWith("https://");
    }
}
