package kiosque.cli.sheet;

import kiosque.feed.Category;
import kiosque.feed.FeedHead;
import kiosque.feed.Image;
import kiosque.feed.Link;
import kiosque.feed.Media;
import kiosque.feed.ParsedEntry;
import kiosque.feed.ParsedFeed;
import kiosque.feed.Person;
import kiosque.feed.Text;
import kiosque.publish.document.JsonObject;

import org.jsoup.Jsoup;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Prints a parsed feed as one JSON Feed 1.1 object. What JSON Feed has no word for stands under `_kiosque`.
public record FeedAsJson(Finish finish, URI location) {

    /// What is done to a publisher's HTML before anybody sees it.
    @FunctionalInterface
    public interface Finish {
        /// The text as HTML that may be shown: references resolved, markup sanitised.
        ///
        /// @param location of the document: relative references resolve against it where the text has no base of its own
        String html(Text text, URI location);
    }

    /// The feed as JSON.
    ///
    /// @param location where the document came from
    public static String print(ParsedFeed feed, URI location, Finish finish) {
        var printing = new FeedAsJson(finish, location);
        return feed.entries().stream()
                .map(entry -> JsonObject.of(json -> printing.item(json, entry)))
                .collect(
                        Collectors.joining(
                                ",",
                                JsonObject.beginning(json -> printing.head(json, feed), "items"),
                                "]}"));
    }

    private void head(JsonObject json, ParsedFeed feed) {
        FeedHead head = feed.head();
        Map<String, String> html = new LinkedHashMap<>();
        json.version();
        words(json, "title", head.texts().title(), html);
        json.put("home_page_url", head.link()).put("feed_url", head.self());
        words(json, "description", head.texts().subtitle(), html);
        Optional.ofNullable(html.remove("description_html"))
                .ifPresent(text -> html.put("subtitle_html", text));
        json.put("icon", head.image())
                .put("favicon", head.icon())
                .objects("authors", head.byline().authors(), FeedAsJson::person)
                .put("language", head.language())
                .object(
                        "_kiosque",
                        ours -> {
                            ours.put("format", feed.format());
                            html.forEach(ours::put);
                            rest(ours, head);
                            ours.objects(
                                    "repairs",
                                    feed.repairs(),
                                    (one, repair) ->
                                            one.put("kind", repair.kind())
                                                    .put("detail", repair.detail()));
                        });
    }

    private void item(JsonObject json, ParsedEntry entry) {
        Map<String, String> html = new LinkedHashMap<>();
        Media media = entry.metadata().media();
        json.put("id", entry.guid().or(entry::link).orElse("")).put("url", entry.link());
        words(json, "title", entry.texts().title(), html);
        bodies(json, entry, html);
        json.put("date_published", entry.dates().published().map(Instant::toString))
                .put("date_modified", entry.dates().updated().map(Instant::toString))
                .objects("authors", entry.metadata().byline().authors(), FeedAsJson::person)
                .strings("tags", terms(entry.metadata().categories()))
                .put("language", entry.texts().language())
                .put("image", media.images().stream().findFirst().map(Image::url))
                .objects(
                        "attachments",
                        media.enclosures(),
                        (one, enclosure) ->
                                one.attachment(
                                        enclosure,
                                        enclosure.type().orElse("application/octet-stream")))
                .object("_kiosque", ours -> own(ours, entry, html));
    }

    private void bodies(JsonObject json, ParsedEntry entry, Map<String, String> html) {
        words(json, "summary", entry.texts().summary(), html);
        Optional<Text> body = entry.texts().content().or(entry.texts()::summary);
        if (body.filter(Text::isHtml).isPresent()) {
            json.put("content_html", finish.html(body.get(), location));
        } else {
            json.put("content_text", body.map(Text::value).orElse(""));
        }
    }

    private void own(JsonObject json, ParsedEntry entry, Map<String, String> html) {
        json.put("guid", entry.guid());
        html.forEach(json::put);
        json.objects("contributors", entry.metadata().byline().contributors(), FeedAsJson::person)
                .objects("thumbnails", entry.metadata().media().images(), FeedAsJson::image)
                .put("content_src", entry.texts().contentSource())
                .put("comments", entry.metadata().comments());
        beside(json, "rights", entry.texts().rights());
        json.objects("links", entry.metadata().links(), FeedAsJson::link);
        entry.metadata()
                .source()
                .ifPresent(source -> json.object("source", one -> source(one, source)));
    }

    private void source(JsonObject json, FeedHead source) {
        beside(json, "title", source.texts().title());
        beside(json, "subtitle", source.texts().subtitle());
        json.put("url", source.link())
                .put("feed_url", source.self())
                .objects("authors", source.byline().authors(), FeedAsJson::person);
        rest(json, source);
    }

    private void rest(JsonObject json, FeedHead head) {
        json.put("id", head.id())
                .put("updated", head.updated().map(Instant::toString))
                .put("image", head.image());
        beside(json, "rights", head.texts().rights());
        json.objects("contributors", head.byline().contributors(), FeedAsJson::person)
                .strings("tags", terms(head.categories()))
                .objects("links", head.links(), FeedAsJson::link)
                .put("generator", head.generator());
    }

    /// A text and its HTML beside it if it has any.
    private void beside(JsonObject json, String name, Optional<Text> text) {
        Map<String, String> html = new LinkedHashMap<>();
        words(json, name, text, html);
        html.forEach(json::put);
    }

    /// A text in a slot for plain text.
    ///
    /// @param html gets its HTML if it has any
    private void words(
            JsonObject json, String name, Optional<Text> text, Map<String, String> html) {
        if (text.filter(Text::isHtml).isPresent()) {
            String clean = finish.html(text.get(), location);
            json.put(name, Jsoup.parseBodyFragment(clean).text());
            html.put(name + "_html", clean);
        } else {
            text.ifPresent(plain -> json.put(name, plain.value()));
        }
    }

    private static void person(JsonObject json, Person person) {
        json.put("name", person.name())
                .put("url", person.url())
                .object("_kiosque", ours -> ours.put("email", person.email()));
    }

    private static List<String> terms(List<Category> categories) {
        return categories.stream().map(Category::term).toList();
    }

    private static void link(JsonObject json, Link link) {
        json.put("url", link.url())
                .put("rel", link.rel())
                .put("type", link.type())
                .put("title", link.title());
    }

    private static void image(JsonObject json, Image image) {
        json.put("url", image.url())
                .number("width", image.width())
                .number("height", image.height())
                .put("mime_type", image.type())
                .number("size_in_bytes", image.length())
                .put("description", image.description())
                .put("credit", image.credit());
    }
}
