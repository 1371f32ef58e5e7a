package kiosque.normalise.markup;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

import java.util.List;
import java.util.stream.Collectors;

/// The words of elements that we do not hand on, as they are read: a choice between several, a formula.
final class ShownWords {

    static void ofChoice(Element select) {
        List<String> options = select.select("option").eachText();
        select.replaceWith(new TextNode(String.join(", ", options)));
    }

    /// On one line, as one would type it: `(a+b)/2`, `x^2`.
    static void ofFormula(Element math) {
        math.select("annotation, annotation-xml").remove();
        String words = math.children().stream().map(ShownWords::line).collect(Collectors.joining());
        String shown = words.isBlank() ? math.text() : words;
        math.replaceWith(new TextNode(shown.isBlank() ? math.attr("alttext") : shown));
    }

    private static String line(Element part) {
        List<String> parts = part.children().stream().map(ShownWords::line).toList();
        if (parts.isEmpty()) {
            return part.text();
        }
        return switch (part.normalName()) {
            case "mfrac" ->
                    parts.stream().map(ShownWords::grouped).collect(Collectors.joining("/"));
            case "msup" -> parts.stream().map(ShownWords::grouped).collect(Collectors.joining("^"));
            case "msub" -> parts.stream().map(ShownWords::grouped).collect(Collectors.joining("_"));
            case "msqrt" -> "√" + grouped(String.join("", parts));
            default -> String.join("", parts);
        };
    }

    private static String grouped(String words) {
        return words.length() > 1 && !words.chars().allMatch(Character::isLetterOrDigit)
                ? "(" + words + ")"
                : words;
    }
}
