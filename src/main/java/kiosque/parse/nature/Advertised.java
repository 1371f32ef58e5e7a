package kiosque.parse.nature;

import module java.base;

import kiosque.feed.Link;
import kiosque.text.FeedAddress;
import kiosque.text.Reference;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// Finds the feeds that a page offers: by its `Link` header and its `link` elements, by its anchors where there are none. Only what can be fetched, each once, the feeds of
/// comments last.
final class Advertised {

    private static final int MOST = 32;

    private static final Set<String> FEEDS =
            Set.of(
                    "application/rss+xml",
                    "application/atom+xml",
                    "application/feed+json",
                    "application/rdf+xml",
                    "application/x-rss+xml",
                    "application/rss",
                    "application/atom",
                    "text/rss+xml",
                    "text/atom+xml",
                    "text/rss",
                    "text/xml",
                    "application/xml");

    private static final Pattern COMMENTS =
            Pattern.compile("(?i)/comments?/|[?&]feed=comments|comment(s|aires)|replies");

    private static final Pattern NAMED_FEED =
            Pattern.compile(
                    "(?i)(?:[^?#]*/)?(?:rss|atom|feed|feeds|index|flux)(?:[._-]\\w+)?\\.(?:xml|rss|atom|rdf|json)|[^?#]*/(?:rss|atom|feed)/?|[^?#]*\\.(?:rss|atom|rdf)");

    private static final Pattern NEWS = Pattern.compile("(?i)news|actu|infos?\\b");

    /// @param headers the links of the answer's header
    static List<Link> on(Document page, URI location, List<Link> headers) {
        String base =
                Optional.ofNullable(page.selectFirst("base[href]"))
                        .map(element ->
                                Reference.resolve(location.toString(), element.attr("href")))
                        .orElse(location.toString());
        List<Link> found =
                new ArrayList<>(
                        Stream.concat(
                                        headers.stream().filter(Advertised::isFeed),
                                        page.select("link[href][rel]").stream()
                                                .filter(Advertised::isFeed)
                                                .map(link -> link(link, base)))
                                .toList());
        if (found.isEmpty()) {
            page.select("a[href]").stream()
                    .filter(anchor -> NAMED_FEED.matcher(anchor.attr("href").strip()).matches())
                    .map(anchor -> link(anchor, base))
                    .forEach(found::add);
        }
        Set<String> seen = new HashSet<>(Set.of(location.toString()));
        return found.stream()
                .flatMap(link -> fetchable(link).stream())
                .sorted(Comparator.comparing((Link link) -> link.title().isEmpty()))
                .filter(link -> seen.add(link.url()))
                .sorted(Comparator.comparing(Advertised::isOfComments))
                .limit(MOST)
                .toList();
    }

    /// The sitemaps of news among those that a list names.
    static List<Link> newsIn(String list, URI location) {
        return Jsoup.parse(list, location.toString(), Parser.xmlParser()).select("loc").stream()
                .map(loc -> loc.text().strip())
                .filter(loc -> NEWS.matcher(loc).find())
                .map(loc -> Link.of("alternate", Reference.resolve(location.toString(), loc)))
                .flatMap(link -> fetchable(link).stream())
                .distinct()
                .limit(MOST)
                .toList();
    }

    private static Optional<Link> fetchable(Link link) {
        return FeedAddress.onTheWeb(link.url())
                .map(url -> new Link(url, "alternate", link.type(), link.title(), link.language()));
    }

    private static boolean isOfComments(Link link) {
        return COMMENTS.matcher(link.url() + " " + link.title().orElse("")).find();
    }

    private static Link link(Element element, String base) {
        String title = element.attr("title").strip();
        String name = element.normalName().equals("a") && title.isEmpty() ? element.text() : title;
        return new Link(
                Reference.resolve(base, element.attr("href")),
                "alternate",
                Optional.of(element.attr("type").toLowerCase(Locale.ROOT))
                        .filter(type -> !type.isEmpty()),
                Optional.of(name).filter(it -> !it.isEmpty()),
                Optional.of(element.attr("hreflang")).filter(language -> !language.isEmpty()));
    }

    private static boolean isFeed(Element link) {
        List<String> relations =
                List.of(link.attr("rel").toLowerCase(Locale.ROOT).split("\\s+", -1));
        return relations.contains("feed") && !relations.contains("stylesheet")
                || relations.contains("alternate") && isFeed(link.attr("type"));
    }

    private static boolean isFeed(Link header) {
        return header.rel().equals("feed")
                || header.rel().equals("alternate")
                        && header.type().map(Advertised::isFeed).orElse(false);
    }

    private static boolean isFeed(String type) {
        return FEEDS.contains(type.toLowerCase(Locale.ROOT).replaceFirst(";.*", "").strip());
    }
}
