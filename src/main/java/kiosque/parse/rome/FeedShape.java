package kiosque.parse.rome;

import kiosque.parse.xml.KnownNamespace;
import kiosque.parse.xml.XmlTree;

import org.jdom2.Attribute;
import org.jdom2.Content;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.filter.Filters;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Brings a tree into the shape of its format: a channel in RSS, the items where ROME looks for them, a feed around a lone Atom entry.
final class FeedShape {

    private static final Namespace RSS10 = Namespace.getNamespace(KnownNamespace.RSS10);
    private static final Namespace RDF = Namespace.getNamespace("rdf", KnownNamespace.RDF);

    private static final Set<String> MODES = Set.of("xml", "escaped", "base64");

    /// The format's name and version, the tree being in shape afterwards; empty where it is no feed.
    static Optional<String> give(Document document) {
        Element root = document.getRootElement();
        liftItemsIn(root);
        return switch (root.getName()) {
            case "rss" -> Optional.of(rss(root));
            case "RDF" -> rdf(root);
            case "feed" -> Optional.of(atom(root));
            case "entry" -> loneEntry(document, root);
            case "channel" -> loneChannel(document, root);
            case "urlset" -> SitemapShape.toRss(document, root);
            default -> Optional.empty();
        };
    }

    /// RSS 1.1 gathers its items in `items`, and some publishers of RSS 2.0 do so too: there they are where nobody looks.
    private static void liftItemsIn(Element parent) {
        for (int i = 0; i < parent.getContentSize(); i++) {
            if (parent.getContent(i) instanceof Element element) {
                if (isNamed(element, "items") && !isSequence(element)) {
                    List<Content> items = items(element);
                    parent.addContent(i, items);
                    i += items.size();
                } else if (isNamed(element, "channel")) {
                    liftItemsIn(element);
                } else if (isNamed(element, "item")) {
                    parent.addContent(i + 1, inner(element));
                }
            }
        }
    }

    /// An item within one is the next, if it says anything.
    private static List<Element> inner(Element item) {
        List<Element> inner =
                item.getChildren("item", item.getNamespace()).stream()
                        .filter(it -> !it.getChildren().isEmpty())
                        .toList();
        inner.forEach(Element::detach);
        return inner;
    }

    private static boolean isSequence(Element items) {
        return items.getChildren().stream().allMatch(child -> child.getNamespace().equals(RDF));
    }

    private static String rss(Element root) {
        String version =
                root.getAttributes().stream()
                        .filter(attribute -> attribute.getName().equalsIgnoreCase("version"))
                        .map(attribute -> attribute.getValue().strip())
                        .findFirst()
                        .orElse("");
        root.setAttribute("version", "2.0");
        root.getChildren().forEach(FeedShape::takeOutOfItsNamespace);
        List<Content> contents = root.removeContent();
        Element channel =
                contents.stream()
                        .filter(FeedShape::isChannel)
                        .map(Element.class::cast)
                        .findFirst()
                        .orElse(new Element("channel"));
        root.addContent(channel);
        for (Content content : contents) {
            if (content != channel) {
                channel.addContent(
                        isChannel(content) ? items((Element) content) : List.of(content));
            }
        }
        channel.getChildren().forEach(FeedShape::asItem);
        return version.isEmpty() ? "RSS" : "RSS " + version;
    }

    /// An entry of Atom's in RSS, in an item's place or in an item, is what the item says.
    private static void asItem(Element child) {
        if (child.getName().equals("entry") && isAtomOrBare(child)) {
            child.setName("item");
            child.setNamespace(Namespace.NO_NAMESPACE);
        } else if (child.getName().equals("item")) {
            List<Element> entries =
                    child.getChildren().stream()
                            .filter(it -> it.getName().equals("entry") && isAtomOrBare(it))
                            .toList();
            entries.forEach(entry -> {
                entry.detach();
                child.addContent(entry.removeContent());
            });
        }
    }

    private static boolean isAtomOrBare(Element entry) {
        return entry.getNamespace().equals(Namespace.NO_NAMESPACE)
                || entry.getNamespaceURI().equals(KnownNamespace.ATOM);
    }

    private static boolean isChannel(Content content) {
        return isNamed(content, "channel")
                && ((Element) content).getNamespace().equals(Namespace.NO_NAMESPACE);
    }

