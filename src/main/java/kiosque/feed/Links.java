package kiosque.feed;

import java.util.List;
import java.util.Optional;

/// Picks from the links of a feed or an entry.
public final class Links {

    /// What a person opens: the first `rel=alternate` of an HTML or unstated type, else the first of any type.
    public static Optional<String> alternate(List<Link> links) {
        return links.stream()
                .filter(link -> link.rel().equals("alternate"))
                .filter(link -> link.type().map(Links::isPage).orElse(true))
                .map(Link::url)
                .findFirst()
                .or(() -> first(links, "alternate"));
    }

    /// The first link of that relation.
    public static Optional<String> first(List<Link> links, String rel) {
        return links.stream().filter(link -> link.rel().equals(rel)).map(Link::url).findFirst();
    }

    private static boolean isPage(String type) {
        return type.startsWith("text/html") || type.startsWith("application/xhtml+xml");
    }
}
