package kiosque.text;

import org.jsoup.parser.Parser;

import java.util.Locale;
import java.util.Set;

/// What a reader sees of HTML, in one pass: tags gone, references resolved, white space single. A word that a tag runs through is one word.
public final class HtmlWords {

    private static final Set<String> INLINE =
            Set.of(
                    "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn",
                    "em", "font", "i", "ins", "kbd", "mark", "q", "s", "samp", "small", "span",
                    "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr");

    private static final Set<String> UNSEEN =
            Set.of("script", "style", "template", "noscript", "iframe");

    private static final int MOST_TIMES = 8;

    /// Stands for the edge of a block until white space has been collapsed; no XML text can contain it.
    private static final char LINE = '\u0001';

    /// Blocks on lines of their own.
    public static String lines(String html) {
        String text = html.indexOf('<') < 0 ? html : withoutTags(html);
        return collapse(resolved(text));
    }

    /// All on one line.
    public static String of(String html) {
        return lines(html).replace('\n', ' ');
    }

    /// Character references resolved as HTML has them, with or without a semicolon where HTML allows that.
    public static String resolved(String text) {
        return text.indexOf('&') < 0 ? text : Parser.unescapeEntities(text, false);
    }

    /// As often as anybody does it who does it once too often: until there is nothing left to resolve.
    public static String resolvedThoroughly(String text) {
        String resolved = text;
        for (int i = 0; i < MOST_TIMES && resolved.indexOf('&') >= 0; i++) {
            String once = resolved(resolved);
            if (once.equals(resolved)) {
                break;
            }
            resolved = once;
        }
        return resolved;
    }

    /// Resolved once as in an attribute, where `&copy=1` is no copyright sign.
    public static String resolvedInAttribute(String text) {
        return text.indexOf('&') < 0 ? text : Parser.unescapeEntities(text, true);
    }

    private static String withoutTags(String html) {
        StringBuilder out = new StringBuilder(html.length());
        int at = 0;
        for (int next = html.indexOf('<'); next >= 0; next = html.indexOf('<', next)) {
            if (opens(html, next)) {
                out.append(html, at, next);
                at = tag(html, next, out);
                next = at;
            } else {
                next++;
            }
        }
        out.append(html, at, html.length());
        return out.toString();
    }

    private static boolean opens(String html, int at) {
        if (at + 1 >= html.length()) {
            return false;
        }
        char next = html.charAt(at + 1);
        return Character.isLetter(next) || next == '/' || next == '!';
    }

    /// Writes what the tag means to the eye, and returns where it ends.
    private static int tag(String html, int at, StringBuilder out) {
        if (html.startsWith("<!--", at)) {
            int end = html.indexOf("-->", at + 4);
            return end < 0 ? html.length() : end + 3;
        }
        int start = html.charAt(at + 1) == '/' ? at + 2 : at + 1;
        int end = start;
        while (end < html.length() && Character.isLetterOrDigit(html.charAt(end))) {
            end++;
        }
        String name = html.substring(start, end).toLowerCase(Locale.ROOT);
        int close = closeOf(html, end);
        if (UNSEEN.contains(name) && start == at + 1) {
            int past = html.indexOf("</" + name, close);
            return past < 0 ? html.length() : past;
        }
        if (!INLINE.contains(name) && !UNSEEN.contains(name)) {
            out.append(LINE);
        }
        return close;
    }

    private static int closeOf(String html, int at) {
        char quote = 0;
        for (int i = at; i < html.length(); i++) {
            char c = html.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                return i + 1;
            }
        }
        return html.length();
    }

    /// One blank for each run of white space, one line feed where the run has one; nothing at the ends.
    private static String collapse(String text) {
        char[] out = text.toCharArray();
        int size = 0;
        char pending = 0;
        for (int i = 0; i < out.length; i++) {
            char c = out[i];
            if (c == ' ') {
                pending = pending == '\n' ? '\n' : ' ';
            } else if (c > ' ' && c < 0x7f) {
                size = pending(pending, out, size);
                pending = 0;
                out[size++] = c;
            } else if (c == LINE) {
                pending = '\n';
            } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                pending = pending == '\n' ? '\n' : ' ';
            } else if (c != '\u00ad' && c != '\u200b' && c != '\ufeff') {
                size = pending(pending, out, size);
                pending = 0;
                out[size++] = c;
            }
        }
        return new String(out, 0, size);
    }

    private static int pending(char blank, char[] out, int size) {
        if (blank == 0 || size == 0) {
            return size;
        }
        out[size] = blank;
        return size + 1;
    }
}
