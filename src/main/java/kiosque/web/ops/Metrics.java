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

/// What is counted, per source and in all, in the form that Prometheus collects. Safe for use by many threads.
public final class Metrics implements AutoCloseable {

    /// Of what is made wherever it is counted.
    private static final Map<String, String> HELP =
            Map.of(
                    "kiosque.polls", "Polls, by how they ended",
                    "kiosque.poll", "How long sources took to answer",
                    "kiosque.entries", "Entries, by what became of them",
                    "kiosque.repairs", "What had to be mended in documents",
                    "kiosque.answers", "Answers to readers, by hundreds of their status");

    private final PrometheusMeterRegistry registry =
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();
    private final SourceMetrics sources = new SourceMetrics();
    private final Counter[] answers = new Counter[6];
    private final LongAdder polls = new LongAdder();
    private final LongAdder failures = new LongAdder();
    private final LongAdder arrivals = new LongAdder();
    private final LongAdder readers = new LongAdder();

    /// What the registry itself would let go of.
    private final List<Object> kept = new CopyOnWriteArrayList<>();

    public Metrics() {
        registry.config().meterFilter(new Helping());
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        new FileDescriptorMetrics().bindTo(registry);
        collections.bindTo(registry);
        registry.getPrometheusRegistry().register(sources);
        for (int hundred = 1; hundred < answers.length; hundred++) {
            answers[hundred] = registry.counter("kiosque.answers", "status", hundred + "xx");
        }
    }

    /// Counts a poll; called once for each committed report.
    public void polled(PollReport report) {
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
        sources.polled(report);
    }

    /// What is wrong with the polls as a whole; single sources fail every day.
    public List<String> troubles() {
        int all = sources.polledAtAll();
        long failing = sources.failing();
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
    public void keepOnly(Collection<String> names) {
        sources.keepOnly(Set.copyOf(names));
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

    /// @param mediaType one of Prometheus' exposition formats
    String scrape(String mediaType) {
        return registry.scrape(mediaType);
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
}
