package kiosque.normalise;

import kiosque.feed.Original;
import kiosque.feed.Original.Cut;
import kiosque.feed.Text;
import kiosque.normalise.cut.Passage;
import kiosque.normalise.cut.Passages;
import kiosque.normalise.cut.Snippet;
import kiosque.normalise.markup.Folding;
import kiosque.normalise.markup.Markup;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Takes cuts back: begins with the text as it was before any, and makes all others again. The classes by which some were found are gone
/// from it, so that each is known again by its words.
final class Restoration {

    private final Normaliser rules;
    private Document document;

    private Restoration(Normaliser rules, String body) {
        this.rules = rules;
        document = Markup.parse(Text.html(body));
    }

    /// @param remaining the cuts that stand
    /// @return empty where a rewrite rule cannot be repeated on the text as it is kept
    static Optional<Restored> of(Original original, List<Cut> remaining, Normaliser rules) {
        var restoration = new Restoration(rules, original.body());
        if (!restoration.rewrite(remaining)) {
            return Optional.empty();
        }
        remaining.forEach(restoration::cut);
        Folding.fold(restoration.document.body());
        return Optional.of(
                new Restored(rules.sanitiser().written(restoration.document), remaining));
    }

    private boolean rewrite(List<Cut> remaining) {
        List<Cut> made = new ArrayList<>();
        if (rules.rewriting().changesContent()) {
            document = rules.rewriting().content(document, made);
        }
        return remaining.stream()
                .map(Cut::rule)
                .filter(rule -> rule.startsWith("keep ") || rule.startsWith("replace content "))
                .allMatch(rule -> made.stream().anyMatch(cut -> cut.rule().equals(rule)));
    }

    /// What is not found was cut from the entry's other text, or by a rewrite just now.
    private void cut(Cut cut) {
        snippet(cut).or(() -> element(cut)).ifPresent(nodes -> nodes.forEach(Node::remove));
    }

    private Optional<List<Node>> snippet(Cut cut) {
        List<Passage> passages = Passages.of(document.body());
        return rules.boilerplate().interruptions(passages, Set.of()).stream()
                .filter(snippet -> snippet.text().equals(cut.text()))
                .map(Snippet::nodes)
                .findFirst()
                .or(() ->
                        passages.stream()
                                .filter(passage -> passage.text().equals(cut.text()))
                                .map(Passage::nodes)
                                .findFirst());
    }

    private Optional<List<Node>> element(Cut cut) {
        if (cut.text().isEmpty()) {
            return Optional.empty();
        }
        for (Element element : document.body().getAllElements()) {
            if (!element.equals(document.body()) && Passages.text(element).equals(cut.text())) {
                return Optional.of(List.of(element));
            }
        }
        return Optional.empty();
    }
}
