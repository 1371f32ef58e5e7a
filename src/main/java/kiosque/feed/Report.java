package kiosque.feed;

import java.time.Instant;
import java.util.Optional;

/// What came of one piece of work: committed in one transaction, against the lease that it was done under, or not at all.
public sealed interface Report permits PollReport, PageReport {

    /// Letters of an entry; few have more.
    int ORDINARY = 8 * 1024;

    Work work();

    HostLease lease();

    /// When the answer was complete.
    Instant at();

    /// A fixed word for counting.
    String outcome();

    /// One sentence for a person.
    String detail();

    /// What the host asked for, if it did.
    Optional<HostHold> hold();

    /// How many entries it carries.
    int entries();

    /// What it weighs in memory and in a transaction, in entries of ordinary length.
    default int weight() {
        return entries() + (int) Math.min(Short.MAX_VALUE, letters() / ORDINARY);
    }

    /// How long the texts of its entries are in all.
    long letters();

    /// Whether it is all that came of it, and not a part that is taken in ahead.
    default boolean isWhole() {
        return true;
    }
}
