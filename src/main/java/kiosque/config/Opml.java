package kiosque.config;

import kiosque.poll.setting.SourceSettings;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Lists of feeds as feed readers exchange them (OPML 2.0).
public final class Opml {

    /// One feed of a list.
    ///
    /// @param tags the folders that it is in and its categories
    public record Feed(String name, String url, List<String> tags) {

        public Feed {
            tags = List.copyOf(tags);
        }

        private Feed and(Feed again) {
            return new Feed(
                    name,
                    url,
                    Stream.concat(tags.stream(), again.tags.stream()).distinct().toList());
        }
    }

    private Opml() {}

    /// Every feed of a list, in its order. Reads what is not well-formed too, and no entity and no DTD ever.
    public static List<Feed> read(String opml) {
        return feeds(Jsoup.parse(opml, Parser.xmlParser()));
    }

    /// One that stands in several folders has the tags of all.
    private static List<Feed> feeds(Document opml) {
        Map<String, Feed> feeds = new LinkedHashMap<>();
        opml.select("outline").stream()
                .filter(Opml::isFeed)
                .flatMap(outline -> feed(outline).stream())
                .forEach(feed -> feeds.merge(feed.url(), feed, Feed::and));
        return List.copyOf(feeds.values());
    }

    /// The same of bytes, in the encoding that they say themselves.
    ///
    /// @throws IOException never of bytes that are there
    public static List<Feed> read(byte[] opml) throws IOException {
        return feeds(Jsoup.parse(new ByteArrayInputStream(opml), null, "", Parser.xmlParser()));
    }

    /// A link to a page, another list and what its reader has commented out are no feeds, and neither is a page that a reader makes one of.
    private static boolean isFeed(Element outline) {
        String type = attribute(outline, "type").orElse("rss").toLowerCase(Locale.ROOT);
        boolean comment = attribute(outline, "isComment").filter("true"::equals).isPresent();
        return !comment
                && !type.equals("link")
                && !type.equals("include")
                && !type.contains("xpath")
                && !type.contains("+dot");
    }

    private static Optional<Feed> feed(Element outline) {
        return attribute(outline, "xmlUrl", "url")
                .map(url ->
                        new Feed(
                                attribute(outline, "text", "title").orElse(url),
                                url,
                                tags(outline)));
    }

    private static List<String> tags(Element outline) {
        Set<String> tags = new LinkedHashSet<>();
        outline.parents().reversed().stream()
                .filter(parent -> parent.normalName().equals("outline"))
                .flatMap(parent -> attribute(parent, "text", "title").stream())
                .forEach(tags::add);
        attribute(outline, "category").stream()
                .flatMap(categories -> Stream.of(categories.split(",", -1)))
                .map(category -> category.strip().replaceFirst("^/", ""))
                .filter(category -> !category.isEmpty())
                .forEach(tags::add);
        return new ArrayList<>(tags);
    }

    /// The first of the attributes that says something; their case does not count.
    private static Optional<String> attribute(Element element, String... names) {
        return Stream.of(names)
                .flatMap(name ->
                        element.attributes().asList().stream()
                                .filter(it -> it.getKey().equalsIgnoreCase(name))
                                .map(Attribute::getValue))
                .map(value -> value.replaceAll("\\s+", " ").strip())
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    /// A list of sources; their tags are categories.
    public static String write(String title, Collection<SourceSettings> sources) {
        StringWriter out = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("opml");
            xml.writeAttribute("version", "2.0");
            xml.writeStartElement("head");
            xml.writeStartElement("title");
            xml.writeCharacters(title);
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeCharacters("\n");
            xml.writeStartElement("body");
            for (SourceSettings source : sources) {
                xml.writeCharacters("\n  ");
                xml.writeEmptyElement("outline");
                xml.writeAttribute("type", "rss");
                xml.writeAttribute("text", source.name());
                xml.writeAttribute("xmlUrl", source.url().toString());
                if (!source.tags().isEmpty()) {
                    xml.writeAttribute("category", String.join(",", source.tags()));
                }
            }
            xml.writeCharacters("\n");
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("writing to memory failed", impossible);
        }
        return out + "\n";
    }
}
