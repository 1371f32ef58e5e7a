package kiosque.dedupe.identity;

import kiosque.feed.Entry;
import kiosque.feed.EntryId;
import kiosque.feed.Identified;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Gives each entry of one document its id, aliases and fingerprint. Pure.
///
/// The id is the guid byte for byte, else the canonical link, else a hash of title and text. Where a document uses one of them for
/// several entries, [Namesakes] tells them apart by link and text.
public final class Identifier {

    /// In document order; entries that are the same twice in one document come once.
    public List<Identified> identify(List<Entry> entries) {
        Map<EntryId, List<Namesake>> groups = new LinkedHashMap<>();
        for (int place = 0; place < entries.size(); place++) {
            Namesake one = Namesake.of(place, entries.get(place));
            groups.computeIfAbsent(one.identified().id(), _ -> new ArrayList<>(1)).add(one);
        }
        return groups.values().stream()
                .flatMap(group ->
                        group.size() == 1 ? group.stream() : Namesakes.tellApart(group).stream())
                .sorted(Comparator.comparingInt(Namesake::place))
                .map(Namesake::identified)
                .toList();
    }
}
