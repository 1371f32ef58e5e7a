package kiosque.poll.entry;

import kiosque.feed.ParsedFeed;
import kiosque.feed.Repair;
import kiosque.feed.SourceState;
import kiosque.poll.plan.Polling;
import kiosque.text.Authority;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What is odd about a document that was read without trouble, so that nobody takes it for well: it lists nothing any more, or its entries are yet to come.
final class Oddities {

    /// A source that listed entries and lists none.
    static final String EMPTY = "empty";

    static final String LISTS_NOTHING = "it lists no entries any more, though the feed is there";

    /// Dates that lie ahead of the clock, as local time does that is taken for UTC.
    static final String AHEAD = "ahead";

    private static final Duration A_CLOCK_THAT_IS_FAST = Duration.ofMinutes(5);
    private static final Duration FARTHEST_ZONE = Duration.ofHours(14);

    static boolean listsNothing(ParsedFeed feed, SourceState before) {
        return feed.entries().isEmpty() && before.pace().lastNewEntryAt().isPresent();
    }

    /// The oddity to show with the source, if there is one.
    static Optional<Repair> in(ParsedFeed feed, Polling polling) {
        return listsNothing(feed, polling.source().state())
                ? Optional.of(new Repair(EMPTY, LISTS_NOTHING))
                : ahead(feed, polling);
    }

    private static Optional<Repair> ahead(ParsedFeed feed, Polling polling) {
        Instant now = polling.at();
        List<Duration> ahead =
                feed.entries().stream()
                        .flatMap(entry -> entry.dates().published().stream())
                        .map(at -> Duration.between(now, at))
                        .filter(it -> it.compareTo(A_CLOCK_THAT_IS_FAST) > 0)
                        .filter(it -> it.compareTo(FARTHEST_ZONE) <= 0)
                        .sorted()
                        .toList();
        return ahead.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Repair(
                                AHEAD,
                                "%d dated up to %d minutes ahead: if their dates name no zone, say it with time-zone%s"
                                        .formatted(
                                                ahead.size(),
                                                ahead.getLast().toMinutes(),
                                                zone(feed, polling, ahead.getLast()))));
    }

    private static String zone(ParsedFeed feed, Polling polling, Duration ahead) {
        String host = Authority.host(polling.settings().url());
        return PlausibleZone.of(feed.head().language(), host, ahead, polling.at())
                .map(zone -> ": " + zone)
                .orElse("");
    }
}
