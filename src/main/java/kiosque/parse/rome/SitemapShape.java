package kiosque.parse.rome;

import kiosque.parse.xml.KnownNamespace;
import kiosque.parse.xml.XmlTree;

import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Brings a sitemap of news, which papers keep for search engines and some have instead of a feed, into the shape of RSS: it lists what came in two days.
final class SitemapShape {

    private static final Namespace MEDIA = Namespace.getNamespace("media", KnownNamespace.MEDIA);

    /// The format's name, the tree being in shape afterwards; empty where it is a sitemap of pages.
    static Optional<String> toRss(Document document, Element urls) {
        List<Element> news =
                List.copyOf(urls.getChildren()).stream()
                        .filter(url -> text(url, "news", "title").isPresent())
                        .toList();
        boolean quiet =
                urls.getChildren().isEmpty()
                        && String.valueOf(document.getProperty(XmlTree.DECLARED))
                                .contains("sitemap-news");
        if (news.isEmpty() && !quiet) {
            return Optional.empty();
        }
        Element channel = new Element("channel");
        add(channel, "link", Optional.of("/"));
        news.stream().limit(1).forEach(first -> publication(first, channel));
        news.forEach(url -> channel.addContent(item(url)));
        document.setRootElement(
                new Element("rss").setAttribute("version", "2.0").addContent(channel));
        return Optional.of("news sitemap");
    }

    private static void publication(Element url, Element channel) {
        add(channel, "title", text(url, "news", "publication", "name"));
        speak(channel, url);
    }

    private static Element item(Element url) {
        Element item = new Element("item");
        add(item, "title", text(url, "news", "title"));
        add(item, "link", text(url, "loc"));
        add(item, "pubDate", text(url, "news", "publication_date"));
        add(item, "updated", text(url, "lastmod"));
        text(url, "news", "keywords")
                .ifPresent(words -> item.addContent(new Element("keywords", MEDIA).setText(words)));
        children(url, "image").forEach(image -> picture(item, image));
        speak(item, url);
        return item;
    }

    private static void picture(Element item, Element image) {
        text(image, "loc")
                .ifPresent(loc -> {
                    Element content = new Element("content", MEDIA);
                    content.setAttribute("url", loc).setAttribute("medium", "image");
                    text(image, "caption")
                            .or(() -> text(image, "title"))
                            .ifPresent(words ->
                                    content.addContent(
                                            new Element("description", MEDIA).setText(words)));
                    item.addContent(content);
                });
    }

    private static void speak(Element told, Element url) {
        text(url, "news", "publication", "language")
                .ifPresent(tag -> told.setAttribute("lang", tag, Namespace.XML_NAMESPACE));
    }

    private static void add(Element parent, String name, Optional<String> text) {
        text.ifPresent(words -> parent.addContent(new Element(name).setText(words)));
    }

    /// What stands at the end of a path of names, whatever namespaces they are in.
    private static Optional<String> text(Element from, String... path) {
        Stream<Element> at = Stream.of(from);
        for (String name : path) {
            at = at.flatMap(element -> children(element, name));
        }
        return at.map(Element::getTextTrim).filter(text -> !text.isEmpty()).findFirst();
    }

    private static Stream<Element> children(Element parent, String name) {
        return parent.getChildren().stream().filter(child -> child.getName().equals(name));
    }
}
