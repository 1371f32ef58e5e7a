package kiosque.parse;

import kiosque.feed.Category;
import kiosque.feed.Enclosure;
import kiosque.feed.Extension;
import kiosque.feed.FeedHead;
import kiosque.feed.Image;
import kiosque.feed.Link;
import kiosque.feed.ParseOutcome;
import kiosque.feed.ParseOutcome.NotAFeed;
import kiosque.feed.ParseOutcome.Understood;
import kiosque.feed.ParsedEntry;
import kiosque.feed.ParsedFeed;
import kiosque.feed.Person;
import kiosque.feed.Repair;
import kiosque.feed.Rhythm;
import kiosque.feed.Text;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A parse outcome as JSON in our own words, for comparing with what a fixture expects.
final class Rendered {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    static ObjectNode of(ParseOutcome outcome) {
        return switch (outcome) {
            case Understood(ParsedFeed feed) -> feed(feed);
            case NotAFeed not ->
                    MAPPER.createObjectNode()
                            .put("nature", not.nature().name())
                            .put("explanation", not.explanation())
                            .set("advertised", list(not.advertised(), Link::url));
        };
    }

    private static ObjectNode feed(ParsedFeed feed) {
        ObjectNode json = head(feed.head()).put("format", feed.format());
        json.set("repairs", list(feed.repairs(), Repair::kind));
        Rhythm rhythm = feed.rhythm();
        rhythm.timeToLive().ifPresent(ttl -> json.put("ttl", ttl.toString()));
        rhythm.updatePeriod().ifPresent(period -> json.put("updatePeriod", period.toString()));
        json.set("skipHours", list(rhythm.skipHours().stream().sorted().toList(), String::valueOf));
        json.set("skipDays", list(rhythm.skipDays().stream().sorted().toList(), String::valueOf));
        ArrayNode entries = json.putArray("entries");
        feed.entries().forEach(entry -> entries.add(entry(entry)));
        return json;
    }

    private static ObjectNode head(FeedHead head) {
        ObjectNode json = MAPPER.createObjectNode();
        text(json, "title", head.texts().title());
        text(json, "subtitle", head.texts().subtitle());
        text(json, "rights", head.texts().rights());
        put(json, "id", head.id());
        put(json, "link", head.link());
        put(json, "self", head.self());
        put(json, "updated", head.updated().map(String::valueOf));
        put(json, "language", head.language());
        put(json, "icon", head.icon());
        put(json, "image", head.image());
        put(json, "generator", head.generator());
        json.set("links", list(head.links(), link -> link.rel() + " " + link.url()));
        json.set("authors", list(head.byline().authors(), Rendered::person));
        json.set("contributors", list(head.byline().contributors(), Rendered::person));
        json.set("categories", list(head.categories(), Category::term));
        return json;
    }

    private static ObjectNode entry(ParsedEntry entry) {
        ObjectNode json = MAPPER.createObjectNode();
        text(json, "title", entry.texts().title());
        text(json, "summary", entry.texts().summary());
        text(json, "content", entry.texts().content());
        text(json, "rights", entry.texts().rights());
        put(json, "guid", entry.guid());
        put(json, "link", entry.link());
        put(json, "contentSource", entry.texts().contentSource());
        put(json, "published", entry.dates().published().map(String::valueOf));
        put(json, "updated", entry.dates().updated().map(String::valueOf));
        put(json, "language", entry.texts().language());
        put(json, "comments", entry.metadata().comments());
        json.set("links", list(entry.metadata().links(), link -> link.rel() + " " + link.url()));
        json.set("authors", list(entry.metadata().byline().authors(), Rendered::person));
        json.set("contributors", list(entry.metadata().byline().contributors(), Rendered::person));
        json.set("categories", list(entry.metadata().categories(), Category::term));
        json.set("enclosures", list(entry.metadata().media().enclosures(), Rendered::enclosure));
        json.set("images", list(entry.metadata().media().images(), Rendered::image));
        json.set("extensions", list(entry.metadata().extensions(), Rendered::extension));
        entry.metadata().source().ifPresent(source -> json.set("source", head(source)));
        return json;
    }

    private static void text(ObjectNode json, String name, Optional<Text> text) {
        text.ifPresent(value -> {
            json.put(name, value.value());
            json.put(name + "Kind", value.kind().name());
            put(json, name + "Base", value.base());
            put(json, name + "Language", value.language());
        });
    }

    private static void put(ObjectNode json, String name, Optional<String> value) {
        value.ifPresent(present -> json.put(name, present));
    }

    private static String person(Person person) {
        return person.name().orElse("")
                + "|"
                + person.email().orElse("")
                + "|"
                + person.url().orElse("");
    }

    private static String enclosure(Enclosure enclosure) {
        return enclosure.url()
                + "|"
                + enclosure.type().orElse("")
                + "|"
                + enclosure.length().map(String::valueOf).orElse("")
                + "|"
                + enclosure.duration().map(String::valueOf).orElse("");
    }

    private static String image(Image image) {
        return image.url()
                + image.width()
                        .map(width -> " " + width + "x" + image.height().orElse(0))
                        .orElse("")
                + image.description().map(words -> " “" + words + "”").orElse("")
                + image.credit().map(name -> " © " + name).orElse("");
    }

    private static String extension(Extension extension) {
        return extension.name()
                + (extension.value().isEmpty() ? "" : "=" + extension.value())
                + (extension.attributes().isEmpty()
                        ? ""
                        : " " + new java.util.TreeMap<>(extension.attributes()))
                + (extension.children().isEmpty()
                        ? ""
                        : " " + extension.children().stream().map(Rendered::extension).toList());
    }

    private static <T> ArrayNode list(List<T> values, Function<T, String> word) {
        ArrayNode array = MAPPER.createArrayNode();
        values.forEach(value -> array.add(word.apply(value)));
        return array;
    }
}
