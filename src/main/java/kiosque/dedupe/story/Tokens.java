package kiosque.dedupe.story;

import kiosque.dedupe.Hash64;
import kiosque.dedupe.identity.StableText;
import kiosque.dedupe.story.Token.Kind;
import kiosque.text.Folded;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a text as French or English words, names and numbers.
final class Tokens {

    private static final Pattern NUMBER =
            Pattern.compile(
                    "\\d{1,2}/\\d{1,2}/\\d{2,4}(?!\\d)|\\d{1,3}(?:["
                        + " .,']\\d{3})+(?![\\d])(?:[.,]\\d{1,3})?|\\d+(?:[.,]\\d+)?(?:-\\d+(?![\\d-]))?");

    private static final Pattern CENTURY = Pattern.compile("/20(?=\\d\\d$)");

    /// "2025-26" is "2025-2026".
    private static final Pattern SEASON = Pattern.compile("(?<=^20\\d\\d)-(?=\\d\\d$)");

    /// After the hour: "20h30", "20H00".
    private static final Pattern MINUTES = Pattern.compile("h\\d\\d");

    private static final Pattern GROUP = Pattern.compile("(?<=\\d)[ .,'](?=\\d{3}(?!\\d))");

    private static final Pattern ZEROS = Pattern.compile("\\.?0+$");

    /// How much of a text shows whether it is all in capitals.
    private static final int TASTE = 300;

    private static final Set<String> ORDINALS =
            Set.of(
                    "e", "er", "ere", "eme", "nd", "nde", "st", "rd", "th", "es", "ᵉ", "ᵉʳ", "ᵉʳᵉ",
                    "ʳᵉ", "ᵉˢ");

    /// What one desk writes beside the figure and another as a word: "8h" and "8 heures", "200m" and "200 m".
    private static final Set<String> UNITS =
            Set.of(
                    "h", "m", "km", "kg", "ha", "mm", "cm", "bn", "b", "mn", "kw", "mw", "gw",
                    "gwh");

    private static final Set<String> SCALES = Set.of(" million", " milliard", " billion");

