package kiosque.websub;

import kiosque.fetch.Fetcher;
import kiosque.fetch.Reply;
import kiosque.store.websub.Announcements;
import kiosque.text.BackOff;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Tells the hub of somebody else that our documents have changed: `hub.mode=publish`, as hubs have always taken it (WebSub leaves it to them, section 6).
public final class Announcing {

    private static final Logger LOG = LoggerFactory.getLogger(Announcing.class);

    private static final BackOff BACK_OFF =
            new BackOff(Duration.ofSeconds(30), Duration.ofHours(1));

    private final Announcements announcements;
    private final Topics topics;
    private final Fetcher fetcher;
    private final URI hub;
    private final InstantSource clock;
    private final Map<String, Failure> failures = new HashMap<>();

    private record Failure(int times, Instant nextAt) {}

    public Announcing(
            Announcements announcements,
            Topics topics,
            Fetcher fetcher,
            URI hub,
            InstantSource clock) {
        this.announcements = announcements;
        this.topics = topics;
        this.fetcher = fetcher;
        this.hub = hub;
        this.clock = clock;
    }

    /// Whether the hub is to be told of anything.
    public boolean isDue() {
        return !announcements.due().isEmpty();
    }

    /// Announces what has changed. Called on one node at a time.
    public void announce() {
        Instant now = clock.instant();
        for (Announcements.Due due : announcements.due()) {
            Failure failure = failures.get(due.slug());
            if ((failure == null || !failure.nextAt().isAfter(now)) && isThere(due)) {
                announce(due, failure == null ? 0 : failure.times());
            }
        }
    }

    /// A hub asks for the document at once: what it is told of must be what it gets.
    private boolean isThere(Announcements.Due due) {
        return topics.addresses(due.slug()).stream()
                .allMatch(address ->
                        topics.content(address)
                                .filter(content -> content.version() >= due.version())
                                .isPresent());
    }

    private void announce(Announcements.Due due, int failed) {
        for (String address : topics.addresses(due.slug())) {
            Optional<String> refusal = refusal(address);
            if (refusal.isPresent()) {
                Instant again = clock.instant().plus(BACK_OFF.after(failed));
                failures.put(due.slug(), new Failure(failed + 1, again));
                LOG.warn("{} is not told of {}: {}", hub.getHost(), due.slug(), refusal.get());
                return;
            }
        }
        failures.remove(due.slug());
        announcements.made(due);
    }

    private Optional<String> refusal(String address) {
        var form = new Form(Map.of("hub.mode", "publish", "hub.url", address));
        return switch (form.postedTo(hub, fetcher)) {
            case Reply.Answered answered when answered.isSuccess() -> Optional.empty();
            case Reply.Answered answered -> Optional.of("it answered " + answered.status());
            case Reply.Failed _ -> Optional.of("it could not be reached");
        };
    }
}
