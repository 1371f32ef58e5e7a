package kiosque.publish;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// RSS 2.0 and its Best Practices Profile as rules.
public final class RssRules {

    private static final Set<String> ONCE =
            Set.of("title", "link", "description", "guid", "pubDate", "source");
    private static final Map<String, List<String>> NEEDED =
            Map.of(
                    "channel", List.of("title", "link", "description"),
                    "image", List.of("url", "title", "link"));

    private final List<String> broken = new ArrayList<>();
    private final String text;

    private RssRules(byte[] document) {
        this.text = new String(document, StandardCharsets.UTF_8);
        XmlElement rss = XmlElement.parse(document);
        rule(rss.name().equals("rss") && rss.attribute("version").equals("2.0"), "the root");
        channel(rss.only("channel"));
    }

    /// The rules that a document breaks, with the offending text.
    public static List<String> broken(byte[] document) {
        return new RssRules(document).broken;
    }

    private void channel(XmlElement channel) {
        needs(channel);
        channel.children("image").forEach(this::needs);
        date(channel.only("lastBuildDate").text());
        long selves =
                channel.children("atom:link").stream()
                        .filter(link -> link.attribute("rel").equals("self"))
                        .count();
        rule(selves == 1, "one link to itself, not " + selves);
        channel.children("atom:link").forEach(link -> address(link.attribute("href")));
        Set<String> guids = new HashSet<>();
        for (XmlElement item : channel.children("item")) {
            item(item);
            String guid = item.only("guid").text();
            rule(guids.add(guid), "guid twice: " + guid);
        }
    }

    private void needs(XmlElement element) {
        for (String name : NEEDED.getOrDefault(element.name(), List.of())) {
            rule(!element.only(name).text().isBlank(), element.name() + " without " + name);
        }
    }

    private void item(XmlElement item) {
        List<String> names = item.children().stream().map(XmlElement::name).toList();
        for (String name : ONCE) {
            rule(names.stream().filter(name::equals).count() <= 1, name + " twice");
        }
        rule(!item.only("title").text().isBlank(), "an item without a title");
        rule(!item.only("description").text().isBlank(), "an item without a description");
        rule(item.only("guid").attribute("isPermaLink").equals("false"), "isPermaLink");
        rule(!names.contains("author"), "author needs an e-mail address");
        int encoded = names.indexOf("content:encoded");
        rule(encoded < 0 || encoded > names.indexOf("description"), "description comes first");
        date(item.only("pubDate").text());
        item.children("link").forEach(link -> address(link.text()));
        item.children("comments").forEach(link -> address(link.text()));
        item.children("atom:link").forEach(link -> address(link.attribute("href")));
        item.children("source").forEach(source -> address(source.attribute("url")));
        item.children("enclosure").forEach(this::enclosure);
        item.children("category")
                .forEach(category -> rule(!category.text().isBlank(), "an empty category"));
    }

    private void enclosure(XmlElement enclosure) {
        address(enclosure.attribute("url"));
        rule(enclosure.attribute("length").matches("\\d+"), "enclosure without length");
        rule(enclosure.attribute("type").matches(".+/.+"), "enclosure without type");
    }

    private void date(String date) {
        try {
            DateTimeFormatter.RFC_1123_DATE_TIME.parse(date);
            rule(date.matches("..., \\d\\d ... \\d{4} .* GMT"), "date: " + date);
        } catch (DateTimeException e) {
            rule(false, "date: " + date);
        }
    }

    private void address(String address) {
        rule(address.matches("https?://[^/].*"), "not an address on the web: " + address);
        try {
            rule(URI.create(address).isAbsolute(), "relative: " + address);
        } catch (IllegalArgumentException e) {
            rule(false, "not a URI: " + address);
        }
    }

    private void rule(boolean obeyed, String name) {
        if (!obeyed) {
            broken.add(name + " (" + text.length() + " characters)");
        }
    }
}
