package kiosque.normalise.markup;

import org.jsoup.parser.Tag;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Shows what stands in angle brackets that nobody escaped and that is no tag, which would vanish: `<Le Monde>`, `List<String>`, `<jean@exemple.fr>`.
final class UnknownTags {

    /// Of other vocabularies, and of HTML once.
    private static final Set<String> FOREIGN =
            Set.of("svg", "math", "image", "blink", "spacer", "multicol", "layer", "nextid");

    private final String html;

    /// Where the last end of each element is; empty until the first of them is looked for.
    private final Map<String, Integer> ends = new HashMap<>();

    private UnknownTags(String html) {
        this.html = html;
    }

    static String shown(String html) {
        var tags = new UnknownTags(html);
        StringBuilder shown = new StringBuilder();
        int from = 0;
        for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
            if (tags.areWords(at + 1)) {
                shown.append(html, from, at).append("&lt;");
                from = at + 1;
            }
        }
        return from == 0 ? html : shown.append(html, from, html.length()).toString();
    }

    /// Whether what begins there, behind a bracket, is none of HTML's elements, and never closed. Elements of other vocabularies have prefixes, attributes, or an end.
    private boolean areWords(int start) {
        String name = name(start);
        if (name.isEmpty() || !Character.isLetter(name.charAt(0)) || isKnown(name)) {
            return false;
        }
        int end = start;
        while (end < html.length() && "<=>".indexOf(html.charAt(end)) < 0) {
            end++;
        }
        if (end == html.length() || html.charAt(end) != '>') {
            return false;
        }
        String inside = html.substring(start, end);
        return inside.contains("://")
                || inside.indexOf('@') > 0
                || name.indexOf(':') < 0
                        && name.indexOf('-') < 0
                        && !inside.endsWith("/")
                        && !isClosed(name, end);
    }

    /// Also of a name that a slip goes on behind, `i;`.
    private static boolean isKnown(String name) {
        int end = 0;
        while (end < name.length() && Character.isLetterOrDigit(name.charAt(end))) {
            end++;
        }
        String element = name.substring(0, end);
        return Tag.isKnownTag(element) || FOREIGN.contains(element);
    }

    private static boolean isOfName(char c) {
        return c > ' ' && c != '/' && c != '<' && c != '>' && c != '=';
    }

    private boolean isClosed(String name, int from) {
        if (ends.isEmpty()) {
            ends.put("", -1);
            for (int at = html.indexOf("</"); at >= 0; at = html.indexOf("</", at + 2)) {
                ends.put(name(at + 2), at);
            }
        }
        return ends.getOrDefault(name, -1) >= from;
    }

    private String name(int start) {
        int stop = start;
        while (stop < html.length() && isOfName(html.charAt(stop))) {
            stop++;
        }
        return html.substring(start, stop).toLowerCase(Locale.ROOT);
    }
}
