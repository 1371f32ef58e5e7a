package kiosque.parse.rome;

import org.jdom2.Attribute;
import org.jdom2.Document;
import org.jdom2.Element;

import java.util.List;
import java.util.Optional;

/// Brings Microsoft's Channel Definition Format (1997) into the shape of RSS: it says the same things in attributes.
final class CdfShape {

    static boolean isCdf(Element channel) {
        return attribute(channel, "href").isPresent()
                || attribute(channel, "lastmod").isPresent()
                || child(channel, "abstract").isPresent()
                || child(channel, "schedule").isPresent()
                || channel.getChildren().stream()
                        .anyMatch(child ->
                                child.getName().equals("item")
                                        && (attribute(child, "href").isPresent()
                                                || child(channel, "link").isEmpty()));
    }

    static String toRss(Document document, Element channel) {
        Element root = new Element("rss").setAttribute("version", "2.0");
        document.setRootElement(root);
        root.addContent(channel);
        words(channel);
        child(channel, "logo")
                .flatMap(logo -> attribute(logo, "href"))
                .ifPresent(url ->
                        channel.addContent(
                                new Element("image").addContent(new Element("url").setText(url))));
        for (Element item : List.copyOf(channel.getChildren())) {
            if (item.getName().equals("item")) {
                words(item);
            }
        }
        return "CDF";
    }

    private static void words(Element element) {
        attribute(element, "href").ifPresent(url -> add(element, "link", url));
        attribute(element, "lastmod").ifPresent(date -> add(element, "pubDate", date));
        child(element, "abstract").ifPresent(text -> text.setName("description"));
    }

    private static void add(Element parent, String name, String text) {
        parent.addContent(new Element(name).setText(text));
    }

    private static Optional<Element> child(Element parent, String name) {
        return parent.getChildren().stream()
                .filter(child -> child.getName().equalsIgnoreCase(name))
                .findFirst();
    }

    private static Optional<String> attribute(Element element, String name) {
        return element.getAttributes().stream()
                .filter(attribute -> attribute.getName().equalsIgnoreCase(name))
                .map(Attribute::getValue)
                .findFirst();
    }
}
