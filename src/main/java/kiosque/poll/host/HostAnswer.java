package kiosque.poll.host;

import kiosque.feed.Report;

import java.util.Optional;

/// What a host has answered, still to be read: that takes memory, a processor and the database, and none of them is the host's affair.
@FunctionalInterface
public interface HostAnswer {

    /// What is to be read, in bytes; none where the answer says all.
    default long bytes() {
        return 0;
    }

    /// The same answer, of that length.
    default HostAnswer ofBytes(long bytes) {
        HostAnswer same = this;
        return new HostAnswer() {
            @Override
            public long bytes() {
                return bytes;
            }

            @Override
            public Optional<? extends Report> read() {
                return same.read();
            }
        };
    }

    /// May be called again where the database was in the way.
    ///
    /// @return empty for what the configuration no longer names
    Optional<? extends Report> read();
}
