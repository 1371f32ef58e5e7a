package kiosque;

import module java.base;

import kiosque.cli.CommandLineInterface;
import kiosque.cli.control.CommandContext;
import kiosque.cli.control.DatabaseControl;
import kiosque.cli.control.LibrarySteps;
import kiosque.cli.control.RunOptions;
import kiosque.cli.log.Logging;
import kiosque.config.Configuration;
import kiosque.config.ConfigurationWatch;
import kiosque.feed.Notice;
import kiosque.fetch.Fetcher;
import kiosque.ops.Operations;
import kiosque.ops.Reloads;
import kiosque.ops.Standby;
import kiosque.process.Footprint;
import kiosque.process.HeapTrim;
import kiosque.process.ScaledClock;
import kiosque.process.Shutdown;
import kiosque.process.Signals;
import kiosque.process.Supervisor;
import kiosque.publish.Publisher;
import kiosque.schedule.ClusterStore;
import kiosque.schedule.Timetable;
import kiosque.store.Database;
import kiosque.store.published.MergedFeedReader;
import kiosque.store.published.StoredArchive;
import kiosque.store.published.StoredMergedFeeds;
import kiosque.store.row.TagAuthority;
import kiosque.store.search.SearchIndex;
import kiosque.store.source.Sources;
import kiosque.store.sql.StoreException;
import kiosque.web.Contents;
import kiosque.web.WebServer;
import kiosque.web.feed.Documents;
import kiosque.web.ops.Health;
import kiosque.web.ops.Metrics;
import kiosque.websub.FeedTopics;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The daemon: its constructor calls are the wiring diagram.
public final class Kiosque implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Kiosque.class);

    private static final Duration A_SECOND = Duration.ofSeconds(1);
    private static final Duration A_MOMENT = Duration.ofMillis(500);

    private volatile Configuration configuration;
    private final ScaledClock clock;
    private final Database database;
    private final Fetcher fetcher;
    private final PollWiring polls;
    private final Publisher publisher;
    private final Operations operations;
    private final Metrics metrics = new Metrics();
    private final WebServer web;
    private final WebSub webSub;
    private final OutboxWiring outgoing;
    private volatile Optional<Reloads> reloads = Optional.empty();
    private final Timetable timetable;
    private final String node = UUID.randomUUID().toString();
    private final CountDownLatch stop = new CountDownLatch(1);
    private volatile Optional<Timetable> cluster = Optional.empty();
    private final Standby standby;

    Kiosque(Configuration configuration, ScaledClock clock) {
        WebServer.check(configuration.server());
        this.clock = clock;
        this.configuration = configuration;
        database = Database.launch(configuration.database(), clock);
        standby = new Standby(database, stop);
        var reader = new StoredMergedFeeds(database);
        fetcher = new Fetcher(configuration.fetch(), clock, new StoredCookies(database));
        publisher = publisher(reader);
        webSub = webSub();
        outgoing = new OutboxWiring(() -> this.configuration, database, publisher, fetcher, clock);
        polls =
                new PollWiring(
                        new PollWiring.Surroundings(
                                node, () -> this.configuration, database, fetcher, clock),
                        webSub,
                        List.of(metrics::polled, webSub::committed));
        operations = operations();
        web = new WebServer(configuration.server(), contents(reader), clock);
        timetable = Timetable.ofNode(node);
    }

    private Operations operations() {
        return new Operations(
                () -> configuration,
                new Operations.Parts(
                        node,
                        database,
                        fetcher,
                        polls.entries(),
                        polls.committer(),
                        polls.dispatcher(),
                        publisher,
                        metrics,
                        new Sources(database),
                        this::causes),
                () -> reloads,
                clock);
    }

    /// What the parts that face outwards have to say.
    private List<Notice.Cause> causes() {
        return Stream.concat(outgoing.causes().stream(), web.causes(clock.instant()).stream())
                .toList();
    }

    private Publisher publisher(MergedFeedReader reader) {
        return new Publisher(
                reader,
                new StoredArchive(database),
                WebSub.site(configuration),
                configuration.feeds());
    }

    private WebSub webSub() {
        return new WebSub(
                configuration,
                database,
                fetcher,
                new FeedTopics(publisher, () -> configuration.site().publicUrl()),
                (source, document) -> operations.hasRoom() && polls.pushes().take(source, document),
                clock);
    }

    private Contents contents(MergedFeedReader reader) {
        return new Contents(
                Documents.of(publisher, () -> WebSub.site(configuration), polls::isSettling),
                reader,
                Health.of(
                        standby::isBeforeTables,
                        this::troubles,
                        operations::notices,
                        operations::latest),
                metrics,
                webSub.callback(),
                webSub.forms(),
                PictureWiring.of(configuration, database, fetcher, operations::hasRoom, clock));
    }

    /// Answers from the beginning, publishes what is stored once the database can be reached, then begins to poll.
    ///
    /// @return false if we were told to stop before that
    boolean start() throws InterruptedException {
        web.start();
        if (!standby.reachesTheDatabase()) {
            return false;
        }
        Configuration current = configuration;
        String host = String.valueOf(current.site().publicUrl().getHost());
        TagAuthority.establish(database, host, clock.instant());
        polls.register(current);
        publisher.configure(WebSub.site(current), current.feeds());
        publisher.refresh();
        outgoing.configure(current.outward());
        polls.begin();
        schedule(Timetable.ofCluster(node, ClusterStore.of(database.address())));
        standby.end();
        return true;
    }

    /// Starts, unless somebody says in the meantime that we are to stop: what a start does takes minutes where rules have changed and much is stored.
    ///
    /// @return false if so
    boolean startUnlessStopped() throws InterruptedException {
        var starting = new FutureTask<>(this::start);
        Thread.ofPlatform().name("start").daemon().start(starting);
        while (stop.getCount() > 0 || starting.isDone()) {
            try {
                return starting.get(50, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                LOG.trace("still starting");
            } catch (ExecutionException e) {
                throw e.getCause() instanceof RuntimeException wrong
                        ? wrong
                        : new IllegalStateException(e.getCause());
            }
        }
        return false;
    }

    private void schedule(Timetable forAll) {
        cluster = Optional.of(forAll);
        timetable.every(A_SECOND, "publishing", publisher::refresh);
        timetable.every(A_SECOND, "schema", this::giveWay);
        polls.schedule(timetable, forAll);
        webSub.schedule(timetable, forAll, clock);
        outgoing.schedule(timetable, forAll);
        forAll.every(
                clock.brisk(Duration.ofMinutes(10)),
                "words for search",
                new SearchIndex(database)::run);
        operations.schedule(timetable, forAll, clock);
        forAll.start();
        timetable.every(A_SECOND.multipliedBy(5), "memory", new HeapTrim()::look);
        timetable.start();
    }

    /// To a newer Kiosque, if it has taken the database over: nothing more is asked of anybody, and what is done once for all nodes is left to it.
    private void giveWay() {
        if (database.isOutgrown()) {
            polls.dispatcher().stop();
            cluster.ifPresent(Timetable::close);
        }
    }

    /// From now on nothing is begun.
    void stop() {
        polls.dispatcher().stop();
        stop.countDown();
    }

    /// Takes over a changed configuration. Where the daemon listens, its database and its part in WebSub are settled at its start.
    void reload(Configuration next) {
        Configuration before = configuration;
        configuration = next;
        Reloads.tellWhatWaits(before, next);
        Logging.follow(next.logging(), next.site().timeZone());
        polls.reload(next);
        metrics.keepOnly(next.poll().sources().keySet());
        publisher.configure(WebSub.site(next), next.feeds());
        outgoing.configure(next.outward());
        LOG.info("Took over the changed configuration: {}", next);
    }

    private List<String> troubles() {
        return Stream.of(
                        standby.troubles(),
                        Stream.concat(Stream.of(timetable), cluster.stream())
                                .flatMap(times -> times.troubles().stream())
                                .map(name -> name + " keeps failing"),
                        operations.troubles(),
                        publisher.troubles().stream(),
                        metrics.troubles().stream())
                .flatMap(all -> all)
                .toList();
    }

    /// Follows the configuration's file.
    void follow(ConfigurationWatch watch, Supervisor supervisor) {
        var following = new Reloads(this::reload, supervisor, clock);
        reloads = Optional.of(following);
        timetable.every(A_SECOND.multipliedBy(2), "configuration", () -> watch.look(following));
        Signals.on(
                "HUP",
                () -> {
                    following.begins();
                    watch.again();
                    Thread.ofVirtual().name("reload").start(() -> lookAtOnce(watch, following));
                });
    }

    /// What the database refuses is tried again by the timetable, which also says so.
    private static void lookAtOnce(ConfigurationWatch watch, Reloads following) {
        try {
            watch.look(following);
        } catch (StoreException e) {
            if (!e.isOfTheDatabase()) {
                throw e;
            }
            LOG.debug("the configuration is taken over later: {}", e.getMessage());
        }
    }

    /// Says that we are ready, and from then on that we are alive: as long as the timetable goes.
    private void watchOver(Supervisor supervisor) {
        supervisor
                .watchdog()
                .ifPresent(period ->
                        timetable.every(period.dividedBy(3), "watchdog", supervisor::alive));
        supervisor.ready(configuration.toString());
    }

    /// Begins nothing more, finishes what is soon done, drops the rest, and stops, whatever state the database is in.
    @Override
    public void close() {
        stop();
        var shutdown = new Shutdown(Duration.ofMillis(9500));
        Thread readers = Thread.ofPlatform().name("end of web").daemon().start(web::close);
        shutdown.to("timetable", A_SECOND, timetable::close);
        polls.close(shutdown);
        cluster.ifPresent(times -> shutdown.to("jobs of the cluster", A_MOMENT, times::close));
        shutdown.to("network", A_MOMENT, fetcher::close);
        metrics.close();
        shutdown.await("web", shutdown.left().dividedBy(2), readers);
        Duration left = shutdown.left();
        shutdown.to("database", left, () -> database.close(left.dividedBy(2)));
    }

    private static int run(Configuration configuration, Optional<Path> file, RunOptions options) {
        var clock = ScaledClock.of(options.clockFactor(), options.clockFrom());
        var supervisor = Supervisor.of(System.getenv());
        Logging.follow(configuration.logging(), configuration.site().timeZone());
        Footprint.complaint(configuration.database().url().isPresent() ? 0 : Footprint.DATABASE)
                .ifPresent(what -> LOG.warn("{}", what));
        var watch = file.map(path -> new ConfigurationWatch(path, System.getenv(), configuration));
        watch.ifPresent(it -> Signals.on("HUP", it::again)); // once there is somebody to follow it
        try (var kiosque = new Kiosque(configuration, clock)) {
            Signals.on("TERM", kiosque::stop);
            Signals.on("INT", kiosque::stop);
            if (!kiosque.startUnlessStopped()) {
                return 0;
            }
            kiosque.watchOver(supervisor);
            watch.ifPresent(it -> kiosque.follow(it, supervisor));
            System.out.println(
                    "Put one of these into a feed reader, or open "
                            + configuration.site().publicUrl()
                            + "/ in a browser:");
            configuration.addresses().forEach(address -> System.out.println("  " + address));
            kiosque.stop.await();
            supervisor.stopping();
            LOG.info("Stopping");
            Logging.end();
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    public static void main(String[] arguments) {
        // What is written for machines and in English has the same digits and letters on every
        // machine; pages name their language.
        Locale.setDefault(Locale.ROOT);
        var clock = ScaledClock.real();
        System.exit(
                CommandLineInterface.execute(
                        new CommandContext(
                                Kiosque::run,
                                configuration -> DatabaseControl.reach(configuration, clock),
                                new LibrarySteps(clock),
                                clock,
                                System.getenv()),
                        arguments));
    }
}
