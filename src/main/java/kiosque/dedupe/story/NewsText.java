package kiosque.dedupe.story;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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

    /// How much of a text's end can be a signature.
    private static final int TAIL = 60;

    private NewsText() {}

    /// @param visible the text as it is seen, a block a line
    static String of(String visible) {
        List<String> lines =
                visible.lines().map(String::strip).filter(line -> !isAside(line)).toList();
        String text = lines.stream().collect(Collectors.joining("\n"));
        return withoutCredit(withoutDateline(text));
    }

    private static boolean isAside(String line) {
        return line.isEmpty()
                || ASIDE.matcher(line).matches()
                || BYLINE.matcher(line).matches()
                || Agencies.isCredit(line);
    }

    private static String withoutDateline(String text) {
        Matcher agency = Agencies.dateline().matcher(text);
        if (agency.lookingAt()) {
            return text.substring(agency.end()).stripLeading();
        }
        Matcher place = PLACE.matcher(text);
        return place.lookingAt() ? text.substring(place.end()).stripLeading() : text;
    }

    private static String withoutCredit(String text) {
        int tail = Math.max(0, text.length() - TAIL);
        Matcher credit = CLOSING_CREDIT.matcher(text.substring(tail));
        return credit.find() ? text.substring(0, tail + credit.start()) : text;
    }
}
