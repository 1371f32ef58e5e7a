package kiosque.parse.json;

import kiosque.feed.Byline;
import kiosque.feed.Document;
import kiosque.feed.FeedHead;
import kiosque.feed.HeadTexts;
import kiosque.feed.Link;
import kiosque.feed.ParsedEntry;
import kiosque.feed.ParsedFeed;
import kiosque.feed.Repair;
import kiosque.feed.Rhythm;
import kiosque.parse.date.DocumentDates;
import kiosque.parse.text.DecodedText;

import tools.jackson.databind.JsonNode;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Reads JSON Feed (jsonfeed.org), version 1.0 and 1.1. What has the wrong type is absent.
public final class JsonFeed {

    private static final int MOST_ENTRIES = 10_000;

    private final JsonText texts;
    private final JsonEntry entries;

    private JsonFeed(Document document, JsonNode root, Optional<ZoneId> zone) {
        this.texts = new JsonText(document.location());
        this.entries =
                new JsonEntry(
                        texts,
                        new DocumentDates(
                                zone,
                                () -> texts.string(root, "language").or(document::contentLanguage),
                                () -> dates(root)),
                        EscapedTexts.in(root));
    }

    /// What a text that looks like JSON is.
    public sealed interface Read {
        /// A JSON Feed.
        record Feed(ParsedFeed feed) implements Read {}

        /// JSON of another kind.
        record Other() implements Read {}

        /// No JSON at all.
        record Broken(String fault) implements Read {}
    }

    /// @param zone of dates that name none
    public static Read read(Document document, DecodedText decoded, Optional<ZoneId> zone) {
        return switch (JsonTree.read(decoded.text())) {
            case JsonTree.Read.Broken(String fault) -> new Read.Broken(fault);
            case JsonTree.Read.Tree(JsonNode whole, List<Repair> mended) -> {
                JsonNode root = unwrapped(whole);
                if (!isFeed(root) && (mended.isEmpty() || !isItem(root.path("items").path(0)))) {
                    yield new Read.Other();
                }
                List<Repair> repairs =
                        Stream.concat(decoded.repairs().stream(), mended.stream()).toList();
                yield new Read.Feed(new JsonFeed(document, root, zone).feed(root, repairs));
            }
        };
    }

    /// The feed in an answer that wraps it, `{"data": {…}}` or `[{…}]`, where it says that it is one.
    private static JsonNode unwrapped(JsonNode whole) {
        if (isFeed(whole)) {
            return whole;
        }
        for (JsonNode inner : whole) {
            if (isFeed(inner) && inner.has("version")) {
                return inner;
            }
        }
        return whole;
    }

    /// The items, of which some write a lone one without brackets.
    private static Iterable<JsonNode> items(JsonNode root) {
        JsonNode items = root.path("items");
        return items.isObject() && (items.has("id") || items.has("url")) ? List.of(items) : items;
    }

    private static Stream<String> dates(JsonNode root) {
        return StreamSupport.stream(items(root).spliterator(), false)
                .flatMap(item ->
                        Stream.of("date_published", "date_modified")
                                .map(name -> item.path(name).asString("")));
    }

    /// Of a document that is cut short, what says that it is a feed may be missing.
    private static boolean isItem(JsonNode item) {
        return item.has("content_html") || item.has("content_text") || item.has("date_published");
    }

    private static boolean isFeed(JsonNode root) {
        String version = root.path("version").asString("");
        return root.isObject()
                && (version.contains("jsonfeed.org/version/")
                        || root.path("items").isArray() && root.has("title"));
    }

    private ParsedFeed feed(JsonNode root, List<Repair> repairs) {
        List<ParsedEntry> parsed = new ArrayList<>();
        for (JsonNode item : items(root)) {
            if (item.isObject() && parsed.size() < MOST_ENTRIES) {
                parsed.add(entries.entry(item));
            }
        }
        List<Repair> all = new ArrayList<>(repairs);
        all.addAll(texts.repairs());
        return new ParsedFeed(format(root), head(root), Rhythm.SILENT, parsed, all);
    }

    private static String format(JsonNode root) {
        String version = root.path("version").asString("");
        return version.endsWith("/1.1")
                ? "JSON Feed 1.1"
                : version.endsWith("/1") ? "JSON Feed 1.0" : "JSON Feed";
    }

    private FeedHead head(JsonNode root) {
        return new FeedHead(
                new HeadTexts(
                        entries.title(root, "title"),
                        texts.plain(root, "description"),
                        Optional.empty()),
                Optional.empty(),
                links(root),
                Optional.empty(),
                texts.string(root, "language").map(tag -> tag.replace('_', '-')),
                new Byline(texts.people(root), List.of()),
                List.of(),
                texts.url(root, "favicon"),
                texts.url(root, "icon"),
                Optional.empty());
    }

    private List<Link> links(JsonNode root) {
        List<Link> links = new ArrayList<>();
        texts.url(root, "home_page_url")
                .map(url -> Link.of("alternate", url))
                .ifPresent(links::add);
        texts.url(root, "feed_url").map(url -> Link.of("self", url)).ifPresent(links::add);
        texts.url(root, "next_url").map(url -> Link.of("next", url)).ifPresent(links::add);
        for (JsonNode hub : root.path("hubs")) {
            if (hub.path("type").asString("").equalsIgnoreCase("WebSub")) {
                texts.url(hub, "url").map(url -> Link.of("hub", url)).ifPresent(links::add);
            }
        }
        return links;
    }
}
