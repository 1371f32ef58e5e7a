package kiosque.web.source;

import kiosque.feed.PollReport;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// How the last polls of each source went since we started, for the plots on the sources page. Safe for use by many threads.
public final class PollHistory {
    static final int POLLS = 40;

    private final Map<String, Deque<Beat>> beats = new ConcurrentHashMap<>();

    /// One poll.
    ///
    /// @param arrivals how many entries it brought
    record Beat(Instant at, String outcome, int arrivals, boolean failed) {}

    public void add(PollReport report) {
        var beat =
                new Beat(
                        report.at(),
                        report.outcome(),
                        report.taken().arrivals().size(),
                        report.after().failing().failures() > 0);
        Deque<Beat> row =
                beats.computeIfAbsent(report.source().name(), name -> new ArrayDeque<>(POLLS));
        synchronized (row) {
            if (row.size() == POLLS) {
                row.removeFirst();
            }
            row.addLast(beat);
        }
    }

    /// Oldest first.
    List<Beat> of(String source) {
        Deque<Beat> row = beats.get(source);
        if (row == null) {
            return List.of();
        }
        synchronized (row) {
            return List.copyOf(row);
        }
    }

    public void keepOnly(Collection<String> sources) {
        beats.keySet().retainAll(sources);
    }
}
