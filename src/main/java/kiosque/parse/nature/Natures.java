package kiosque.parse.nature;

import kiosque.feed.Document;
import kiosque.feed.Link;
import kiosque.feed.ParseOutcome.Nature;
import kiosque.feed.ParseOutcome.NotAFeed;
import kiosque.feed.ParsedFeed;
import kiosque.text.Beginning;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Says what a document is that is no feed, and what a person could do about it.
public final class Natures {

    private static final Pattern BRIDGE =
            Pattern.compile("Bridge returned error (\\d{1,9})!? \\(\\d+\\)");

    private static final Set<String> FEED_ROOTS = Set.of("rss", "feed");

    /// What is taken for a feed now and then, by its root element.
    private static final Map<String, String> RELATIVES =
            Map.of(
                    "urlset", "A sitemap, which is for search engines: no feed.",
                    "opml", "A list of feeds (OPML), no feed: kiosque import takes it.");

    /// A document without a character that shows.
    public static NotAFeed empty() {
        return plain(Nature.EMPTY, "The document is empty.");
    }

    /// A document that starts like JSON.
    ///
    /// @param fault what the JSON parser found
    public static NotAFeed brokenJson(String fault) {
        return plain(
                Nature.BROKEN, "Looks like JSON but cannot be read: " + shortened(fault) + ".");
    }

    public static NotAFeed otherJson() {
        return plain(Nature.OTHER_JSON, "JSON, but no JSON Feed.");
    }

    public static NotAFeed binary() {
        return plain(Nature.BINARY, "Binary data, no text.");
    }

    public static NotAFeed broken(String why) {
        return plain(Nature.BROKEN, "A feed that cannot be read: " + why + ".");
    }

    /// A document with elements, but not a feed's.
    ///
    /// @param root the name of its root element
    public static NotAFeed ofTree(String root, String text, Document document) {
        if (root.equalsIgnoreCase("html") || HtmlPage.looksLikeOne(text)) {
            return HtmlPage.read(text, document.location(), document.links());
        }
        String name = root.toLowerCase(Locale.ROOT);
        if (name.equals("sitemapindex")) {
            return sitemaps(Advertised.newsIn(text, document.location()));
        }
        return FEED_ROOTS.contains(name)
                ? broken("its markup is beyond repair")
                : plain(
                        Nature.OTHER_XML,
                        RELATIVES.getOrDefault(
                                name,
                                "XML, but no feed: its root element is <"
                                        + shortened(root)
                                        + ">."));
    }

    /// One of news can be read as a feed is; lists of pages cannot.
    private static NotAFeed sitemaps(List<Link> news) {
        String explanation =
                news.isEmpty()
                        ? "A list of sitemaps, which are for search engines: no feed."
                        : "A list of sitemaps, no feed; one of news among them may be a source.";
        return new NotAFeed(Nature.OTHER_XML, explanation, news);
    }

    /// A document without an element.
    public static NotAFeed ofText(String text, Document document) {
        return HtmlPage.looksLikeOne(text)
                ? HtmlPage.read(text, document.location(), document.links())
                : plain(
                        Nature.ERROR_PAGE,
                        "Plain text, no feed: \"" + shortened(text.strip()) + "\".");
    }

    /// Whether a document is no text at all: characters that no text has, and many of them.
    public static boolean isBinary(String text) {
        int sample = Math.min(text.length(), 4_096);
        int strange = 0;
        for (int i = 0; i < sample; i++) {
            char c = text.charAt(i);
            if (c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1B
                    || c == '\uFFFD') {
                strange++;
            }
        }
        return strange * 20 > sample;
    }

    /// What a program that makes feeds of pages says of its own failure, in an entry: no news, though it comes as such.
    public static Optional<NotAFeed> failure(ParsedFeed feed) {
        return feed.entries().size() == 1
                ? feed.entries()
                        .getFirst()
                        .texts()
                        .title()
                        .map(title -> BRIDGE.matcher(title.value()))
                        .filter(Matcher::matches)
                        .map(found ->
                                plain(
                                        Nature.ERROR_PAGE,
                                        "RSS-Bridge could not make the feed: error "
                                                + found.group(1)
                                                + "."))
                : Optional.empty();
    }

    private static NotAFeed plain(Nature nature, String explanation) {
        return new NotAFeed(nature, explanation, List.of());
    }

    private static String shortened(String text) {
        return Beginning.ofCharacters(text.replaceAll("\\p{Cntrl}|\\s+", " "), 80, "…");
    }
}
