package kiosque.publish.document;

import kiosque.feed.Category;
import kiosque.feed.Enclosure;
import kiosque.feed.Extension;
import kiosque.feed.Image;
import kiosque.feed.Media;
import kiosque.feed.Person;
import kiosque.publish.merged.Address;
import kiosque.publish.merged.Format;

import org.jsoup.Jsoup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/// Writes JSON Feed 1.1. What it has no words for stands under `_kiosque`.
final class JsonWriter implements FeedWriter {

    @Override
    public String opening(Head head, List<Item> items) {
        return JsonObject.beginning(
                        json ->
                                json.version()
                                        .put("title", head.title())
                                        .put("home_page_url", head.site().page())
                                        .put("feed_url", head.trail().self().in(Format.JSON))
                                        .put("description", head.description())
                                        .put("next_url", in(head.trail().previous()))
                                        .put("icon", head.site().icon())
                                        .put("favicon", head.site().icon())
                                        .put("language", head.language())
                                        .objects(
                                                "hubs",
                                                head.site().hub().stream().toList(),
                                                (one, hub) ->
                                                        one.put("type", "WebSub").put("url", hub))
                                        .object("_kiosque", own -> own(own, head)),
                        "items")
                + "\n";
    }

    @Override
    public String item(Item item) {
        return JsonObject.of(json -> {
            json.put("id", item.id());
            json.put("url", item.link());
            json.put("title", item.texts().title());
            json.put("content_html", item.body());
            if (item.texts().content().isPresent()) {
                json.put("summary", item.texts().summary().map(JsonWriter::words));
            }
            Media media = item.metadata().media();
            json.put("image", leading(media));
            json.put("date_published", DateText.rfc3339(item.published()));
            json.put("date_modified", DateText.rfc3339(item.updated()));
            json.objects("authors", item.metadata().byline().authors(), JsonWriter::person);
            json.strings(
                    "tags", item.metadata().categories().stream().map(JsonWriter::tag).toList());
            json.put("language", item.texts().language());
            json.objects("attachments", attachments(item), (one, fill) -> fill.accept(one));
            json.object("_kiosque", own -> own(own, item));
        });
    }

    @Override
    public String separator() {
        return ",\n";
    }

    @Override
    public String closing() {
        return "\n]}\n";
    }

    private static void own(JsonObject json, Head head) {
        Head.Trail trail = head.trail();
        json.put("about", head.site().page())
                .put("id", head.id())
                .put("updated", DateText.rfc3339(head.updated()))
                .number("ttl", Optional.of(head.freshFor().toMinutes()))
                .put("sources_opml", head.site().opml())
                .put("current", in(trail.current()))
                .put("next_archive", in(trail.next()));
    }

    private static Optional<String> in(Optional<Address> address) {
        return address.map(one -> one.in(Format.JSON));
    }

    private static void own(JsonObject json, Item item) {
        Item.Credit first = item.sources().getFirst();
        json.object("source", source -> origin(source, item.origin()))
                .objects("sources", item.sources(), (one, credit) -> credit(one, credit, first))
                .objects("headlines", item.headlines(), (one, credit) -> credit(one, credit, first))
                .objects("related", item.related(), (one, credit) -> credit(one, credit, first))
                .strings(
                        "contributors",
                        item.metadata().byline().contributors().stream()
                                .flatMap(person -> person.name().stream())
                                .toList())
                .put("comments", item.metadata().comments())
                .put("rights", item.texts().rights())
                .objects("images", item.metadata().media().images(), JsonWriter::image)
                .objects(
                        "links",
                        item.metadata().links(),
                        (one, link) ->
                                one.put("rel", link.rel())
                                        .put("url", link.url())
                                        .put("title", link.title()))
                .objects("extensions", item.metadata().extensions(), JsonWriter::extension);
    }

    private static void origin(JsonObject json, Item.Origin origin) {
        json.put("id", origin.id())
                .put("title", origin.title())
                .put("feed_url", origin.self())
                .put("home_page_url", origin.link())
                .put("updated", DateText.rfc3339(origin.updated()))
                .put("rights", origin.rights())
                .put("icon", origin.icon());
    }

    /// @param own whose headline is the entry's title
    private static void credit(JsonObject json, Item.Credit credit, Item.Credit own) {
        json.put("title", credit.source())
                .put("feed_url", Optional.of(credit.feed()))
                .put("url", credit.link())
                .put("headline", Optional.of(credit.title()).filter(_ -> !credit.equals(own)));
    }

    private static void person(JsonObject json, Person person) {
        json.put("name", person.name())
                .put("url", person.url().or(() -> person.email().map(to -> "mailto:" + to)));
    }

    private static String tag(Category category) {
        return category.label().filter(label -> !label.isEmpty()).orElse(category.term());
    }

    /// What is attached, then the pictures that the text does not show.
    private static List<Consumer<JsonObject>> attachments(Item item) {
        List<Consumer<JsonObject>> all = new ArrayList<>();
        Media media = item.metadata().media();
        media.enclosures()
                .forEach(one -> all.add(json -> json.attachment(one, MediaKinds.type(one))));
        media.images().stream()
                .filter(image -> MediaKinds.type(image).isPresent())
                .filter(image -> !item.body().contains(image.url().replace("&", "&amp;")))
                .forEach(image -> all.add(json -> picture(json, image)));
        return all;
    }

    /// The picture that stands for the entry: what is attached may be all there is.
    private static Optional<String> leading(Media media) {
        return media.images().stream()
                .map(Image::url)
                .findFirst()
                .or(() ->
                        media.enclosures().stream()
                                .filter(one -> MediaKinds.type(one).startsWith("image/"))
                                .map(Enclosure::url)
                                .findFirst());
    }

    private static JsonObject picture(JsonObject json, Image image) {
        return json.put("url", image.url())
                .put("mime_type", MediaKinds.type(image))
                .put("title", caption(image))
                .number("size_in_bytes", image.length());
    }

    /// What it shows, and who made it: JSON Feed has one place for both.
    private static Optional<String> caption(Image image) {
        return image.description()
                .map(words -> words + image.credit().map(name -> " (" + name + ")").orElse(""))
                .or(image::credit);
    }

    private static void image(JsonObject json, Image image) {
        picture(json, image).number("width", image.width()).number("height", image.height());
    }

    private static void extension(JsonObject json, Extension extension) {
        Namespace namespace = Namespace.of(extension.namespace()).orElseThrow();
        json.put("name", namespace.prefix() + ":" + extension.name())
                .put("value", Optional.of(extension.value()));
        new TreeMap<>(extension.attributes()).forEach((name, value) -> json.put("@" + name, value));
        json.objects("extensions", extension.children(), JsonWriter::extension);
    }

    private static String words(String html) {
        return TextGate.plain(Jsoup.parseBodyFragment(html).text());
    }
}
