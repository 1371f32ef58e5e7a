package kiosque.poll.host;

import kiosque.feed.Report;

import java.util.Optional;

/// What a host has answered, still to be read: that takes memory, a processor and the database, and none of them is the host's affair.
@FunctionalInterface
public interface HostAnswer {

    /// May be called again where the database was in the way.
    ///
    /// @return empty for what the configuration no longer names
    Optional<? extends Report> read();
}
