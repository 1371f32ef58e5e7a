package kiosque.opml;

import kiosque.opml.Opml.Feed;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What came into a list, what went, and what is called or filed otherwise: by address, whatever the order. Pure.
record ListChange(List<Feed> came, List<Feed> went, List<Feed> others) {

    /// More names than these are no help to anybody.
    private static final int MOST_NAMES = 8;

    static ListChange between(List<Feed> before, List<Feed> now) {
        Map<String, Feed> old = byAddress(before);
        Map<String, Feed> young = byAddress(now);
        List<Feed> came = new ArrayList<>();
        List<Feed> others = new ArrayList<>();
        young.forEach((url, feed) -> {
            Feed known = old.remove(url);
            if (known == null) {
                came.add(feed);
            } else if (!known.name().equals(feed.name())
                    || !Set.copyOf(known.tags()).equals(Set.copyOf(feed.tags()))) {
                others.add(feed);
            }
        });
        return new ListChange(came, List.copyOf(old.values()), others);
    }

    boolean isNone() {
        return came.isEmpty() && went.isEmpty() && others.isEmpty();
    }

    /// “2 came (A, B), 1 went (C)”.
    String words() {
        List<String> parts = new ArrayList<>();
        add(parts, came, "came");
        add(parts, went, "went");
        add(parts, others, "otherwise named or filed");
        return String.join(", ", parts);
    }

    private static void add(List<String> parts, Collection<Feed> feeds, String what) {
        if (!feeds.isEmpty()) {
            String names =
                    feeds.stream()
                            .limit(MOST_NAMES)
                            .map(Feed::name)
                            .collect(Collectors.joining(", "));
            String more = feeds.size() > MOST_NAMES ? " …" : "";
            parts.add("%d %s (%s%s)".formatted(feeds.size(), what, names, more));
        }
    }

    private static Map<String, Feed> byAddress(List<Feed> feeds) {
        Map<String, Feed> all = new LinkedHashMap<>();
        feeds.forEach(feed -> all.put(feed.url(), feed));
        return all;
    }
}
