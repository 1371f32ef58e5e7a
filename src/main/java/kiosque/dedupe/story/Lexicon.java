package kiosque.dedupe.story;

import module java.base;

import kiosque.dedupe.Hash64;
import kiosque.text.PackedText;

/// What we know of French and English words beforehand: `lexicon.txt` beside this class.
public final class Lexicon {

    private static final String TEXT = PackedText.of(Lexicon.class, "lexicon.txt");

    private static final Map<String, List<String>> SECTIONS = read();

    /// Carries grammar.
    static final int STOP = 1;

    /// Of the week.
    static final int DAY = 2;

    static final int NUMBER = 4;
    static final int COMMON = 8;

    /// Names who or what is in the news every day: to share it says little.
    static final int FAMOUS = 16;

    /// Begins a phrase by which a title heads somebody's view.
    static final int TELLS = 32;

    /// Begins a phrase by which a title says that something is not so.
    static final int DENIES = 64;

    private static final int TEMPLATE = 128;

    /// Begins a name of several words.
    static final int NAMES = 256;

    private static final Phrases TEMPLATES = templates();
    private static final Phrases NO_TEMPLATES = new Phrases(lines("no template"));
    private static final Phrases TELLING = new Phrases(words("telling"));
    private static final Map<String, String> DAYS = pairs("day");
    private static final Phrases DENIALS = new Phrases(words("denial"));
    private static final Phrases NO_DENIALS = new Phrases(lines("no denial"));
    private static final Map<String, String> NUMBERS = pairs("number");
    private static final Map<String, Integer> PARTS = parts();
    private static final Map<String, List<Named>> NAMED = readNames();

    /// What we know of each word, so that it is looked up once.
    private static final Hashed KNOWN = new Hashed(known());

    /// For each word that means the same as others which of [#MEANINGS] it has.
    private static final Hashed SAME;

    private static final long[] MEANINGS;

    static {
        Map<String, Integer> same = new HashMap<>();
        List<String> firsts = new ArrayList<>();
        firsts.add("");
        for (String line : lines("same")) {
            String[] words = line.split(" +", -1);
            for (String word : words) {
                same.put(word, firsts.size());
                same.put(Token.singular(word), firsts.size());
            }
            firsts.add(words[0]);
        }
        SAME = new Hashed(same);
        MEANINGS = firsts.stream().mapToLong(Hash64::of).toArray();
    }

    /// @param words of a name
    /// @param word that stands for them
    record Named(List<String> words, String word) {}

    private static Map<String, Integer> known() {
        Map<String, Integer> known = new HashMap<>();
        know(known, words("stop"), STOP);
        know(known, DAYS.keySet(), DAY);
        know(known, NUMBERS.keySet(), NUMBER);
        know(known, words("common"), COMMON);
        know(known, words("famous"), FAMOUS);
        know(known, TEMPLATES.beginnings(), TEMPLATE);
        know(known, NAMED.keySet(), NAMES);
        know(known, TELLING.beginnings(), TELLS);
        know(known, DENIALS.beginnings(), DENIES);
        return known;
    }

    private static void know(Map<String, Integer> known, Set<String> words, int what) {
        words.forEach(word -> known.merge(word, what, (one, other) -> one | other));
    }

    /// All that we know of a word: [#STOP], [#DAY], [#NUMBER], [#COMMON], [#FAMOUS], [#TELLS], [#DENIES], [#NAMES], added up.
    ///
    /// @param word hash of it
    static int known(long word) {
        return KNOWN.get(word);
    }

    /// What is known of any of some words.
    static int known(List<String> words) {
        int known = 0;
        for (String word : words) {
            known |= known(Hash64.of(word));
        }
        return known;
    }

    /// A bit for each day of the week that is named.
    static int days(List<Token> tokens) {
        int days = 0;
        for (Token token : tokens) {
            if (token.kind() == Token.Kind.DAY) {
                days |= 1 << Integer.parseInt(DAYS.getOrDefault(token.word(), "7"));
            }
        }
        return days & 0x7f;
    }

