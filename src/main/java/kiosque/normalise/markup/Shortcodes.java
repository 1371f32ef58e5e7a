package kiosque.normalise.markup;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.QueryParser;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes out what page builders and plug-ins write in brackets for themselves, `[vc_row]`, `[caption width="300"]…[/caption]`, and keeps what stands
/// between, and what is words in brackets: `[sic]`, `[AFP]`, `[1]`.
public final class Shortcodes {

    /// In double brackets it is told of, not meant.
    private static final Pattern CODE =
            Pattern.compile(
                    "(?<!\\[)\\[(?<end>/?)(?<name>[a-z][a-z0-9]*+(?:[_-][a-z0-9]++)*+)(?<said>\\s[^\\[\\]]*+)?/?\\](?!\\])");

    /// Something that has a name and stands in quotation marks, as typographers may have turned them.
    private static final Pattern KEYED = Pattern.compile("[\\w-]\\s*+=\\s*+[\"'“”„″«»‘’]");

    private static final Pattern BUILDERS =
            Pattern.compile(
                    "(?:vc|et_pb|fusion|av|mk|kc|us|su|wpb|wp|dt|nectar|themify|tatsu|rev|cs)_[a-z0-9_]+");

    private static final Set<String> ALONE = Set.of("gallery", "playlist", "toc");

    private static final Evaluator VERBATIM = QueryParser.parse("pre, code, kbd, samp, tt");

    private final Set<String> opened = new HashSet<>();
    private final Set<String> closed = new HashSet<>();

    /// @param body whose texts they stand in
    public static void remove(Element body) {
        List<TextNode> texts = texts(body);
        if (texts.isEmpty()) {
            return;
        }
        var codes = new Shortcodes();
        texts.forEach(text -> codes.learn(text.getWholeText()));
        texts.forEach(codes::take);
    }

    private static List<TextNode> texts(Element body) {
        List<TextNode> texts = new ArrayList<>();
        NodeTraversor.traverse(
                (node, _) -> {
                    if (node instanceof TextNode text
                            && text.getWholeText().indexOf('[') >= 0
                            && !isVerbatim(text)) {
                        texts.add(text);
                    }
                },
                body);
        return texts;
    }

    private static boolean isVerbatim(TextNode text) {
        Element parent = text.parent();
        return parent != null && parent.closest(VERBATIM) != null;
    }

    private void learn(String text) {
        CODE.matcher(text)
                .results()
                .forEach(code ->
                        (code.group("end").isEmpty() ? opened : closed).add(code.group("name")));
    }

    private void take(TextNode text) {
        Matcher code = CODE.matcher(text.getWholeText());
        String left =
                code.replaceAll(it -> isMeant(it) ? "" : Matcher.quoteReplacement(it.group()));
        if (left.length() == text.getWholeText().length()) {
            return;
        }
        if (left.isBlank()) {
            leave(text);
        } else {
            text.text(left);
        }
    }

    private boolean isMeant(MatchResult code) {
        String name = code.group("name");
        if (BUILDERS.matcher(name).matches()) {
            return true;
        }
        if (!code.group("end").isEmpty()) {
            return opened.contains(name);
        }
        String said = code.group("said");
        return said == null
                ? closed.contains(name) || ALONE.contains(name)
                : closed.contains(name) || KEYED.matcher(said).find();
    }

    /// With the paragraphs that held nothing else.
    private static void leave(Node node) {
        Node parent = node.parent();
        node.remove();
        if (parent instanceof Element element
                && element.childNodeSize() == 0
                && Set.of("p", "div", "span").contains(element.normalName())
                && element.parent() != null) {
            leave(element);
        }
    }
}
