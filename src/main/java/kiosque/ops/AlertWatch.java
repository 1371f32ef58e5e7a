package kiosque.ops;

import kiosque.feed.Notice;
import kiosque.feed.Notice.Cause;
import kiosque.feed.SourceStatus;
import kiosque.poll.plan.Watch;
import kiosque.store.Notices;
import kiosque.web.ops.Metrics;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Looks every minute whether somebody should look after something, and writes it down. Safe for use by many threads.
final class AlertWatch {

    /// In the ops feed.
    private static final int LATEST = 100;

    private final Supplier<List<SourceStatus>> sources;
    private final Supplier<List<Cause>> ours;
    private final Notices store;
    private final InstantSource clock;
    private volatile Duration lag = Duration.ZERO;
    private volatile int causes;

    /// @param ours what this node itself has to say
    AlertWatch(
            Supplier<List<SourceStatus>> sources,
            Supplier<List<Cause>> ours,
            Notices store,
            InstantSource clock) {
        this.sources = sources;
        this.ours = ours;
        this.store = store;
        this.clock = clock;
    }

    void look() {
        List<SourceStatus> all = sources.get();
        List<Cause> found = new ArrayList<>(Watch.over(all, clock.instant()));
        found.addAll(ours.get());
        store.observe(found, clock.instant());
        causes = found.size();
    }

    /// Sees how late we are, on each node: the one that looks after everything may be another.
    void measureLag() {
        lag = Watch.lag(sources.get(), clock.instant());
    }

    /// By how much the most overdue source was late when it was last measured.
    Duration lag() {
        return lag;
    }

    List<Notice> latest() {
        return store.latest(LATEST);
    }

    void showIn(Metrics metrics) {
        metrics.watch(
                "kiosque.lag.seconds",
                "By how much the most overdue source is late",
                () -> lag.toSeconds());
        metrics.watch(
                "kiosque.notices",
                "Things that somebody should look after; /ops.atom names them",
                () -> causes);
    }
}
