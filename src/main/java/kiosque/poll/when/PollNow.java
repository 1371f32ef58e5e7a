package kiosque.poll.when;

import kiosque.feed.HostHold;
import kiosque.feed.SourceStatus;
import kiosque.text.Durations;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// When a source may be polled that somebody wants to see polled now: a host's hold stands, and nobody asks twice within five minutes. Pure.
///
/// @param reason for people
public record PollNow(Instant at, String reason) {

    public static final Duration COOL_DOWN = Duration.ofMinutes(5);

    public static PollNow of(SourceStatus source, Instant now) {
        return of(source, now, COOL_DOWN);
    }

    /// @param coolDown instead of five minutes
    public static PollNow of(SourceStatus source, Instant now, Duration coolDown) {
        Optional<HostHold> hold = source.hold().filter(host -> host.until().isAfter(now));
        if (hold.isPresent()) {
            return new PollNow(
                    hold.get().until(),
                    "its host asked to be left alone until then: " + hold.get().reason());
        }
        return source.lastPollAt()
                .map(last -> last.plus(coolDown))
                .filter(cool -> cool.isAfter(now))
                .map(cool ->
                        new PollNow(
                                cool,
                                "polled less than %s ago".formatted(Durations.exact(coolDown))))
                .orElseGet(() -> new PollNow(now, "asked for"));
    }
}
