package kiosque.parse.xml;

import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.AttributesImpl;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// jsoup's forgiving XML parser, for documents that no mending makes well-formed: tags left open, closed twice or crossed. What was never closed ends where something
/// follows that has no place in it, so that it takes neither the entries nor an entry's later fields with it.
final class LenientXml {

    static Optional<XmlTree> read(String text) {
        Parser parser = Parser.xmlParser().setMaxDepth(TreeBuilder.DEEPEST).setTrackPosition(true);
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

        private final Deque<Element> open = new ArrayDeque<>();

        @Override
        public void head(Node node, int depth) {
            if (node instanceof Element element && !(node instanceof org.jsoup.nodes.Document)) {
                while (!open.isEmpty()
                        && isUnclosed(open.peek())
                        && !Nesting.holds(open.peek().tagName(), element.tagName())) {
                    close();
                }
                tree.open(element.tagName(), attributes(element));
                open.push(element);
            } else if (node instanceof TextNode text) {
                tree.text(text.getWholeText());
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element && open.contains(element)) {
                while (open.peek() != element) {
                    close();
                }
                close();
            }
        }

        private void close() {
            tree.close();
            open.pop();
        }

        /// Whether it has no end tag of its own: it ended with what is around it.
        private static boolean isUnclosed(Element element) {
            return !element.endSourceRange().isTracked()
                    || element.endSourceRange().start().equals(element.endSourceRange().end());
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
