package kiosque.config;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What was meant by a key that there is not: a slip of the fingers, or what other programs call it.
final class KeySlips {

    /// More keys than this are no help in a message.
    private static final int MANY = 20;

    /// What other programs call it → what it may be called here; the one that the section has is meant.
    private static final Map<String, List<String>> ELSEWHERE =
            Map.ofEntries(
                    Map.entry("interval", List.of("every")),
                    Map.entry("frequency", List.of("every")),
                    Map.entry("refresh", List.of("every")),
                    Map.entry("schedule", List.of("every", "at")),
                    Map.entry("cron", List.of("every", "at")),
                    Map.entry("link", List.of("url", "public-url")),
                    Map.entry("href", List.of("url")),
                    Map.entry("feed", List.of("url")),
                    Map.entry("xmlurl", List.of("url")),
                    Map.entry("address", List.of("url", "listen", "public-url")),
                    Map.entry("feeds", List.of("merged-feeds", "sources", "from")),
                    Map.entry("outputs", List.of("merged-feeds")),
                    Map.entry("subscriptions", List.of("sources")),
                    Map.entry("title", List.of("name")),
                    Map.entry("label", List.of("name", "title")),
                    Map.entry("name", List.of("title")),
                    Map.entry("id", List.of("slug", "name")),
                    Map.entry("path", List.of("slug")),
                    Map.entry("sources", List.of("from")),
                    Map.entry("tags", List.of("from")),
                    Map.entry("tag", List.of("from")),
                    Map.entry("category", List.of("tags")),
                    Map.entry("categories", List.of("tags")),
                    Map.entry("group", List.of("tags")),
                    Map.entry("folder", List.of("tags")),
                    Map.entry("filter", List.of("keep")),
                    Map.entry("include", List.of("keep", "from")),
                    Map.entry("exclude", List.of("drop")),
                    Map.entry("limit", List.of("entries")),
                    Map.entry("max-entries", List.of("entries")),
                    Map.entry("count", List.of("entries")),
                    Map.entry("items", List.of("entries")),
                    Map.entry("port", List.of("listen")),
                    Map.entry("bind", List.of("listen")),
                    Map.entry("host", List.of("listen", "url")),
                    Map.entry("base-url", List.of("public-url")),
                    Map.entry("username", List.of("user")),
                    Map.entry("login", List.of("user")),
                    Map.entry("locale", List.of("language")));

    /// @param known keys of that section
    static String hint(String key, Set<String> known) {
        if (key.equals("<<")) {
            return "; what sources have in common stands in `defaults` or under their tag in"
                    + " `tags`";
        }
        if (!key.equals(key.strip()) || key.startsWith("\u00A0") || key.startsWith("\u202F")) {
            return "; it begins or ends with blanks of another kind, such as the no-break space:"
                    + " indent with plain ones";
        }
        Optional<String> meant =
                Nearest.to(key, known)
                        .or(() ->
                                ELSEWHERE
                                        .getOrDefault(key.toLowerCase(Locale.ROOT), List.of())
                                        .stream()
                                        .filter(known::contains)
                                        .findFirst());
        if (meant.isPresent()) {
            return "; did you mean “" + meant.get() + "”?";
        }
        return known.size() <= MANY ? "; there are " + String.join(", ", known) : "";
    }
}
