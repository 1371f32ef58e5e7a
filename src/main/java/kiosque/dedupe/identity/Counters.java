package kiosque.dedupe.identity;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes out what a page writes anew each time that it is asked: how many comments, how long ago.
public final class Counters {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /// Looked for where a number begins only.
    private static final Pattern COUNTED =
            Pattern.compile(
                    "\\d[\\d"
                        + " .,\u202f]{0,8}\\s?(?:commentaires?|comments?|réponses?|replies|réactions?|vues?|views?|likes?|partages?|shares?|(?:seconds?|minutes?|mins?|hours?|days?)"
                        + " ago)(?![\\p{L}\\d])",
                    FLAGS);

    private static final Pattern ELAPSED =
            Pattern.compile(
                    "\\d{1,4} ?(?:secondes?|minutes?|min|mn|heures?|h|jours?)(?![\\p{L}\\d])",
                    FLAGS);

    private static final Pattern BEFORE_ELAPSED =
            Pattern.compile("(?:il y a|lecture ?:?|reading time ?:?) ?$", FLAGS);

    private static final int LOOK_BACK = 16;

    public static String without(String text) {
        StringBuilder out = null;
        int copied = 0;
        Matcher counted = COUNTED.matcher(text);
        Matcher elapsed = ELAPSED.matcher(text);
        Matcher before = BEFORE_ELAPSED.matcher(text);
        for (int at = 0; at < text.length(); at++) {
            if (!startsNumber(text, at)) {
                continue;
            }
            int end = counted.region(at, text.length()).lookingAt() ? counted.end() : -1;
            if (end < 0
                    && elapsed.region(at, text.length()).lookingAt()
                    && before.region(Math.max(copied, at - LOOK_BACK), at).find()) {
                end = elapsed.end();
            }
            if (end > 0) {
                out = out == null ? new StringBuilder(text.length()) : out;
                out.append(text, copied, at);
                copied = end;
                at = end - 1;
            }
        }
        return out == null ? text : out.append(text, copied, text.length()).toString();
    }

    private static boolean startsNumber(String text, int at) {
        char c = text.charAt(at);
        return c >= '0' && c <= '9' && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)));
    }
}
