package kiosque.dedupe.identity;

import kiosque.feed.Arrival;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// How much of a new source's first document is published; the rest is stored quietly.
///
/// @param entries how many at most, the newest first
/// @param age how old the oldest may be
public record Backlog(int entries, Duration age) {

    public static final Backlog DEFAULT = new Backlog(20, Duration.ofDays(365));

    /// The same arrivals in the same order, which is the one of publication; those that stay quiet enter no merged feed and say why.
    ///
    /// @param now when the document was read
    public List<Arrival> hold(List<Arrival> arrivals, Instant now) {
        Instant oldest = now.minus(age);
        Set<Arrival> newest = Collections.newSetFromMap(new IdentityHashMap<>());
        arrivals.reversed().stream()
                .filter(arrival -> arrival.droppedBy().isEmpty())
                .sorted(Comparator.comparing(Arrival::effectiveAt).reversed())
                .limit(entries)
                .forEach(newest::add);
        return arrivals.stream().map(arrival -> hold(arrival, oldest, newest)).toList();
    }

    private Arrival hold(Arrival arrival, Instant oldest, Set<Arrival> newest) {
        if (arrival.droppedBy().isPresent()) {
            return arrival;
        }
        if (arrival.effectiveAt().isBefore(oldest)) {
            return quiet(
                    arrival,
                    Arrival.BACKLOG
                            + "older than "
                            + age.toDays()
                            + " days when the source was new");
        }
        return newest.contains(arrival)
                ? arrival
                : quiet(
                        arrival,
                        Arrival.BACKLOG
                                + "not among the newest "
                                + entries
                                + " when the source was new");
    }

    private static Arrival quiet(Arrival arrival, String why) {
        return new Arrival(
                arrival.identified(),
                arrival.firstSeenAt(),
                arrival.effectiveAt(),
                arrival.placedAt(),
                Optional.of(why),
                List.of(),
                arrival.traits(),
                arrival.original());
    }
}
