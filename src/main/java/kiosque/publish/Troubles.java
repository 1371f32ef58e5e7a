package kiosque.publish;

import kiosque.store.sql.StoreException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/// What is wrong with publishing at the moment; each thing is logged once when it begins, not each time that it is met.
final class Troubles {

    private static final Logger LOG = LoggerFactory.getLogger(Troubles.class);

    /// Rounds, of a second each, after which a document that was never rendered is nobody's any more.
    private static final int REMEMBERED = 30;

    private final Map<String, Failure> failures = new ConcurrentSkipListMap<>();
    private final Map<String, List<String>> leftOut = new ConcurrentSkipListMap<>();
    private final AtomicInteger rounds = new AtomicInteger();

    /// @param round in which it was last tried
    /// @param told whether the log has it
    private record Failure(String cause, int round, boolean told) {}

    /// What failed before is worth another try; what nobody has tried again is no trouble any more.
    void nextRound() {
        int now = rounds.incrementAndGet();
        failures.values().removeIf(failure -> now - failure.round() > REMEMBERED);
    }

    /// @param document what could not be rendered or read
    void failed(String document, RuntimeException cause) {
        boolean away = cause instanceof StoreException store && store.isTold();
        boolean known =
                Optional.ofNullable(failures.get(document)).filter(Failure::told).isPresent();
        failures.put(document, new Failure(String.valueOf(cause), rounds.get(), known || !away));
        if (!known && !away) {
            LOG.error(
                    "{}: cannot be rendered, the last good document stays: {}",
                    document,
                    cause instanceof StoreException ? cause.getMessage() : cause.toString());
            LOG.debug("{}", document, cause);
        }
    }

    void succeeded(String document) {
        if (Optional.ofNullable(failures.remove(document)).filter(Failure::told).isPresent()) {
            LOG.info("{}: rendered again", document);
        }
    }

    /// Whether it was tried in this round, in vain.
    boolean isHopeless(String document) {
        Failure failure = failures.get(document);
        return failure != null && failure.round() == rounds.get();
    }

    void leftOut(String slug, List<String> entries) {
        List<String> before = entries.isEmpty() ? leftOut.remove(slug) : leftOut.put(slug, entries);
        if (!entries.isEmpty() && !entries.equals(before)) {
            LOG.warn("{}: entries left out: {}", slug, entries);
        }
    }

    /// One sentence each.
    List<String> sentences() {
        return Stream.concat(
                        failures.entrySet().stream()
                                .map(each ->
                                        each.getKey()
                                                + " is not rendered: "
                                                + each.getValue().cause()),
                        leftOut.entrySet().stream()
                                .map(each -> each.getKey() + " lacks entries: " + each.getValue()))
                .toList();
    }
}
