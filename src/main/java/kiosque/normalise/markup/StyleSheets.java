package kiosque.normalise.markup;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Writes what a text's own style sheets say into the elements that they are about, as far as that may hide something.
final class StyleSheets {

    private static final int MOST_RULES = 64;
    private static final int DEEPEST = 8;
    private static final int MOST_TO_LOOK_INSIDE = 2000;
    private static final int LONGEST = 20_000;
    private static final int LONGEST_SELECTOR = 200;

    /// Characters that all elements together are told.
    private static final int MOST_SAID = 2_000_000;

    /// What the library means by it is another thing, or a regular expression of somebody else's.
    private static final Pattern NOT_CSS =
            Pattern.compile("~=|:(?!(?:is|where|not|has)\\(|(?:first|last|only|nth)-)");

    /// Each looks at all that an element holds.
    private static final Pattern SEVERAL_LOOK_INSIDE = Pattern.compile("(?s).*:has\\(.*:has\\(.*");

    private static final Pattern BRACKETS_OF_COMMENTS = Pattern.compile("<!--|-->");
    private static final Pattern ELSEWHERE =
            Pattern.compile("(?i)@media\\s+(print|speech)\\b.*|@(font-face|keyframes|page)\\b.*");

    private static final Pattern CONDITION = Pattern.compile("\\(([^()]*)\\)");
    private static final Pattern SIZE =
            Pattern.compile("\\s*(min|max)-(?:device-)?(?:width|height)\\s*:(.+)");
    private static final double SMALLEST_SCREEN = 320;
    private static final double LARGEST_SCREEN = 3000;

    private final Document document;
    private final Map<Element, StringBuilder> found = new LinkedHashMap<>();
    private final int elements;
    private int rules;
    private int said;

    private StyleSheets(Document document, int elements) {
        this.document = document;
        this.elements = elements;
    }

    /// @param elements all that are in the document
    static void apply(Document document, List<Element> elements) {
        var sheets = new StyleSheets(document, elements.size());
        for (Element element : elements) {
            if (element.normalName().equals("style")) {
                sheets.read(element.data());
            }
        }
        // What stands in the element itself is worth more.
        sheets.found.forEach(
                (element, said) -> element.attr("style", said + ";" + element.attr("style")));
    }

    private void read(String sheet) {
        String text =
                BRACKETS_OF_COMMENTS.matcher(Declarations.withoutComments(sheet)).replaceAll(" ");
        Deque<String> open = new ArrayDeque<>();
        int from = 0;
        for (int at = 0; at < Math.min(text.length(), LONGEST); at++) {
            char c = text.charAt(at);
            if (c == '{' && open.size() < DEEPEST) {
                int declared = text.lastIndexOf(';', at);
                int prelude = Math.max(from, declared + 1);
                say(open.peek(), text.substring(from, prelude));
                open.push(within(open.peek(), text.substring(prelude, at).strip()));
                from = at + 1;
            } else if (c == '}') {
                say(open.peek(), text.substring(from, at));
                open.poll();
                from = at + 1;
            }
        }
        // A rule that the sheet's end closes counts, too.
        say(open.peek(), text.substring(Math.min(from, text.length())));
    }

    /// The selector of a rule within another: empty for what concerns no screen, and for what is in that.
    private static String within(@Nullable String outer, String prelude) {
        if (outer != null && outer.isEmpty()) {
            return "";
        }
        if (prelude.startsWith("@")) {
            String around = outer == null ? ":root" : outer;
            return isForAllScreens(prelude) ? around : "";
        }
        if (outer == null || outer.equals(":root")) {
            return prelude;
        }
        String parent = outer.indexOf(',') < 0 ? outer : ":is(" + outer + ")";
        return prelude.indexOf('&') < 0 ? parent + " " + prelude : prelude.replace("&", parent);
    }

    /// What goes on small screens is still to be seen on large ones.
    private static boolean isForAllScreens(String rule) {
        if (ELSEWHERE.matcher(rule).matches()) {
            return false;
        }
        String lower = rule.toLowerCase(Locale.ROOT);
        if (lower.matches("@supports\\s*\\(?\\s*not\\b.*")) {
            return false;
        }
        return !(lower.startsWith("@media") || lower.startsWith("@container"))
                || CONDITION.matcher(lower).results().allMatch(each -> isAlways(each.group(1)));
    }

    private static boolean isAlways(String condition) {
        Matcher size = SIZE.matcher(condition);
        if (!size.matches()) {
            return false;
        }
        double pixels = Measure.of(size.group(2), 10, 10);
        return size.group(1).equals("min") ? pixels <= SMALLEST_SCREEN : pixels >= LARGEST_SCREEN;
    }

    private void say(@Nullable String selector, String declarations) {
        if (selector == null
                || selector.isEmpty()
                || selector.equals(":root")
                || selector.length() > LONGEST_SELECTOR
                || NOT_CSS.matcher(selector).find()
                || (selector.contains(":has(")
                        && (elements > MOST_TO_LOOK_INSIDE
                                || SEVERAL_LOOK_INSIDE.matcher(selector).matches()))
                || declarations.indexOf(':') < 0
                || rules++ >= MOST_RULES) {
            return;
        }
        try {
            for (Element element : document.body().select(selector.replace(":where(", ":is("))) {
                said += declarations.length();
                if (said > MOST_SAID) {
                    return;
                }
                found.computeIfAbsent(element, _ -> new StringBuilder())
                        .append(declarations)
                        .append(';');
            }
        } catch (Selector.SelectorParseException | IllegalArgumentException notOurs) {
            return;
        }
    }
}
