package kiosque.ops;

import kiosque.config.Configuration;
import kiosque.config.Version;
import kiosque.feed.NodeFigures;
import kiosque.feed.Notice;
import kiosque.feed.Notice.Cause;
import kiosque.fetch.Fetcher;
import kiosque.opml.ListKeeper;
import kiosque.poll.Committer;
import kiosque.poll.Dispatcher;
import kiosque.process.ScaledClock;
import kiosque.publish.Publisher;
import kiosque.schedule.Timetable;
import kiosque.store.Database;
import kiosque.store.NodeLog;
import kiosque.store.Notices;
import kiosque.store.SharedLists;
import kiosque.store.commit.Entries;
import kiosque.store.source.PastPolls;
import kiosque.store.source.Sources;
import kiosque.store.upkeep.Retention;
import kiosque.web.ops.Metrics;

import java.io.File;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// What looks after a running daemon: how it is, what somebody should know, what can be forgotten. Safe for use by many threads.
public final class Operations {

    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private final Supplier<Configuration> configuration;
    private final Parts parts;
    private final Supplier<Optional<Reloads>> reloads;
    private final InstantSource clock;
    private final Instant startedAt;
    private final ListKeeper lists;
    private final NodeLog log;
    private final DiskWatch disk;
    private final AlertWatch watchman;
    private volatile Totals before;

    /// What it looks after.
    ///
    /// @param untold who cannot be told of what is new
    public record Parts(
            String node,
            Database database,
            Fetcher fetcher,
            Entries entries,
            Committer committer,
            Dispatcher dispatcher,
            Publisher publisher,
            Metrics metrics,
            Sources sources,
            Supplier<List<Cause>> untold) {}

    /// What was counted since the start.
    private record Totals(
            Instant at,
            Metrics.Counts counts,
            NodeFigures.Pace commits,
            NodeFigures.Pace renders) {}

    public Operations(
            Supplier<Configuration> configuration,
            Parts parts,
            Supplier<Optional<Reloads>> reloads,
            InstantSource clock) {
        this.configuration = configuration;
        this.parts = parts;
        this.reloads = reloads;
        this.clock = clock;
        this.startedAt = clock.instant();
        this.lists =
                new ListKeeper(
                        () -> configuration.get().inward().lists(),
                        parts.fetcher(),
                        new StoredLists(new SharedLists(parts.database())),
                        clock);
        this.log = new NodeLog(parts.database());
        this.disk =
                new DiskWatch(
                        this::free, () -> configuration.get().database().reserve(), this::rest);
        this.watchman =
                new AlertWatch(
                        taker -> parts.sources().conspicuous(clock.instant(), taker),
                        () -> parts.sources().askable(clock.instant()).since(),
                        this::causes,
                        new Notices(parts.database()),
                        clock);
        this.before = totals();
        showIn(parts.metrics());
    }

    /// What this node does in its time, and what one node does for all.
    public void schedule(Timetable ofNode, Timetable forAll, ScaledClock scaled) {
        Duration anHour = scaled.brisk(Duration.ofHours(1));
        lookAtTheDisk();
        ofNode.every(Duration.ofSeconds(5), "disk", this::lookAtTheDisk);
        ofNode.every(Duration.ofSeconds(2), "lists of sources", lists::look);
        ofNode.every(A_MINUTE, "figures", this::writeFigures);
        forAll.every(A_MINUTE, "watch", watchman::look);
        forAll.every(anHour, "retention", this::retain);
        forAll.every(
                anHour,
                "polls of the past",
                () -> new PastPolls(parts.database()).addUp(clock.instant()));
    }

    /// What somebody should look after, and should have, the latest first.
    public List<Notice> latest() {
        return watchman.latest();
    }

    /// Whether there is room for what polls and hubs bring.
    public boolean hasRoom() {
        return disk.held().isEmpty();
    }

    /// Why nothing is polled though everything works.
    public Stream<String> troubles() {
        return disk.held().stream();
    }

    /// What people should know, a sentence each.
    public List<String> notices() {
        return Stream.concat(
                        refusals().stream(),
                        disk.cause().stream()
                                .filter(_ -> disk.held().isEmpty())
                                .map(Cause::sentence))
                .toList();
    }

    private List<String> refusals() {
        return reloads.get().map(Reloads::notices).orElse(List.of());
    }

