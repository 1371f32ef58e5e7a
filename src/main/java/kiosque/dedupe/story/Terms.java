package kiosque.dedupe.story;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

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
        0.3, 0.8, 1.1, 0.6, 1.6, 0.3, 0.4, 0.8, 0.8, 0.3, 0.8, 1.1, 0.6, 1.6, 1.6, 1.6
    };

    private static final int NAME = 3;
    private static final int TELLING_NAME = 4;
    private static final int GIVEN = 5;
    private static final int DIGIT = 6;
    private static final int NUMBER = 7;
    private static final int YEAR = 8;

    /// The first of those for words of a kicker.
    private static final int KICKER = 9;

    /// A name that is in the news every day: it tells the news as any name does, but binds no affair.
    private static final int FAMOUS = 15;

    private static final int FAMOUS_IN_KICKER = 14;

    /// For each class how many weigh more, each weight once.
    private static final long[] RANKS =
            Arrays.stream(WEIGHTS)
                    .mapToLong(weight ->
                            Arrays.stream(WEIGHTS).distinct().filter(more -> more > weight).count())
                    .toArray();

    /// What a word of a kicker says of the news below it, compared with one of the title itself.
    private static final double KICKER_PART = 0.4;

    private static final double TELLING = 0.75;

    private static final int TALLY_BITS = 12;
    private static final int TALLY = (1 << TALLY_BITS) - 1;

    private static final double[] NEWS_WEIGHTS =
            IntStream.rangeClosed(0, CLASS).mapToDouble(Terms::newsWeightOf).toArray();

    private static final long[] TALLIES =
            IntStream.rangeClosed(0, CLASS).mapToLong(Terms::tallyOf).toArray();

    /// @param most how many are kept, those that prove most
    public static Terms of(List<Token> tokens, int most) {
        return of(List.of(), tokens, most);
    }

    /// @param kicker what stands before the title and names the affair: "Ukraine :"
    public static Terms of(List<Token> kicker, List<Token> tokens, int most) {
        int[] codes = new int[tokens.size() + kicker.size()];
        int size = 0;
        for (Token token : tokens) {
            if (token.isKept()) {
                int code = hash(token) << CLASS_BITS | kind(token);
                int at = indexOf(code, codes, size);
                if (at < size) {
                    codes[at] = weight(codes[at]) >= weight(code) ? codes[at] : code;
                } else {
                    codes[size++] = code;
                }
            }
        }
        for (Token token : kicker) {
            if (token.isKept()) {
                int code = hash(token) << CLASS_BITS | inKicker(kind(token));
                if (indexOf(code, codes, size) == size) {
                    codes[size++] = code;
                }
            }
        }
        return strongest(codes, size, most);
    }

    private static int inKicker(int kind) {
        return switch (kind) {
            case FAMOUS -> FAMOUS_IN_KICKER;
            case GIVEN -> KICKER;
            default -> kind < DIGIT ? kind + KICKER : kind;
        };
    }

    /// @return `size` where the word is not among them
    private static int indexOf(int code, int[] codes, int size) {
        int at = 0;
        while (at < size && !isSameWord(codes[at], code)) {
            at++;
        }
        return at;
    }

    private static Terms strongest(int[] codes, int size, int most) {
        long[] order = new long[size];
        for (int at = 0; at < size; at++) {
            order[at] = RANKS[codes[at] & CLASS] << Integer.SIZE | codes[at];
        }
        Arrays.sort(order);
        int[] kept = new int[Math.min(size, most)];
        for (int at = 0; at < kept.length; at++) {
            kept[at] = (int) order[at];
        }
        Arrays.sort(kept);
        return new Terms(kept);
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
        return NEWS_WEIGHTS[code & CLASS];
    }

    static boolean isTelling(int code) {
        return weight(code) >= TELLING;
    }

    /// Whether it is a name, a number, a word that says something where both have it: to be added up, and read by [#names], [#numbers] and [#telling].
    static long tally(int code) {
        return TALLIES[code & CLASS];
    }

    static int names(long tallies) {
        return (int) tallies & TALLY;
    }

    static int numbers(long tallies) {
        return (int) (tallies >>> TALLY_BITS) & TALLY;
    }

    /// How many of those that are worth telling are not in the news every day.
    static int binding(long tallies) {
        return (int) (tallies >>> 3 * TALLY_BITS) & TALLY;
    }

    /// How many of the numbers are years.
    static int years(long tallies) {
        return (int) (tallies >>> 4 * TALLY_BITS) & TALLY;
    }

    static int telling(long tallies) {
        return (int) (tallies >>> 2 * TALLY_BITS) & TALLY;
    }

    private static double newsWeightOf(int kind) {
        return kind >= KICKER && kind != FAMOUS ? KICKER_PART * WEIGHTS[kind] : WEIGHTS[kind];
    }

    private static long tallyOf(int kind) {
        boolean number = kind == DIGIT || kind == NUMBER || kind == YEAR;
        boolean famous = kind == FAMOUS || kind == FAMOUS_IN_KICKER;
        boolean name = famous || kind == TELLING_NAME || kind == TELLING_NAME + KICKER;
        boolean telling = WEIGHTS[kind] >= TELLING && !number;
        return (name ? 1L : 0)
                | (number ? 1L << TALLY_BITS : 0)
                | (telling ? 1L << 2 * TALLY_BITS : 0)
                | (telling && !famous ? 1L << 3 * TALLY_BITS : 0)
                | (kind == YEAR ? 1L << 4 * TALLY_BITS : 0);
    }

    /// The words that the other has not, those that prove most.
    public Terms without(Terms other, int most) {
        int[] left = new int[codes.length];
        int size = 0;
        for (int code : codes) {
            if (indexOf(code, other.codes, other.codes.length) == other.codes.length) {
                left[size++] = code;
            }
        }
        return strongest(left, size, most);
    }

    static int hash(Token token) {
        return (int) token.stem() & HASH;
    }

    private static int kind(Token token) {
        return switch (token.kind()) {
            case STOP, DAY -> 0;
            case WORD -> token.isCommon() ? 0 : token.word().length() >= 8 ? 2 : 1;
            case NAME -> token.isCommon() ? NAME : token.isFamous() ? FAMOUS : TELLING_NAME;
            case GIVEN -> GIVEN;
            case NUMBER -> token.isYear() ? YEAR : token.word().length() > 1 ? NUMBER : DIGIT;
        };
    }
}
