package kiosque.cli.sheet;

import kiosque.feed.Category;
import kiosque.feed.Enclosure;
import kiosque.feed.FeedHead;
import kiosque.feed.Image;
import kiosque.feed.Link;
import kiosque.feed.ParsedEntry;
import kiosque.feed.ParsedFeed;
import kiosque.feed.Person;
import kiosque.feed.Repair;
import kiosque.feed.Text;

import org.jsoup.Jsoup;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Prints a parsed feed as one JSON Feed 1.1 object. What JSON Feed has no word for stands under `_kiosque`.
public final class FeedAsJson {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final Finish finish;

    /// Prints what `finish` has made of the publisher's HTML: references resolved, markup sanitised.
    public FeedAsJson(Finish finish) {
        this.finish = finish;
    }

    /// What is done to a publisher's HTML before anybody sees it.
    @FunctionalInterface
    public interface Finish {
        /// The text as HTML that may be shown.
        ///
        /// @param location of the document: relative references resolve against it where the text has no base of its own
        String html(Text text, URI location);
    }

    /// The feed as JSON.
    ///
    /// @param location where the document came from
    public ObjectNode print(ParsedFeed feed, URI location) {
        ObjectNode json =
                MAPPER.createObjectNode().put("version", "https://jsonfeed.org/version/1.1");
        FeedHead head = feed.head();
        ObjectNode ours = MAPPER.createObjectNode().put("format", feed.format());
        head.texts().title().ifPresent(text -> put(json, "title", ours, text, location));
        head.link().ifPresent(url -> json.put("home_page_url", url));
        head.self().ifPresent(url -> json.put("feed_url", url));
        head.texts().subtitle().ifPresent(text -> put(json, "description", ours, text, location));
        rename(ours, "description_html", "subtitle_html");
        head.image().ifPresent(url -> json.put("icon", url));
        head.icon().ifPresent(url -> json.put("favicon", url));
        people(json, "authors", head.byline().authors());
        head.language().ifPresent(tag -> json.put("language", tag));
        rest(ours, head, location);
        ArrayNode repairs = MAPPER.createArrayNode();
        for (Repair repair : feed.repairs()) {
            repairs.addObject().put("kind", repair.kind()).put("detail", repair.detail());
        }
        putFilled(ours, "repairs", repairs);
        json.set("_kiosque", ours);
        ArrayNode items = json.putArray("items");
        feed.entries().forEach(entry -> items.add(item(entry, location)));
        return json;
    }

    private ObjectNode item(ParsedEntry entry, URI location) {
        ObjectNode json = MAPPER.createObjectNode();
        ObjectNode ours = MAPPER.createObjectNode();
        json.put("id", entry.guid().or(entry::link).orElse(""));
        entry.guid().ifPresent(guid -> ours.put("guid", guid));
        entry.link().ifPresent(url -> json.put("url", url));
        entry.texts().title().ifPresent(text -> put(json, "title", ours, text, location));
        bodies(json, ours, entry, location);
        entry.dates().published().ifPresent(at -> json.put("date_published", at.toString()));
        entry.dates().updated().ifPresent(at -> json.put("date_modified", at.toString()));
        people(json, "authors", entry.metadata().byline().authors());
        people(ours, "contributors", entry.metadata().byline().contributors());
        putFilled(json, "tags", terms(entry.metadata().categories()));
        entry.texts().language().ifPresent(tag -> json.put("language", tag));
        entry.metadata().media().images().stream()
                .findFirst()
                .ifPresent(image -> json.put("image", image.url()));
        ArrayNode thumbnails = MAPPER.createArrayNode();
        entry.metadata().media().images().stream().map(FeedAsJson::image).forEach(thumbnails::add);
        putFilled(ours, "thumbnails", thumbnails);
        ArrayNode attachments = MAPPER.createArrayNode();
        entry.metadata().media().enclosures().stream()
                .map(FeedAsJson::attachment)
                .forEach(attachments::add);
        putFilled(json, "attachments", attachments);
        entry.texts().contentSource().ifPresent(url -> ours.put("content_src", url));
        entry.metadata().comments().ifPresent(url -> ours.put("comments", url));
        entry.texts().rights().ifPresent(text -> put(ours, "rights", ours, text, location));
        putFilled(ours, "links", links(entry.metadata().links()));
        entry.metadata().source().ifPresent(source -> ours.set("source", source(source, location)));
        if (!ours.isEmpty()) {
            json.set("_kiosque", ours);
        }
        return json;
    }

