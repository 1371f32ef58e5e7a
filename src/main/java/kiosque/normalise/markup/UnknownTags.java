package kiosque.normalise.markup;

import org.jsoup.parser.Tag;

import java.util.Locale;
import java.util.Set;

/// Shows what stands in angle brackets that nobody escaped and that is no tag, which would vanish: `<Le Monde>`, `List<String>`, `<jean@exemple.fr>`.
final class UnknownTags {

    /// Of other vocabularies, and of HTML once.
    private static final Set<String> FOREIGN =
            Set.of("svg", "math", "image", "blink", "spacer", "multicol", "layer", "nextid");

    static String shown(String html) {
        StringBuilder shown = new StringBuilder();
        int from = 0;
        for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
            if (isWords(html, at + 1)) {
                shown.append(html, from, at).append("&lt;");
                from = at + 1;
            }
        }
        return from == 0 ? html : shown.append(html, from, html.length()).toString();
    }

    /// Whether what begins there, behind a bracket, is none of HTML's elements, and never closed. Elements of other vocabularies have prefixes, attributes, or an end.
    private static boolean isWords(String html, int start) {
        int stop = start;
        while (stop < html.length() && isOfName(html.charAt(stop))) {
            stop++;
        }
        String name = html.substring(start, stop).toLowerCase(Locale.ROOT);
        if (name.isEmpty() || !Character.isLetter(name.charAt(0)) || isKnown(name)) {
            return false;
        }
        int end = html.indexOf('>', stop);
        String inside = end < 0 ? "=" : html.substring(start, end);
        if (inside.indexOf('=') >= 0 || inside.indexOf('<') >= 0) {
            return false;
        }
        return inside.contains("://")
                || inside.indexOf('@') > 0
                || name.indexOf(':') < 0
                        && name.indexOf('-') < 0
                        && !inside.endsWith("/")
                        && !isClosed(html, name, end);
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

    private static boolean isClosed(String html, String name, int from) {
        for (int at = html.indexOf("</", from); at >= 0; at = html.indexOf("</", at + 2)) {
            if (html.regionMatches(true, at + 2, name, 0, name.length())) {
                return true;
            }
        }
        return false;
    }
}
