package kiosque.parse.words;

import static kiosque.parse.xml.KnownNamespace.ATOM;
import static kiosque.parse.xml.KnownNamespace.CONTENT;
import static kiosque.parse.xml.KnownNamespace.DC;
import static kiosque.parse.xml.KnownNamespace.DCTERMS;
import static kiosque.parse.xml.KnownNamespace.GOOGLEPLAY;
import static kiosque.parse.xml.KnownNamespace.ITUNES;
import static kiosque.parse.xml.KnownNamespace.MEDIA;
import static kiosque.parse.xml.KnownNamespace.PAYLOAD;
import static kiosque.parse.xml.KnownNamespace.PRISM;
import static kiosque.parse.xml.KnownNamespace.RDF;
import static kiosque.parse.xml.KnownNamespace.XHTML;
import static kiosque.parse.xml.KnownNamespace.YANDEX;

import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.rss.Item;

import kiosque.feed.Byline;
import kiosque.feed.Dates;
import kiosque.feed.Enclosure;
import kiosque.feed.FeedHead;
import kiosque.feed.Link;
import kiosque.feed.Metadata;
import kiosque.feed.ParsedEntry;
import kiosque.feed.ParsedTexts;
import kiosque.feed.Person;
import kiosque.feed.Text;
import kiosque.parse.rome.KeptElement;
import kiosque.parse.words.Elements.Named;
import kiosque.text.Reference;
import kiosque.text.WrittenAddress;

import org.jdom2.Attribute;
import org.jdom2.Element;
import org.jdom2.Namespace;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What an item of RSS says, in RDF or not.
final class RssEntryWords {

    private static final List<Named> PUBLISHED =
            List.of(
                    Named.own("pubDate"),
                    new Named(ATOM, "published"),
                    new Named(DCTERMS, "issued"),
                    new Named(DCTERMS, "available"),
                    new Named(DC, "date"),
                    new Named(DCTERMS, "created"),
                    Named.own("published"),
                    Named.own("date"),
                    Named.own("publishDate"),
                    Named.own("pub_date"),
                    new Named(PRISM, "publicationDate"));

    private static final List<Named> UPDATED =
            List.of(
                    new Named(ATOM, "updated"),
                    new Named(DCTERMS, "modified"),
                    new Named(DC, "date"),
                    Named.own("updated"),
                    Named.own("lastBuildDate"));

    /// What may tell its language, before the item does.
    private static final List<Named> SAYING =
            List.of(
                    new Named(CONTENT, "encoded"),
                    new Named(XHTML, "body"),
                    Named.own("body"),
                    Named.own("fullitem"),
                    Named.own("description"),
                    Named.own("title"));

    /// A site that others can reach, as far as its name tells.
    private static final Pattern PUBLIC =
            Pattern.compile(
                    "(?i)https?://(?!localhost|127\\.|10\\.|192\\.168\\.)[\\p{L}\\p{N}-]+\\.[^\\s<>\"]+$");

    private final Scope scope;
    private final ElementTexts texts;
    private final LinkReader links;
    private final MediaReader media;
    private final PersonReader people;

    RssEntryWords(Scope scope) {
        this.scope = scope;
        this.texts = new ElementTexts(scope);
        this.links = new LinkReader(scope);
        this.media = new MediaReader(scope);
        this.people = new PersonReader(scope);
    }

    ParsedEntry entry(Item item) {
        Element element = KeptElement.of(item);
        String own = element.getNamespaceURI();
        Bodies bodies = bodies(element, own);
        return new ParsedEntry(
                guid(element, own),
                new ParsedTexts(
                        title(element, own),
                        bodies.summary(),
                        bodies.content(),
                        Optional.empty(),
                        text(element, DC, "rights")
                                .or(() -> text(element, own, "copyright"))
                                .or(() -> text(element, ATOM, "rights")),
                        language(item, element)),
                new Dates(
                        scope.dates().first(element, PUBLISHED),
                        scope.dates().first(element, UPDATED)),
                metadata(item, element, own));
    }

    private Metadata metadata(Item item, Element element, String own) {
        return new Metadata(
                new Byline(authors(element), contributors(item, element)),
                Categories.of(element),
                links(element, own),
                media.of(element, enclosures(element)),
                comments(element, own),
                source(element, own),
                ExtensionReader.of(element));
    }

