package kiosque.parse.words;

import org.jsoup.Jsoup;

/// Names of persons and subjects, which are text, though some publishers write markup: `<a href="…">Jo</a>`, `R&amp;amp;D`.
public final class PlainNames {

    /// The name without markup, which some escape once more than their format does.
    public static String plain(String name) {
        return once(once(name));
    }

    private static String once(String name) {
        return HtmlGuess.isHtml(name) ? Jsoup.parseBodyFragment(name).text() : name;
    }
}
