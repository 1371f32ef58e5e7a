package kiosque.parse.xml;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The namespace that the elements of a feed's own format are in, told by its root element.
///
/// Publishers put RSS into namespaces that nobody asked for, into Atom's by a slip, and into none when RDF needs one; early Atom went through six of
/// them. Whatever it was, what comes out is the one that ROME reads.
///
/// @param canonical what its elements come out in, null for a document of no known format
/// @param declared what its root was in
record FormatNamespace(@Nullable String canonical, String declared) {

    private static final Set<String> RSS =
            Set.of(
                    "http://backend.userland.com/rss",
                    "http://backend.userland.com/rss2",
                    "http://backend.userland.com/rss091",
                    "http://blogs.law.harvard.edu/tech/rss",
                    "http://cyber.law.harvard.edu/rss",
                    "http://cyber.law.harvard.edu/rss/rss.html",
                    "http://my.netscape.com/publish/formats/rss-0.91.dtd",
                    "http://my.netscape.com/rdf/simple/0.9",
                    "http://channel.netscape.com/rdf/simple/0.9",
                    "http://my.netscape.com/rdf/simple/0.9.1",
                    "http://purl.org/rss/1.0",
                    "http://purl.org/net/rss1.1#",
                    "http://purl.org/rss/1.0/modules/rss091#",
                    "http://rssboard.org/rss-specification",
                    "http://www.rssboard.org/rss-specification");

    private static final Set<String> ATOM =
            Set.of(
                    "http://www.w3.org/2005/atom",
                    "http://purl.org/atom/ns#",
                    "http://purl.org/atom/ns",
                    "http://example.com/newformat#",
                    "http://example.com/necho",
                    "http://purl.org/echo",
                    "uri/of/echo/namespace#",
                    "http://purl.org/pie",
                    "http://purl.org/atom/1.0/ns#");

    static FormatNamespace unknown() {
        return new FormatNamespace(null, "");
    }

    static FormatNamespace ofRoot(String local, String uri, @Nullable String version) {
        return switch (local.toLowerCase(Locale.ROOT)) {
            case "rss", "channel" -> new FormatNamespace("", uri);
            case "rdf" -> new FormatNamespace(KnownNamespace.RSS10, "");
            case "feed", "entry" -> new FormatNamespace(atom(uri, version), uri);
            default -> unknown();
        };
    }

    /// The canonical namespace of an element of this format, empty for one of another.
    Optional<String> meant(String uri, String prefix) {
        if (canonical == null) {
            return Optional.empty();
        }
        String name = KnownNamespace.simplified(uri);
        boolean isAtom = !canonical.isEmpty() && !canonical.equals(KnownNamespace.RSS10);
        boolean own =
                uri.isEmpty() && prefix.isEmpty()
                        || !declared.isEmpty() && uri.equals(declared)
                        || (isAtom ? ATOM : RSS).contains(name);
        return own ? Optional.of(canonical) : Optional.empty();
    }

    /// The name of an element as this format spells it, if it is one of this format's.
    String spelt(String local, String uri) {
        if (canonical == null || !uri.equals(canonical)) {
            return uri.equals(KnownNamespace.RDF) && local.equalsIgnoreCase("rdf")
                    ? "RDF"
                    : Spelling.extension(local, uri);
        }
        return canonical.isEmpty() || canonical.equals(KnownNamespace.RSS10)
                ? Spelling.rss(local)
                : Spelling.atom(local);
    }

    private static String atom(String uri, @Nullable String version) {
        boolean old = version != null && version.strip().startsWith("0.");
        boolean isAtom10 = KnownNamespace.simplified(uri).equals("http://www.w3.org/2005/atom");
        boolean isDraft = ATOM.contains(KnownNamespace.simplified(uri)) && !isAtom10;
        return isAtom10 || !old && !isDraft ? KnownNamespace.ATOM : KnownNamespace.ATOM03;
    }
}
