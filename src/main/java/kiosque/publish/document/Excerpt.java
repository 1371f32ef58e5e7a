package kiosque.publish.document;

import org.jsoup.Jsoup;

/// The beginning of a text, cut where it hurts least.
public final class Excerpt {

    /// How much of an entry is published where only an excerpt is wanted, in characters.
    static final int LENGTH = 400;

    /// Markup that surely holds an excerpt's worth of words: reading no more keeps long articles cheap.
    private static final int ENOUGH = 20;

    /// Plain text of at most that length from HTML: whole sentences if they fill half of it, else whole words and an ellipsis.
    public static String of(String html, int length) {
        String start = html.length() > length * ENOUGH ? html.substring(0, length * ENOUGH) : html;
        String text = TextGate.line(Jsoup.parseBodyFragment(start).text());
        if (text.length() <= length && start.length() == html.length()) {
            return text;
        }
        return cut(text, length);
    }

    /// Plain text cut likewise; text that fits is returned whole.
    public static String ofPlain(String text, int length) {
        return text.length() <= length ? text : cut(text, length);
    }

    private static String cut(String text, int length) {
        int end = Math.min(length - 1, text.length());
        for (int i = end - 1; i >= length / 2; i--) {
            if (isSentenceEnd(text, i)) {
                return text.substring(0, i + 1);
            }
        }
        int space = text.lastIndexOf(' ', end);
        int stop = space > length / 2 ? space : end;
        if (stop > 0 && stop < text.length() && Character.isHighSurrogate(text.charAt(stop - 1))) {
            stop--;
        }
        return text.substring(0, stop).stripTrailing() + "…";
    }

    private static boolean isSentenceEnd(String text, int at) {
        return ".!?…".indexOf(text.charAt(at)) >= 0
                && at + 1 < text.length()
                && text.charAt(at + 1) == ' '
                && !isInitial(text, at);
    }

    /// `M. Dupont`, `p. 12`: a full stop after a letter that stands alone ends no sentence.
    private static boolean isInitial(String text, int at) {
        return text.charAt(at) == '.'
                && at >= 2
                && Character.isLetter(text.charAt(at - 1))
                && !Character.isLetterOrDigit(text.charAt(at - 2));
    }
}
