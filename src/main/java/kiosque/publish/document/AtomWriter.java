package kiosque.publish.document;

import kiosque.feed.Category;
import kiosque.feed.Enclosure;
import kiosque.feed.Link;
import kiosque.feed.Person;
import kiosque.publish.merged.Format;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Writes Atom 1.0 (RFC 4287).
record AtomWriter(Podcasts podcasts) implements FeedWriter {

    @Override
    public String opening(Head head, List<Item> items) {
        Xml xml = new Xml();
        xml.open("feed").attribute("xmlns", Namespace.ATOM.uri());
        xml.namespacesBut(Namespace.ATOM, Namespace.CONTENT);
        xml.attribute("xml:lang", head.language());
        xml.element("id", head.id());
        text(xml, "title", head.title());
        head.description().ifPresent(description -> text(xml, "subtitle", description));
        date(xml, "updated", head.updated());
        HeadLinks.of(head, Format.ATOM).forEach(link -> link(xml, "link", link));
        xml.element("icon", head.site().icon());
        xml.element("generator", "Kiosque");
        Rhythms.write(xml, head.freshFor());
        if (head.trail().isArchive()) {
            xml.empty("fh:archive");
        }
        podcasts.describe(xml, head, items);
        return Xml.prolog(head.site().styleSheet()) + xml.soFar() + "\n";
    }

    @Override
    public String item(Item item) {
        Xml xml = new Xml();
        xml.open("entry").attribute("xml:lang", item.texts().language());
        xml.element("id", item.id());
        text(xml, "title", item.texts().title());
        link(xml, "link", page("alternate", item.link()));
        item.metadata().media().enclosures().forEach(enclosure -> enclosure(xml, enclosure));
        item.metadata().comments().ifPresent(url -> link(xml, "link", page("replies", url)));
        item.metadata().links().forEach(link -> link(xml, "link", link));
        date(xml, "published", item.published());
        date(xml, "updated", item.updated());
        item.metadata().byline().authors().forEach(person -> person(xml, "author", person));
        item.metadata()
                .byline()
                .contributors()
                .forEach(person -> person(xml, "contributor", person));
        item.metadata().categories().forEach(category -> category(xml, category));
        item.texts().rights().ifPresent(rights -> text(xml, "rights", rights));
        origin(xml, item.origin());
        item.texts().summary().ifPresent(html -> html(xml, "summary", html));
        item.texts().content().ifPresent(html -> html(xml, "content", html));
        MediaKinds.pictures(xml, item.metadata().media().images());
        podcasts.item(xml, item);
        xml.extensions(Podcasts.others(item));
        return xml.close().soFar();
    }

    @Override
    public String separator() {
        return "\n";
    }

    @Override
    public String closing() {
        return "\n</feed>\n";
    }

    /// RFC 4287, section 4.2.11, without a link to the source's page: readers take the last `alternate` of an entry for the entry's. Its place is after the title and the links, since others
    /// read its children as the entry's own.
    private static void origin(Xml xml, Item.Origin origin) {
        xml.open("source").element("id", origin.id());
        text(xml, "title", origin.title());
        date(xml, "updated", origin.updated());
        origin.self().ifPresent(url -> link(xml, "link", Link.of("self", url)));
        origin.rights().ifPresent(rights -> text(xml, "rights", rights));
        xml.element("icon", origin.icon());
        origin.authors().forEach(person -> person(xml, "author", person));
        xml.close();
    }

    private static Link page(String rel, String url) {
        return new Link(url, rel, Optional.of("text/html"), Optional.empty(), Optional.empty());
    }

    /// Used by RSS, too, under its prefix.
    static void link(Xml xml, String name, Link link) {
        xml.empty(name)
                .attribute("rel", link.rel())
                .attribute("type", link.type())
                .attribute("hreflang", link.language())
                .attribute("href", link.url())
                .attribute("title", link.title());
    }

    private static void enclosure(Xml xml, Enclosure enclosure) {
        xml.empty("link")
                .attribute("rel", "enclosure")
                .attribute("type", Optional.of(MediaKinds.type(enclosure)))
                .attribute("length", enclosure.length().map(String::valueOf))
                .attribute("href", enclosure.url())
                .attribute("title", enclosure.title().filter(title -> !title.isEmpty()));
    }

    private static void person(Xml xml, String name, Person person) {
        xml.open(name)
                .element("name", person.name())
                .element("uri", person.url())
                .element("email", person.email())
                .close();
    }

    private static void category(Xml xml, Category category) {
        xml.empty("category")
                .attribute("term", category.term())
                .attribute("scheme", category.scheme())
                .attribute("label", category.label().filter(label -> !label.isEmpty()));
    }

    private static void date(Xml xml, String name, Instant instant) {
        xml.element(name, DateText.rfc3339(instant));
    }

    /// Plain text, since many readers do not ask for its type; only what spells a reference goes as HTML that says so, because others guess.
    private static void text(Xml xml, String name, String plain) {
        if (TextGate.hasReference(plain)) {
            html(xml, name, TextGate.html(plain));
        } else {
            xml.element(name, plain);
        }
    }

    private static void html(Xml xml, String name, String html) {
        xml.open(name).attribute("type", "html").text(html).close();
    }
}
