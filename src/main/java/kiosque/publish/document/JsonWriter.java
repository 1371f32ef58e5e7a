package kiosque.publish.document;

import kiosque.feed.Category;
import kiosque.feed.Enclosure;
import kiosque.feed.Extension;
import kiosque.feed.Image;
import kiosque.feed.Link;
import kiosque.feed.Person;
import kiosque.publish.Format;

import org.jsoup.Jsoup;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// Writes JSON Feed 1.1. What it has no words for stands under `_kiosque`.
final class JsonWriter implements FeedWriter {

    private static final JsonFactory FACTORY = new JsonFactory();

    @Override
    public String opening(Head head, List<Item> items) {
        var text = new StringWriter();
        JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text);
        json.writeStartObject();
        json.writeStringProperty("version", "https://jsonfeed.org/version/1.1");
        json.writeStringProperty("title", head.title());
        json.writeStringProperty("home_page_url", head.site().page());
        json.writeStringProperty("feed_url", head.trail().self().in(Format.JSON));
        property(json, "description", head.description());
        head.trail()
                .previous()
                .ifPresent(
                        address -> json.writeStringProperty("next_url", address.in(Format.JSON)));
        json.writeStringProperty("icon", head.site().icon());
        json.writeStringProperty("favicon", head.site().icon());
        json.writeStringProperty("language", head.language());
        head.site().hub().ifPresent(hub -> hub(json, hub));
        own(json, head);
        json.writeName("items");
        json.writeStartArray();
        json.flush();
        return text + "\n";
    }

    @Override
    public String item(Item item) {
        var text = new StringWriter(4096);
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeStringProperty("id", item.id());
            json.writeStringProperty("url", item.link());
            json.writeStringProperty("title", item.texts().title());
            json.writeStringProperty("content_html", item.body());
            if (item.texts().content().isPresent()) {
                property(json, "summary", item.texts().summary().map(JsonWriter::words));
            }
            item.metadata().media().images().stream()
                    .findFirst()
                    .ifPresent(image -> json.writeStringProperty("image", image.url()));
            json.writeStringProperty("date_published", DateText.rfc3339(item.published()));
            json.writeStringProperty("date_modified", DateText.rfc3339(item.updated()));
            people(json, item.metadata().byline().authors());
            strings(
                    json,
                    "tags",
                    item.metadata().categories().stream().map(JsonWriter::tag).toList());
            property(json, "language", item.texts().language());
            attachments(json, item);
            own(json, item);
            json.writeEndObject();
        }
        return text.toString();
    }

    @Override
    public String separator() {
        return ",\n";
    }

    @Override
    public String closing() {
        return "\n]}\n";
    }

    private static void hub(JsonGenerator json, String hub) {
        json.writeName("hubs");
        json.writeStartArray().writeStartObject();
        json.writeStringProperty("type", "WebSub");
        json.writeStringProperty("url", hub);
        json.writeEndObject().writeEndArray();
    }

    private static void own(JsonGenerator json, Head head) {
        json.writeName("_kiosque");
        json.writeStartObject();
        json.writeStringProperty("about", head.site().page());
        json.writeStringProperty("id", head.id());
        json.writeStringProperty("updated", DateText.rfc3339(head.updated()));
        json.writeNumberProperty("ttl", head.freshFor().toMinutes());
        json.writeStringProperty("sources_opml", head.site().opml());
        Head.Trail trail = head.trail();
        trail.current()
                .ifPresent(address -> json.writeStringProperty("current", address.in(Format.JSON)));
        trail.next()
                .ifPresent(address ->
                        json.writeStringProperty("next_archive", address.in(Format.JSON)));
        json.writeEndObject();
    }

    private static void own(JsonGenerator json, Item item) {
        json.writeName("_kiosque");
        json.writeStartObject();
        origin(json, item.origin());
        credits(json, "sources", item.sources(), item.sources().getFirst());
        credits(json, "related", item.related(), item.sources().getFirst());
        names(json, "contributors", item.metadata().byline().contributors());
        property(json, "comments", item.metadata().comments());
        property(json, "rights", item.texts().rights());
        images(json, item.metadata().media().images());
        links(json, item.metadata().links());
        extensions(json, item.metadata().extensions());
        json.writeEndObject();
    }

    private static void origin(JsonGenerator json, Item.Origin origin) {
        json.writeName("source");
        json.writeStartObject();
        json.writeStringProperty("id", origin.id());
        json.writeStringProperty("title", origin.title());
        property(json, "feed_url", origin.self());
        property(json, "home_page_url", origin.link());
        json.writeStringProperty("updated", DateText.rfc3339(origin.updated()));
        property(json, "rights", origin.rights());
        property(json, "icon", origin.icon());
        json.writeEndObject();
    }

    /// @param own whose headline is the entry's title
    private static void credits(
            JsonGenerator json, String name, List<Item.Credit> credits, Item.Credit own) {
        if (credits.isEmpty()) {
            return;
        }
        json.writeName(name);
        json.writeStartArray();
        for (Item.Credit credit : credits) {
            json.writeStartObject();
            json.writeStringProperty("title", credit.source());
            property(json, "feed_url", Optional.of(credit.feed()).filter(url -> !url.isEmpty()));
            property(json, "url", credit.link());
            if (!credit.equals(own)) {
                property(
                        json,
                        "headline",
                        Optional.of(credit.title()).filter(title -> !title.isEmpty()));
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void people(JsonGenerator json, List<Person> people) {
        if (people.isEmpty()) {
            return;
        }
        json.writeName("authors");
        json.writeStartArray();
        for (Person person : people) {
            json.writeStartObject();
            property(json, "name", person.name());
            property(json, "url", person.url().or(() -> person.email().map(to -> "mailto:" + to)));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void names(JsonGenerator json, String name, List<Person> people) {
        strings(json, name, people.stream().flatMap(person -> person.name().stream()).toList());
    }

    private static void strings(JsonGenerator json, String name, List<String> values) {
        if (values.isEmpty()) {
            return;
        }
        json.writeName(name);
        json.writeStartArray();
        values.forEach(json::writeString);
        json.writeEndArray();
    }

    private static String tag(Category category) {
        return category.label().filter(label -> !label.isEmpty()).orElse(category.term());
    }

    /// What is attached, then the pictures that the text does not show.
    private static void attachments(JsonGenerator json, Item item) {
        List<Image> pictures =
                item.metadata().media().images().stream()
                        .filter(image -> MediaKinds.type(image).isPresent())
                        .filter(image -> !item.body().contains(image.url().replace("&", "&amp;")))
                        .toList();
        if (item.metadata().media().enclosures().isEmpty() && pictures.isEmpty()) {
            return;
        }
        json.writeName("attachments");
        json.writeStartArray();
        for (Enclosure enclosure : item.metadata().media().enclosures()) {
            json.writeStartObject();
            json.writeStringProperty("url", enclosure.url());
            json.writeStringProperty("mime_type", MediaKinds.type(enclosure));
            property(json, "title", enclosure.title().filter(title -> !title.isEmpty()));
            enclosure
                    .length()
                    .filter(length -> length > 0)
                    .ifPresent(length -> json.writeNumberProperty("size_in_bytes", length));
            enclosure
                    .duration()
                    .ifPresent(duration ->
                            json.writeNumberProperty("duration_in_seconds", duration.toSeconds()));
            json.writeEndObject();
        }
        for (Image image : pictures) {
            json.writeStartObject();
            picture(json, image);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void picture(JsonGenerator json, Image image) {
        json.writeStringProperty("url", image.url());
        property(json, "mime_type", MediaKinds.type(image));
        property(json, "title", image.description());
        image.length().ifPresent(length -> json.writeNumberProperty("size_in_bytes", length));
    }

    private static void images(JsonGenerator json, List<Image> images) {
        if (images.isEmpty()) {
            return;
        }
        json.writeName("images");
        json.writeStartArray();
        for (Image image : images) {
            json.writeStartObject();
            picture(json, image);
            image.width().ifPresent(width -> json.writeNumberProperty("width", width));
            image.height().ifPresent(height -> json.writeNumberProperty("height", height));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void links(JsonGenerator json, List<Link> links) {
        if (links.isEmpty()) {
            return;
        }
        json.writeName("links");
        json.writeStartArray();
        for (Link link : links) {
            json.writeStartObject();
            json.writeStringProperty("rel", link.rel());
            json.writeStringProperty("url", link.url());
            property(json, "title", link.title());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void extensions(JsonGenerator json, List<Extension> extensions) {
        if (extensions.isEmpty()) {
            return;
        }
        json.writeName("extensions");
        json.writeStartArray();
        for (Extension extension : extensions) {
            Namespace namespace = Namespace.of(extension.namespace()).orElseThrow();
            json.writeStartObject();
            json.writeStringProperty("name", namespace.prefix() + ":" + extension.name());
            property(json, "value", Optional.of(extension.value()).filter(text -> !text.isEmpty()));
            new TreeMap<>(extension.attributes())
                    .forEach((name, value) -> json.writeStringProperty("@" + name, value));
            extensions(json, extension.children());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static String words(String html) {
        return Characters.plain(Jsoup.parseBodyFragment(html).text());
    }

    private static void property(JsonGenerator json, String name, Optional<String> value) {
        value.ifPresent(present -> json.writeStringProperty(name, present));
    }
}
