package kiosque.poll.entry;

import kiosque.dedupe.identity.TakenTogether;
import kiosque.feed.Arrival;
import kiosque.feed.ParsedFeed;
import kiosque.feed.Repair;
import kiosque.feed.Taken;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What a document brought, for people: `30 new (10 of them backlog, 1 filtered out), 2 edited of 40, RSS 2.0`.
public final class TakenInWords {

    /// What is told in full.
    private static final Set<String> TOLD =
            Set.of(TakenTogether.KIND, Repair.TRUNCATED, Oddities.AHEAD);

    public static String of(Taken taken, ParsedFeed feed) {
        if (taken.isOdd(Oddities.EMPTY)) {
            return Oddities.LISTS_NOTHING;
        }
        List<String> parts = new ArrayList<>();
        if (!taken.arrivals().isEmpty()) {
            parts.add(taken.arrivals().size() + " new" + unpublished(taken.arrivals()));
        }
        long seen = taken.edited();
        if (seen > 0) {
            parts.add(seen + " edited");
        }
        if (seen < taken.revisions().size()) {
            parts.add(taken.revisions().size() - seen + " kept up unseen");
        }
        String changes = parts.isEmpty() ? "nothing new" : String.join(", ", parts);
        List<String> kinds = taken.repairs().stream().map(Repair::kind).distinct().toList();
        String mended = kinds.isEmpty() ? "" : ", mended: " + String.join(", ", kinds);
        String remarks =
                taken.repairs().stream()
                        .filter(it -> TOLD.contains(it.kind()))
                        .map(it -> "; " + it.detail())
                        .collect(Collectors.joining());
        return "%s of %d, %s%s%s"
                .formatted(changes, feed.entries().size(), feed.format(), mended, remarks);
    }

    private static String unpublished(List<Arrival> arrivals) {
        long quiet = arrivals.stream().filter(Arrival::isBacklog).count();
        long dropped = arrivals.stream().filter(Arrival::isFilteredOut).count();
        List<String> kinds = new ArrayList<>();
        if (quiet > 0) {
            kinds.add(quiet + " of them backlog");
        }
        if (dropped > 0) {
            kinds.add(dropped + " filtered out");
        }
        return kinds.isEmpty() ? "" : " (" + String.join(", ", kinds) + ")";
    }
}
