package kiosque.parse.json;

import kiosque.feed.Byline;
import kiosque.feed.Category;
import kiosque.feed.Dates;
import kiosque.feed.Enclosure;
import kiosque.feed.Image;
import kiosque.feed.Link;
import kiosque.feed.Media;
import kiosque.feed.Metadata;
import kiosque.feed.ParsedEntry;
import kiosque.feed.ParsedTexts;
import kiosque.feed.Text;
import kiosque.parse.date.DocumentDates;
import kiosque.parse.words.Limits;
import kiosque.parse.words.Numbers;
import kiosque.parse.words.PlainNames;
import kiosque.parse.words.Shown;
import kiosque.text.MediaType;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What an item of a JSON Feed says.
record JsonEntry(JsonText texts, DocumentDates dates, EscapedTexts escaped) {

    /// Words between tags: markup, though the format wants none. Who writes about a tag seldom closes it.
    private static final Pattern PAIR =
            Pattern.compile(
                    "(?i)<(a|b|cite|code|em|i|mark|q|s|small|span|strong|sub|sup|u)\\b[^<>]*>[^<>]+</\\1>");

    /// A title of an item or of the feed.
    Optional<Text> title(JsonNode node, String name) {
        return texts.string(node, name)
                .map(title ->
                        PAIR.matcher(title).find()
                                ? Text.html(title)
                                : Text.plain(escaped.meant(title)));
    }

    ParsedEntry entry(JsonNode item) {
        return new ParsedEntry(
                texts.string(item, "id"),
                new ParsedTexts(
                        title(item, "title"),
                        texts.string(item, "summary").map(escaped::meantBeside).map(Text::plain),
                        texts.html(item, "content_html")
                                .filter(Shown::is)
                                .or(() -> texts.plain(item, "content_text")),
                        Optional.empty(),
                        Optional.empty(),
                        texts.string(item, "language")),
                new Dates(date(item, "date_published"), date(item, "date_modified")),
                Metadata.NONE
                        .with(new Byline(texts.people(item), List.of()))
                        .withCategories(categories(item))
                        .withLinks(links(item))
                        .with(new Media(enclosures(item), images(item))));
    }

    private List<Link> links(JsonNode item) {
        List<Link> links = new ArrayList<>();
        texts.url(item, "url").map(url -> Link.of("alternate", url)).ifPresent(links::add);
        texts.url(item, "external_url").map(url -> Link.of("related", url)).ifPresent(links::add);
        return links;
    }

    private Optional<Instant> date(JsonNode item, String name) {
        return texts.string(item, name).flatMap(dates::parse);
    }

    private List<Category> categories(JsonNode item) {
        List<Category> categories = new ArrayList<>();
        for (JsonNode tag : JsonText.many(item, "tags")) {
            for (String name : names(tag, item)) {
                if (!name.isBlank() && categories.size() < Limits.PARTS) {
                    categories.add(Category.of(PlainNames.plain(name).strip()));
                }
            }
        }
        return categories;
    }

    /// One, unless all tags are in one string; some make objects of them.
    private static List<String> names(JsonNode tag, JsonNode item) {
        if (tag.isObject()) {
            return Stream.of("name", "label", "term", "title")
                    .map(name -> tag.path(name).asString(""))
                    .filter(name -> !name.isBlank())
                    .limit(1)
                    .toList();
        }
        String name = tag.isString() ? tag.asString() : "";
        return item.path("tags").isString() ? List.of(name.split("[,;]", -1)) : List.of(name);
    }

    private List<Image> images(JsonNode item) {
        return Stream.of("image", "banner_image")
                .flatMap(name -> texts.url(item, name).stream())
                .distinct()
                .map(Image::of)
                .toList();
    }

    private List<Enclosure> enclosures(JsonNode item) {
        List<Enclosure> enclosures = new ArrayList<>();
        for (JsonNode attachment : JsonText.many(item, "attachments")) {
            if (enclosures.size() < Limits.PARTS) {
                texts.url(attachment)
                        .map(url -> enclosure(attachment, url))
                        .ifPresent(enclosures::add);
            }
        }
        return enclosures;
    }

    private Enclosure enclosure(JsonNode attachment, String url) {
        return new Enclosure(
                url,
                MediaType.of(texts.string(attachment, "mime_type"), url),
                texts.string(attachment, "size_in_bytes").flatMap(Numbers::size),
                texts.string(attachment, "duration_in_seconds").flatMap(Numbers::duration),
                texts.string(attachment, "title"));
    }
}
