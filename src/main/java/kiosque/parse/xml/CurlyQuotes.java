package kiosque.parse.xml;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Straightens the quotation marks of attributes that a word processor made typographic.
final class CurlyQuotes {

    private static final String MARKS = "“”„‟″‘’‚′«»";

    /// Up to and with the first attribute of a tag that opens with such a mark; a straight mark may close it.
    private static final Pattern ATTRIBUTE =
            Pattern.compile(
                    "(<[A-Za-z][^<>=]{0,200}(?:=\\s*(?:\"[^\"<>]*\"|'[^'<>]*')[^<>=]{0,200})*+=\\s*)["
                            + MARKS
                            + "]\\s*([^<>\""
                            + MARKS
                            + "]*?)\\s*[\""
                            + MARKS
                            + "](?=[\\s/?>])");

    /// Attributes of one tag, each straightened in its turn.
    private static final int MOST = 16;

    static String straightened(String text) {
        if (!opens(text)) {
            return text;
        }
        String straight = text;
        for (int i = 0; i < MOST; i++) {
            Matcher attribute = ATTRIBUTE.matcher(straight);
            if (!attribute.find()) {
                return straight;
            }
            straight = attribute.replaceAll("$1\"$2\"");
        }
        return straight;
    }

    /// Whether such a mark stands where the value of an attribute begins.
    private static boolean opens(String text) {
        int equals = text.indexOf('=');
        while (equals >= 0 && equals + 1 < text.length()) {
            int at = equals + 1;
            while (at < text.length() - 1 && text.charAt(at) == ' ') {
                at++;
            }
            if (text.charAt(at) > 0x7F && MARKS.indexOf(text.charAt(at)) >= 0) {
                return true;
            }
            equals = text.indexOf('=', equals + 1);
        }
        return false;
    }
}
