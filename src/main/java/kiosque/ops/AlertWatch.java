package kiosque.ops;

import kiosque.feed.Notice;
import kiosque.feed.Notice.Cause;
import kiosque.feed.SourceStatus;
import kiosque.poll.plan.Watch;
import kiosque.store.Notices;
import kiosque.web.ops.Metrics;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Looks every minute whether somebody should look after something, and writes it down. Safe for use by many threads.
final class AlertWatch {

    /// In the ops feed.
    private static final int LATEST = 100;

    private final Consumer<Consumer<List<SourceStatus>>> sources;
    private final Supplier<Optional<Instant>> overdueSince;
    private final Supplier<List<Cause>> ours;
    private final Notices store;
    private final InstantSource clock;
    private volatile Duration lag = Duration.ZERO;
    private volatile int causes;

    /// @param sources hands over all of them, in portions
    /// @param overdueSince since when the most overdue source is
    /// @param ours what this node itself has to say
    AlertWatch(
            Consumer<Consumer<List<SourceStatus>>> sources,
            Supplier<Optional<Instant>> overdueSince,
            Supplier<List<Cause>> ours,
            Notices store,
            InstantSource clock) {
        this.sources = sources;
        this.overdueSince = overdueSince;
        this.ours = ours;
        this.store = store;
        this.clock = clock;
    }

    void look() {
        var watch = new Watch(clock.instant());
        sources.accept(watch::over);
        List<Cause> found = new ArrayList<>(watch.causes());
        found.addAll(ours.get());
        store.observe(found, clock.instant());
        causes = found.size();
    }

    /// Sees how late we are, on each node: the one that looks after everything may be another.
    void measureLag() {
        lag =
                overdueSince
                        .get()
                        .map(since -> Duration.between(since, clock.instant()))
                        .orElse(Duration.ZERO);
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
