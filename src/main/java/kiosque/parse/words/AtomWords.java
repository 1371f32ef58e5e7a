package kiosque.parse.words;

import static kiosque.parse.xml.KnownNamespace.CONTENT;
import static kiosque.parse.xml.KnownNamespace.DC;
import static kiosque.parse.xml.KnownNamespace.ITUNES;
import static kiosque.parse.xml.KnownNamespace.MEDIA;

import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;

import kiosque.feed.Byline;
import kiosque.feed.Dates;
import kiosque.feed.FeedHead;
import kiosque.feed.HeadTexts;
import kiosque.feed.Link;
import kiosque.feed.Links;
import kiosque.feed.Metadata;
import kiosque.feed.ParsedEntry;
import kiosque.feed.ParsedTexts;
import kiosque.feed.Person;
import kiosque.feed.Text;
import kiosque.parse.rome.KeptElement;
import kiosque.parse.words.Elements.Named;
import kiosque.text.WebUrl;

import org.jdom2.Element;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a feed of Atom says, in 0.3 or 1.0, and what Atom's `source` says of another feed.
final class AtomWords {

    private static final Named DC_DATE = new Named(DC, "date");

    private static final List<Named> PUBLISHED =
            List.of(
                    Named.own("published"),
                    Named.own("issued"),
                    Named.own("created"),
                    DC_DATE,
                    Named.own("pubDate"));
    private static final List<Named> UPDATED =
            List.of(Named.own("updated"), Named.own("modified"), DC_DATE);
    private static final List<Named> DATES =
            Stream.concat(UPDATED.stream().limit(2), PUBLISHED.stream()).toList();

    private static final List<Named> CONTENTS =
            List.of(Named.own("content"), new Named(CONTENT, "encoded"));

    /// What may tell its language, before the entry does.
    private static final List<Named> SAYING =
            Stream.concat(CONTENTS.stream(), Stream.of(Named.own("summary"), Named.own("title")))
                    .toList();

    private final Scope scope;
    private final ElementTexts texts;
    private final LinkReader links;
    private final MediaReader media;
    private final PersonReader people;

    AtomWords(Scope scope) {
        this.scope = scope;
        this.texts = new ElementTexts(scope);
        this.links = new LinkReader(scope);
        this.media = new MediaReader(scope);
        this.people = new PersonReader(scope);
    }

    FeedHead head(Feed feed) {
        return head(KeptElement.of(feed));
    }

    /// @param element `feed` or `source`
    FeedHead head(Element element) {
        return new FeedHead(
                new HeadTexts(
                        title(element).or(() -> other(element, DC, "title")),
                        text(element, "subtitle")
                                .or(() -> text(element, "tagline"))
                                .or(() -> other(element, ITUNES, "subtitle")),
                        rights(element)),
                own(element, "id"),
                links.links(element),
                scope.dates().first(element, DATES),
                scope.language(element)
                        .or(() -> own(element, "language").map(Scope::tag))
                        .or(() -> Elements.text(element, DC, "language").map(Scope::tag)),
                byline(element),
                Categories.of(element),
                address(element, "icon"),
                address(element, "logo").or(() -> firstImage(element)),
                own(element, "generator"));
    }

    List<ParsedEntry> entries(Feed feed) {
        return feed.getEntries().stream().limit(Limits.ENTRIES).map(this::entry).toList();
    }

    private ParsedEntry entry(Entry entry) {
        Element element = KeptElement.of(entry);
        Optional<Element> content = contents(element).findFirst();
        return new ParsedEntry(
                guid(element),
                new ParsedTexts(
                        entryTitle(element),
                        summary(element),
                        contents(element)
                                .flatMap(found -> texts.atom(found).stream())
                                .filter(Shown::is)
                                .findFirst(),
                        content.flatMap(found ->
                                Elements.attribute(found, "src")
                                        .map(src -> scope.resolve(found, src))),
                        rights(element),
                        language(element)),
                new Dates(
                        scope.dates().first(element, PUBLISHED),
                        scope.dates().first(element, UPDATED)),
                metadata(element));
    }

    /// An id that is an address counts as a link after all others, as RSS's guid does, where they lead to the site alone, or where there are none and it lies
    /// on the feed's own host or its site's: elsewhere it is likelier a name than a place.
    private List<Link> linksOf(Element element) {
        List<Link> all = links.links(element);
        Optional<String> id =
                guid(element)
                        .filter(it ->
                                all.isEmpty()
                                        ? isAtHome(it, element)
                                        : Links.leadToTheSiteOf(it, all));
        return id.isEmpty()
                ? all
                : Stream.concat(all.stream(), Stream.of(Link.of("alternate", id.get()))).toList();
    }

