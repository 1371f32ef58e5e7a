package kiosque.parse.words;

import kiosque.feed.Text;
import kiosque.text.HtmlWords;

import java.util.regex.Pattern;

/// Whether a text has anything for a reader: `<div>&nbsp;</div>` is what an editor leaves of an empty field, and stands in nothing's way.
public final class Shown {

    /// What is seen or heard without words.
    private static final Pattern SEEN =
            Pattern.compile(
                    "(?i)<(?:img|picture|video|audio|source|iframe|embed|object|svg|math|form|input)\\b");

    private static final int LONGEST_SHELL = 500;

    public static boolean is(Text text) {
        String value = text.value().strip();
        return !text.isHtml()
                || value.length() > LONGEST_SHELL
                || "<&".indexOf(value.charAt(0)) < 0
                || SEEN.matcher(value).find()
                || !HtmlWords.of(value).isEmpty();
    }
}
