package kiosque.publish.document;

import kiosque.text.HtmlWords;
import kiosque.text.Iri;

import java.util.regex.Pattern;

/// The last gate for text: what XML 1.0 cannot say, or what no reader can show, does not pass.
public final class TextGate {

    private static final int DELETE = 0x7F;
    private static final int LAST_CONTROL = 0x9F;

    /// What opens a tag, a comment or an instruction, however often it was escaped.
    private static final Pattern TAG =
            Pattern.compile(
                    "(?:<|&(?:(?:amp|AMP|#0*38|#[xX]0*26);?)*(?:lt|LT|#0*60|#[xX]0*3[cC]);?)(?=[/!?A-Za-z])");

    private static final Pattern REFERENCE =
            Pattern.compile("&(?:#\\d+|#[xX][0-9A-Fa-f]+|[A-Za-z][A-Za-z0-9]*);");

    /// Without control characters (C0 but tab and line feed, and C1), lone surrogates and non-characters; a carriage return is a line feed, and U+FFFD, which says that
    /// something was lost already at the publisher's, a question mark.
    static String clean(String text) {
        int first = firstUnclean(text);
        if (first == text.length()) {
            return text;
        }
        var cleaned = new StringBuilder(text.length()).append(text, 0, first);
        int i = first;
        while (i < text.length()) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            if (point == '\uFFFD') {
                cleaned.append('?');
            } else if (point == '\r') {
                cleaned.append(i < text.length() && text.charAt(i) == '\n' ? "" : "\n");
            } else if (isClean(point)) {
                cleaned.appendCodePoint(point);
            }
        }
        return cleaned.toString();
    }

    /// On one line: cleaned, white space of any kind and length made one space, none at the ends.
    public static String line(String text) {
        String cleaned = clean(text);
        if (isLine(cleaned)) {
            return cleaned;
        }
        var line = new StringBuilder(cleaned.length());
        boolean gap = false;
        for (int i = 0; i < cleaned.length(); i++) {
            char c = cleaned.charAt(i);
            if (c == ' ' || Character.isWhitespace(c)) {
                gap = !line.isEmpty();
            } else {
                if (gap) {
                    line.append(' ');
                    gap = false;
                }
                line.append(c);
            }
        }
        return line.toString();
    }

    private static boolean isLine(String cleaned) {
        boolean blank = !cleaned.isEmpty();
        for (int i = 0; i < cleaned.length(); i++) {
            char c = cleaned.charAt(i);
            if (c == ' ' ? blank : Character.isWhitespace(c)) {
                return false;
            }
            blank = c == ' ';
        }
        return !blank;
    }

    /// The first of the texts that has anything to show, on one line; an ellipsis if none has.
    static String firstLine(String... texts) {
        for (String text : texts) {
            String line = line(text);
            if (!line.isEmpty()) {
                return line;
            }
        }
        return "…";
    }

    /// Plain text as HTML.
    public static String html(String plain) {
        return plain.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static int firstUnclean(String text) {
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c >= ' ' && c < DELETE || c > LAST_CONTROL && c < Character.MIN_SURROGATE) {
                i++;
            } else {
                int point = text.codePointAt(i);
                if (!isClean(point)) {
                    return i;
                }
                i += Character.charCount(point);
            }
        }
        return i;
    }

    static boolean isClean(int point) {
        if (point < ' ') {
            return point == '\n' || point == '\t';
        }
        if (point < DELETE) {
            return true;
        }
        return point > LAST_CONTROL
                && !(point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE)
                && point != '\uFFFD'
                && (point & 0xFFFE) != 0xFFFE;
    }

    /// Plain text that reads as a tag is markup to many readers, however it is written: they run it or lose its words. Such tags get brackets of another kind; `a < b` and `<3` are
    /// no tags.
    private static String untagged(String plain) {
        if (plain.indexOf('<') < 0 && plain.indexOf('&') < 0) {
            return plain;
        }
        String untagged = TAG.matcher(plain).replaceAll("‹");
        if (untagged.indexOf('&') < 0) {
            return untagged;
        }
        // A reference may stand for any character of a tag, or for one of another reference.
        String read = line(HtmlWords.resolvedThoroughly(untagged));
        return TAG.matcher(read).find() ? TAG.matcher(read).replaceAll("‹") : untagged;
    }

    /// On one line, without tags, and without anybody's password: a title, a name or a label as every reader shows it.
    public static String plain(String text) {
        String untagged = untagged(line(text));
        String bare = Iri.withoutLogins(untagged);
        // References had to be resolved to find a password: one may stand for what XML cannot say.
        return bare.equals(untagged) ? bare : untagged(line(bare));
    }

    /// Whether a reader that expects markup would see another character in its place: `AT&T` is no reference.
    static boolean hasReference(String plain) {
        return plain.indexOf('&') >= 0 && REFERENCE.matcher(plain).find();
    }
}
