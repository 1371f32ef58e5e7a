package kiosque.poll;

import kiosque.feed.CircuitBreaker;
import kiosque.feed.HostLease;
import kiosque.feed.PageReport;
import kiosque.feed.PollReport;
import kiosque.feed.Report;
import kiosque.feed.Work;
import kiosque.poll.host.HostAnswer;
import kiosque.poll.host.HostGap;
import kiosque.poll.host.TurnEnded;
import kiosque.poll.page.Articles;

import java.util.Optional;

/// Does a piece of a host's work, whichever it is.
public record Worker(Poller poller, Articles articles) {

    /// @param circuit of the host, as far as pages go
    HostAnswer ask(Work work, HostLease lease, HostGap gap, CircuitBreaker circuit)
            throws InterruptedException, TurnEnded {
        return switch (work) {
            case Work.Feed(var source) -> poller.ask(source, lease, gap);
            case Work.Page(var page) -> articles.ask(page, lease, gap, circuit);
        };
    }

    /// The report of an attempt that a mistake of ours ended.
    ///
    /// @return empty for what the configuration no longer names
    Optional<? extends Report> broken(
            Work work, HostLease lease, CircuitBreaker circuit, Throwable mistake) {
        return switch (work) {
            case Work.Feed(var source) -> poller.broken(source, lease, mistake);
            case Work.Page(var page) -> Optional.of(articles.broken(page, lease, circuit, mistake));
        };
    }

    /// The same for a report that the database will not have.
    Optional<? extends Report> broken(Report refused, Throwable mistake) {
        CircuitBreaker circuit =
                switch (refused) {
                    case PageReport page -> page.circuit();
                    case PollReport _ -> CircuitBreaker.CLOSED;
                };
        return broken(refused.work(), refused.lease(), circuit, mistake);
    }
}