    /// What this node has to say, and what the others last said of themselves.
    private List<Cause> causes() {
        var causes = new ArrayList<Cause>();
        refusals().forEach(one -> causes.add(new Cause("configuration", "configuration", one)));
        disk.cause().ifPresent(causes::add);
        causes.addAll(parts.untold().get());
        causes.addAll(lists.causes());
        for (NodeFigures other : log.latest(clock.instant())) {
            if (!other.node().equals(parts.node())) {
                String process = other.identity().process();
                other.rule()
                        .refused()
                        .ifPresent(why -> causes.add(new Cause("configuration", process, why)));
                other.rule().held().ifPresent(why -> causes.add(new Cause("disk", process, why)));
            }
        }
        return causes;
    }

    private void retain() {
        new Retention(parts.database(), Reloads.terms(configuration.get())).run(clock.instant());
    }

    private void lookAtTheDisk() {
        disk.look();
        if (disk.held().isEmpty()) {
            parts.dispatcher().goOn();
        }
    }

    private void rest() {
        parts.dispatcher().rest();
    }

    /// Of a database elsewhere it is the disk of our own folder, which nobody minds.
    private long free() {
        File folder = configuration.get().database().data().toAbsolutePath().toFile();
        while (!folder.exists() && folder.getParentFile() != null) {
            folder = folder.getParentFile();
        }
        return folder.getUsableSpace();
    }

    private Totals totals() {
        return new Totals(
                clock.instant(),
                parts.metrics().counts(),
                parts.committer().pace(),
                parts.publisher().pace());
    }

    private void writeFigures() {
        watchman.measureLag();
        Totals earlier = before;
        Totals now = totals();
        before = now;
        log.write(
                new NodeFigures(
                        parts.node(),
                        now.at(),
                        Duration.between(earlier.at(), now.at()),
                        new NodeFigures.Identity(Version.current(), process(), startedAt),
                        work(earlier, now),
                        room(),
                        rule()));
    }

    private NodeFigures.Work work(Totals earlier, Totals now) {
        Metrics.Counts counts = now.counts().since(earlier.counts());
        return new NodeFigures.Work(
                counts.polls(),
                counts.failed(),
                counts.arrivals(),
                now.commits().since(earlier.commits()),
                now.renders().since(earlier.renders()),
                counts.answers(),
                parts.dispatcher().underWay(),
                parts.committer().waiting(),
                watchman.lag());
    }

    private NodeFigures.Room room() {
        MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        return new NodeFigures.Room(
                heap.getUsed(),
                heap.getMax(),
                free(),
                log.bytes(),
                parts.database().connectionsAtWork(),
                parts.database().callersWaiting());
    }

    private NodeFigures.Rule rule() {
        Configuration current = configuration.get();
        return new NodeFigures.Rule(
                current.poll().sources().size(),
                current.feeds().size(),
                takenOverAt(),
                refusals().stream().findFirst(),
                disk.held());
    }

    private Instant takenOverAt() {
        return reloads.get().map(Reloads::takenOverAt).orElse(startedAt);
    }

    private static String process() {
        return ManagementFactory.getRuntimeMXBean().getName();
    }

    private void showIn(Metrics metrics) {
        watchman.showIn(metrics);
        metrics.watch(
                "kiosque.configuration.mistakes",
                "Mistakes of the configuration that was refused last; 0 while the file is in force",
                () -> reloads.get().map(Reloads::mistakes).orElse(0));
        metrics.watch(
                "kiosque.configuration.taken.over.timestamp.seconds",
                "When the configuration in force was taken over",
                () -> takenOverAt().getEpochSecond());
        metrics.watch(
                "kiosque.commit.queue",
                "Reports and hosts that wait to be committed",
                () -> parts.committer().waiting());
        metrics.watch(
                "kiosque.hosts.under.way",
                "Hosts that are being asked right now",
                () -> parts.dispatcher().underWay());
        metrics.watch(
                "kiosque.database.connections",
                "Connections to the database that are at work",
                () -> parts.database().connectionsAtWork());
        metrics.watch(
                "kiosque.database.callers.waiting",
                "Callers that wait for a connection to the database",
                () -> parts.database().callersWaiting());
        metrics.watch("kiosque.disk.free.bytes", "Free on the disk of the data", this::free);
        metrics.watch(
                "kiosque.polling.held",
                "1 while nothing is polled for want of room on the disk",
                () -> disk.held().isPresent() ? 1 : 0);
        metrics.time("kiosque.commit", "Transactions of reports", parts.committer()::pace);
        metrics.time("kiosque.render", "Documents that were rendered", parts.publisher()::pace);
        metrics.count("kiosque.entries", "merged", () -> parts.entries().storyCounts().merged());
        metrics.count("kiosque.entries", "related", () -> parts.entries().storyCounts().related());
    }
}