    private Optional<Text> text(Element parent, String namespace, String name) {
        return Elements.first(parent, namespace, name).flatMap(texts::plainOrHtml);
    }

    private Optional<Text> title(Element item, String own) {
        return text(item, own, "title")
                .or(() -> text(item, DC, "title"))
                .or(() -> Elements.first(item, ATOM, "title").flatMap(texts::atom))
                .or(() -> grouped(item, "title"))
                .or(() -> text(item, ITUNES, "title"));
    }

    private Optional<Text> grouped(Element item, String name) {
        return MediaReader.speaking(item)
                .flatMap(parent -> text(parent, MEDIA, name).stream())
                .findFirst();
    }

    /// The short and the full text.
    private record Bodies(Optional<Text> summary, Optional<Text> content) {}

    /// A description beside a summary is the fuller of the two.
    private Bodies bodies(Element item, String own) {
        Optional<Text> description =
                Elements.first(item, own, "description")
                        .or(() -> Elements.first(item, XHTML, "description"))
                        .flatMap(texts::html)
                        .filter(Shown::is);
        Optional<Text> summary = text(item, own, "summary").filter(Shown::is);
        Optional<Text> content =
                Elements.first(item, CONTENT, "encoded")
                        .or(() -> Elements.first(item, XHTML, "body"))
                        .or(() -> Elements.first(item, XHTML, "div"))
                        .or(() -> Elements.first(item, own, "body"))
                        .or(() -> Elements.first(item, own, "fullitem"))
                        .or(() -> Elements.first(item, PAYLOAD, "payload"))
                        .or(() -> Elements.first(item, YANDEX, "full-text"))
                        .flatMap(texts::html)
                        .filter(Shown::is)
                        .or(() -> Elements.first(item, ATOM, "content").flatMap(texts::atom))
                        .or(() -> Elements.first(item, own, "content").flatMap(texts::atom))
                        .filter(Shown::is);
        if (summary.isPresent() && description.isPresent() && content.isEmpty()) {
            return new Bodies(summary, description);
        }
        return new Bodies(description.or(() -> summary).or(() -> otherSummary(item)), content);
    }

    private Optional<Text> otherSummary(Element item) {
        return Elements.first(item, DC, "description")
                .flatMap(texts::html)
                .or(() -> Elements.first(item, ATOM, "summary").flatMap(texts::atom))
                .or(() -> text(item, ITUNES, "summary"))
                .or(() -> grouped(item, "description"))
                .or(() -> text(item, ITUNES, "subtitle"))
                .or(() -> text(item, GOOGLEPLAY, "description"))
                .or(() -> text(item, DCTERMS, "abstract"));
    }

    /// Byte for byte, the white space around it included.
    private static Optional<String> guid(Element element, String own) {
        return Elements.all(element, own, "guid").stream()
                .findFirst()
                .map(Element::getText)
                .filter(value -> !value.isBlank())
                .or(() -> about(element))
                .or(() -> Elements.text(element, ATOM, "id"))
                .or(() -> Elements.text(element, own, "id"));
    }

    /// RSS's own link first, a guid that is a permalink last.
    private List<Link> links(Element element, String own) {
        Set<Link> ordered = new LinkedHashSet<>();
        Elements.text(element, own, "link")
                .filter(WrittenAddress::isSaid)
                .map(url -> Link.of("alternate", address(element, url)))
                .ifPresent(ordered::add);
        ordered.addAll(links.links(element));
        permalink(element, own).ifPresent(ordered::add);
        return List.copyOf(ordered);
    }

    /// A guid is a permalink unless it says that it is none; one that does not say so must at least look like a URL. In RDF it is what the item is about.
    private Optional<Link> permalink(Element element, String own) {
        return Elements.first(element, own, "guid")
                .filter(guid -> !"false".equalsIgnoreCase(permanence(guid)))
                .filter(guid ->
                        isPage(Elements.ownText(guid))
                                || "true".equalsIgnoreCase(permanence(guid))
                                        && Elements.ownText(guid).startsWith("/"))
                .map(Elements::ownText)
                .or(() -> about(element).filter(it -> isPage(it) && !hasLink(element, own)))
                .map(value -> Link.of("alternate", address(element, value)));
    }

    /// RSS does not say what its references mean; who writes relative ones means the site, wherever the document lies.
    private String address(Element item, String reference) {
        return scope.resolve(
                item,
                reference,
                Reference.scheme(reference).isEmpty() ? site(item) : Optional.empty());
    }

