package kiosque.feed;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Picks from the links of a feed or an entry.
public final class Links {

    private static final Pattern FRONT = Pattern.compile("(https?://[^/?#]+)/?(?:#.*)?");
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

    /// The same of an entry: of two on one site the one that is not its front page, where all entries are.
    static Optional<String> page(List<Link> links) {
        Optional<String> first = alternate(links);
        return first.flatMap(front ->
                        links.stream()
                                .filter(link -> link.rel().equals("alternate"))
                                .map(Link::url)
                                .filter(url -> isBeneath(front, url))
                                .findFirst())
                .or(() -> first);
    }

    /// Whether a person would open a site's front page, and the address is one of its pages.
    public static boolean leadToTheSiteOf(String address, List<Link> links) {
        return alternate(links).filter(front -> isBeneath(front, address)).isPresent();
    }

    private static boolean isBeneath(String front, String url) {
        Matcher site = FRONT.matcher(front);
        return site.matches()
                && url.startsWith(site.group(1) + "/")
                && !FRONT.matcher(url).matches();
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
