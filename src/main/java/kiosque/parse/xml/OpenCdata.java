package kiosque.parse.xml;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds where a CDATA section ends that its publisher forgot to close: before the end tag of the element it is in.
final class OpenCdata {

    private static final Pattern OPEN_TAG = Pattern.compile("<([A-Za-z_][\\w.:-]*)[^<>]*>\\s*$");
    private static final Pattern FOLLOWED = Pattern.compile("</[\\w.:-]+\\s*>\\s*<[A-Za-z/]");
    private static final int LOOK_BACK = 400;

    /// Whether the end tag of the element comes before the section that the mark closes: then that mark is another section's.
    ///
    /// @param end the index after the next `]]>`
    static boolean isLeftOpen(String text, int start, int end) {
        int inner = text.indexOf("<![CDATA[", start + 9, end);
        if (inner < 0) {
            return false;
        }
        int close = end(text, start);
        return close < inner && FOLLOWED.matcher(text).region(close, inner).lookingAt();
    }

    /// @param start where `<![CDATA[` stands
    static int end(String text, int start) {
        Matcher open = OPEN_TAG.matcher(text.substring(Math.max(0, start - LOOK_BACK), start));
        if (open.find()) {
            int close = text.indexOf("</" + open.group(1), start);
            if (close > 0) {
                return close;
            }
        }
        return text.length();
    }
}
