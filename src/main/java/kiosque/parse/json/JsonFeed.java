package kiosque.parse.json;

import kiosque.feed.FeedHead;
import kiosque.feed.Link;
import kiosque.feed.ParsedEntry;
import kiosque.feed.ParsedFeed;
import kiosque.feed.Person;
import kiosque.feed.Repair;
import kiosque.feed.Rhythm;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads JSON Feed (jsonfeed.org), version 1.0 and 1.1. What has the wrong type is absent.
public final class JsonFeed {

    private static final int MOST_ENTRIES = 10_000;

    private static final JsonMapper MAPPER =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(64)
                                                    .maxNumberLength(100)
                                                    .maxStringLength(5_000_000)
                                                    .maxNameLength(1_000)
                                                    .build())
                                    .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                                    .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                                    .build())
                    .build();

    private final JsonText texts;
    private final JsonEntry entries;

    private JsonFeed(URI location) {
        this.texts = new JsonText(location);
        this.entries = new JsonEntry(texts);
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

    public static Read read(String text, URI location, List<Repair> repairs) {
        JsonNode root;
        try {
            root = MAPPER.readTree(text);
        } catch (JacksonException fault) {
            return new Read.Broken(String.valueOf(fault.getOriginalMessage()));
        }
        if (!isFeed(root)) {
            return new Read.Other();
        }
        return new Read.Feed(new JsonFeed(location).feed(root, repairs));
    }

    private static boolean isFeed(JsonNode root) {
        String version = root.path("version").asString("");
        return root.isObject()
                && (version.contains("jsonfeed.org/version/")
                        || root.path("items").isArray() && root.has("title"));
    }

    private ParsedFeed feed(JsonNode root, List<Repair> repairs) {
        List<ParsedEntry> parsed = new ArrayList<>();
        for (JsonNode item : root.path("items")) {
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
        List<Person> authors = texts.people(root);
        return new FeedHead(
                texts.plain(root, "title"),
                texts.plain(root, "description"),
                Optional.empty(),
                links(root),
                Optional.empty(),
                texts.string(root, "language"),
                authors,
                List.of(),
                List.of(),
                Optional.empty(),
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
