package kiosque.websub;

import module java.base;

import kiosque.feed.FeedHead;
import kiosque.feed.Links;
import kiosque.feed.PollReport;
import kiosque.fetch.Fetcher;
import kiosque.fetch.Reply;
import kiosque.store.websub.Subscription;
import kiosque.store.websub.Subscription.State;
import kiosque.store.websub.Subscriptions;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Subscribes at the hubs that sources name, and renews before a lease is over (WebSub, sections 4 and 5).
public final class Subscribing {

    private static final Logger LOG = LoggerFactory.getLogger(Subscribing.class);

    /// What we ask for; the hub decides.
    private static final Duration LEASE = Duration.ofDays(10);

    /// Whom we ask in vain to end a subscription learns it from our answers to what it pushes.
    private static final int ASKED_TO_END = 3;

    /// While a hub delivers, polling is only a precaution.
    private static final Duration BACKUP = Duration.ofDays(1);

    private static final int AT_ONCE = 20;

    private final Subscriptions subscriptions;
    private final Fetcher fetcher;
    private final URI publicUrl;
    private final InstantSource clock;
    private final Map<Long, Subscription> known = new ConcurrentHashMap<>();

    /// @param publicUrl what our callback addresses begin with
    public Subscribing(
            Subscriptions subscriptions, Fetcher fetcher, URI publicUrl, InstantSource clock) {
        this.subscriptions = subscriptions;
        this.fetcher = fetcher;
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    /// Looks at what the subscriptions are by now: other nodes and hubs' callbacks change them. Called every second.
    public void refresh() {
        Map<Long, Subscription> current = new ConcurrentHashMap<>();
        subscriptions.all().forEach(one -> current.put(one.topic().source(), one));
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
        } else if (report.outcome().equals("new")) {
            current.filter(one -> isSilent(one, report.at()))
                    .ifPresent(one -> distrust(one, report));
        }
        report.head().ifPresent(head -> follow(source, head, current, report.at()));
    }

    /// A hub whose lease was running already at the poll before this one had its chance to tell; one that told of something since then
    /// may only be slow.
    private static boolean isSilent(Subscription one, Instant now) {
        return one.state() == State.ACTIVE
                && one.requestedAt()
                        .filter(at -> at.isBefore(now.minus(BACKUP.dividedBy(2))))
                        .isPresent()
                && one.lastPushAt().filter(at -> at.isAfter(now.minus(BACKUP))).isEmpty();
    }

    private void distrust(Subscription one, PollReport report) {
        LOG.warn(
                "{}: its hub {} did not tell of what the poll found; it is polled as usual until"
                        + " it does",
                report.source().name(),
                one.topic().hub());
        save(After.silence(one, report.at()));
    }

    private void follow(long source, FeedHead head, Optional<Subscription> current, Instant now) {
        Optional<Subscription> alive = current.filter(one -> one.state() != State.ENDING);
        Optional<Subscription.Topic> offered = topic(source, head);
        if (offered.isEmpty()) {
            alive.ifPresent(one -> save(After.ending(one, "the source names no hub", now)));
        } else if (alive.filter(one -> one.isFor(offered.get())).isEmpty()) {
            save(Subscription.wanted(offered.get(), Signature.secret(), Signature.secret(), now));
        }
    }

    private static Optional<Subscription.Topic> topic(long source, FeedHead head) {
        return Links.first(head.links(), "hub")
                .filter(Subscribing::isWeb)
                .flatMap(hub ->
                        Links.first(head.links(), "self")
                                .filter(Subscribing::isWeb)
                                .map(self -> new Subscription.Topic(source, hub, self)));
    }

    /// Whether a hub is to be asked.
    public boolean isDue() {
        return subscriptions.isAnyDue(clock.instant());
    }

    /// Asks the hubs that are due. Called on one node at a time.
    public void renew() {
        Instant now = clock.instant();
        subscriptions.endUnconfigured(now);
        subscriptions.due(now, AT_ONCE).forEach(one -> ask(one, now));
    }

    private void ask(Subscription one, Instant now) {
        if (one.state() == State.ENDING && one.failures() >= ASKED_TO_END) {
            subscriptions.remove(one.topic().source());
            known.remove(one.topic().source());
            return;
        }
        // Saved first: a fast hub verifies while we still wait for its answer.
        Subscription asked = After.asking(one, now);
        save(asked);
        Reply reply = request(one).postedTo(URI.create(one.topic().hub()), fetcher);
        if (!(reply instanceof Reply.Answered answered && answered.isSuccess())) {
            String why =
                    reply instanceof Reply.Answered answered
                            ? "the hub answered " + answered.status()
                            : "the hub could not be asked";
            LOG.warn("{}: {}; asked again later", one.topic().hub(), why);
            save(After.refusal(asked, why, now));
        }
    }

    private Form request(Subscription one) {
        String callback = publicUrl + Callback.PATH + one.token();
        return one.state() == State.ENDING
                ? new Form(
                        Map.of(
                                "hub.mode",
                                "unsubscribe",
                                "hub.topic",
                                one.topic().url(),
                                "hub.callback",
                                callback))
                : new Form(
                        Map.of(
                                "hub.mode", "subscribe",
                                "hub.topic", one.topic().url(),
                                "hub.callback", callback,
                                "hub.secret", one.secret(),
                                "hub.lease_seconds", Long.toString(LEASE.toSeconds())));
    }

    private void save(Subscription one) {
        subscriptions.save(one);
        known.put(one.topic().source(), one);
    }

    private static boolean isWeb(String url) {
        return url.startsWith("http://") || url.startsWith("https://");
    }
}
