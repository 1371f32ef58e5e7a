package kiosque.config;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Writes feeds as lines of the configuration's `sources`.
public final class SourceLines {

    private SourceLines() {}

    /// One line a feed.
    ///
    /// @param known names and addresses that are taken; such an address is left out, such a name gets a number
    public static List<String> of(List<Opml.Feed> feeds, Set<String> known) {
        Set<String> taken = new HashSet<>(known);
        List<String> lines = new ArrayList<>();
        for (Opml.Feed feed : feeds) {
            if (taken.add(feed.url())) {
                lines.add(line(feed, free(feed.name(), taken)));
            }
        }
        return lines;
    }

    private static String free(String name, Set<String> taken) {
        String free = name;
        for (int number = 2; !taken.add(free); number++) {
            free = name + " (" + number + ")";
        }
        return free;
    }

    private static String line(Opml.Feed feed, String name) {
        String line = "  - { name: " + quoted(name) + ", url: " + quoted(feed.url());
        return feed.tags().isEmpty()
                ? line + " }"
                : line
                        + feed.tags().stream()
                                .map(tag -> quoted(tag.toLowerCase(Locale.ROOT)))
                                .collect(Collectors.joining(", ", ", tags: [", "] }"));
    }

    /// As a YAML double-quoted scalar that stands for itself.
    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.replace("${", "$${")
                .codePoints()
                .forEach(character -> {
                    if (character == '"' || character == '\\') {
                        out.append('\\').appendCodePoint(character);
                    } else if (Character.isISOControl(character)
                            || Character.getType(character) == Character.SURROGATE
                            || character == 0xFEFF) {
                        out.append("\\u%04X".formatted(character));
                    } else {
                        out.appendCodePoint(character);
                    }
                });
        return out.append('"').toString();
    }
}
