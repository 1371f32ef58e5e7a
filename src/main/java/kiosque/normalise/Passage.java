package kiosque.normalise;

import kiosque.feed.Block;
import kiosque.feed.Sha256;

import org.jsoup.nodes.Node;

import java.util.List;

/// A run of text that stands as a line or a paragraph of its own.
///
/// @param nodes what it is made of, siblings in one element
/// @param text its words, white space folded
/// @param linked how many of its characters are inside links
/// @param illustrated whether a picture or a table stands in it
record Passage(List<Node> nodes, String text, int linked, boolean illustrated) {

    private static final int SHOWN = 200;

    Passage {
        nodes = List.copyOf(nodes);
    }

    Block block() {
        return new Block(digest(text), Characters.cap(text, SHOWN));
    }

    static Sha256 digest(String text) {
        return Sha256.of(ComparedWords.folded(text));
    }
}
