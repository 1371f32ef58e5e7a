package kiosque;

import kiosque.config.Configuration;
import kiosque.dedupe.story.StoryDecider;
import kiosque.fetch.Fetcher;
import kiosque.ops.InitialPolling;
import kiosque.parse.FeedParser;
import kiosque.poll.ClockWatch;
import kiosque.poll.Committer;
import kiosque.poll.Dispatcher;
import kiosque.poll.PollLog;
import kiosque.poll.Poller;
import kiosque.poll.PushReceiver;
import kiosque.poll.Pushing;
import kiosque.poll.Worker;
import kiosque.poll.again.Recleaner;
import kiosque.poll.again.Resketcher;
import kiosque.poll.again.Restorer;
import kiosque.poll.entry.Intake;
import kiosque.poll.page.Articles;
import kiosque.poll.plan.Plan;
import kiosque.poll.plan.Registry;
import kiosque.process.ScaledClock;
import kiosque.process.Shutdown;
import kiosque.publish.merged.MergedFeedSettings;
import kiosque.schedule.Timetable;
import kiosque.store.Database;
import kiosque.store.commit.Entries;
import kiosque.store.page.Pages;
import kiosque.store.rule.MergedFeeds;
import kiosque.store.source.HostLeases;
import kiosque.store.source.Sources;
import kiosque.store.upkeep.SafeTexts;
import kiosque.store.upkeep.StorySketches;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// The wiring of what asks sources, from the lease of a host to the commit, and of what judges and mends afterwards.
final class PollWiring {

    private static final Logger LOG = LoggerFactory.getLogger(PollWiring.class);

    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration A_SECOND = Duration.ofSeconds(1);
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

    private volatile Plan plan;
    private final Database database;
    private final Fetcher fetcher;
    private final ScaledClock clock;
    private final Registry registry;
    private final InitialPolling initial;
    private final Entries entries;
    private final HostLeases leases;
    private final Committer committer;
    private final Dispatcher dispatcher;
    private final PushReceiver pushes;
    private final Pages pages;
    private final Restorer restorer;
    private final Recleaner recleaner;
    private final Resketcher resketcher;
    private final ClockWatch clockWatch;

    /// What it shares with the rest of the daemon.
    ///
    /// @param node whom leases are given to
    record Surroundings(
            String node,
            Supplier<Configuration> configuration,
            Database database,
            Fetcher fetcher,
            ScaledClock clock) {}

    /// @param listeners who else is told of each report that was committed
    PollWiring(Surroundings around, Pushing pushing, List<Committer.Listener> listeners) {
        Supplier<Configuration> configuration = around.configuration();
        plan = Plan.of(configuration.get().poll());
        database = around.database();
        fetcher = around.fetcher();
        clock = around.clock();
        var sources = new Sources(database);
        registry = new Registry(sources, new MergedFeeds(database), clock, clock.stretched(SOON));
        initial = new InitialPolling(registry::awaitsFirstPoll, clock);
        var stories = new StoryDecider(() -> configuration.get().stories());
        entries = new Entries(database, stories);
        leases = new HostLeases(database, around.node(), LEASE);
        var intake = new Intake(entries, stories);
        var poller =
                new Poller(() -> plan, fetcher, new FeedParser()::parse, intake, pushing, clock);
        var worker = new Worker(poller, new Articles(() -> plan, fetcher, entries, stories, clock));
        List<Committer.Listener> own =
                List.of(
                        intake::committed,
                        registry::committed,
                        new PollLog(() -> configuration.get().site().timeZone()));
        committer =
                new Committer(
                        entries,
                        leases,
                        worker,
                        Stream.concat(own.stream(), listeners.stream()).toList());
        dispatcher = new Dispatcher(() -> plan, leases, worker, committer, clocks(clock));
        pushes = new PushReceiver(leases, sources, poller, committer);
        pages = new Pages(database);
        restorer = new Restorer(() -> plan, database, stories, clock);
        recleaner = new Recleaner(new SafeTexts(database), clock);
        resketcher = resketcher(around, stories);
        clockWatch = new ClockWatch(sources, clock, System::nanoTime);
    }

    private static Dispatcher.Clocks clocks(ScaledClock clock) {
        return new Dispatcher.Clocks(clock, clock::pause, System::nanoTime);
    }

    private static Resketcher resketcher(Surroundings around, StoryDecider stories) {
        return new Resketcher(
                new StorySketches(around.database()),
                stories,
                () -> around.configuration().get().stories().window(),
                around.clock());
    }

    Entries entries() {
        return entries;
    }

    Committer committer() {
        return committer;
    }

    Dispatcher dispatcher() {
        return dispatcher;
    }

    Registry registry() {
        return registry;
    }

    PushReceiver pushes() {
        return pushes;
    }

    /// While sources are polled for the first time.
    boolean isSettling() {
        return initial.isUnderWay();
    }

    /// Has the store show what the configuration says; safe to be called again at any time.
    void register(Configuration current) {
        current.warnings().forEach(warning -> LOG.warn("{}", warning));
        int changed = registry.configure(plan, MergedFeedSettings.storiesOf(current.feeds()));
        fetcher.keepCookiesOf(current.poll().withCookies());
        if (changed > 0) {
            LOG.info("{} stored entries stand differently under this configuration", changed);
        }
    }

    /// Polls by another configuration from now on.
    void reload(Configuration next) {
        fetcher.configure(next.fetch());
        plan = Plan.of(next.poll());
        register(next);
        initial.begin();
    }

    void begin() {
        if (database.isAlone()) {
            leases.takeBack(clock.instant());
        }
        clockWatch.begin();
        resketcher.run();
        committer.start();
    }

    /// @param cluster what one node at a time does
    void schedule(Timetable node, Timetable cluster) {
        node.every(clock.tick(), "polling", dispatcher::tick);
        node.every(
                clock.brisk(A_SECOND), "overdue places", () -> pages.placeOverdue(clock.instant()));
        node.every(LEASE.dividedBy(3), "lease renewal", dispatcher::renewLeases);
        node.every(A_SECOND, "clock", clockWatch::look);
        node.every(A_SECOND.multipliedBy(5), "judging again", registry::judgeLatecomers);
        node.every(A_SECOND, "initial-polling", initial::look);
        cluster.every(clock.brisk(TEN_MINUTES), "kept boilerplate", restorer::run);
        cluster.every(clock.brisk(TEN_MINUTES), "cleaning again", recleaner::run);
        registry.catchUp();
    }

    /// Finishes what is soon done, gives back the rest.
    void close(Shutdown shutdown) {
        shutdown.to("polling", A_SECOND.multipliedBy(4), dispatcher::close);
        shutdown.to("committing", A_SECOND.multipliedBy(3), committer::close);
        shutdown.to(
                "giving back", A_SECOND.dividedBy(2), () -> leases.release(dispatcher.abandoned()));
    }
}
