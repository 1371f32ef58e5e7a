package kiosque.dedupe.story;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The news itself: the visible text without dateline, by-line, credit line and pointers to other articles.
final class NewsText {

    private static final Pattern ASIDE =
            Pattern.compile(
                    "(?iu)^\\W*(?:(?:à )?lire (?:aussi|également|notre|la suite)|à lire|voir"
                        + " aussi|read (?:also|more)|see also|related|sur le même sujet|publié"
                        + " (?:le|à|hier|aujourd)|mis à jour|posté le|published|updated|last"
                        + " modified|temps de lecture|lecture \\d|article réservé|cet article est"
                        + " réservé|newsletter|inscrivez-vous|abonnez-vous|subscribe|sign"
                        + " up|partager|share this|crédits?|photo ?:|©).*");

    private static final Pattern BYLINE =
            Pattern.compile(
                    "(?u)^(?:Par|De notre|Propos recueillis par|By|Texte|Text) [^.!?]{2,70}$");

    /// A place in capitals and a dash, where no agency is named.
    private static final Pattern PLACE =
            Pattern.compile("^[\\p{Lu}][\\p{Lu} '’-]{2,30}(?:, [^-–—\\n]{2,30})? ?[-–—] ");

    private static final Pattern CLOSING_CREDIT =
            Pattern.compile(
                    "(?:\\s*\\((?:avec |with )?[\\p{L} ,/-]{2,30}\\)|\\s*(?:Avec|With) [\\p{L}"
                            + " ,-]{2,20})\\.?$");

    /// One of these stands in each.
    private static final List<String> CLOSINGS = List.of("(", "Avec", "With");

    /// Where an agency's bracket opens at the latest.
    private static final int LONGEST_PLACE = 62;

    /// How much of a text's end can be a signature.
    private static final int TAIL = 60;

    /// As much of it as is read: what comes later is only counted.
    private static final int LEADING = 1_000;

    /// @param visible the text as it is seen, a block a line
    static String of(String visible) {
        StringBuilder news = new StringBuilder(visible.length());
        for (int at = 0; at < visible.length(); ) {
            int end = visible.indexOf('\n', at);
            end = end < 0 ? visible.length() : end;
            String line = visible.substring(at, end).strip();
            boolean counts = news.length() < LEADING ? !isAside(line) : !line.isEmpty();
            if (counts) {
                news.append(news.isEmpty() ? "" : "\n").append(line);
            }
            at = end + 1;
        }
        String text = withoutDateline(news.toString());
        return text.length() < LEADING ? withoutCredit(text) : text;
    }

    private static boolean isAside(String line) {
        return line.isEmpty()
                || ASIDE.matcher(line).matches()
                || BYLINE.matcher(line).matches()
                || Agencies.isCredit(line);
    }

    private static String withoutDateline(String text) {
        if (text.length() < 2 || !Character.isUpperCase(text.codePointAt(0))) {
            return text;
        }
        Matcher agency = Agencies.dateline().matcher(text);
        int bracket = text.indexOf('(');
        if (bracket >= 0 && bracket < LONGEST_PLACE && agency.lookingAt()) {
            return text.substring(agency.end()).stripLeading();
        }
        if (Character.isLowerCase(text.codePointAt(1))) {
            return text;
        }
        Matcher place = PLACE.matcher(text);
        return place.lookingAt() ? text.substring(place.end()).stripLeading() : text;
    }

    private static boolean mayClose(String end) {
        for (String closing : CLOSINGS) {
            if (end.contains(closing)) {
                return true;
            }
        }
        return false;
    }

    private static String withoutCredit(String text) {
        int tail = Math.max(0, text.length() - TAIL);
        String end = text.substring(tail);
        if (!mayClose(end)) {
            return text;
        }
        Matcher credit = CLOSING_CREDIT.matcher(end);
        return credit.find() ? text.substring(0, tail + credit.start()) : text;
    }
}
