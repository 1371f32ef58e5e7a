package kiosque.parse.xml;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// What a feed's elements hold, for telling where one ended that was never closed: before the first thing that has no place in it.
final class Nesting {

    /// What holds entries.
    private static final Set<String> LISTS = Set.of("rss", "rdf", "channel", "feed", "items");

    private static final Set<String> ENTRIES = Set.of("item", "entry");

    /// Elements with a few fields of their own.
    private static final Map<String, Set<String>> GROUPS =
            Map.ofEntries(
                    Map.entry(
                            "image",
                            Set.of("url", "title", "link", "width", "height", "description")),
                    Map.entry("textinput", Set.of("title", "description", "name", "link")),
                    Map.entry("author", Set.of("name", "email", "uri", "url", "homepage")),
                    Map.entry("contributor", Set.of("name", "email", "uri", "url", "homepage")),
                    Map.entry("owner", Set.of("name", "email")),
                    Map.entry("skiphours", Set.of("hour")),
                    Map.entry("skipdays", Set.of("day")),
                    Map.entry("cloud", Set.of()),
                    Map.entry(
                            "group",
                            Set.of(
                                    "content",
                                    "thumbnail",
                                    "title",
                                    "description",
                                    "credit",
                                    "category",
                                    "keywords",
                                    "rating",
                                    "player",
                                    "community")));

    /// Prefixes of extensions whose elements are fields of the feed or of an entry.
    private static final Set<String> EXTENSIONS =
            Set.of(
                    "dc",
                    "dcterms",
                    "content",
                    "itunes",
                    "media",
                    "atom",
                    "atom10",
                    "a10",
                    "slash",
                    "wfw",
                    "sy",
                    "feedburner",
                    "georss",
                    "podcast",
                    "googleplay",
                    "thr",
                    "psc",
                    "admin",
                    "cc",
                    "creativecommons");

    /// What extensions name as the formats do, or fill with fields that are called as the entry's are: `itunes:image` is empty, and a `title` in
    /// `media:group` is the entry's.
    private static final Set<String> OWN_FIELDS = Set.of("image", "group");

    /// Whether an element that was never closed may hold another.
    static boolean holds(String parent, String child) {
        String outer = local(parent);
        String inner = local(child);
        if (isEntry(child) || inner.equals("channel")) {
            return LISTS.contains(outer);
        }
        if (isEntry(parent) || LISTS.contains(outer)) {
            return true;
        }
        if (EXTENSIONS.contains(prefix(parent)) && OWN_FIELDS.contains(outer)) {
            return outer.equals("group")
                    && prefix(child).equals(prefix(parent))
                    && GROUPS.getOrDefault(outer, Set.of()).contains(inner);
        }
        Set<String> fields = GROUPS.get(outer);
        return fields == null ? !isField(child, inner) : fields.contains(inner);
    }

    private static boolean isEntry(String name) {
        return ENTRIES.contains(local(name)) && !EXTENSIONS.contains(prefix(name));
    }

    private static boolean isField(String name, String local) {
        return EXTENSIONS.contains(prefix(name)) || Spelling.isField(local);
    }

    private static String local(String name) {
        return Namespaces.local(name).toLowerCase(Locale.ROOT);
    }

    private static String prefix(String name) {
        return Namespaces.prefix(name).toLowerCase(Locale.ROOT);
    }
}
