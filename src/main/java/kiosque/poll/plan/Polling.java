package kiosque.poll.plan;

import kiosque.feed.HostLease;
import kiosque.feed.Source;
import kiosque.poll.setting.Adoption;
import kiosque.poll.setting.SourceSettings;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// The poll that is under way: whose, under which lease, by which configuration.
///
/// @param backup how long a poll may wait because a hub tells us of changes
/// @param home the configured URL, where it was asked though the source has moved
/// @param at when the answer was complete: the one instant that everything in its report goes by
public record Polling(
        Source source,
        HostLease lease,
        Plan.Prepared prepared,
        Adoption adoption,
        Optional<URI> home,
        Instant at,
        Optional<Duration> backup) {

    public SourceSettings settings() {
        return prepared.settings();
    }
}
