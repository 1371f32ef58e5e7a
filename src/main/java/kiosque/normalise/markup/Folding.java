package kiosque.normalise.markup;

import kiosque.normalise.words.Characters;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// Takes out what shows as nothing but space: empty paragraphs, and line breaks beyond two in a row or at the edge of a block.
public final class Folding {

    private static final Evaluator PREFORMATTED = QueryParser.parse("pre");

    public static void fold(Element body) {
        List<Element> elements = body.getAllElements();
        // Inside out, so that what held only emptiness is empty itself when its turn comes.
        for (int i = elements.size() - 1; i > 0; i--) {
            Element element = elements.get(i);
            if (element.normalName().equals("br")) {
                breakLine(element);
            } else if (isFoldable(element)
                    && isEmpty(element)
                    && element.closest(PREFORMATTED) == null) {
                drop(element);
            }
        }
    }

    /// The space between two words stays, whatever stood around it.
    private static void drop(Element element) {
        if (!element.isBlock() && !element.wholeText().isEmpty()) {
            element.replaceWith(new TextNode(" "));
        } else {
            element.remove();
        }
    }

    private static boolean isFoldable(Element element) {
        return switch (element.normalName()) {
            case "p",
                    "div",
                    "section",
                    "aside",
                    "header",
                    "footer",
                    "blockquote",
                    "center",
                    "figure",
                    "figcaption",
                    "ul",
                    "ol",
                    "li",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "a",
                    "span",
                    "strong",
                    "em",
                    "b",
                    "i",
                    "u",
                    "font",
                    "small" ->
                    true;
            default -> false;
        };
    }

    private static boolean isEmpty(Element element) {
        for (Node child : element.childNodes()) {
            boolean nothing =
                    child instanceof TextNode text
                            ? Characters.foldSpace(text.getWholeText()).isEmpty()
                            : !(child instanceof Element inner) || isBreak(inner);
            if (!nothing) {
                return false;
            }
        }
        return true;
    }

    private static void breakLine(Element line) {
        Node before = visible(line.previousSibling(), -1);
        Node after = visible(line.nextSibling(), 1);
        Element parent = line.parent();
        boolean atEdge = (before == null || after == null) && parent != null && parent.isBlock();
        boolean besideBlock = isBlock(before) || isBlock(after);
        if ((atEdge || besideBlock || isThird(before)) && line.closest(PREFORMATTED) == null) {
            line.remove();
        }
    }

    /// Whether two breaks stand before already.
    private static boolean isThird(@Nullable Node before) {
        return before != null && isBreak(before) && isBreak(visible(before.previousSibling(), -1));
    }

    private static boolean isBreak(@Nullable Node node) {
        return node instanceof Element element && element.normalName().equals("br");
    }

    private static boolean isBlock(@Nullable Node node) {
        return node instanceof Element element && element.isBlock();
    }

    /// The nearest sibling that shows, in that direction.
    private static @Nullable Node visible(@Nullable Node from, int step) {
        Node node = from;
        while (node != null && !shows(node)) {
            node = step < 0 ? node.previousSibling() : node.nextSibling();
        }
        return node;
    }

    private static boolean shows(Node node) {
        return node instanceof TextNode text ? !text.isBlank() : node instanceof Element;
    }
}
