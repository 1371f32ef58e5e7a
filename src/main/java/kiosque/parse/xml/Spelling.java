package kiosque.parse.xml;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// How the formats spell the names of their elements, for publishers who write `<pubdate>` or `<Title>`.
final class Spelling {

    private static final Set<String> ROOTS = Set.of("rss", "rdf", "feed", "channel", "entry");

    private static final Map<String, String> RSS =
            byLowerCase(
                    "rss channel item title link description language copyright managingEditor"
                        + " webMaster pubDate lastBuildDate category generator docs cloud ttl image"
                        + " rating textInput textinput skipHours skipDays hour day url width height"
                        + " name author comments enclosure guid source expirationDate items body"
                        + " fullitem summary content tagline");

    private static final Map<String, String> ATOM =
            byLowerCase(
                    "feed entry title link subtitle tagline id updated modified issued created"
                        + " published author contributor name uri url email category generator icon"
                        + " logo rights copyright info summary content source");

    /// Extensions none of whose names starts with a capital.
    private static final Set<String> SMALL =
            Set.of(
                    KnownNamespace.CONTENT,
                    KnownNamespace.DC,
                    KnownNamespace.DCTERMS,
                    KnownNamespace.GOOGLEPLAY,
                    KnownNamespace.ITUNES,
                    KnownNamespace.MEDIA,
                    KnownNamespace.PODCAST,
                    KnownNamespace.SLASH,
                    KnownNamespace.SYNDICATION);

    static boolean isFeedRoot(String local) {
        return ROOTS.contains(local.toLowerCase(Locale.ROOT));
    }

    /// Whether RSS or Atom has an element of that name.
    static boolean isField(String local) {
        String small = local.toLowerCase(Locale.ROOT);
        return RSS.containsKey(small) || ATOM.containsKey(small);
    }

    static String rss(String local) {
        return spelt(RSS, local);
    }

    static String atom(String local) {
        return spelt(ATOM, local);
    }

    static String extension(String local, String uri) {
        if (!Character.isUpperCase(local.charAt(0)) || !SMALL.contains(uri)) {
            return local;
        }
        String small = local.toLowerCase(Locale.ROOT);
        return local.equals(local.toUpperCase(Locale.ROOT))
                ? small
                : small.charAt(0) + local.substring(1);
    }

    private static String spelt(Map<String, String> names, String local) {
        String known = names.get(local.toLowerCase(Locale.ROOT));
        return known == null ? local : known;
    }

    private static Map<String, String> byLowerCase(String names) {
        Map<String, String> map = new HashMap<>();
        for (String name : names.split(" ", -1)) {
            map.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
        }
        return Map.copyOf(map);
    }
}
