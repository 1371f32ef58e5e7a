package kiosque.ops;

import kiosque.config.Configuration;
import kiosque.config.ConfigurationWatch;
import kiosque.config.Mistake;
import kiosque.process.Supervisor;
import kiosque.store.upkeep.Retention;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What came of the changes of the configuration, for everybody who wants to know: the supervisor, the metrics, the pages. Safe for
/// use by many threads.
public final class Reloads implements ConfigurationWatch.Follower {

    private static final Logger LOG = LoggerFactory.getLogger(Reloads.class);

    /// A configuration that was not taken over.
    private record Refusal(Instant at, List<Mistake> mistakes) {}

    private final Consumer<Configuration> takeOver;
    private final Supervisor supervisor;
    private final InstantSource clock;
    private volatile Optional<Refusal> refusal = Optional.empty();
    private volatile Instant takenOverAt;

    public Reloads(Consumer<Configuration> takeOver, Supervisor supervisor, InstantSource clock) {
        this.takeOver = takeOver;
        this.supervisor = supervisor;
        this.clock = clock;
        this.takenOverAt = clock.instant();
    }

    @Override
    public void begins() {
        supervisor.reloading();
    }

    @Override
    public void takesOver(Configuration configuration) {
        try {
            takeOver.accept(configuration);
        } finally {
            supervisor.ready(configuration.toString());
        }
        refusal = Optional.empty();
        takenOverAt = clock.instant();
    }

    @Override
    public void refuses(List<Mistake> mistakes) {
        refusal = Optional.of(new Refusal(clock.instant(), List.copyOf(mistakes)));
        notices().forEach(supervisor::ready);
    }

    /// What people should know, a sentence each.
    public List<String> notices() {
        return refusal.stream()
                .map(refused ->
                        "the configuration of %s was refused, the one before is in force: %s%s"
                                .formatted(
                                        refused.at().truncatedTo(ChronoUnit.SECONDS),
                                        refused.mistakes().getFirst(),
                                        refused.mistakes().size() == 1
                                                ? ""
                                                : " (and %d more)"
                                                        .formatted(refused.mistakes().size() - 1)))
                .toList();
    }

    /// When the configuration in force was taken over.
    Instant takenOverAt() {
        return takenOverAt;
    }

    /// Of the configuration that was refused last; none while the file is in force.
    int mistakes() {
        return refusal.map(refused -> refused.mistakes().size()).orElse(0);
    }

    /// How long things are kept.
    static Retention.Terms terms(Configuration configuration) {
        Retention.Terms usual = Retention.Terms.DEFAULT;
        return new Retention.Terms(
                usual.unplaced(), configuration.retention().bounds(), usual.tombstones());
    }

    /// Says what of a change takes effect only at the next start.
    public static void tellWhatWaits(Configuration before, Configuration next) {
        List<String> waiting = waiting(before, next);
        if (!waiting.isEmpty()) {
            LOG.warn(
                    "What has changed in {} takes effect at the next start",
                    String.join(", ", waiting));
        }
    }

    /// What differs that takes effect only at the next start, by the names of its sections.
    private static List<String> waiting(Configuration before, Configuration next) {
        Map<String, List<Supplier<Object>>> parts =
                Map.of(
                        "server", List.of(before::server, next::server),
                        "database",
                                List.of(
                                        () -> before.database().withReserve(0),
                                        () -> next.database().withReserve(0)),
                        "pictures", List.of(before::pictures, next::pictures),
                        "websub", List.of(before::webSub, next::webSub));
        return parts.entrySet().stream()
                .filter(part ->
                        !part.getValue().getFirst().get().equals(part.getValue().getLast().get()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
