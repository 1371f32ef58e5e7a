package kiosque.normalise.cut;

import kiosque.feed.Original.Cut;

import org.jsoup.nodes.Node;

import java.util.List;

/// A piece of a tree that is to be cut, and why.
public record Snippet(String rule, String text, List<Node> nodes) {

    public Snippet {
        nodes = List.copyOf(nodes);
    }

    public Cut cut() {
        return new Cut(rule, text);
    }
}
