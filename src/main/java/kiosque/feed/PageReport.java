package kiosque.feed;

import java.time.Instant;
import java.util.Optional;

/// Everything that one attempt at an article's page found out: committed in one transaction or not at all.
///
/// @param outcome a fixed word for counting: `taken`, `kept-own`, `robots`, `refused`, `failed`, `held-off`, `moved`, `given-up` …
/// @param detail one sentence for a person
/// @param next what is to become of the page
/// @param hold what the host asked for, if it did
/// @param circuit of the host from now on
/// @param text what the page brought, if it is better than what the feed had
public record PageReport(
        DuePage page,
        HostLease lease,
        Instant at,
        String outcome,
        String detail,
        Next next,
        Optional<HostHold> hold,
        CircuitBreaker circuit,
        Optional<FullText> text)
        implements Report {

    /// What is to become of the page.
    public sealed interface Next {

        /// Nothing more.
        record Settled() implements Next {}

        /// Another attempt then.
        record Again(Instant at) implements Next {}

        /// Another attempt elsewhere.
        record Elsewhere(String url, String host) implements Next {}
    }

    @Override
    public Work work() {
        return new Work.Page(page);
    }

    @Override
    public long letters() {
        return text.map(one -> one.identified().entry().body().length()).orElse(0);
    }

    @Override
    public int entries() {
        return 1;
    }
}
