package kiosque.dedupe.story;

import kiosque.dedupe.Hash64;
import kiosque.dedupe.story.Token.Kind;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Words that carry meaning, each as 24 bits: 20 of its hash, four of what it proves.
///
/// @param codes in ascending order
@SuppressWarnings("ArrayRecordComponent") // never compared, and never changed once made
public record Terms(int[] codes) {

    static final int BYTES = 3;

    private static final int CLASS_BITS = 4;
    private static final int CLASS = (1 << CLASS_BITS) - 1;
    private static final int HASH = (1 << 20) - 1;

    private static final double[] WEIGHTS = {
        0.3, 0.8, 1.1, 0.6, 1.6, 0.3, 0.4, 0.8, 0, 0.3, 0.8, 1.1, 0.6, 1.6, 0.3, 0.3
    };
    private static final int NAME = 3;
    private static final int TELLING_NAME = 4;
    private static final int DIGIT = 6;
    private static final int NUMBER = 7;
    private static final int DAY = 8;

    /// The first of those for words of a kicker.
    private static final int KICKER = 9;

    /// What a word of a kicker says of the news below it, compared with one of the title itself.
    private static final double KICKER_PART = 0.4;

    private static final double TELLING = 0.75;

    /// @param most how many are kept, those that prove most
    public static Terms of(List<Token> tokens, int most) {
        return of(List.of(), tokens, most);
    }

    /// @param kicker what stands before the title and names the affair: "Ukraine :"
    public static Terms of(List<Token> kicker, List<Token> tokens, int most) {
        Map<Integer, Integer> classes = new HashMap<>();
        for (Token token : tokens) {
            if (token.kind() != Kind.STOP) {
                classes.merge(hash(token), code(token), Terms::stronger);
            }
        }
        for (Token token : kicker) {
            if (token.kind() != Kind.STOP) {
                int code = code(token);
                classes.putIfAbsent(hash(token), code < DIGIT ? code + KICKER : code);
            }
        }
        int[] codes =
                classes.entrySet().stream()
                        .sorted(
                                Map.Entry.<Integer, Integer>comparingByValue(
                                                (a, b) -> Double.compare(WEIGHTS[b], WEIGHTS[a]))
                                        .thenComparing(Map.Entry.comparingByKey()))
                        .limit(most)
                        .mapToInt(entry -> entry.getKey() << CLASS_BITS | entry.getValue())
                        .toArray();
        Arrays.sort(codes);
        return new Terms(codes);
    }

    int size() {
        return codes.length;
    }

    int code(int at) {
        return codes[at];
    }

    static int hash(int code) {
        return code >>> CLASS_BITS;
    }

    static boolean isSameWord(int one, int other) {
        return one >>> CLASS_BITS == other >>> CLASS_BITS;
    }

    static double weight(int code) {
        return WEIGHTS[code & CLASS];
    }

    /// How much it says of the news itself, not of the affair.
    static double newsWeight(int code) {
        return (code & CLASS) >= KICKER ? KICKER_PART * weight(code) : weight(code);
    }

    static boolean isNumber(int code) {
        int kind = code & CLASS;
        return kind == DIGIT || kind == NUMBER;
    }

    static boolean isName(int code) {
        int kind = code & CLASS;
        return kind == TELLING_NAME || kind == TELLING_NAME + KICKER;
    }

    /// Whether both having it says something.
    static boolean isTelling(int code) {
        return weight(code) >= TELLING && !isNumber(code);
    }

    /// The words that the other has not, those that prove most.
    public Terms without(Terms other, int most) {
        int[] left =
                Arrays.stream(codes)
                        .filter(code ->
                                Arrays.stream(other.codes)
                                        .noneMatch(known ->
                                                known >>> CLASS_BITS == code >>> CLASS_BITS))
                        .boxed()
                        .sorted((a, b) -> Double.compare(WEIGHTS[b & CLASS], WEIGHTS[a & CLASS]))
                        .limit(most)
                        .mapToInt(Integer::intValue)
                        .toArray();
        Arrays.sort(left);
        return new Terms(left);
    }

    static int hash(Token token) {
        return (int) Hash64.of(token.stem()) & HASH;
    }

    private static int stronger(int one, int other) {
        return WEIGHTS[one] >= WEIGHTS[other] ? one : other;
    }

    private static int code(Token token) {
        return switch (token.kind()) {
            case STOP -> 0;
            case WORD -> Lexicon.isCommon(token.word()) ? 0 : token.word().length() >= 8 ? 2 : 1;
            case NAME -> Lexicon.isCommon(token.word()) ? NAME : TELLING_NAME;
            case GIVEN -> 5;
            case NUMBER -> token.word().length() > 1 ? NUMBER : DIGIT;
            case DAY -> DAY;
        };
    }
}
