package kiosque.dedupe.story;

import kiosque.dedupe.identity.StableText;
import kiosque.feed.SourceCredit;
import kiosque.text.Folded;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A title without what a newsroom hangs on it.
///
/// @param text what is left
/// @param words of it, folded
/// @param kicker the words before a colon or dash that name the affair, of which a newsroom puts the same before all its titles
/// @param tokens the words of the rest
/// @param live whether it heads a page that is rewritten as things happen
/// @param template whether it is one of those that come again and again with other facts below
/// @param told whether it heads somebody's view of an event, not the event: an explanation, a question, a portrait
/// @param denial whether it says that something is not so
/// @param course how far its affairs have come ([AffairStage])
record Headline(
        String text,
        List<String> words,
        List<Token> kicker,
        List<Token> tokens,
        boolean live,
        boolean template,
        boolean told,
        Sketch.Denial denial,
        int course) {

    private static final Pattern LIVE =
            Pattern.compile(
                    "(?iu)^\\W*(?:en )?direct(?: vid[ée]o)?\\b\\s*[:.|–—,/!-]|\\ben"
                            + " direct\\b|^\\W*live\\b\\s*[:.|–—,!-]|^[^:]{3,60}(?:(?<!night) live|"
                            + " latest): |\\(updating live\\)|\\blive"
                            + " (?:updates?|blog|coverage)\\b|\\bas it happened\\b|\\bminute par"
                            + " minute\\b|\\b(?:suivez|revivez)\\b|[-–—|:] ?(?:le"
                            + " )?(?:direct|live)\\W*$|(?:: | [-–—|] )(?:\\S+ ){1,5}live\\W*$");

    /// Genres such as `ANALYSE` stay: an analysis is not the news that it is about.
    private static final Pattern PREFIX =
            Pattern.compile(
                    "(?iu)^\\W*(?:en direct|direct vidéo|direct|live(?:"
                        + " updates?)?|vid[ée]os?|watch|photos?|en"
                        + " images|images|diaporama|extraits?|podcasts?|audio|exclusif|exclusivité|exclusive|alerte(?:"
                        + " info)?|flash(?: info)?|breaking(?: news)?|just in|urgent|màj|mise à"
                        + " jour|actualisé|updated?|new|report|listen|info(?:rmation)?s?"
                        + " [\\p{L}'’]+(?:"
                        + " [\\p{L}'’]+){0,2}|info)\\s*(?:[\\])]\\s*[:.|–—!•-]*|[:.|–—!•-]+)\\s+");

    /// With which agencies send a report once more: "(2nd LD)", "UPDATE 1-".
    private static final Pattern ONCE_MORE =
            Pattern.compile(
                    "^(?:\\((?:URGENT|LEAD|\\d(?:st|nd|rd|th)"
                            + " LD)\\)|(?:UPDATE|WRAPUP|REFILE|CORRECTED|RPT)(?: \\d{1,2})?-)\\s*");

    private static final Pattern MEDIA_SUFFIX =
            Pattern.compile(
                    "(?iu)\\s*(?:[|:–—]"
                        + " ?(?:video|watch|listen|stream|report|exclusive)|[\\[(](?:vid[ée]os?|photos?|audio|podcast|images|live|direct|updated?|màj|exclusif|exclusive|report|watch|abonnés?|avec"
                        + " afp|afp)[\\])])\\s*$");

    private static final Pattern SITE_SUFFIX =
            Pattern.compile("^(.{12,})\\s+[-–—|•]\\s+([^-–—|•]{2,50})$");

    /// A quotation is none.
    private static final Pattern KICKER =
            Pattern.compile("^([^:«\"“]{3,70}?)(?: ?: | [-–—] )(.{8,})$");

    /// What somebody said, before the headline proper: its “not” denies nothing that the headline says.
    private static final Pattern OPENING_QUOTE =
            Pattern.compile("^\\s*[«\"“][^«»\"“”]{3,120}[»\"”]\\s*[:,.] ?");

    /// What a headline adds that has said its news: ", pas de mobile politique", ", aucune victime". What stands before is looked at last, as it costs most.
    private static final Pattern CLOSING_DENIAL =
            Pattern.compile(
                    "(?iu)(?=(?:,| ;| \\() ?(?:mais )?(?:pas|aucune?|not|no)\\b)"
                            + "(?<=\\S{2} \\S{1,30} \\S{1,30} \\S{1,30})");

    /// A paper's own view of a work: "‘The Ferry’ Review: …".
    private static final Pattern REVIEW = Pattern.compile("\\b[Rr]eview(?::|$)");

    /// One of these stands in each title that [#LIVE] finds.
    private static final List<String> LIVE_WORDS =
            List.of("direct", "live", "latest", "happened", "minute", "suivez", "revivez");

    /// With one of these begins each title that [#PREFIX] finds.
    private static final List<String> PREFIXES =
            List.of(
                    "en ",
                    "direct",
                    "live",
                    "vid",
                    "watch",
                    "photo",
                    "images",
                    "diaporama",
                    "extrait",
                    "podcast",
                    "audio",
                    "exclusi",
                    "alerte",
                    "flash",
                    "breaking",
                    "just in",
                    "urgent",
                    "màj",
                    "mise à",
                    "actualis",
                    "update",
                    "new",
                    "report",
                    "listen",
                    "info");

    /// With one of these begins what [#MEDIA_SUFFIX] finds, among so many last letters.
    private static final String MEDIA_SEAMS = "([|:–—";

    private static final int LONGEST_MEDIA = 20;

    /// Before a blank, what a kicker ends with.
    private static final String KICKER_SEAMS = ":-–—";

    /// Before a blank, what a site's name begins with.
    private static final String SITE_SEAMS = "-–—|•";

    private static final int KICKER_WORDS = 7;

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private static final int LONGEST = 400;

    static Headline of(String title, SourceCredit source) {
        String line = ofOneLine(title);
        String text = withoutSite(withoutMedia(withoutPrefixes(ofOneReport(line))), source);
        List<String> words = Folded.words(text);
        int known = Lexicon.known(words);
        boolean told =
                ((known & Lexicon.TELLS) != 0 && Lexicon.isTelling(words))
                        || (!text.equals(line) && Lexicon.isTelling(Folded.words(line)))
                        || text.stripTrailing().endsWith("?")
                        || (text.contains("eview") && REVIEW.matcher(text).find());
        Matcher parts = KICKER.matcher(text);
        boolean kicked =
                hasSeam(text, KICKER_SEAMS)
                        && parts.matches()
                        && Folded.words(parts.group(1)).size() <= KICKER_WORDS;
        return new Headline(
                text,
                words,
                kicked ? Tokens.of(parts.group(1)) : List.of(),
                Tokens.of(kicked ? parts.group(2) : text),
                isLive(line),
                Lexicon.isTemplate(known, words),
                told,
                (known & Lexicon.DENIES) == 0 ? Sketch.Denial.NONE : denial(text, words),
                AffairStage.of(words));
    }

    private static String ofOneReport(String line) {
        Matcher again = ONCE_MORE.matcher(line);
        return again.lookingAt() && line.length() - again.end() >= 8
                ? line.substring(again.end())
                : line;
    }

    private static boolean isLive(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        for (String word : LIVE_WORDS) {
            if (lower.contains(word)) {
                return LIVE.matcher(line).find();
            }
        }
        return false;
    }

    private static Sketch.Denial denial(String text, List<String> words) {
        if (!Lexicon.denies(words)) {
            return Sketch.Denial.NONE;
        }
        Matcher quote = OPENING_QUOTE.matcher(text);
        Matcher addition = CLOSING_DENIAL.matcher(text);
        boolean aside =
                (quote.find() && !Lexicon.denies(Folded.words(text.substring(quote.end()))))
                        || (addition.find()
                                && !Lexicon.denies(
                                        Folded.words(text.substring(0, addition.start()))));
        return aside ? Sketch.Denial.ASIDE : Sketch.Denial.SAID;
    }

    private static String withoutMedia(String text) {
        for (int at = Math.max(0, text.length() - LONGEST_MEDIA); at < text.length(); at++) {
            if (MEDIA_SEAMS.indexOf(text.charAt(at)) >= 0) {
                return MEDIA_SUFFIX.matcher(text).replaceFirst("");
            }
        }
        return text;
    }

    /// A hostile title of a million blanks must not meet the patterns above.
    private static String ofOneLine(String title) {
        String taste = title.length() <= LONGEST ? title : title.substring(0, LONGEST);
        String line = StableText.typewritten(taste);
        return (isSingle(line) ? line : BLANKS.matcher(line).replaceAll(" ")).strip();
    }

    private static boolean isSingle(String line) {
        for (int at = 0; at < line.length(); at++) {
            if (line.charAt(at) < ' ') {
                return false;
            }
        }
        return line.indexOf("  ") < 0;
    }

    private static boolean hasSeam(String text, String seams) {
        for (int at = text.indexOf(' ', 1); at > 0; at = text.indexOf(' ', at + 1)) {
            if (seams.indexOf(text.charAt(at - 1)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean mayBePrefixed(String title) {
        int at = 0;
        while (at < title.length() && !Character.isLetterOrDigit(title.charAt(at))) {
            at++;
        }
        for (String word : PREFIXES) {
            if (title.regionMatches(true, at, word, 0, word.length())) {
                return true;
            }
        }
        return false;
    }

    private static String withoutPrefixes(String title) {
        if (!mayBePrefixed(title)) {
            return title;
        }
        String text = title;
        for (Matcher prefix = PREFIX.matcher(text);
                prefix.find() && text.length() - prefix.end() >= 8;
                prefix = PREFIX.matcher(text)) {
            text = text.substring(prefix.end());
        }
        return text;
    }

    private static String withoutSite(String title, SourceCredit source) {
        Matcher parts = SITE_SUFFIX.matcher(title);
        if (!hasSeam(title, SITE_SEAMS) || !parts.matches()) {
            return title;
        }
        String suffix = String.join(" ", Folded.words(parts.group(2)));
        boolean itsOwn =
                Stream.of(source.name(), source.title())
                        .map(name -> String.join(" ", Folded.words(name)))
                        .anyMatch(name -> isNamed(name, suffix));
        return itsOwn ? parts.group(1).strip() : title;
    }

    private static boolean isNamed(String name, String suffix) {
        return (suffix.length() >= 3 && (" " + name + " ").contains(" " + suffix + " "))
                || (name.length() >= 3 && suffix.startsWith(name));
    }
}
