package kiosque.parse.xml;

import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.AttributesImpl;

import java.util.Optional;

/// jsoup's forgiving XML parser, for documents that no mending makes well-formed: tags left open, closed twice or crossed.
final class LenientXml {

    private LenientXml() {}

    static Optional<XmlTree> read(String text) {
        Parser parser = Parser.xmlParser().setMaxDepth(TreeBuilder.DEEPEST);
        Building building = new Building();
        rootOf(parser.parseInput(text, "")).traverse(building);
        return building.tree.tree();
    }

    /// The first element that is a feed's root, else the first at all.
    private static Element rootOf(org.jsoup.nodes.Document document) {
        return document.children().stream()
                .filter(child -> Spelling.isFeedRoot(Namespaces.local(child.tagName())))
                .findFirst()
                .or(() -> document.children().stream().findFirst())
                .orElse(document);
    }

    private static final class Building implements NodeVisitor {
        private final TreeBuilder tree = new TreeBuilder();

        @Override
        public void head(Node node, int depth) {
            if (node instanceof Element element && !(node instanceof org.jsoup.nodes.Document)) {
                tree.open(element.tagName(), attributes(element));
            } else if (node instanceof TextNode text) {
                tree.text(text.getWholeText());
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element && !(node instanceof org.jsoup.nodes.Document)) {
                tree.close();
            }
        }

        private static Attributes attributes(Element element) {
            AttributesImpl attributes = new AttributesImpl();
            for (Attribute attribute : element.attributes()) {
                if (!attribute.getKey().startsWith("/")) {
                    attributes.addAttribute(
                            "", "", attribute.getKey(), "CDATA", attribute.getValue());
                }
            }
            return attributes;
        }
    }
}
