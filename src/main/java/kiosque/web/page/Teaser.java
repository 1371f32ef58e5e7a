package kiosque.web.page;

import org.jsoup.Jsoup;

/// The beginning of a text, for a page that shows many.
public final class Teaser {

    /// Markup beyond this cannot be part of the beginning.
    private static final int LOOKED_AT = 20_000;

    /// Plain text of at most that many characters, cut between words.
    public static String of(String html, int length) {
        String start = html.length() > LOOKED_AT ? html.substring(0, LOOKED_AT) : html;
        String text = Jsoup.parseBodyFragment(start).text().strip();
        if (text.length() <= length) {
            return text;
        }
        int space = text.lastIndexOf(' ', length - 1);
        String cut = text.substring(0, space > length / 2 ? space : length - 1);
        return withoutHalfCharacter(cut).replaceAll("[\\s,;:–—-]+$", "") + "…";
    }

    private static String withoutHalfCharacter(String text) {
        return Character.isHighSurrogate(text.charAt(text.length() - 1))
                ? text.substring(0, text.length() - 1)
                : text;
    }
}
