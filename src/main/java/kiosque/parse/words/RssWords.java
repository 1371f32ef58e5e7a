package kiosque.parse.words;

import static kiosque.parse.xml.KnownNamespace.ATOM;
import static kiosque.parse.xml.KnownNamespace.DC;
import static kiosque.parse.xml.KnownNamespace.DCTERMS;
import static kiosque.parse.xml.KnownNamespace.GOOGLEPLAY;
import static kiosque.parse.xml.KnownNamespace.ITUNES;

import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.module.Extendable;
import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.feed.rss.Item;

import kiosque.feed.Byline;
import kiosque.feed.FeedHead;
import kiosque.feed.HeadTexts;
import kiosque.feed.Link;
import kiosque.feed.ParsedEntry;
import kiosque.feed.Person;
import kiosque.feed.Text;
import kiosque.parse.rome.KeptElement;
import kiosque.parse.words.Elements.Named;
import kiosque.parse.xml.KnownNamespace;

import org.jdom2.Element;
import org.jdom2.Namespace;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What a channel of RSS says, in RDF or not.
final class RssWords {

    private static final List<Named> DATES =
            List.of(
                    new Named(ATOM, "updated"),
                    Named.own("lastBuildDate"),
                    Named.own("pubDate"),
                    new Named(DCTERMS, "modified"),
                    new Named(DC, "date"),
                    new Named(DCTERMS, "issued"),
                    new Named(DCTERMS, "created"));

    private final Scope scope;
    private final ElementTexts texts;
    private final LinkReader links;
    private final MediaReader media;
    private final RssEntryWords entries;

    RssWords(Scope scope) {
        this.scope = scope;
        this.texts = new ElementTexts(scope);
        this.links = new LinkReader(scope);
        this.media = new MediaReader(scope);
        this.entries = new RssEntryWords(scope);
    }

    FeedHead head(Channel channel) {
        Element element = KeptElement.of(channel);
        String own = element.getNamespaceURI();
        return new FeedHead(
                new HeadTexts(
                        text(element, own, "title")
                                .or(() -> text(element, DC, "title"))
                                .or(() -> text(element, ITUNES, "title")),
                        subtitle(element, own),
                        text(element, own, "copyright")
                                .or(() -> text(element, DC, "rights"))
                                .or(() -> text(element, ATOM, "rights"))),
                id(element),
                links(element),
                scope.dates().first(element, DATES),
                language(channel, element, own),
                new Byline(authors(channel, element), contributors(channel)),
                Categories.of(element),
                Elements.text(element, ATOM, "icon").map(url -> scope.resolve(element, url)),
                image(element, own),
                Elements.text(element, own, "generator"));
    }

    List<ParsedEntry> entries(Channel channel) {
        return channel.getItems().stream().limit(Limits.ENTRIES).map(this::entry).toList();
    }

    private ParsedEntry entry(Item item) {
        return entries.entry(item);
    }

    private Optional<Text> text(Element parent, String namespace, String name) {
        return Elements.first(parent, namespace, name).flatMap(texts::plainOrHtml);
    }

    private Optional<Text> subtitle(Element channel, String own) {
        return Elements.first(channel, own, "description")
                .flatMap(texts::html)
                .or(() -> text(channel, own, "tagline"))
                .or(() -> text(channel, DC, "description"))
                .or(() -> Elements.first(channel, ATOM, "subtitle").flatMap(texts::atom))
                .or(() -> text(channel, ITUNES, "subtitle"))
                .or(() -> text(channel, ITUNES, "summary"))
                .or(() -> text(channel, GOOGLEPLAY, "description"));
    }

    private static Optional<String> id(Element channel) {
        return Optional.ofNullable(
                        channel.getAttributeValue(
                                "about", Namespace.getNamespace(KnownNamespace.RDF)))
                .or(() -> Elements.text(channel, ATOM, "id"))
                .or(() -> Elements.text(channel, channel.getNamespaceURI(), "guid"));
    }

    /// RSS's own link first: what Atom's say in RSS is beside it.
    private List<Link> links(Element element) {
        Set<Link> ordered = new LinkedHashSet<>();
        Elements.text(element, element.getNamespaceURI(), "link")
                .map(url -> Link.of("alternate", scope.resolve(element, url)))
                .ifPresent(ordered::add);
        ordered.addAll(links.links(element));
        return List.copyOf(ordered);
    }

    private Optional<String> language(Channel channel, Element element, String own) {
        return Elements.text(element, own, "language")
                .or(() -> dublinCore(channel).map(DCModule::getLanguage).map(String::strip))
                .filter(language -> !language.isEmpty())
                .map(Scope::tag)
                .or(() -> scope.language(element));
    }

    private static List<Person> authors(Channel channel, Element element) {
        String own = element.getNamespaceURI();
        List<Person> people = new ArrayList<>();
        Stream.of(
                        Elements.text(element, own, "managingEditor").stream(),
                        Elements.text(element, own, "author").stream(),
                        dublinCore(channel).stream().flatMap(dc -> dc.getCreators().stream()),
                        Elements.text(element, DC, "author").stream(),
                        Elements.text(element, ITUNES, "author").stream(),
                        Elements.text(element, GOOGLEPLAY, "author").stream())
                .flatMap(lines -> lines)
                .flatMap(line -> PersonReader.ofLine(line).stream())
                .forEach(people::add);
        if (people.isEmpty()) {
            Elements.first(element, ITUNES, "owner")
                    .flatMap(RssWords::owner)
                    .ifPresent(people::add);
        }
        if (people.isEmpty()) {
            Elements.text(element, own, "webMaster")
                    .flatMap(PersonReader::ofLine)
                    .ifPresent(people::add);
            dublinCore(channel)
                    .map(DCModule::getPublisher)
                    .flatMap(PersonReader::ofLine)
                    .ifPresent(people::add);
        }
        return PersonReader.distinct(people);
    }

    private static Optional<Person> owner(Element owner) {
        Optional<String> name = Elements.text(owner, ITUNES, "name");
        Optional<String> email = Elements.text(owner, ITUNES, "email");
        return name.isEmpty() && email.isEmpty()
                ? Optional.empty()
                : Optional.of(new Person(name, email, Optional.empty()));
    }

    private static List<Person> contributors(Channel channel) {
        return dublinCore(channel)
                .map(dc ->
                        dc.getContributors().stream()
                                .flatMap(line -> PersonReader.ofLine(line).stream())
                                .toList())
                .map(PersonReader::distinct)
                .orElse(List.of());
    }

    /// In RDF the picture stands beside the channel.
    private Optional<String> image(Element element, String own) {
        List<Element> beside =
                own.equals(KnownNamespace.RSS10) && element.getParentElement() != null
                        ? Elements.all(element.getParentElement(), own, "image")
                        : List.of();
        return Stream.concat(Elements.all(element, own, "image").stream(), beside.stream())
                .flatMap(image -> Elements.text(image, own, "url").stream())
                .findFirst()
                .map(url -> scope.resolve(element, url))
                .or(() -> media.images(element).stream().map(kiosque.feed.Image::url).findFirst())
                .or(() ->
                        Elements.text(element, ATOM, "logo")
                                .map(url -> scope.resolve(element, url)));
    }

    static Optional<DCModule> dublinCore(Extendable read) {
        return Optional.ofNullable((DCModule) read.getModule(DCModule.URI));
    }
}