    private void bodies(ObjectNode json, ObjectNode ours, ParsedEntry entry, URI location) {
        entry.texts().summary().ifPresent(text -> put(json, "summary", ours, text, location));
        entry.texts()
                .content()
                .or(entry.texts()::summary)
                .ifPresentOrElse(
                        text -> {
                            if (text.isHtml()) {
                                json.put("content_html", finish.html(text, location));
                            } else {
                                json.put("content_text", text.value());
                            }
                        },
                        () -> json.put("content_text", ""));
    }

    private ObjectNode source(FeedHead source, URI location) {
        ObjectNode json = MAPPER.createObjectNode();
        source.texts().title().ifPresent(text -> put(json, "title", json, text, location));
        source.texts().subtitle().ifPresent(text -> put(json, "subtitle", json, text, location));
        source.link().ifPresent(url -> json.put("url", url));
        source.self().ifPresent(url -> json.put("feed_url", url));
        people(json, "authors", source.byline().authors());
        rest(json, source, location);
        return json;
    }

    private void rest(ObjectNode json, FeedHead head, URI location) {
        head.id().ifPresent(id -> json.put("id", id));
        head.updated().ifPresent(at -> json.put("updated", at.toString()));
        head.image().ifPresent(url -> json.put("image", url));
        head.texts().rights().ifPresent(text -> put(json, "rights", json, text, location));
        people(json, "contributors", head.byline().contributors());
        putFilled(json, "tags", terms(head.categories()));
        putFilled(json, "links", links(head.links()));
        head.generator().ifPresent(name -> json.put("generator", name));
    }

    /// A text in a slot for plain text, and its HTML beside it if it has any.
    private void put(ObjectNode slot, String name, ObjectNode beside, Text text, URI location) {
        if (!text.isHtml()) {
            slot.put(name, text.value());
            return;
        }
        String html = finish.html(text, location);
        slot.put(name, Jsoup.parseBodyFragment(html).text());
        beside.put(name + "_html", html);
    }

    private static void rename(ObjectNode node, String from, String to) {
        if (node.has(from)) {
            node.set(to, node.remove(from));
        }
    }

    private static void people(ObjectNode json, String name, List<Person> people) {
        ArrayNode array = MAPPER.createArrayNode();
        for (Person person : people) {
            ObjectNode one = array.addObject();
            person.name().ifPresent(value -> one.put("name", value));
            person.url().ifPresent(url -> one.put("url", url));
            person.email().ifPresent(email -> one.putObject("_kiosque").put("email", email));
        }
        putFilled(json, name, array);
    }

    private static ArrayNode terms(List<Category> categories) {
        ArrayNode array = MAPPER.createArrayNode();
        categories.forEach(category -> array.add(category.term()));
        return array;
    }

    private static ArrayNode links(List<Link> links) {
        ArrayNode array = MAPPER.createArrayNode();
        for (Link link : links) {
            ObjectNode one = array.addObject().put("url", link.url()).put("rel", link.rel());
            link.type().ifPresent(type -> one.put("type", type));
            link.title().ifPresent(title -> one.put("title", title));
        }
        return array;
    }

    private static ObjectNode image(Image image) {
        ObjectNode json = MAPPER.createObjectNode().put("url", image.url());
        image.width().ifPresent(width -> json.put("width", width));
        image.height().ifPresent(height -> json.put("height", height));
        image.type().ifPresent(type -> json.put("mime_type", type));
        image.length().ifPresent(length -> json.put("size_in_bytes", length));
        image.description().ifPresent(words -> json.put("description", words));
        return json;
    }

    private static ObjectNode attachment(Enclosure enclosure) {
        ObjectNode json =
                MAPPER.createObjectNode()
                        .put("url", enclosure.url())
                        .put("mime_type", enclosure.type().orElse("application/octet-stream"));
        enclosure.title().ifPresent(title -> json.put("title", title));
        enclosure.length().ifPresent(length -> json.put("size_in_bytes", length));
        enclosure
                .duration()
                .map(Duration::toSeconds)
                .ifPresent(seconds -> json.put("duration_in_seconds", seconds));
        return json;
    }

    private static void putFilled(ObjectNode json, String name, ArrayNode array) {
        Optional.of(array)
                .filter(filled -> !filled.isEmpty())
                .ifPresent(filled -> json.set(name, filled));
    }
}
