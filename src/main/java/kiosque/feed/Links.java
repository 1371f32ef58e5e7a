package kiosque.feed;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Picks from the links of a feed or an entry.
public final class Links {

    private static final Pattern FOR_PROGRAMS =
            Pattern.compile("[^?#]*\\.(?:atom|json|rdf|rss|xml)(?:[?#].*)?", CASE_INSENSITIVE);

    /// What a person opens: the first `rel=alternate` of an HTML or unstated type, else the first of any type.
    public static Optional<String> alternate(List<Link> links) {
        return links.stream()
                .filter(link -> link.rel().equals("alternate"))
                .filter(link -> link.type().map(Links::isPage).orElse(true))
                .map(Link::url)
                .findFirst()
                .or(() -> first(links, "alternate"));
    }

    /// Where it stands by itself, if people can read it there.
    static Optional<String> own(List<Link> links) {
        return links.stream()
                .filter(link -> link.rel().equals("self"))
                .filter(link -> link.type().map(Links::isPage).orElse(true))
                .map(Link::url)
                .filter(url -> !FOR_PROGRAMS.matcher(url).matches())
                .findFirst();
    }

    /// The first link of that relation.
    public static Optional<String> first(List<Link> links, String rel) {
        return links.stream().filter(link -> link.rel().equals(rel)).map(Link::url).findFirst();
    }

    private static boolean isPage(String type) {
        return type.startsWith("text/html") || type.startsWith("application/xhtml+xml");
    }
}
