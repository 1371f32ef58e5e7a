package kiosque.normalise.cut;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

/// Finds labels such as «Lire aussi :» with the link that they announce, as a passage of their own and in the middle of one.
final class LinkedLabels {

    /// Of what follows a label, in percent, that has to be link.
    private static final int LINKED = 70;

    private final Beginnings<BoilerplateRule.OfLink> labels;
    private final List<BoilerplateRule.OfTail> tails;

    LinkedLabels(List<BoilerplateRule.OfLink> labels, List<BoilerplateRule.OfTail> tails) {
        this.labels = new Beginnings<>(labels, BoilerplateRule.OfLink::label);
        this.tails = List.copyOf(tails);
    }

    /// The rule for a text that is a label and for the rest link.
    ///
    /// @param linked how many of the text's characters are link
    Optional<String> rule(String bare, int linked) {
        for (BoilerplateRule.OfLink rule : labels.of(bare)) {
            Matcher matcher = rule.label().matcher(bare);
            if (matcher.lookingAt()
                    && endsWord(bare, matcher.end())
                    && linked * 100 >= (bare.length() - matcher.end()) * LINKED) {
                return Optional.of(rule.name());
            }
        }
        return Optional.empty();
    }

    private static boolean endsWord(String text, int at) {
        return at >= text.length()
                || !Character.isLetterOrDigit(text.charAt(at))
                || !Character.isLetterOrDigit(text.charAt(at - 1));
    }

    /// Labels with their links, and closing links, inside a passage that is otherwise to stay.
    void addInside(Passage passage, List<Snippet> found) {
        List<Element> links = new ArrayList<>();
        passage.nodes().forEach(node -> collect(node, links));
        for (Element link : links) {
            emphasised(link)
                    .or(() -> labelled(link))
                    .or(() -> closing(link, passage))
                    .ifPresent(found::add);
        }
    }

    private static void collect(Node node, List<Element> links) {
        if (node instanceof Element element) {
            if (element.normalName().equals("a") && element.hasAttr("href")) {
                links.add(element);
            } else {
                element.childNodes().forEach(child -> collect(child, links));
            }
        }
    }

    /// `<strong>Lire aussi : <a>…</a></strong>`
    private Optional<Snippet> emphasised(Element link) {
        Element parent = link.parent();
        while (parent != null && isEmphasis(parent)) {
            String text = Passages.text(parent);
            Optional<String> rule = rule(Boilerplate.bare(text), Passages.text(link).length());
            if (rule.isPresent()) {
                return Optional.of(new Snippet(rule.get(), text, List.of(parent)));
            }
            parent = parent.parent();
        }
        return Optional.empty();
    }

    private static boolean isEmphasis(Element element) {
        return switch (element.normalName()) {
            case "b", "strong", "i", "em", "span", "u", "small", "font", "mark" -> true;
            default -> false;
        };
    }

    /// `<strong>Lire aussi :</strong> <a>…</a>`
    private Optional<Snippet> labelled(Element link) {
        Node before = link.previousSibling();
        if (before instanceof TextNode space && space.isBlank()) {
            before = space.previousSibling();
        }
        if (!(before instanceof Element label) || !isEmphasis(label)) {
            return Optional.empty();
        }
        String text = Passages.text(label);
        return isLabel(Boilerplate.bare(text) + (text.endsWith(":") ? " :" : ""))
                .map(rule ->
                        new Snippet(rule, text + " " + Passages.text(link), List.of(label, link)));
    }

    private Optional<String> isLabel(String text) {
        return labels.of(text).stream()
                .filter(rule -> rule.label().matcher(text).matches())
                .map(BoilerplateRule.OfLink::name)
                .findFirst();
    }

    private Optional<Snippet> closing(Element link, Passage passage) {
        if (!closes(link, passage)) {
            return Optional.empty();
        }
        String text = Passages.text(link);
        String bare = Boilerplate.bare(text);
        return tails.stream()
                .filter(rule -> rule.test().test(bare))
                .findFirst()
                .map(rule -> new Snippet(rule.name(), text, List.of(link)));
    }

    private static boolean closes(Element link, Passage passage) {
        Node last = passage.nodes().getLast();
        while (last instanceof TextNode text
                && Boilerplate.bare(text.text()).isEmpty()
                && !last.equals(passage.nodes().getFirst())) {
            last = last.previousSibling();
            if (last == null) {
                return false;
            }
        }
        while (last instanceof Element element
                && !element.equals(link)
                && element.childNodeSize() > 0) {
            last = element.childNode(element.childNodeSize() - 1);
        }
        return last.equals(link);
    }
}
