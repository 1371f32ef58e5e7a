package kiosque.web.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Says in the reader's language what a poll found, and why the next one is when it is. The store has both in English.
public final class PollWords {

    private record Reason(Pattern english, String key) {}

    private static final List<Reason> REASONS =
            List.of(
                    reason("every (.+)", "every"),
                    reason("cron (.+)", "cron"),
                    reason("hourly", "hourly"),
                    reason("half its usual gap", "habit"),
                    reason("nothing new for 30 days", "silent"),
                    reason("no validators.*", "costly"),
                    reason("max-age(?: below an hour| (.+))?", "fresh"),
                    reason("ttl (.+)", "ttl"),
                    reason("sy:updatePeriod (.+)", "ttl"),
                    reason("its hub tells of changes", "hub"),
                    reason("Retry-After (.+)", "retry"),
                    reason("back-off (.+?) after.*", "backoff"),
                    reason("failing for (\\d+) days.*", "failing"),
                    reason("gone.*", "gone"));

    private static final Pattern LENGTH = Pattern.compile("\\b(\\d+)([smhd])\\b");

    private static final Map<String, String> UNITS =
            Map.of("s", "time.seconds", "m", "time.minutes", "h", "time.hours", "d", "time.days");

    private PollWords() {}

    private static Reason reason(String english, String key) {
        return new Reason(Pattern.compile(english), "why." + key);
    }

    /// @param word the outcome's fixed word
    /// @param sentence what the store says of it, for readers of English
    public static String outcome(Wording words, String word, String sentence) {
        if (words.locale().equals(Locale.ENGLISH) && !sentence.isEmpty()) {
            return sentence;
        }
        String key = "outcome." + word;
        return words.has(key) ? words.say(key) : words.say("outcome.other", word);
    }

    /// What is said beyond the reason itself (`, insisted`) is left to the command line.
    public static String reason(Wording words, String english) {
        if (words.locale().equals(Locale.ENGLISH)) {
            return english;
        }
        String first = english.split(", ", 2)[0];
        for (Reason reason : REASONS) {
            Matcher found = reason.english().matcher(first);
            if (found.matches()) {
                String part = found.groupCount() > 0 ? found.group(1) : null;
                return words.say(reason.key(), part == null ? "" : lengths(words, part)).strip();
            }
        }
        return words.say("why.other");
    }

    /// `1h 30m` as people write it: «1 h 30 min».
    private static String lengths(Wording words, String compact) {
        return LENGTH.matcher(compact)
                .replaceAll(one -> words.say(UNITS.getOrDefault(one.group(2), ""), one.group(1)));
    }
}
