package kiosque.normalise;

import kiosque.feed.Original.Cut;

import org.jsoup.nodes.Node;

import java.util.List;

/// A piece of a tree that is to be cut, and why.
record Snippet(String rule, String text, List<Node> nodes) {

    Snippet {
        nodes = List.copyOf(nodes);
    }

    Cut cut() {
        return new Cut(rule, text);
    }
}