    private static final Set<String> ELIDED =
            Set.of("qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "quelqu", "aujourd");

    private final String text;
    private final List<Token> tokens = new ArrayList<>();

    /// Where the last word ended that was written with a capital.
    private int capitalEnd = -1;

    private Tokens(String text) {
        this.text = text;
    }

    /// @param text visible text, a block a line
    static List<Token> of(String text) {
        return of(text, Integer.MAX_VALUE);
    }

    /// @param most how many are read
    static List<Token> of(String text, int most) {
        Tokens reading = new Tokens(StableText.typewritten(text));
        reading.read(most);
        reading.shorten();
        return reading.tokens;
    }

    /// Puts one word for each name of several, which others shorten: "le Rassemblement national" and "le RN".
    private void shorten() {
        for (int at = 0; at < tokens.size(); at++) {
            Token token = tokens.get(at);
            Lexicon.Named name =
                    (token.known() & Lexicon.NAMES) == 0 ? null : nameAt(at, token.word());
            if (name != null) {
                List<Token> all = tokens.subList(at, at + name.words().size());
                boolean capital =
                        all.stream()
                                .anyMatch(it -> it.kind() == Kind.NAME || it.kind() == Kind.GIVEN);
                long hash = Hash64.of(name.word());
                Token one =
                        Token.of(
                                name.word(),
                                capital ? Kind.NAME : Kind.WORD,
                                Lexicon.known(hash),
                                hash);
                all.clear();
                tokens.add(at, one);
            }
        }
    }

    private Lexicon.@Nullable Named nameAt(int at, String first) {
        for (Lexicon.Named name : Lexicon.named(first)) {
            int end = at + name.words().size();
            if (end <= tokens.size() && stand(name.words(), at)) {
                return name;
            }
        }
        return null;
    }

    private boolean stand(List<String> words, int at) {
        for (int i = 0; i < words.size(); i++) {
            if (!words.get(i).equals(tokens.get(at + i).word())) {
                return false;
            }
        }
        return true;
    }

    private void read(int most) {
        boolean shouting = isShouting();
        boolean sentence = true;
        Matcher number = NUMBER.matcher(text);
        for (int at = 0; at < text.length() && tokens.size() < most; ) {
            int c = text.codePointAt(at);
            if (isDigit(c) && number.region(at, text.length()).lookingAt()) {
                at = number(number.end(), number.group());
                sentence = false;
            } else if (Character.isLetterOrDigit(c)) {
                int end = endOfWord(at);
                word(at, end, !shouting && !sentence && Character.isUpperCase(c));
                sentence = sentence && isElision(at, end);
                at = end;
            } else {
                sentence = sentence || ends(c);
                at += Character.charCount(c);
            }
        }
    }

    /// A title in capitals, or With A Capital For Each Word, names nothing by them.
    private boolean isShouting() {
        int words = 0;
        int capitals = 0;
        int length = Math.min(TASTE, text.length());
        for (int at = 0; at < length; ) {
            int end = endOfWord(at);
            if (end - at >= 3 && Character.isLetter(text.charAt(at))) {
                words++;
                capitals += Character.isUpperCase(text.charAt(at)) ? 1 : 0;
            }
            at = Math.max(end, at + 1);
            if (!isMostly(capitals + (length - at) / 4 + 1, words + (length - at) / 4 + 1)) {
                return false;
            }
        }
        return words >= 3 && isMostly(capitals, words);
    }

    private static boolean isMostly(int capitals, int words) {
        return capitals * 10 >= words * 8;
    }

    private int endOfWord(int at) {
        int end = at;
        while (end < text.length()) {
            if (isAsciiOfAWord(text.charAt(end))) {
                end++;
                continue;
            }
            int c = text.codePointAt(end);
            if (c < 0x80) {
                break;
            }
            if (!Character.isLetterOrDigit(c)
                    && Character.getType(c) != Character.NON_SPACING_MARK) {
                break;
            }
            end += Character.charCount(c);
            if (Character.isIdeographic(c)) {
                break;
            }
        }
        return end;
    }

    private static boolean isAsciiOfAWord(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || isDigit(c);
    }

    private int number(int end, String digits) {
        int after = endOfWord(end);
        String suffix = Folded.plain(text.substring(end, after));
        if (MINUTES.matcher(suffix).matches()) {
            tokens.add(number(digits, Kind.NUMBER));
            if (!suffix.endsWith("00")) {
                tokens.add(number(suffix.substring(1), Kind.NUMBER));
            }
            return after;
        }
        if (suffix.equals("k") && isPlain(digits)) {
            tokens.add(number(digits + "000", Kind.NUMBER));
            return after;
        }
        String value = suffix.isEmpty() ? rounded(value(digits), after) : value(digits);
        boolean bare = suffix.isEmpty() || ORDINALS.contains(suffix) || UNITS.contains(suffix);
        tokens.add(number(bare ? value : value + suffix, Kind.NUMBER));
        return after;
    }

    /// What one desk gives as 13.1 million another gives as 13: from ten of them on their tenths are no other figure.
    private String rounded(String value, int after) {
        int point = value.indexOf('.');
        boolean many =
                point > 1
                        && value.indexOf('-') < 0
                        && SCALES.stream().anyMatch(it -> text.startsWith(it, after));
        return many ? String.valueOf(Math.round(Double.parseDouble(value))) : value;
    }

    /// 12 000, 12.000 and 12,000 are one number, as are 0,50 and 0.5, and a date in figures: one day is another than one with the same figures.
    private static String value(String digits) {
        if (digits.indexOf('/') > 0) {
            return CENTURY.matcher(digits).replaceFirst("/");
        }
        int dash = digits.indexOf('-');
        if (dash > 0) {
            return SEASON.matcher(digits).replaceFirst("-20");
        }
        if (isPlain(digits)) {
            return digits;
        }
        String plain = GROUP.matcher(digits).replaceAll("").replace(',', '.');
        return plain.indexOf('.') < 0 ? plain : ZEROS.matcher(plain).replaceFirst("");
    }

    private static boolean isPlain(String digits) {
        int at = 0;
        while (at < digits.length() && isDigit(digits.charAt(at))) {
            at++;
        }
        return at == digits.length();
    }

    private void word(int at, int end, boolean capital) {
        if (isElision(at, end) || isGenitive(at, end)) {
            return;
        }
        String word = Folded.plain(text.substring(at, end));
        if (isPartOfNumber(at, word)) {
            return;
        }
        boolean acronym = isAcronym(at, end);
        long hash = Hash64.of(word);
        int known = Lexicon.known(hash);
        countNine(at, word, known);
        Kind kind = kind(known, capital, acronym);
        if (kind == Kind.NAME
                && capitalEnd >= 0
                && capitalEnd == at - 1
                && isJoint(text.charAt(capitalEnd))) {
            tokens.add(tokens.removeLast().as(Kind.GIVEN));
        }
        tokens.add(
                (known & Lexicon.NUMBER) == 0
                        ? Token.of(word, kind, known, hash)
                        : number(Lexicon.digits(word), kind));
        capitalEnd =
                Character.isUpperCase(text.codePointAt(at))
                                && !acronym
                                && (kind == Kind.NAME || kind == Kind.WORD)
                        ? end
                        : -1;
    }

    /// "neuf" is nine before a plural: what is new would be one, too.
    private void countNine(int at, String next, int known) {
        boolean plural = (known & Lexicon.STOP) == 0 && (next.endsWith("s") || next.endsWith("x"));
        if (plural
                && !tokens.isEmpty()
                && tokens.getLast().word().equals("neuf")
                && text.charAt(at - 1) == ' ') {
            tokens.removeLast();
            tokens.add(number("9", Kind.NUMBER));
        }
    }

    private static Token number(String digits, Kind kind) {
        return Token.of(digits, kind, 0, Hash64.of(digits));
    }

    /// Whether it goes on with a number in words, "dix-huit" or "twenty-five": then the number before becomes the whole.
    private boolean isPartOfNumber(int at, String word) {
        if (at == 0 || text.charAt(at - 1) != '-' || tokens.isEmpty()) {
            return false;
        }
        Token before = tokens.getLast();
        int whole = before.kind() == Kind.NUMBER ? Lexicon.whole(before.word(), word) : 0;
        if (whole > 0) {
            tokens.removeLast();
            tokens.add(number(String.valueOf(whole), Kind.NUMBER));
        }
        return whole > 0;
    }

    /// Between the words of one name.
    private static boolean isJoint(char c) {
        return c == ' ' || c == '-';
    }

    private static Kind kind(int known, boolean capital, boolean acronym) {
        if ((known & Lexicon.DAY) != 0) {
            return Kind.DAY;
        }
        boolean stop = (known & Lexicon.STOP) != 0;
        if (acronym || (capital && !stop)) {
            return Kind.NAME;
        }
        if (stop) {
            return Kind.STOP;
        }
        return (known & Lexicon.NUMBER) == 0 ? Kind.WORD : Kind.NUMBER;
    }

    private boolean isAcronym(int at, int end) {
        if (end - at < 3 || end - at > 6) {
            return false;
        }
        for (int i = at; i < end; i++) {
            if (!Character.isUpperCase(text.charAt(i)) && !isDigit(text.charAt(i))) {
                return false;
            }
        }
        return !isLineInCapitals(at);
    }

    private boolean isLineInCapitals(int at) {
        int start = text.lastIndexOf('\n', at) + 1;
        int next = text.indexOf('\n', at);
        return text.substring(start, next < 0 ? text.length() : next)
                .chars()
                .noneMatch(Character::isLowerCase);
    }

    private boolean isElision(int at, int end) {
        if (end >= text.length()
                || text.charAt(end) != '\''
                || end + 1 >= text.length()
                || !Character.isLetter(text.charAt(end + 1))) {
            return false;
        }
        return end - at == 1 || ELIDED.contains(Folded.plain(text.substring(at, end)));
    }

    private boolean isGenitive(int at, int end) {
        return end - at == 1
                && at >= 2
                && text.charAt(at - 1) == '\''
                && Character.toLowerCase(text.charAt(at)) == 's'
                && Character.isLetter(text.charAt(at - 2));
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static boolean ends(int c) {
        return ".!?:;«\"“”\n•|…".indexOf(c) >= 0;
    }
}
