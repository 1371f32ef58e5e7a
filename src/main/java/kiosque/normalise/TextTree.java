package kiosque.normalise;

import kiosque.feed.Original.Cut;
import kiosque.feed.Text;
import kiosque.normalise.cut.Passage;
import kiosque.normalise.cut.Passages;
import kiosque.normalise.cut.Remains;
import kiosque.normalise.cut.Rewriting;
import kiosque.normalise.cut.Snippet;
import kiosque.normalise.markup.Folding;
import kiosque.normalise.markup.Markup;
import kiosque.normalise.markup.Sanitiser;
import kiosque.normalise.markup.Shortcodes;
import kiosque.normalise.markup.TreeReferences;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One text of an entry on its way from the publisher's markup to ours. The tree is read once and every step works on it, in the order of the methods.
public final class TextTree {

    private final Sanitiser sanitiser;
    private final List<Cut> cuts = new ArrayList<>();
    private Document document;
    private String before = "";

    public TextTree(Text text, TreeReferences references, Sanitiser sanitiser) {
        this.sanitiser = sanitiser;
        document = Markup.parseProse(text);
        references.settle(document);
        if (text.value().indexOf('[') >= 0) {
            Shortcodes.remove(document.body());
        }
    }

    void rewrite(Rewriting rewriting) {
        if (rewriting.changesContent()) {
            remember();
            document = rewriting.content(document, cuts);
        }
    }

    List<Passage> passages() {
        return Passages.of(document.body());
    }

    /// Takes them all out, unless nothing would be left.
    boolean cut(List<Snippet> snippets) {
        Set<Node> nodes = Collections.newSetFromMap(new IdentityHashMap<>());
        snippets.forEach(snippet -> nodes.addAll(snippet.nodes()));
        if (nodes.isEmpty() || !Remains.afterCutting(nodes, document.body())) {
            return false;
        }
        remember();
        nodes.forEach(Node::remove);
        snippets.forEach(snippet -> cuts.add(snippet.cut()));
        return true;
    }

    private void remember() {
        if (before.isEmpty()) {
            before = sanitiser.written(document);
        }
    }

    /// Safe HTML of what is left.
    public String finish() {
        Folding.fold(document.body());
        return sanitiser.written(document);
    }

    List<Cut> cuts() {
        return cuts;
    }

    /// Safe HTML of what there was before the first cut, if there was one.
    Optional<String> before() {
        return cuts.isEmpty() ? Optional.empty() : Optional.of(before);
    }

    Element element() {
        return document.body();
    }
}
