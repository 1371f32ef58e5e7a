package kiosque.outbox.webhook;

import kiosque.feed.FetchOutcome;
import kiosque.feed.Notice;
import kiosque.feed.Sha256;
import kiosque.fetch.Fetcher;
import kiosque.fetch.Reply;
import kiosque.fetch.setting.Access;
import kiosque.outbox.Attempts;
import kiosque.outbox.PerHostExecutor;
import kiosque.publish.Publisher;
import kiosque.store.Database;
import kiosque.store.outgoing.Outbox;
import kiosque.store.outgoing.Outbox.Message;
import kiosque.store.outgoing.Outbox.Pending;
import kiosque.store.outgoing.Outbox.State;
import kiosque.store.outgoing.Receiver;
import kiosque.text.Durations;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Tells programs of what is new: signed POSTs in the manner of Standard Webhooks 1.0, one at a time to each, again for days if need be.
public final class Webhooks {

    private static final Logger LOG = LoggerFactory.getLogger(Webhooks.class);

    private static final int AT_ONCE = 200;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);

    /// However long the receiver asks to be left alone.
    private static final Duration LONGEST_WISH = Duration.ofDays(1);

    /// A process that ends in the middle of an attempt is one that failed.
    private static final Duration UNHEARD_OF = Duration.ofMinutes(1);

    private final Outbox outbox;
    private final Attempts attempts;
    private final Bulletins bulletins;
    private final Fetcher fetcher;
    private final InstantSource clock;
    private volatile Map<Sha256, WebhookSettings> hooks = Map.of();

    /// @param ops writes what somebody should look after as a JSON Feed
    public Webhooks(
            Database database,
            Publisher publisher,
            Function<List<Notice>, byte[]> ops,
            Fetcher fetcher,
            InstantSource clock) {
        this.outbox = new Outbox(database);
        this.attempts =
                new Attempts(outbox, clock, "webhook", "nothing more is sent to it", FIRST_WAIT);
        this.bulletins = new Bulletins(database, publisher, ops);
        this.fetcher = fetcher;
        this.clock = clock;
    }

    /// Those that there are from now on.
    ///
    /// @return what the store is to know of them
    public List<Receiver> configure(List<WebhookSettings> all) {
        Instant now = clock.instant();
        hooks =
                all.stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        hook -> hook.receiver(now).digest(), Function.identity()));
        return all.stream().map(hook -> hook.receiver(now)).toList();
    }

    /// Whether there is anything to send.
    public boolean isDue() {
        return !due().isEmpty();
    }

    /// Sends what is due. Called on one node at a time.
    public void send() throws InterruptedException {
        // Those of a host that cannot be reached come again with the next round.
        PerHostExecutor.take(due(), Pending::label, this::tell, _ -> {});
    }

    private List<Pending> due() {
        Map<Sha256, WebhookSettings> current = hooks;
        return current.isEmpty()
                ? List.of()
                : outbox.due(Receiver.Kind.WEBHOOK, clock.instant(), AT_ONCE).stream()
                        .filter(one -> current.containsKey(one.digest()))
                        .toList();
    }

    /// Returns whether the host could be reached, as far as that was tried.
    private boolean tell(Pending one) {
        Optional<WebhookSettings> hook = Optional.ofNullable(hooks.get(one.digest()));
        Optional<Pending> ready = one.message().isPresent() ? Optional.of(one) : begun(one);
        return hook.isEmpty()
                || ready.isEmpty()
                || !outbox.attempt(ready.get(), clock.instant().plus(UNHEARD_OF))
                || post(ready.get(), hook.get());
    }

    private Optional<Pending> begun(Pending one) {
        Instant now = clock.instant();
        Bulletins.Bulletin bulletin = bulletins.after(one.slug(), one.told(), now);
        if (bulletin.body().isEmpty()) {
            outbox.nothingFor(one, bulletin.reaches(), now);
            return Optional.empty();
        }
        String id = Attempts.id("msg_", one, bulletin.reaches());
        return outbox.begin(one, new Message(id, bulletin.body().get(), bulletin.reaches()));
    }

    private boolean post(Pending one, WebhookSettings hook) {
        Message message = one.message().orElseThrow();
        Instant now = clock.instant();
        String signatures =
                hook.keys().stream()
                        .map(key -> key.sign(message.id(), now, message.body()))
                        .collect(Collectors.joining(" "));
        Reply reply =
                fetcher.post(
                        hook.url(),
                        message.body(),
                        "application/json",
                        Map.of(
                                "webhook-id",
                                message.id(),
                                "webhook-timestamp",
                                Long.toString(now.getEpochSecond()),
                                "webhook-signature",
                                signatures),
                        Access.DEFAULT);
        switch (reply) {
            case Reply.Answered answered when answered.isSuccess() -> sent(one, hook);
            case Reply.Answered answered when answered.status() == 410 ->
                    attempts.end(one, State.GONE, "it answered 410");
            case Reply.Answered answered ->
                    attempts.failed(one, "it answered " + answered.status(), wish(answered));
            case Reply.Failed(FetchOutcome.Unanswered why) ->
                    attempts.failed(one, reason(why), Duration.ZERO);
        }
        return reply instanceof Reply.Answered;
    }

    private void sent(Pending one, WebhookSettings hook) {
        Instant now = clock.instant();
        outbox.sent(one, now, now);
        if (one.trouble().since().isPresent()) {
            LOG.info("webhook of {} works again", hook);
        }
    }

    private static Duration wish(Reply.Answered answered) {
        return Durations.shorter(answered.retryAfter().orElse(Duration.ZERO), LONGEST_WISH);
    }

    /// For people, without the address.
    private static String reason(FetchOutcome.Unanswered why) {
        return switch (why) {
            case FetchOutcome.Unreachable(FetchOutcome.Cause cause, String _) ->
                    switch (cause) {
                        case DNS -> "its name is unknown";
                        case NO_WAY_OUT, REFUSED -> "it cannot be reached";
                        case TLS -> "its certificate or its TLS is not in order";
                        case TIMEOUT -> "it does not answer in time";
                        case RESET, PROTOCOL -> "it breaks off";
                    };
            case FetchOutcome.Forbidden(String reason) -> reason;
            case FetchOutcome.TooLarge _, FetchOutcome.Truncated _ -> "its answer is not whole";
        };
    }
}