    private static Optional<String> site(Element item) {
        return Optional.ofNullable(item.getParentElement())
                .flatMap(around ->
                        around.getName().equals("channel")
                                ? Optional.of(around)
                                : Elements.first(around, item.getNamespaceURI(), "channel"))
                .flatMap(channel -> Elements.text(channel, item.getNamespaceURI(), "link"))
                .filter(link -> PUBLIC.matcher(link).lookingAt());
    }

    private static boolean hasLink(Element element, String own) {
        return Elements.text(element, own, "link").isPresent();
    }

    private static Optional<String> about(Element element) {
        return Optional.ofNullable(element.getAttributeValue("about", Namespace.getNamespace(RDF)));
    }

    private static String permanence(Element guid) {
        for (Attribute attribute : guid.getAttributes()) {
            if (attribute.getName().equalsIgnoreCase("isPermaLink")) {
                return attribute.getValue().strip();
            }
        }
        return "";
    }

    private static boolean isPage(String value) {
        return value.regionMatches(true, 0, "http://", 0, 7)
                || value.regionMatches(true, 0, "https://", 0, 8);
    }

    private List<Person> authors(Element element) {
        List<Person> authors = people(element, "author");
        authors.addAll(people(element, "creator"));
        for (String name : List.of("creator", "author")) {
            for (Element line : Elements.all(element, DC, name)) {
                PersonReader.ofLine(Elements.allText(line)).ifPresent(authors::add);
            }
        }
        for (String namespace : List.of(ITUNES, GOOGLEPLAY)) {
            Elements.text(element, namespace, "author")
                    .flatMap(PersonReader::ofLine)
                    .ifPresent(authors::add);
        }
        return PersonReader.joined(PersonReader.distinct(authors));
    }

    /// In the format's own words, then in Atom's.
    private List<Person> people(Element element, String name) {
        List<Person> found = new ArrayList<>();
        for (String namespace : List.of(element.getNamespaceURI(), ATOM)) {
            for (Element person : Elements.all(element, namespace, name)) {
                people.ofElement(person).ifPresent(found::add);
            }
        }
        return found;
    }

    private List<Person> contributors(Item item, Element element) {
        List<Person> contributors = people(element, "contributor");
        RssWords.dublinCore(item).stream()
                .flatMap(dc -> dc.getContributors().stream())
                .flatMap(line -> PersonReader.ofLine(line).stream())
                .forEach(contributors::add);
        return PersonReader.distinct(contributors);
    }

    /// The content's own language before the item's.
    private Optional<String> language(Item item, Element element) {
        Optional<String> declared =
                RssWords.dublinCore(item)
                        .map(DCModule::getLanguage)
                        .map(String::strip)
                        .filter(tag -> !tag.isEmpty())
                        .map(Scope::tag);
        if (declared.isPresent()) {
            return declared;
        }
        for (Named named : SAYING) {
            Optional<String> language = Elements.first(element, named).flatMap(scope::language);
            if (language.isPresent()) {
                return language;
            }
        }
        return scope.language(element);
    }

    private List<Enclosure> enclosures(Element element) {
        List<Enclosure> enclosures = new ArrayList<>();
        Elements.all(element, Named.own("enclosure")).stream()
                .limit(Limits.PARTS)
                .forEach(enclosure ->
                        links.address(enclosure, "url")
                                .map(url -> links.enclosure(enclosure, url))
                                .ifPresent(enclosures::add));
        enclosures.addAll(links.enclosures(element));
        return enclosures;
    }

    private Optional<String> comments(Element element, String own) {
        return Elements.text(element, own, "comments").map(url -> scope.resolve(element, url));
    }

    private Optional<FeedHead> source(Element element, String own) {
        return Elements.first(element, ATOM, "source")
                .map(source -> new AtomWords(scope).head(source))
                .or(() ->
                        Elements.all(element, own, "source").stream()
                                .findFirst()
                                .flatMap(this::source));
    }

    private Optional<FeedHead> source(Element source) {
        Optional<String> title =
                Optional.of(Elements.ownText(source)).filter(text -> !text.isEmpty());
        Optional<String> url =
                Elements.attribute(source, "url").map(text -> scope.resolve(source, text));
        return title.isEmpty() && url.isEmpty()
                ? Optional.empty()
                : Optional.of(SourceHead.of(title, url));
    }
}
