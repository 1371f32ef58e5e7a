package kiosque.poll.when;

import kiosque.feed.ParsedEntry;
import kiosque.feed.SourceState;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// How often a source publishes, by its own dates.
public final class Habit {

    private static final int RECENT = 20;

    /// Entries that were all dated at one moment say nothing of a habit.
    private static final Duration TOO_SHORT = Duration.ofSeconds(20);

    /// What is younger at a first poll is news.
    private static final Duration NEWS = Duration.ofHours(6);

    private Habit() {}

    public static Ending.Turn turn(SourceState before, List<ParsedEntry> entries, Instant now) {
        if (!before.isNew()) {
            return Ending.Turn.LATER;
        }
        return dates(entries).anyMatch(at -> at.plus(NEWS).isAfter(now))
                ? Ending.Turn.FIRST_WITH_NEWS
                : Ending.Turn.FIRST;
    }

    /// How long it takes it to publish one more entry: by its own dates where those say something, else by what this poll and those before
    /// it have brought.
    public static Optional<Duration> gap(
            List<ParsedEntry> entries, SourceState before, int arrivals, Instant now) {
        Optional<Duration> dated = medianGap(entries).filter(gap -> gap.compareTo(TOO_SHORT) > 0);
        if (dated.isPresent() || arrivals == 0) {
            return dated.or(before.pace()::medianGap);
        }
        Optional<Duration> brought =
                before.lastSuccessAt().map(last -> Duration.between(last, now).dividedBy(arrivals));
        return brought.map(gap ->
                        before.pace()
                                .medianGap()
                                .map(known -> known.plus(gap).dividedBy(2))
                                .orElse(gap))
                .or(before.pace()::medianGap);
    }

    /// The median time between the publications of its most recent entries; empty before there are two.
    private static Optional<Duration> medianGap(List<ParsedEntry> entries) {
        List<Instant> dates =
                dates(entries).sorted(Comparator.reverseOrder()).limit(RECENT).toList();
        List<Duration> gaps =
                IntStream.range(1, dates.size())
                        .mapToObj(i -> Duration.between(dates.get(i), dates.get(i - 1)))
                        .sorted()
                        .toList();
        return gaps.isEmpty() ? Optional.empty() : Optional.of(gaps.get(gaps.size() / 2));
    }

    private static Stream<Instant> dates(List<ParsedEntry> entries) {
        return entries.stream()
                .flatMap(entry -> entry.dates().published().or(entry.dates()::updated).stream());
    }
}
