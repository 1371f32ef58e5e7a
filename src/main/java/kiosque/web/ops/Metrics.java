package kiosque.web.ops;

import module java.base;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;

import kiosque.feed.Arrival;
import kiosque.feed.NodeFigures;
import kiosque.feed.PollCost;
import kiosque.feed.PollReport;
import kiosque.feed.Repair;
import kiosque.web.source.PollHistory;

/// What is counted, per source and in all, in the form that Prometheus collects. Safe for use by many threads.
public final class Metrics implements AutoCloseable {

    /// Of what is made wherever it is counted.
    private static final Map<String, String> HELP =
            Map.of(
                    "kiosque.polls", "Polls, by how they ended",
                    "kiosque.poll", "How long sources took to answer",
                    "kiosque.entries", "Entries, by what became of them",
                    "kiosque.repairs", "What had to be mended in documents",
                    "kiosque.answers", "Answers to readers, by hundreds of their status",
                    "kiosque.source.polls", "Polls of a source",
                    "kiosque.source.entries", "New entries of a source",
                    "kiosque.source.failures", "Failures of a source in a row",
                    "kiosque.source.last.success.timestamp.seconds", "When a source last answered",
                    "kiosque.source.next.poll.timestamp.seconds", "When a source is polled next");

    private final PrometheusMeterRegistry registry =
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();
    private final Map<String, LastPoll> lastPolls = new ConcurrentHashMap<>();
    private final Counter[] answers = new Counter[6];
    private final PollHistory history = new PollHistory();
    private final LongAdder polls = new LongAdder();
    private final LongAdder failures = new LongAdder();
    private final LongAdder arrivals = new LongAdder();
    private final LongAdder readers = new LongAdder();

    /// What the registry itself would let go of.
    private final List<Object> kept = new CopyOnWriteArrayList<>();

    /// Of one source's last report what its gauges look at, and no more: a report has all new entries in it.
    private record Standing(int failures, double lastSuccess, double nextPoll) {

        static Standing after(PollReport report) {
            return new Standing(
                    report.after().failing().failures(),
                    seconds(report.after().lastSuccessAt()),
                    seconds(Optional.of(report.next().at())));
        }
    }

    private static final class LastPoll {
        volatile Standing standing;

        LastPoll(Standing standing) {
            this.standing = standing;
        }
    }

    public Metrics() {
        registry.config().meterFilter(new Helping());
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        new FileDescriptorMetrics().bindTo(registry);
        collections.bindTo(registry);
        for (int hundred = 1; hundred < answers.length; hundred++) {
            answers[hundred] = registry.counter("kiosque.answers", "status", hundred + "xx");
        }
    }

    /// Counts a poll; called once for each committed report.
    public void polled(PollReport report) {
        String source = report.source().name();
        boolean failed = report.after().failing().failures() > 0;
        polls.increment();
        failures.add(failed ? 1 : 0);
        arrivals.add(report.taken().arrivals().size());
        registry.counter("kiosque.polls", "outcome", report.outcome()).increment();
        if (!report.effort().equals(PollCost.NONE)) {
            registry.timer("kiosque.poll").record(report.effort().took());
        }
        registry.counter("kiosque.entries", "kind", "new")
                .increment(report.taken().arrivals().size());
        registry.counter("kiosque.entries", "kind", "edited").increment(report.realEdits());
        long dropped = report.taken().arrivals().stream().filter(Arrival::isFilteredOut).count();
        registry.counter("kiosque.entries", "kind", "dropped").increment((double) dropped);
        for (Repair repair : report.taken().repairs()) {
            registry.counter("kiosque.repairs", "kind", repair.kind()).increment();
        }
        registry.counter(
                        "kiosque.source.polls",
                        "source",
                        source,
                        "result",
                        failed ? "failed" : "ok")
                .increment();
        registry.counter("kiosque.source.entries", "source", source)
                .increment(report.taken().arrivals().size());
        Standing standing = Standing.after(report);
        lastPolls.computeIfAbsent(source, name -> watched(name, standing)).standing = standing;
        history.add(report);
    }

