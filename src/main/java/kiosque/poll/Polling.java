package kiosque.poll;

import kiosque.feed.HostLease;
import kiosque.feed.Source;

import java.time.Instant;

/// The poll that is under way: whose, under which lease, by which configuration.
///
/// @param at when the answer was complete: the one instant that everything in its report goes by
record Polling(
        Source source, HostLease lease, Plan.Prepared prepared, Adoption adoption, Instant at) {

    SourceSettings settings() {
        return prepared.settings();
    }
}
