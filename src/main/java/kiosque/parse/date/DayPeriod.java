package kiosque.parse.date;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Times with a part of the day behind them, as people say them: `8 h du soir`, `11:59 at night`, `3 Uhr nachmittags`.
final class DayPeriod {

    private static final String AM =
            String.join(
                    "|",
                    "in the morning",
                    "(?:du )?mat(?:in(?!\\p{L})|\\.)",
                    "(?:de la )?madrugada",
                    "da (?:manhã|madrugada)",
                    "(?:de la )?mañana",
                    "morgens|vormittags",
                    "'s (?:ochtends|morgens)",
                    "di mattina|del mattino");

    private static final String PM =
            String.join(
                    "|",
                    "in the (?:afternoon|evening)",
                    "(?:de l')?(?:apr[eè]s-midi|ap\\.\\s?m\\.)",
                    "(?:du )?soir",
                    "(?:de la |da )?tarde",
                    "(?:nach)?mittags|nachm\\.|abends",
                    "'s (?:na)?middags|'s avonds",
                    "(?:del|di) pomeriggio|di sera");

    private static final String NIGHT =
            String.join(
                    "|",
                    "at night",
                    "(?:de la )?nuit",
                    "(?:de la )?noche",
                    "da noite",
                    "nachts|'s nachts",
                    "di notte");

    private static final String NOON =
            String.join("|", "noon|midday|midi", "(?:del )?mediodía|m\\.", "meio-dia|mezzogiorno");

    private static final String MIDNIGHT =
            String.join(
                    "|",
                    "midnight|minuit|min\\.",
                    "medianoche|meia-noite",
                    "mezzanotte",
                    "mitternacht|middernacht");

    private static final String CLOCK =
            "(?<![\\d:.])(?<hour>\\d{1,2})(?<rest>(?:(?::|\\.|\\s?h\\s?)\\d{2}){0,2}";
    private static final String UNIT = "(?:\\s?(?:heures?|hrs?|h|uhr|uur))?)\\s+";

    private static final Pattern TIME =
            Pattern.compile(
                    "(?iu)%s%s(?:(?<am>%s)|(?<pm>%s)|(?<night>%s)|(?<noon>%s)|(?<midnight>%s))(?![\\p{L}\\d])"
                            .formatted(CLOCK, UNIT, AM, PM, NIGHT, NOON, MIDNIGHT));

    /// The same with `am` or `pm`; what makes no sense stays as it is.
    static String inHalves(String text) {
        return TIME.matcher(text).replaceAll(DayPeriod::inHalf);
    }

    private static String inHalf(MatchResult time) {
        int hour = Integer.parseInt(time.group("hour"));
        String half = half(time, hour);
        String clock = time.group("hour") + time.group("rest");
        return Matcher.quoteReplacement(
                half.isEmpty() ? time.group() : hour > 12 ? clock : clock + " " + half);
    }

    /// Twelve in a Spanish morning is noon as often as midnight: empty.
    private static String half(MatchResult time, int hour) {
        if (time.group("am") != null) {
            return hour > 12 || hour == 12 && time.group("am").endsWith("mañana") ? "" : "am";
        }
        if (time.group("pm") != null) {
            return "pm";
        }
        if (time.group("night") != null) {
            return hour == 12 || hour <= 5 ? "am" : "pm";
        }
        if (hour != 12) {
            return "";
        }
        return time.group("noon") != null ? "pm" : "am";
    }
}
