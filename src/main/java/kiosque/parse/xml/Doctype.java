package kiosque.parse.xml;

/// Finds where a declaration (`<!DOCTYPE …>`) ends, internal subset and quotes considered.
final class Doctype {

    private static final int LONGEST = 200_000;

    /// The index after the declaration that starts here. One without an end is taken to end at its first `>`.
    static int end(String text, int start) {
        int limit = (int) Math.min(text.length(), (long) start + LONGEST);
        int brackets = 0;
        char quote = 0;
        for (int i = start + 2; i < limit; i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (text.startsWith("<!--", i)) {
                int close = text.indexOf("-->", i);
                i = close < 0 ? limit : close + 2;
            } else if (c == '[') {
                brackets++;
            } else if (c == ']') {
                brackets--;
            } else if (c == '>' && brackets <= 0) {
                return i + 1;
            }
        }
        int first = text.indexOf('>', start);
        return first < 0 ? text.length() : first + 1;
    }
}
