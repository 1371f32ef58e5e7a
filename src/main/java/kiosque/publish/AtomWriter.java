package kiosque.publish;

import kiosque.feed.Category;
import kiosque.feed.Enclosure;
import kiosque.feed.Link;
import kiosque.feed.Person;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Writes Atom 1.0 (RFC 4287).
final class AtomWriter implements FeedWriter {

    private static final Pattern MARKUP = Pattern.compile("<[/A-Za-z]|&#?\\w+;");

    private final Podcasts podcasts;

    AtomWriter(Podcasts podcasts) {
        this.podcasts = podcasts;
    }

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
        xml.open("author")
                .element("name", head.publisher())
                .element("email", head.contact())
                .close();
        HeadLinks.of(head, Format.ATOM).forEach(link -> link(xml, "link", link));
        xml.element("icon", head.icon());
        xml.element("generator", "Kiosque");
        Rhythms.write(xml, head.freshFor());
        if (head.trail().isArchive()) {
            xml.empty("fh:archive");
        }
        podcasts.describe(xml, head, items);
        return Xml.prolog(head.styleSheet()) + xml.soFar() + "\n";
    }

    @Override
    public String item(Item item) {
        Xml xml = new Xml();
        xml.open("entry").attribute("xml:lang", item.language());
        xml.element("id", item.id());
        text(xml, "title", item.title());
        item.link().ifPresent(url -> link(xml, "link", page("alternate", url)));
        item.enclosures().forEach(enclosure -> enclosure(xml, enclosure));
        item.comments().ifPresent(url -> link(xml, "link", page("replies", url)));
        item.links().forEach(link -> link(xml, "link", link));
        date(xml, "published", item.published());
        date(xml, "updated", item.updated());
        item.authors().forEach(person -> person(xml, "author", person));
        item.contributors().forEach(person -> person(xml, "contributor", person));
        item.categories().forEach(category -> category(xml, category));
        item.rights().ifPresent(rights -> text(xml, "rights", rights));
        origin(xml, item.origin());
        texts(xml, item);
        Media.thumbnails(xml, item.images());
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

    /// An entry without content needs a page to be read at (RFC 4287, section 4.1.2), so without a page its summary has to be the content.
    private static void texts(Xml xml, Item item) {
        boolean readable = item.content().isPresent() || item.link().isPresent();
        item.summary().ifPresent(html -> html(xml, readable ? "summary" : "content", html));
        item.content().ifPresent(html -> html(xml, "content", html));
    }

    /// RFC 4287, section 4.2.11.
    private static void origin(Xml xml, Item.Origin origin) {
        xml.open("source").element("id", origin.id());
        text(xml, "title", origin.title());
        date(xml, "updated", origin.updated());
        origin.self().ifPresent(url -> link(xml, "link", Link.of("self", url)));
        origin.link().ifPresent(url -> link(xml, "link", page("alternate", url)));
        origin.rights().ifPresent(rights -> text(xml, "rights", rights));
        xml.element("icon", origin.icon());
        List<Person> authors =
                origin.authors().isEmpty()
                        ? List.of(Person.named(origin.title()))
                        : origin.authors();
        authors.forEach(person -> person(xml, "author", person));
        xml.close();
    }

    private static Link page(String rel, String url) {
        return new Link(url, rel, Optional.of("text/html"), Optional.empty(), Optional.empty());
    }

    /// Used by RSS, too, under its prefix. Without a title that looks like markup: an attribute has no way to say that it is none.
    static void link(Xml xml, String name, Link link) {
        xml.empty(name)
                .attribute("rel", link.rel())
                .attribute("type", link.type())
                .attribute("hreflang", link.language())
                .attribute("href", link.url())
                .attribute("title", link.title().filter(title -> !MARKUP.matcher(title).find()));
    }

    private static void enclosure(Xml xml, Enclosure enclosure) {
        xml.empty("link")
                .attribute("rel", "enclosure")
                .attribute("type", Optional.of(Media.type(enclosure)))
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
        xml.element(name, Dates.rfc3339(instant));
    }

    /// Plain text; that which looks like markup goes as HTML that says so, because readers guess.
    private static void text(Xml xml, String name, String plain) {
        if (plain.indexOf('<') >= 0 || plain.indexOf('&') >= 0) {
            html(xml, name, Characters.html(plain));
        } else {
            xml.element(name, plain);
        }
    }

    private static void html(Xml xml, String name, String html) {
        xml.open(name).attribute("type", "html").text(html).close();
    }
}
