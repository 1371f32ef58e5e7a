package kiosque.dedupe;

import kiosque.dedupe.Token.Kind;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// The words of title and opening that carry meaning, each with what it proves and where it stands.
///
/// @param words hashes in ascending order
/// @param traits of each word, in the same order: kind, place and weight in one byte
@SuppressWarnings("ArrayRecordComponent") // never compared, and never changed once made
record Bag(int[] words, byte[] traits) {

    private static final int KIND = 3;
    private static final int NAME = 1;
    private static final int NUMBER = 2;
    private static final int DAY = 3;
    private static final int TITLE = 4;
    private static final int LEAD = 8;
    private static final int WEIGHT_SHIFT = 4;
    private static final double WEIGHT_UNIT = 0.125;
    private static final double TELLING = 0.75;

    /// @param lead how many of the text's first tokens are its lead, in which facts must agree
    /// @param most how many words are kept at most, in the order of the text
    static Bag of(List<Token> title, List<Token> text, int lead, int most) {
        Map<Integer, Integer> traits = new HashMap<>();
        title.forEach(token -> add(traits, token, TITLE, most));
        for (int at = 0; at < text.size(); at++) {
            add(traits, text.get(at), at < lead ? LEAD : 0, most);
        }
        TreeMap<Integer, Integer> sorted = new TreeMap<>(traits);
        int[] words = sorted.keySet().stream().mapToInt(Integer::intValue).toArray();
        byte[] bytes = new byte[words.length];
        int at = 0;
        for (int value : sorted.values()) {
            bytes[at++] = (byte) value;
        }
        return new Bag(words, bytes);
    }

    int size() {
        return words.length;
    }

    /// Whether there is a text at all, not a title only.
    boolean hasLead() {
        return IntStream.range(0, words.length).anyMatch(this::inLead);
    }

    /// Whether sharing it says something: no number and no word of every day.
    boolean isTelling(int at) {
        return !isNumber(at) && weight(at) >= TELLING;
    }

    boolean isNumber(int at) {
        return kind(at) == Kind.NUMBER;
    }

    /// Whether it is a name that does not stand in every second text.
    boolean isName(int at) {
        return kind(at) == Kind.NAME && weight(at) > 1;
    }

    boolean isDay(int at) {
        return kind(at) == Kind.DAY;
    }

    boolean inTitle(int at) {
        return (traits[at] & TITLE) != 0;
    }

    boolean inLead(int at) {
        return (traits[at] & LEAD) != 0;
    }

    double weight(int at) {
        return ((traits[at] & 0xff) >>> WEIGHT_SHIFT) * WEIGHT_UNIT;
    }

    private Kind kind(int at) {
        return switch (traits[at] & KIND) {
            case NAME -> Kind.NAME;
            case NUMBER -> Kind.NUMBER;
            case DAY -> Kind.DAY;
            default -> Kind.WORD;
        };
    }

    private static int code(Kind kind) {
        return switch (kind) {
            case STOP, WORD -> 0;
            case NAME -> NAME;
            case NUMBER -> NUMBER;
            case DAY -> DAY;
        };
    }

    private static void add(Map<Integer, Integer> traits, Token token, int place, int most) {
        if (token.kind() == Kind.STOP) {
            return;
        }
        int hash = (int) Hash64.of(stem(token));
        Integer known = traits.get(hash);
        if (known == null && traits.size() >= most) {
            return;
        }
        int weight = (int) Math.round(token.weight() / WEIGHT_UNIT);
        int kind = code(token.kind());
        int places = place;
        if (known != null) {
            places |= known & (TITLE | LEAD);
            weight = Math.max(weight, known >>> WEIGHT_SHIFT);
            kind = Math.max(kind, known & KIND);
        }
        traits.put(hash, kind | places | (weight << WEIGHT_SHIFT));
    }

    /// Singular and plural alike; enough for French and English.
    static String stem(Token token) {
        String word = token.word();
        boolean plural =
                token.kind() != Kind.NUMBER
                        && word.length() > 4
                        && (word.endsWith("s") || word.endsWith("x"));
        return plural ? word.substring(0, word.length() - 1) : word;
    }
}