    private boolean isAtHome(String id, Element entry) {
        Element feed = entry.getParentElement();
        Stream<String> site =
                feed == null ? Stream.of() : links.links(feed).stream().map(Link::url);
        String host = id.matches("https?://[^/?#\\s]+/\\S+") ? WebUrl.host(id) : "";
        return !host.isEmpty()
                && Stream.concat(Stream.of(scope.resolve(entry, "/")), site)
                        .anyMatch(url -> WebUrl.host(url).equals(host));
    }

    private Metadata metadata(Element element) {
        List<Link> all = linksOf(element);
        Optional<String> discussion =
                all.stream()
                        .filter(link -> link.rel().equals("replies"))
                        .filter(link -> link.type().orElse("").startsWith("text/html"))
                        .map(Link::url)
                        .findFirst();
        return Metadata.NONE
                .with(byline(element))
                .withCategories(Categories.of(element))
                .withLinks(all)
                .with(media.of(element, links.enclosures(element)))
                .withComments(
                        discussion.or(() ->
                                own(element, "comments").map(url -> scope.resolve(element, url))))
                .withSource(
                        Elements.all(element, Named.own("source")).stream()
                                .findFirst()
                                .map(this::head))
                .withExtensions(ExtensionReader.of(element));
    }

    private Byline byline(Element element) {
        return new Byline(people(element, "author"), people(element, "contributor"));
    }

    private Optional<Text> rights(Element element) {
        return text(element, "rights")
                .or(() -> text(element, "copyright"))
                .or(() -> other(element, DC, "rights"));
    }

    /// The language of what the entry says: its content's, its summary's, its title's, its own.
    private Optional<String> language(Element entry) {
        for (Named named : SAYING) {
            for (Element said : Elements.all(entry, named)) {
                Optional<String> language = scope.language(said);
                if (language.isPresent()) {
                    return language;
                }
            }
        }
        return scope.language(entry);
    }

    private Optional<Text> entryTitle(Element entry) {
        return title(entry).or(() -> other(entry, DC, "title")).or(() -> grouped(entry, "title"));
    }

    private Optional<Text> summary(Element element) {
        return text(element, "summary")
                .filter(Shown::is)
                .or(() -> other(element, DC, "description"))
                .or(() -> grouped(element, "description"));
    }

    private Optional<Text> grouped(Element entry, String name) {
        return MediaReader.speaking(entry)
                .flatMap(parent -> other(parent, MEDIA, name).stream())
                .findFirst();
    }

    private Optional<Text> title(Element parent) {
        return Elements.first(parent, parent.getNamespaceURI(), "title").flatMap(texts::title);
    }

    private Optional<Text> text(Element parent, String name) {
        return Elements.first(parent, parent.getNamespaceURI(), name).flatMap(texts::atom);
    }

    private Optional<Text> other(Element parent, String namespace, String name) {
        return Elements.first(parent, namespace, name).flatMap(texts::plainOrHtml);
    }

    private static Stream<Element> contents(Element entry) {
        return CONTENTS.stream().flatMap(named -> Elements.all(entry, named).stream());
    }

    private static Optional<String> own(Element parent, String name) {
        return Elements.text(parent, parent.getNamespaceURI(), name);
    }

    /// Byte for byte: an id is opaque (RFC 4287, section 4.2.6.1), so it is never resolved nor normalised.
    private static Optional<String> guid(Element entry) {
        return own(entry, "id").or(() -> own(entry, "guid"));
    }

    private Optional<String> address(Element parent, String name) {
        return Elements.first(parent, parent.getNamespaceURI(), name)
                .map(found -> scope.resolve(found, Elements.ownText(found)));
    }

    private List<Person> people(Element parent, String name) {
        List<Person> own =
                Elements.all(parent, Named.own(name)).stream()
                        .flatMap(person -> people.ofElement(person).stream())
                        .toList();
        List<Person> dublinCore =
                Elements.all(parent, DC, name.equals("author") ? "creator" : name).stream()
                        .flatMap(person -> PersonReader.ofLine(Elements.allText(person)).stream())
                        .toList();
        return PersonReader.distinct(Stream.concat(own.stream(), dublinCore.stream()).toList());
    }

    private Optional<String> firstImage(Element feed) {
        return media.images(feed).stream().map(kiosque.feed.Image::url).findFirst();
    }
}
