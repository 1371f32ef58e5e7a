package kiosque.publish;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// JSON Feed 1.1 as rules.
public final class JsonFeedRules {

    private static final Set<String> TOP =
            Set.of(
                    "version",
                    "title",
                    "home_page_url",
                    "feed_url",
                    "description",
                    "next_url",
                    "icon",
                    "favicon",
                    "authors",
                    "language",
                    "hubs",
                    "items");
    private static final Set<String> ITEM =
            Set.of(
                    "id",
                    "url",
                    "title",
                    "content_html",
                    "summary",
                    "image",
                    "date_published",
                    "date_modified",
                    "authors",
                    "tags",
                    "language",
                    "attachments");

    private final List<String> broken = new ArrayList<>();

    private JsonFeedRules() {}

    /// The rules that a document breaks, with the offending text.
    public static List<String> broken(byte[] document) {
        var rules = new JsonFeedRules();
        rules.feed(new ObjectMapper().readTree(document));
        return rules.broken;
    }

    private void feed(JsonNode feed) {
        rule(feed.path("version").asString().equals("https://jsonfeed.org/version/1.1"), "version");
        rule(!feed.path("title").asString().isBlank(), "a feed without a title");
        rule(feed.path("items").isArray(), "no items");
        members(feed, TOP);
        for (String name : List.of("home_page_url", "feed_url", "icon", "favicon")) {
            address(feed.path(name).asString());
        }
        rule(
                !feed.path("next_url").asString("").equals(feed.path("feed_url").asString()),
                "next_url is feed_url");
        Set<String> ids = new HashSet<>();
        for (JsonNode item : feed.path("items")) {
            rule(ids.add(item.path("id").asString()), "id twice: " + item.path("id"));
            item(item);
        }
    }

    private void item(JsonNode item) {
        members(item, ITEM);
        rule(item.path("id").isString() && !item.path("id").asString().isBlank(), "id");
        rule(!item.path("content_html").asString("").isBlank(), "an item without content");
        rule(!item.path("title").asString().isBlank(), "an item without a title");
        date(item.path("date_published").asString());
        date(item.path("date_modified").asString());
        optionalAddress(item.path("url"));
        optionalAddress(item.path("image"));
        for (JsonNode author : item.path("authors")) {
            rule(author.has("name") || author.has("url"), "an author without a name");
        }
        for (JsonNode tag : item.path("tags")) {
            rule(tag.isString() && !tag.asString().isBlank(), "an empty tag");
        }
        for (JsonNode attachment : item.path("attachments")) {
            address(attachment.path("url").asString());
            rule(attachment.path("mime_type").asString("").matches(".+/.+"), "mime_type");
        }
    }

    private void members(JsonNode node, Set<String> allowed) {
        node.propertyNames()
                .forEach(name ->
                        rule(
                                allowed.contains(name) || name.startsWith("_"),
                                "unknown member: " + name));
    }

    private void date(String date) {
        try {
            OffsetDateTime.parse(date);
        } catch (DateTimeException e) {
            broken.add("date: " + date);
        }
    }

    private void optionalAddress(JsonNode address) {
        if (!address.isMissingNode()) {
            address(address.asString());
        }
    }

    private void address(String address) {
        rule(address.matches("https?://[^/].*"), "not an address on the web: " + address);
    }

    private void rule(boolean obeyed, String name) {
        if (!obeyed) {
            broken.add(name);
        }
    }
}
