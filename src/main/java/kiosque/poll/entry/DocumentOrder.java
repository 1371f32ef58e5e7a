package kiosque.poll.entry;

import kiosque.feed.ParsedEntry;

import java.time.Instant;
import java.util.IdentityHashMap;
import java.util.List;

/// Which of two entries the publisher shows as the newer, where their dates do not tell: the one nearer to the end that has the newest.
record DocumentOrder(IdentityHashMap<ParsedEntry, Integer> places) {

    /// Documents begin with the newest, unless their dates rise.
    static DocumentOrder of(List<ParsedEntry> entries) {
        List<Instant> dates =
                entries.stream().flatMap(entry -> entry.dates().published().stream()).toList();
        boolean rising = dates.size() > 1 && dates.getFirst().isBefore(dates.getLast());
        var places = new IdentityHashMap<ParsedEntry, Integer>();
        for (int i = 0; i < entries.size(); i++) {
            places.put(entries.get(i), rising ? i : -i);
        }
        return new DocumentOrder(places);
    }

    /// Greater for what is newer.
    int newness(ParsedEntry entry) {
        return places.getOrDefault(entry, 0);
    }
}
