package kiosque.store;

import kiosque.feed.Text;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/// The words of sanitised HTML.
final class PlainText {

    private static final Map<String, String> ENTITIES =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "nbsp", " ", "apos", "'");

    private PlainText() {}

    static String of(Text text) {
        return text.isHtml() ? ofHtml(text.value()) : text.value().strip();
    }

    /// Markup out, references resolved, white space collapsed; at most about `longest` characters are looked at.
    static String ofHtml(String html, int longest) {
        var words = new StringBuilder(Math.min(html.length(), longest));
        int position = 0;
        while (position < html.length() && words.length() < longest) {
            char c = html.charAt(position);
            if (c == '<') {
                int end = html.indexOf('>', position);
                space(words);
                position = end < 0 ? html.length() : end + 1;
            } else if (c == '&') {
                position = reference(html, position, words);
            } else {
                append(words, c);
                position++;
            }
        }
        return words.toString().strip();
    }

    static String ofHtml(String html) {
        return ofHtml(html, Integer.MAX_VALUE);
    }

    private static int reference(String html, int start, StringBuilder words) {
        int end = html.indexOf(';', start);
        String resolved =
                end < 0 || end - start > 10 ? null : resolve(html.substring(start + 1, end));
        if (resolved == null) {
            words.append('&');
            return start + 1;
        }
        resolved.chars().forEach(c -> append(words, (char) c));
        return end + 1;
    }

    private static @Nullable String resolve(String name) {
        if (!name.startsWith("#")) {
            return ENTITIES.get(name);
        }
        try {
            boolean hexadecimal = name.startsWith("#x") || name.startsWith("#X");
            int code =
                    hexadecimal
                            ? Integer.parseInt(name.substring(2), 16)
                            : Integer.parseInt(name.substring(1));
            return Character.isValidCodePoint(code) ? Character.toString(code) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static void append(StringBuilder words, char c) {
        if (Character.isWhitespace(c) || c == '\u00a0') {
            space(words);
        } else {
            words.append(c);
        }
    }

    private static void space(StringBuilder words) {
        if (!words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
            words.append(' ');
        }
    }
}
