package kiosque.normalise.cut;

import kiosque.normalise.markup.Markup;
import kiosque.normalise.words.Characters;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

import java.util.Set;

/// Whether a cut would leave anything to read or to see.
public final class Remains {

    public static boolean afterCutting(Set<Node> cut, Node node) {
        if (cut.contains(node)) {
            return false;
        }
        if (node instanceof TextNode text) {
            return !Characters.foldSpace(text.getWholeText()).isEmpty();
        }
        if (node instanceof Element element
                && Markup.isMedia(element)
                && !element.normalName().equals("hr")) {
            return true;
        }
        for (Node child : node.childNodes()) {
            if (afterCutting(cut, child)) {
                return true;
            }
        }
        return false;
    }
}
