package kiosque.normalise.cut;

import kiosque.feed.Block;
import kiosque.feed.Sha256;
import kiosque.normalise.words.Characters;
import kiosque.normalise.words.ComparedWords;

import org.jsoup.nodes.Node;

import java.util.List;

/// A run of text that stands as a line or a paragraph of its own.
///
/// @param nodes what it is made of, siblings in one element
/// @param text its words, white space folded
/// @param linked how many of its characters are inside links
/// @param illustrated whether a picture or a table stands in it
public record Passage(List<Node> nodes, String text, int linked, boolean illustrated) {

    private static final int SHOWN = 200;

    public Passage {
        nodes = List.copyOf(nodes);
    }

    public Block block() {
        return new Block(digest(text), Characters.cap(text, SHOWN));
    }

    public static Sha256 digest(String text) {
        return Sha256.of(ComparedWords.folded(text));
    }
}
