package kiosque.poll;

import kiosque.feed.ParsedEntry;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// How often a source publishes, by its own dates.
final class Habit {

    private static final int RECENT = 20;

    private Habit() {}

    /// The median time between the publications of its most recent entries; empty before there are two.
    static Optional<Duration> medianGap(List<ParsedEntry> entries) {
        List<Instant> dates =
                entries.stream()
                        .flatMap(entry -> entry.published().or(entry::updated).stream())
                        .sorted(Comparator.reverseOrder())
                        .limit(RECENT)
                        .toList();
        List<Duration> gaps =
                IntStream.range(1, dates.size())
                        .mapToObj(i -> Duration.between(dates.get(i), dates.get(i - 1)))
                        .sorted()
                        .toList();
        return gaps.isEmpty() ? Optional.empty() : Optional.of(gaps.get(gaps.size() / 2));
    }
}
