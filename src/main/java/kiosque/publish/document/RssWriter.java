package kiosque.publish.document;

import kiosque.feed.Category;
import kiosque.feed.Enclosure;
import kiosque.publish.merged.Format;

import java.util.List;
import java.util.Optional;

/// Writes RSS 2.0 as the RSS Advisory Board's Best Practices Profile wants it.
record RssWriter(Podcasts podcasts) implements FeedWriter {

    @Override
    public String opening(Head head, List<Item> items) {
        Xml xml = new Xml();
        xml.open("rss").attribute("version", "2.0").namespacesBut();
        xml.enter("channel");
        xml.plainElement("title", head.title());
        xml.element("link", head.site().page());
        xml.plainElement(
                "description",
                head.description()
                        .orElseGet(() ->
                                LanguageTags.gatheredBy(head.site().publisher(), head.language())));
        xml.element("language", head.language());
        xml.element("lastBuildDate", DateText.rfc822(head.updated()));
        xml.element("generator", "Kiosque");
        xml.element("docs", "https://www.rssboard.org/rss-specification");
        xml.element("ttl", String.valueOf(head.freshFor().toMinutes()));
        image(xml, head);
        HeadLinks.of(head, Format.RSS).forEach(link -> AtomWriter.link(xml, "atom:link", link));
        xml.element("atom:id", head.id());
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
        xml.open("item");
        xml.plainElement("title", item.texts().title());
        xml.element("link", item.link());
        xml.open("guid").attribute("isPermaLink", "false").text(item.id()).close();
        texts(xml, item);
        xml.element("pubDate", DateText.rfc822(item.published()));
        if (!item.updated().equals(item.published())) {
            xml.element("atom:updated", DateText.rfc3339(item.updated()));
        }
        item.metadata()
                .byline()
                .authors()
                .forEach(person -> xml.element("dc:creator", person.name()));
        item.metadata()
                .byline()
                .contributors()
                .forEach(person -> xml.element("dc:contributor", person.name()));
        xml.element("dc:language", item.texts().language());
        item.texts().rights().ifPresent(rights -> xml.plainElement("dc:rights", rights));
        item.metadata().categories().forEach(category -> category(xml, category));
        xml.element("comments", item.metadata().comments());
        enclosures(xml, item.metadata().media().enclosures());
        origin(xml, item.origin());
        item.metadata().links().forEach(link -> AtomWriter.link(xml, "atom:link", link));
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
        return "\n</channel>\n</rss>\n";
    }

    private static void image(Xml xml, Head head) {
        xml.open("image")
                .element("url", head.site().icon())
                .plainElement("title", head.title())
                .element("link", head.site().page())
                .close();
    }

    /// `content:encoded` comes after the description, which is then but a teaser.
    private static void texts(Xml xml, Item item) {
        String teaser =
                item.texts()
                        .summary()
                        .orElseGet(() -> TextGate.html(Excerpt.of(item.body(), Excerpt.LENGTH)));
        if (item.texts().content().isPresent() && !teaser.isEmpty()) {
            xml.element("description", teaser);
            xml.element("content:encoded", item.texts().content());
        } else {
            xml.element("description", item.body());
        }
    }

    private static void category(Xml xml, Category category) {
        xml.open("category")
                .attribute("domain", category.scheme())
                .plain(category.label().filter(label -> !label.isEmpty()).orElse(category.term()))
                .close();
    }

    /// All of them, each with the length and type that RSS wants. The W3C validator would rather see one; yet most readers know no other place for a second. Those that keep to one look
    /// for the others in Media RSS.
    private static void enclosures(Xml xml, List<Enclosure> enclosures) {
        enclosures.forEach(enclosure -> enclosure(xml, enclosure));
        enclosures.stream().skip(1).forEach(other -> MediaKinds.content(xml, other));
    }

    private static void enclosure(Xml xml, Enclosure enclosure) {
        xml.empty("enclosure")
                .attribute("url", enclosure.url())
                .attribute("length", enclosure.length().map(String::valueOf).orElse("0"))
                .attribute("type", MediaKinds.type(enclosure));
    }

    private static void origin(Xml xml, Item.Origin origin) {
        Optional<String> url = origin.self().or(origin::link);
        url.ifPresent(address ->
                xml.open("source").attribute("url", address).plain(origin.title()).close());
    }
}