    /// What is wrong with the polls as a whole; single sources fail every day.
    public List<String> troubles() {
        long all = lastPolls.size();
        long failing =
                lastPolls.values().stream().filter(poll -> poll.standing.failures() > 0).count();
        return all > 0 && failing == all
                ? List.of("every source that was polled fails (%d of %d)".formatted(failing, all))
                : List.of();
    }

    /// A number that is asked for whenever the metrics are collected: queue lengths, ages.
    ///
    /// @param name words joined by dots: `kiosque.commit.queue`
    public void watch(String name, String description, Supplier<Number> number) {
        Gauge.builder(name, number).description(description).register(registry);
    }

    /// How often something was done, and how long that took in all.
    ///
    /// @param name words joined by dots, to which `seconds.count` and `seconds.sum` are added
    public void time(String name, String description, Supplier<NodeFigures.Pace> pace) {
        kept.add(pace);
        FunctionTimer.builder(
                        name,
                        pace,
                        asked -> asked.get().count(),
                        asked -> asked.get().took().toNanos(),
                        TimeUnit.NANOSECONDS)
                .description(description)
                .register(registry);
    }

    /// Something that is counted elsewhere.
    ///
    /// @param kind its label
    public void count(String name, String kind, LongSupplier number) {
        kept.add(number);
        FunctionCounter.builder(name, number, LongSupplier::getAsLong)
                .tag("kind", kind)
                .register(registry);
    }

    /// What was counted since the start.
    public Counts counts() {
        return new Counts(polls.sum(), failures.sum(), arrivals.sum(), readers.sum());
    }

    /// Polls, how many of them failed, new entries, and answers to readers.
    public record Counts(long polls, long failed, long arrivals, long answers) {

        /// What has come to it since.
        public Counts since(Counts earlier) {
            return new Counts(
                    polls - earlier.polls,
                    failed - earlier.failed,
                    arrivals - earlier.arrivals,
                    answers - earlier.answers);
        }
    }

    /// Forgets sources that are no longer configured.
    public void keepOnly(Collection<String> sources) {
        Set<String> kept = Set.copyOf(sources);
        lastPolls.keySet().retainAll(kept);
        history.keepOnly(kept);
        for (Meter meter : registry.getMeters()) {
            String source = meter.getId().getTag("source");
            if (source != null && !kept.contains(source)) {
                registry.remove(meter);
            }
        }
    }

    @Override
    public void close() {
        collections.close();
        registry.close();
    }

    public void answered(int status) {
        readers.increment();
        answers[Math.clamp(status / 100, 1, 5)].increment();
    }

    public PollHistory history() {
        return history;
    }

    /// @param mediaType one of Prometheus' exposition formats
    String scrape(String mediaType) {
        return registry.scrape(mediaType);
    }

    private LastPoll watched(String source, Standing standing) {
        var last = new LastPoll(standing);
        gauge("kiosque.source.failures", source, last, Standing::failures);
        gauge("kiosque.source.last.success.timestamp.seconds", source, last, Standing::lastSuccess);
        gauge("kiosque.source.next.poll.timestamp.seconds", source, last, Standing::nextPoll);
        return last;
    }

    private void gauge(
            String name, String source, LastPoll last, ToDoubleFunction<Standing> number) {
        Gauge.builder(name, last, poll -> number.applyAsDouble(poll.standing))
                .tag("source", source)
                .strongReference(true)
                .register(registry);
    }

    private static final class Helping implements MeterFilter {
        @Override
        public Meter.Id map(Meter.Id id) {
            String help = HELP.get(id.getName());
            return help == null
                    ? id
                    : new Meter.Id(
                            id.getName(),
                            Tags.of(id.getTags()),
                            id.getBaseUnit(),
                            help,
                            id.getType());
        }
    }

    private static double seconds(Optional<Instant> at) {
        return at.map(instant -> (double) instant.getEpochSecond()).orElse(Double.NaN);
    }
}
