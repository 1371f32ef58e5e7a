package kiosque.web.ops;

import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.CounterSnapshot.CounterDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;

import kiosque.feed.PollReport;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;

/// What is counted of each source: some hundred bytes of it, as meters of its own would be thirty times that. Nothing is told of single sources where there are more of
/// them than Prometheus bears. Safe for use by many threads.
final class SourceMetrics implements MultiCollector {

    /// With six series each. Prometheus' own advice is to have less than ten values of a label, and some of a hundred.
    static final int AT_MOST = 10_000;

    private final Map<String, Figures> sources = new ConcurrentHashMap<>();

    /// Of one source, since the start; a report itself has all new entries in it.
    ///
    /// @param failures in a row, as the other two since the last poll; times are seconds of the Unix epoch, not a number where there is none
    private record Figures(
            long polls, long failed, long entries, int failures, double lastSuccess, double next) {

        static Figures of(PollReport report) {
            int failures = report.after().failing().failures();
            return new Figures(
                    1,
                    failures > 0 ? 1 : 0,
                    report.taken().arrivals().size(),
                    failures,
                    report.after().lastSuccessAt().map(SourceMetrics::seconds).orElse(Double.NaN),
                    seconds(report.next().at()));
        }

        Figures and(Figures later) {
            return new Figures(
                    polls + later.polls,
                    failed + later.failed,
                    entries + later.entries,
                    later.failures,
                    later.lastSuccess,
                    later.next);
        }

        long succeeded() {
            return polls - failed;
        }
    }

    void polled(PollReport report) {
        sources.merge(report.source().name(), Figures.of(report), Figures::and);
    }

    void keepOnly(Set<String> names) {
        sources.keySet().retainAll(names);
    }

    int polledAtAll() {
        return sources.size();
    }

    long failing() {
        return sources.values().stream().filter(source -> source.failures() > 0).count();
    }

    @Override
    public MetricSnapshots collect() {
        if (sources.isEmpty() || sources.size() > AT_MOST) {
            return MetricSnapshots.of();
        }
        return MetricSnapshots.of(
                polls(),
                counter("entries", "New entries of a source", Figures::entries),
                gauge("failures", "Failures of a source in a row", Figures::failures),
                gauge(
                        "last_success_timestamp_seconds",
                        "When a source last answered",
                        Figures::lastSuccess),
                gauge(
                        "next_poll_timestamp_seconds",
                        "When a source is polled next",
                        Figures::next));
    }

    private CounterSnapshot polls() {
        var polls = CounterSnapshot.builder().name(name("polls")).help("Polls of a source");
        sources.forEach((source, figures) -> {
            point(source, "ok", figures.succeeded()).ifPresent(polls::dataPoint);
            point(source, "failed", figures.failed()).ifPresent(polls::dataPoint);
        });
        return polls.build();
    }

    private static Optional<CounterDataPointSnapshot> point(
            String source, String result, long polls) {
        return polls == 0
                ? Optional.empty()
                : Optional.of(
                        CounterDataPointSnapshot.builder()
                                .labels(Labels.of("result", result, "source", source))
                                .value((double) polls)
                                .build());
    }

    private CounterSnapshot counter(String name, String help, ToDoubleFunction<Figures> number) {
        var counter = CounterSnapshot.builder().name(name(name)).help(help);
        sources.forEach((source, figures) ->
                counter.dataPoint(
                        CounterDataPointSnapshot.builder()
                                .labels(Labels.of("source", source))
                                .value(number.applyAsDouble(figures))
                                .build()));
        return counter.build();
    }

    private GaugeSnapshot gauge(String name, String help, ToDoubleFunction<Figures> number) {
        var gauge = GaugeSnapshot.builder().name(name(name)).help(help);
        sources.forEach((source, figures) ->
                gauge.dataPoint(
                        GaugeDataPointSnapshot.builder()
                                .labels(Labels.of("source", source))
                                .value(number.applyAsDouble(figures))
                                .build()));
        return gauge.build();
    }

    private static String name(String last) {
        return "kiosque_source_" + last;
    }

    private static double seconds(Instant at) {
        return at.getEpochSecond();
    }
}
