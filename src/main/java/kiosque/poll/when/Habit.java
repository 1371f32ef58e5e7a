package kiosque.poll.when;

import kiosque.feed.Pace;
import kiosque.feed.ParsedEntry;
import kiosque.feed.Rhythm;
import kiosque.feed.SourceState;
import kiosque.text.Durations;

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

    public static Ending.Turn turn(SourceState before, List<ParsedEntry> entries, Instant now) {
        if (!before.isNew()) {
            return Ending.Turn.LATER;
        }
        return dates(entries).anyMatch(at -> at.plus(NEWS).isAfter(now))
                ? Ending.Turn.FIRST_WITH_NEWS
                : Ending.Turn.FIRST;
    }

    /// How often it has something new, after a document that brought so many arrivals.
    public static Pace pace(
            Rhythm rhythm,
            List<ParsedEntry> entries,
            SourceState before,
            int arrivals,
            Instant now) {
        Optional<Duration> gap = gap(entries, before, arrivals, now);
        return new Pace(
                rhythm,
                gap,
                gap.map(length -> length.multipliedBy(entries.size())),
                arrivals == 0 ? before.pace().lastNewEntryAt() : Optional.of(now));
    }

    /// How long it takes it to publish one more entry: by its own dates where those say something, else by what this poll and those before
    /// it have brought. A night is no sign that it publishes more seldom.
    private static Optional<Duration> gap(
            List<ParsedEntry> entries, SourceState before, int arrivals, Instant now) {
        Optional<Duration> dated = medianGap(entries).filter(gap -> gap.compareTo(TOO_SHORT) > 0);
        Optional<Duration> known = before.pace().medianGap();
        if (dated.isPresent() || arrivals == 0 || before.lastSuccessAt().isEmpty()) {
            return dated.or(() -> known);
        }
        Instant last = before.lastSuccessAt().get();
        if (arrivals >= entries.size()) {
            Duration seen = turnover(before.pace(), last, now).dividedBy(arrivals);
            return Optional.of(known.map(gap -> nearer(gap, seen)).orElse(seen));
        }
        Instant since = arrivals == 1 ? before.pace().lastNewEntryAt().orElse(last) : last;
        Duration brought = Duration.between(since, now).dividedBy(arrivals);
        return Optional.of(
                known.map(gap -> nearer(gap, Durations.shorter(brought, gap.multipliedBy(2))))
                        .orElse(brought));
    }

    /// It may be oftener than that at once, but seldomer only by and by: an entry may have been there for long when it was met.
    private static Duration nearer(Duration known, Duration seen) {
        return Durations.shorter(seen, known.plus(seen.minus(known).dividedBy(4)));
    }

    /// Nothing is left of what was there before: there may have been more in between, unless the poll before found nothing new.
    private static Duration turnover(Pace pace, Instant last, Instant now) {
        return pace.lastNewEntryAt()
                .filter(at -> at.isBefore(last))
                .map(at -> Duration.between(at, now))
                .orElseGet(() -> Duration.between(last, now).dividedBy(2));
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
