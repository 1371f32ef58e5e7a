package kiosque;

import kiosque.config.Configuration;
import kiosque.config.OutwardSettings;
import kiosque.feed.Notice.Cause;
import kiosque.fetch.Fetcher;
import kiosque.outbox.mail.Digests;
import kiosque.outbox.webhook.Webhooks;
import kiosque.process.ScaledClock;
import kiosque.publish.OpsFeed;
import kiosque.publish.Publisher;
import kiosque.schedule.Timetable;
import kiosque.store.Database;
import kiosque.store.outgoing.Outbox;
import kiosque.store.outgoing.Outbox.Pending;
import kiosque.store.outgoing.Receiver;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/// The wiring of what tells others of what is new.
final class OutboxWiring {

    private static final Duration OFTEN = Duration.ofSeconds(5);

    /// What mends itself by then is nothing that anybody needs to look after.
    private static final Duration BRIEF = Duration.ofMinutes(10);

    private final Outbox outbox;
    private final Webhooks webhooks;
    private final Digests digests;
    private final ScaledClock clock;

    OutboxWiring(
            Supplier<Configuration> configuration,
            Database database,
            Publisher publisher,
            Fetcher fetcher,
            ScaledClock clock) {
        this.outbox = new Outbox(database);
        this.webhooks =
                new Webhooks(
                        database,
                        publisher,
                        notices ->
                                OpsFeed.json(
                                        configuration.get().site(),
                                        configuration.get().server().opsPlace(),
                                        notices),
                        fetcher,
                        clock);
        this.digests = new Digests(database, () -> configuration.get().site(), clock);
        this.clock = clock;
    }

    /// Goes by these settings from now on; the merged feeds have to be in the store already.
    void configure(OutwardSettings settings) {
        List<Receiver> receivers = new ArrayList<>(webhooks.configure(settings.webhooks()));
        receivers.addAll(digests.configure(settings.mail(), settings.digests()));
        outbox.configure(receivers, clock.instant());
    }

    void schedule(Timetable node, Timetable forAll) {
        Duration often = clock.brisk(OFTEN);
        forAll.whenDue(webhooks::isDue, node, often, "webhooks", webhooks::send);
        forAll.whenDue(digests::isDue, node, often, "digests", digests::send);
    }

    /// Who cannot be told.
    List<Cause> causes() {
        Instant now = clock.instant();
        return outbox.all().stream()
                .filter(one ->
                        one.state() != Outbox.State.ACTIVE
                                || one.trouble()
                                        .since()
                                        .filter(at -> at.plus(BRIEF).isBefore(now))
                                        .isPresent())
                .map(OutboxWiring::cause)
                .toList();
    }

    private static Cause cause(Pending one) {
        String what = one.slug().isEmpty() ? "what to look after" : one.slug();
        String kind = one.kind().name().toLowerCase(Locale.ROOT);
        String outlook =
                switch (one.state()) {
                    case ACTIVE -> "it is tried again";
                    case GONE, GIVEN_UP -> "nothing more is sent until `kiosque outbox --again`";
                };
        return new Cause(
                kind,
                "%s to %s (%s)".formatted(what, one.label(), one.digest().hex().substring(0, 6)),
                "%s is not told of %s: %s; %s"
                        .formatted(
                                one.label(),
                                what,
                                one.trouble().error().orElse("it failed"),
                                outlook));
    }
}
