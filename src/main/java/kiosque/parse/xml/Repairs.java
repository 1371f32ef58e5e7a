package kiosque.parse.xml;

import kiosque.feed.Repair;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Counts what is mended while it is being mended: one line a kind, however often it occurs.
final class Repairs {

    private static final class Count {
        private final String example;
        private int times = 1;

        private Count(String example) {
            this.example = example;
        }
    }

    private final Map<String, Count> counts = new LinkedHashMap<>();

    void add(String kind, String example) {
        Count count = counts.get(kind);
        if (count == null) {
            counts.put(kind, new Count(example));
        } else {
            count.times++;
        }
    }

    List<Repair> list() {
        return counts.entrySet().stream().map(Repairs::repair).toList();
    }

    private static Repair repair(Map.Entry<String, Count> entry) {
        Count count = entry.getValue();
        return new Repair(
                entry.getKey(),
                count.times == 1
                        ? count.example
                        : count.example + ", and " + (count.times - 1) + " more");
    }
}