    /// RSS has no namespace, whatever its channel is in.
    private static void takeOutOfItsNamespace(Element channel) {
        Namespace foreign = channel.getNamespace();
        if (isNamed(channel, "channel") && !foreign.equals(Namespace.NO_NAMESPACE)) {
            List<Element> own = new ArrayList<>(List.of(channel));
            channel.getDescendants(Filters.element(foreign)).forEach(own::add);
            own.forEach(element -> element.setNamespace(Namespace.NO_NAMESPACE));
        }
    }

    /// A second channel's items belong to the feed too; its own words do not replace the first's.
    private static List<Content> items(Element channel) {
        return channel.removeContent().stream()
                .filter(content -> isNamed(content, "item"))
                .toList();
    }

    private static Optional<String> rdf(Element root) {
        root.getAttributes().removeIf(FeedShape::isUnderAnotherRdf);
        root.setNamespace(RDF);
        Element channel = root.getChild("channel", RSS10);
        boolean empty =
                root.getChildren().stream().allMatch(it -> it.getNamespace().equals(RSS10))
                        && root.getDocument().getProperty(XmlTree.DECLARED) instanceof List<?> uris
                        && (uris.contains(RSS10.getURI()) || isNetscape(uris));
        if (channel == null && root.getChild("item", RSS10) == null && !empty) {
            return Optional.empty();
        }
        if (channel == null) {
            root.addContent(0, new Element("channel", RSS10));
        } else {
            List<Content> contents = channel.removeContent();
            contents.forEach(
                    content -> (isMisplaced(content) ? root : channel).addContent(content));
        }
        return Optional.of(
                isNetscape(root.getDocument().getProperty(XmlTree.DECLARED))
                        ? "RSS 0.90"
                        : "RSS 1.0");
    }

    private static boolean isNetscape(Object declared) {
        return String.valueOf(declared).contains("netscape.com/rdf/simple/0.9");
    }

    /// An attribute of a namespace that nobody knows and which the document calls as we call RDF's: JDOM has one of a name.
    private static boolean isUnderAnotherRdf(Attribute attribute) {
        Namespace namespace = attribute.getNamespace();
        return namespace.getPrefix().equals(RDF.getPrefix()) && !namespace.equals(RDF);
    }

    /// An item or a picture inside an RDF channel, where only a reference to it belongs.
    private static boolean isMisplaced(Content content) {
        return (isNamed(content, "item") || isNamed(content, "image"))
                && !((Element) content).getChildren().isEmpty();
    }

    private static boolean isNamed(Content content, String name) {
        return content instanceof Element element && element.getName().equals(name);
    }

    private static String atom(Element root) {
        for (Element item : List.copyOf(root.getChildren("item", root.getNamespace()))) {
            item.setName("entry");
            item.getChildren("description", item.getNamespace())
                    .forEach(words -> words.setName("summary").setAttribute("type", "html"));
        }
        if (!root.getNamespaceURI().equals(KnownNamespace.ATOM03)) {
            return "Atom 1.0";
        }
        root.getDescendants(Filters.element(root.getNamespace())).forEach(FeedShape::mendMode);
        return "Atom 0.3";
    }

    /// ROME gives a whole feed up for one mode that is spelt otherwise than Atom 0.3 spells it.
    private static void mendMode(Element text) {
        String mode = text.getAttributeValue("mode", "").strip().toLowerCase(Locale.ROOT);
        if (MODES.contains(mode)) {
            text.setAttribute("mode", mode);
        } else {
            text.removeAttribute("mode");
        }
    }

    private static Optional<String> loneEntry(Document document, Element entry) {
        String uri = entry.getNamespaceURI();
        if (!uri.equals(KnownNamespace.ATOM) && !uri.equals(KnownNamespace.ATOM03)) {
            return Optional.empty();
        }
        Element feed = new Element("feed", entry.getNamespace());
        document.setRootElement(feed);
        feed.addContent(entry);
        return Optional.of(atom(feed));
    }

    private static Optional<String> loneChannel(Document document, Element channel) {
        takeOutOfItsNamespace(channel);
        if (CdfShape.isCdf(channel)) {
            return Optional.of(CdfShape.toRss(document, channel));
        }
        boolean rss =
                channel.getChildren().stream()
                        .map(child -> child.getName().toLowerCase(Locale.ROOT))
                        .anyMatch(name -> name.equals("item") || name.equals("title"));
        if (!rss) {
            return Optional.empty();
        }
        String declared = String.valueOf(document.getProperty(XmlTree.DECLARED));
        Element root = new Element("rss").setAttribute("version", "2.0");
        document.setRootElement(root);
        root.addContent(channel);
        return Optional.of(declared.contains("purl.org/net/rss1.1#") ? "RSS 1.1" : "RSS");
    }
}
