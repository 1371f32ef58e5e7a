package kiosque.opml;

import module java.base;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

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

    /// What a list holds.
    ///
    /// @param feeds in its order
    /// @param others what is listed and is no feed, or has no address, and why, a sentence each
    public record Contents(List<Feed> feeds, List<String> others) {

        public Contents {
            feeds = List.copyOf(feeds);
            others = List.copyOf(others);
        }
    }

    /// Reads what is not well-formed too, in the encoding that the bytes say themselves, and no entity and no DTD ever.
    ///
    /// @throws IOException never of bytes that are there
    public static Contents read(byte[] opml) throws IOException {
        return contents(Jsoup.parse(new ByteArrayInputStream(opml), null, "", Parser.xmlParser()));
    }

    /// A feed that stands in several folders has the tags of all.
    private static Contents contents(Document opml) {
        Map<String, Feed> feeds = new LinkedHashMap<>();
        List<String> others = new ArrayList<>();
        for (Element outline : opml.select("outline")) {
            emptyAddress(outline).ifPresent(others::add);
            feed(outline)
                    .ifPresent(feed ->
                            whyNone(outline)
                                    .map(why -> feed.name() + ": " + why)
                                    .ifPresentOrElse(
                                            others::add,
                                            () -> feeds.merge(feed.url(), feed, Feed::and)));
        }
        return new Contents(List.copyOf(feeds.values()), others);
    }

    /// Types as OPML 2.0 and FreshRSS have them.
    private static Optional<String> whyNone(Element outline) {
        String type = attribute(outline, "type").orElse("rss").toLowerCase(Locale.ROOT);
        if (isComment(outline) || outline.parents().stream().anyMatch(Opml::isComment)) {
            return Optional.of("the list has it commented out");
        }
        if (attribute(outline, "miniflux:disabled").filter("true"::equals).isPresent()) {
            return Optional.of("its reader has it switched off");
        }
        if (type.equals("include")) {
            return Optional.of("it is another list, to be imported by itself");
        }
        if (type.equals("link")) {
            return Optional.of("it is a link to a page");
        }
        return type.contains("xpath") || type.contains("+dot")
                ? Optional.of("it is no feed but a page that its reader reads by rules of its own")
                : Optional.empty();
    }

    /// An outline that is to be a feed by its attributes, and does not say where it is.
    private static Optional<String> emptyAddress(Element outline) {
        boolean empty =
                outline.attributes().asList().stream()
                        .filter(it -> it.getKey().equalsIgnoreCase("xmlUrl"))
                        .anyMatch(it -> it.getValue().isBlank());
        return empty && feed(outline).isEmpty()
                ? Optional.of(
                        attribute(outline, "text", "title").orElse("without a name")
                                + ": its xmlUrl is empty")
                : Optional.empty();
    }

    private static boolean isComment(Element outline) {
        return attribute(outline, "isComment").filter("true"::equals).isPresent();
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
                .filter(parent -> !isItsOwnFolder(parent, outline))
                .flatMap(parent -> attribute(parent, "text", "title").stream())
                .forEach(tags::add);
        attribute(outline, "category").stream()
                .flatMap(categories -> Stream.of(categories.split(",", -1)))
                .map(category -> category.strip().replaceFirst("^/", ""))
                .filter(category -> !category.isEmpty())
                .forEach(tags::add);
        return new ArrayList<>(tags);
    }

    /// Thunderbird keeps each feed in a folder of its own, which has its name.
    private static boolean isItsOwnFolder(Element folder, Element feed) {
        return feed.parent() == folder
                && folder.childrenSize() == 1
                && attribute(folder, "text", "title").equals(attribute(feed, "text", "title"));
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

    /// The feeds of a list that lies in a file; empty where none can be read.
    public static Optional<List<Feed>> kept(Path file) {
        try {
            return Optional.of(read(Files.readAllBytes(file)).feeds());
        } catch (IOException nothing) {
            return Optional.empty();
        }
    }

    /// Whether that is a list, and all of it: its end is there.
    public static boolean isWhole(byte[] opml) {
        String text =
                new String(opml, StandardCharsets.ISO_8859_1)
                        .replace("\0", "") // UTF-16
                        .toLowerCase(Locale.ROOT);
        int start = text.indexOf("<opml");
        return start >= 0 && text.lastIndexOf("</opml") > start;
    }

    /// A list of feeds; their tags are categories.
    public static String write(String title, Collection<Feed> feeds) {
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
            for (Feed feed : feeds) {
                xml.writeCharacters("\n  ");
                xml.writeEmptyElement("outline");
                xml.writeAttribute("type", "rss");
                xml.writeAttribute("text", feed.name());
                xml.writeAttribute("xmlUrl", feed.url());
                if (!feed.tags().isEmpty()) {
                    xml.writeAttribute("category", String.join(",", feed.tags()));
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
