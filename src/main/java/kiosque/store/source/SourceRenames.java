package kiosque.store.source;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds out which configured sources are stored ones under another name: those with the same address. Pure.
final class SourceRenames {

    /// A source as it is stored.
    record Known(String name, String url, boolean configured, long number) {}

    /// New names by the stored ones.
    static Map<String, String> among(List<Known> stored, List<ConfiguredSource> configured) {
        Set<String> kept = new HashSet<>();
        configured.forEach(source -> kept.add(source.name()));
        Set<String> known = new HashSet<>();
        Map<String, String> freeByUrl = new HashMap<>();
        stored.stream()
                .sorted(
                        Comparator.comparing(Known::configured)
                                .reversed()
                                .thenComparing(Known::number, Comparator.reverseOrder()))
                .forEach(source -> {
                    known.add(source.name());
                    if (!kept.contains(source.name())) {
                        freeByUrl.putIfAbsent(source.url(), source.name());
                    }
                });
        Map<String, String> names = new HashMap<>();
        for (ConfiguredSource source : configured) {
            String before = freeByUrl.get(source.url().toString());
            if (before != null && !known.contains(source.name())) {
                names.putIfAbsent(before, source.name());
            }
        }
        return names;
    }
}
