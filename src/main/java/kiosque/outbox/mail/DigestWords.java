package kiosque.outbox.mail;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// What a letter says in our own words.
enum DigestWords {
    FRENCH(Locale.FRANCE, "\u00A0: ") {
        @Override
        String subject(String title, int count, String day) {
            return count == 1
                    ? "%s\u00A0: une nouvelle, %s".formatted(title, day)
                    : "%s\u00A0: %d nouvelles, %s".formatted(title, count, day);
        }

        @Override
        String alsoAt(String names) {
            return "Également chez\u00A0: " + names;
        }

        @Override
        String further(int count) {
            return count == 1 ? "Et une autre" : "Et %d autres".formatted(count);
        }

        @Override
        String reason(String title, String site) {
            return "Vous recevez cette lettre parce que %s vous envoie « %s » par courriel."
                    .formatted(site, title)
                    .replace("« ", "«\u00A0")
                    .replace(" »", "\u00A0»");
        }

        @Override
        String ending(String contact) {
            return "Pour ne plus la recevoir, écrivez à %s.".formatted(contact);
        }
    },
    ENGLISH(Locale.UK, ": ") {
        @Override
        String subject(String title, int count, String day) {
            return count == 1
                    ? "%s: one new story, %s".formatted(title, day)
                    : "%s: %d new stories, %s".formatted(title, count, day);
        }

        @Override
        String alsoAt(String names) {
            return "Also at: " + names;
        }

        @Override
        String further(int count) {
            return count == 1 ? "And one more" : "And %d more".formatted(count);
        }

        @Override
        String reason(String title, String site) {
            return "You get this letter because %s sends you “%s” by e-mail."
                    .formatted(site, title);
        }

        @Override
        String ending(String contact) {
            return "To get no more of them, write to %s.".formatted(contact);
        }
    };

    private final DateTimeFormatter day;
    private final DateTimeFormatter moment;
    private final String colon;

    DigestWords(Locale locale, String colon) {
        this.day = DateTimeFormatter.ofPattern("d MMMM uuuu", locale);
        this.moment = DateTimeFormatter.ofPattern("d MMM HH:mm", locale);
        this.colon = colon;
    }

    /// With what stands beside it: French sets a space before it.
    String colon() {
        return colon;
    }

    /// @param language BCP 47; any but French is told in English
    static DigestWords of(String language) {
        return Locale.forLanguageTag(language).getLanguage().equals("fr") ? FRENCH : ENGLISH;
    }

    String language() {
        return this == FRENCH ? "fr" : "en";
    }

    String day(Instant at, ZoneId zone) {
        return day.format(at.atZone(zone));
    }

    String moment(Instant at, ZoneId zone) {
        return moment.format(at.atZone(zone));
    }

    abstract String subject(String title, int count, String day);

    abstract String alsoAt(String names);

    abstract String further(int count);

    abstract String reason(String title, String site);

    abstract String ending(String contact);
}