    /// Whether a title says that something is not so.
    static boolean denies(List<String> words) {
        return DENIALS.standApart(words, NO_DENIALS);
    }

    /// A number's digits where the word is one, else the word.
    static String digits(String word) {
        return NUMBERS.getOrDefault(word, word);
    }

    /// What a number and the word after its hyphen are together: 18 for "dix-huit", 80 for "quatre-vingts", 75 for "soixante-quinze". 0 for what is none.
    static int whole(String number, String word) {
        int first = number.length() <= 3 && isNumber(number) ? Integer.parseInt(number) : 0;
        int second = PARTS.getOrDefault(word, 0);
        boolean scores = first == 4 && second == 20;
        boolean tens = first >= 20 && first < 100 && first % 10 == 0 && second > 0 && second < 20;
        boolean teens = first == 10 && second >= 7 && second <= 9;
        return scores ? 80 : tens || teens ? first + second : 0;
    }

    private static boolean isNumber(String word) {
        return word.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /// The word that stands for this one and all that mean the same in the news.
    ///
    /// @param stem hash of it, singular and masculine
    static long concept(long stem) {
        int same = SAME.get(stem);
        return same == 0 ? stem : MEANINGS[same];
    }

    /// Whether a title is one of those that come again and again with other facts below.
    ///
    /// @param known of any of the words
    static boolean isTemplate(int known, List<String> words) {
        return (known & TEMPLATE) != 0 && TEMPLATES.standApart(words, NO_TEMPLATES);
    }

    /// Whether a title heads somebody's view of an event, not the event.
    static boolean isTelling(List<String> words) {
        return TELLING.stand(words);
    }

    /// The names of several words that begin with one, each with the word that stands for it.
    static List<Named> named(String first) {
        return NAMED.getOrDefault(first, List.of());
    }

    private static Phrases templates() {
        Set<String> all = words("template");
        all.addAll(lines("template phrases"));
        return new Phrases(all);
    }

    private static Map<String, List<Named>> readNames() {
        Map<String, List<Named>> names = new HashMap<>();
        for (String line : lines("names")) {
            String[] all = line.split(" +", -1);
            for (int at = 1; at < all.length; at++) {
                List<String> words = List.of(all[at].split("_", -1));
                names.computeIfAbsent(words.getFirst(), _ -> new ArrayList<>())
                        .add(new Named(words, all[0]));
            }
        }
        return names;
    }

    private static Set<String> words(String section) {
        Set<String> words = new HashSet<>();
        lines(section).forEach(line -> words.addAll(List.of(line.split(" +", -1))));
        return words;
    }

    private static Map<String, String> pairs(String section) {
        Map<String, String> pairs = new HashMap<>();
        for (String pair : words(section)) {
            int seam = pair.indexOf('=');
            pairs.put(pair.substring(0, seam), pair.substring(seam + 1));
        }
        return pairs;
    }

    /// Of numbers of several words, of which some mean something else where they stand alone.
    private static Map<String, Integer> parts() {
        Map<String, Integer> parts = new HashMap<>();
        NUMBERS.forEach((word, value) -> parts.put(word, Integer.valueOf(value)));
        pairs("part of a number").forEach((word, value) -> parts.put(word, Integer.valueOf(value)));
        return parts;
    }

    /// Another for each change of a word.
    static String edition() {
        return Long.toHexString(Hash64.of(TEXT));
    }

    public static List<String> lines(String section) {
        return Objects.requireNonNull(SECTIONS.get(section), section);
    }

    private static Map<String, List<String>> read() {
        Map<String, List<String>> sections = new HashMap<>();
        List<String> section = new ArrayList<>();
        for (String line : TEXT.lines().toList()) {
            String words = line.strip();
            if (words.startsWith("[")) {
                section = new ArrayList<>();
                sections.put(words.substring(1, words.length() - 1), section);
            } else if (!words.isEmpty() && !words.startsWith("#")) {
                section.add(words);
            }
        }
        return sections;
    }
}
