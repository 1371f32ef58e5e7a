package kiosque.dedupe.story;

import kiosque.feed.Entry;
import kiosque.feed.Person;
import kiosque.text.HtmlWords;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Recognises news agencies by author, by-line, dateline and credit line; not by being quoted ("a-t-il dit à l'AFP").
public final class Agencies {

    /// Order matters to [#bits]: new ones go to the end.
    private static final Map<String, String> NAMES = names();

    /// What stands in each of the names, to be looked for before they are.
    private static final List<String> PARTS =
            List.of(
                    "AFP",
                    "resse",
                    "Relaxnews",
                    "Reuters",
                    "REUTERS",
                    "AP",
                    "ssociat",
                    "Belga",
                    "BELGA",
                    "ATS",
                    "dpa",
                    "DPA",
                    "EFE",
                    "ANSA",
                    "PA Media",
                    "Bloomberg",
                    "Xinhua",
                    "XINHUA",
                    "TASS",
                    "Tass",
                    "Anadolu",
                    "Canadian");

    private static final String ANY = "(?:" + String.join("|", NAMES.values()) + ")";

    /// "Paris (AFP) -", "PARIS, 25 nov. 2026 (Reuters) –", "LONDON (AP) —".
    private static final Pattern DATELINE =
            Pattern.compile("^[\\p{Lu}][^()\\n]{0,60}\\((" + ANY + ")\\)\\s*[-–—:]");

    /// "(AFP)", "avec AFP", "© AFP", "Le Figaro avec AFP", "Source: Reuters" as a line of its own or as the end of the text.
    private static final Pattern CREDIT =
            Pattern.compile(
                    "(?:^|\\n)[^\\n]{0,40}?(?:\\b[Aa]vec(?: l')?|\\b[Ww]ith|\\b[Pp]ar(?:"
                            + " l')?|\\bBy|©|\\([Cc]\\)|[Ss]ources? ?:|/|\\b[Ee]t)? ?\\b("
                            + ANY
                            + ")\\)?\\.?(?=$|\\n)");

    private static final Pattern CLOSING =
            Pattern.compile("[.!?»\"] ?\\(?(?:[Aa]vec |[Ww]ith )?(" + ANY + ")\\)?\\.?$");

    private static final Pattern NAMED = Pattern.compile("(?<![\\p{L}])(" + ANY + ")(?![\\p{L}])");

    private static final Pattern PICTURE =
            Pattern.compile("(?i)photo|image|crédit|getty|vidéo|via");

    private static final String MARK = "agency:";

    private static final int LONGEST_CREDIT = 80;

    /// How much of a text's end can be a signature.
    private static final int TAIL = 60;

    /// Marks for an entry, such as `agency:afp`, in alphabetical order.
    public static List<String> of(Entry entry) {
        return of(entry, HtmlWords.lines(entry.body()));
    }

    private static List<String> of(Entry entry, String text) {
        return Stream.concat(byAuthors(entry), inText(text))
                .map(name -> MARK + name)
                .distinct()
                .sorted()
                .toList();
    }

    /// A bit for each agency that is marked on the entry or wrote it.
    static int bits(Entry entry) {
        if (entry.marks().isEmpty() && entry.metadata().byline().authors().isEmpty()) {
            return 0;
        }
        Set<String> agencies = new HashSet<>(entry.marks());
        byAuthors(entry).forEach(name -> agencies.add(MARK + name));
        int bits = 0;
        int bit = 1;
        for (String name : NAMES.keySet()) {
            bits |= agencies.contains(MARK + name) ? bit : 0;
            bit <<= 1;
        }
        return bits;
    }

    /// What stands before the first word of the news itself: place, day and agency.
    static Pattern dateline() {
        return DATELINE;
    }

    /// Whether a line says who supplied the text and nothing else.
    static boolean isCredit(String line) {
        return line.length() <= LONGEST_CREDIT
                && mentions(line)
                && CREDIT.matcher(line.replace('’', '\'')).matches()
                && !PICTURE.matcher(line).find();
    }

    /// Whether an agency's name may stand there, or part of one.
    private static boolean mentions(String text) {
        for (String part : PARTS) {
            if (text.contains(part)) {
                return true;
            }
        }
        return false;
    }

    private static Stream<String> byAuthors(Entry entry) {
        return entry.metadata().byline().authors().stream()
                .map(Person::name)
                .flatMap(name -> name.stream())
                .flatMap(Agencies::named);
    }

    private static Stream<String> named(String author) {
        return !mentions(author) || PICTURE.matcher(author).find()
                ? Stream.empty()
                : NAMED.matcher(author.replace('’', '\''))
                        .results()
                        .map(found -> key(found.group(1)));
    }

    private static Stream<String> inText(String text) {
        if (!mentions(text)) {
            return Stream.empty();
        }
        Matcher dateline = DATELINE.matcher(text);
        Stream<String> first =
                dateline.lookingAt() ? Stream.of(key(dateline.group(1))) : Stream.empty();
        Stream<String> lines = text.lines().filter(Agencies::isCredit).flatMap(Agencies::named);
        Matcher closing = CLOSING.matcher(text.substring(Math.max(0, text.length() - TAIL)));
        Stream<String> last = closing.find() ? Stream.of(key(closing.group(1))) : Stream.empty();
        return Stream.of(first, lines, last).flatMap(all -> all);
    }

    private static String key(String found) {
        return NAMES.entrySet().stream()
                .filter(name -> Pattern.matches(name.getValue(), found))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("afp", "AFP|Agence [Ff]rance[- ][Pp]resse|Relaxnews");
        names.put("reuters", "Reuters|REUTERS|Thomson Reuters");
        names.put("ap", "AP|Associated Press|The Associated Press|AP News");
        names.put("belga", "Belga|BELGA");
        names.put("ats", "ATS|Keystone-ATS|KEYSTONE-ATS");
        names.put("dpa", "dpa|DPA");
        names.put("efe", "EFE|Agencia EFE");
        names.put("ansa", "ANSA");
        names.put("pa", "PA Media|Press Association");
        names.put("bloomberg", "Bloomberg|Bloomberg News");
        names.put("xinhua", "Xinhua|XINHUA");
        names.put("tass", "TASS|Tass");
        names.put("anadolu", "Anadolu(?: Agency)?|Agence Anadolu");
        names.put("presse-canadienne", "La Presse [Cc]anadienne|The Canadian Press|Canadian Press");
        names.put("aps", "APS");
        names.put("map", "MAP");
        return names;
    }
}
