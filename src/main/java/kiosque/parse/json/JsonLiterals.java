package kiosque.parse.json;

import java.util.Map;

/// Writes as JSON has it what programs print that write no JSON, but Python or JavaScript: `None`, `True`, `undefined`, `\x41`; and bears what is no escape.
final class JsonLiterals {

    private static final Map<String, String> MEANT =
            Map.of(
                    "None", "null",
                    "undefined", "null",
                    "nil", "null",
                    "True", "true",
                    "False", "false");

    private final String text;
    private final StringBuilder out;
    private int at;

    private JsonLiterals(String text) {
        this.text = text;
        this.out = new StringBuilder(text.length() + 16);
    }

    static String mended(String text) {
        return new JsonLiterals(text).mended();
    }

    private String mended() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"' || c == '\'') {
                string(c);
            } else if (c == '#' || text.startsWith("//", at)) {
                copyTo(end('\n'));
            } else if (Character.isLetter(c) || c == '_') {
                word();
            } else {
                copyTo(at + 1);
            }
        }
        return out.toString();
    }

    private void string(char quote) {
        copyTo(at + 1);
        while (at < text.length() && text.charAt(at) != quote) {
            if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                escape();
            } else {
                copyTo(at + 1);
            }
        }
        copyTo(Math.min(at + 1, text.length()));
    }

    private void escape() {
        char kind = text.charAt(at + 1);
        if (kind == 'x' && isHexadecimal(2)) {
            out.append("\\u00");
            at += 2;
        } else if (kind == 'u' && !isHexadecimal(4)) {
            out.append("\\\\u");
            at += 2;
        } else {
            copyTo(at + 2);
        }
    }

    private boolean isHexadecimal(int digits) {
        return at + 2 + digits <= text.length()
                && text.substring(at + 2, at + 2 + digits)
                        .chars()
                        .allMatch(it -> it < 0x80 && Character.digit(it, 16) >= 0);
    }

    /// A name before a colon stays what it is.
    private void word() {
        int end = at;
        while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
            end++;
        }
        int next = end;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        String word = text.substring(at, end);
        boolean name = next < text.length() && text.charAt(next) == ':';
        out.append(name ? word : MEANT.getOrDefault(word, word));
        at = end;
    }

    private int end(char mark) {
        int found = text.indexOf(mark, at);
        return found < 0 ? text.length() : found;
    }

    private void copyTo(int end) {
        out.append(text, at, end);
        at = end;
    }
}
