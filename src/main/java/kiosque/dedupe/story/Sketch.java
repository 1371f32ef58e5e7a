package kiosque.dedupe.story;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/// What is kept of an entry to compare it with others': at most 256 bytes, whatever its length.
///
/// @param page hash of the canonical link, 0 where that is no address of an article
/// @param guid hash of a guid that is unique in the world, else 0
/// @param told whether it is somebody's view of an event, not the event
/// @param course how far its affairs have come ([AffairStage])
/// @param denial whether its title says that something is not so
/// @param days of the week that title and lead name, a bit each
/// @param language two letters, empty where unknown
/// @param grams of the title
/// @param title its words
/// @param lead the words of the lead that the title has not
/// @param text a sample of the runs of words of the lead, of which there are `runs`
public record Sketch(
        long page,
        long guid,
        Kind kind,
        boolean told,
        Denial denial,
        int course,
        int days,
        String language,
        Grams grams,
        Terms title,
        Terms lead,
        Shingles text,
        int runs) {

    static final int MOST_BYTES = 256;

    /// Words kept of the title, and of the lead.
    static final int TITLE = 15;

    static final int LEAD = 22;

    /// How many runs of the text are kept.
    static final int SAMPLE = 17;

    /// Other versions are not read: what they say may mean something else.
    static final byte VERSION = 3;

    private static final int TOLD = 4;

    private static final int DENIES = 8;

    private static final int DENIES_ASIDE = 16;

    private static final int PAGE_AT = 9;
    private static final int GRAMS_AT = PAGE_AT + 2 * Long.BYTES;
    private static final int TITLE_AT = GRAMS_AT + Grams.LONGS * Long.BYTES;
    private static final int LEAST_BYTES = TITLE_AT + 4;

    /// Bytes of a word or a run.
    static final int NUMBER = 3;

    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INTS =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

    private static final int LETTERS = 26;

    private static final String[] LANGUAGES =
            IntStream.range(0, LETTERS * LETTERS)
                    .mapToObj(at -> "" + (char) ('a' + at / LETTERS) + (char) ('a' + at % LETTERS))
                    .toArray(String[]::new);

    /// What a title says of the nature of its text.
    public enum Kind {
        NEWS,
        /// Comes again with other facts.
        TEMPLATE,
        /// Rewritten as things happen.
        LIVE
    }

    /// Whether a title says that something is not so.
    public enum Denial {
        NONE,
        /// Not of the news itself: somebody whom it quotes before the headline proper says so, which may be what the other says, or it comes after the news.
        ASIDE,
        SAID
    }

    /// Whether one says that it is not so, and the other does not.
    boolean contradicts(Sketch other) {
        return (denial == Denial.SAID && other.denial == Denial.NONE)
                || (denial == Denial.NONE && other.denial == Denial.SAID);
    }

    /// Whether each names days of the week, and none that the other names.
    boolean namesOtherDays(Sketch other) {
        return days != 0 && other.days != 0 && (days & other.days) == 0;
    }

    /// Which part of the leads' runs of words both have, as far as the samples tell.
    double copied(Sketch other) {
        return runs == 0 || other.runs == 0 ? 0 : Shingles.resemblance(text, other.text, SAMPLE);
    }

    /// Whether a stored sketch is of the same page or guid.
    boolean isOfOneAddress(byte[] other) {
        return (page != 0 && page == (long) LONGS.get(other, PAGE_AT))
                || (guid != 0 && guid == (long) LONGS.get(other, PAGE_AT + Long.BYTES));
    }

    /// How alike the titles' letters are, of this and a stored sketch.
    double resemblance(byte[] other) {
        return grams.resemblance(other, GRAMS_AT);
    }

    private static Grams grams(byte[] bytes) {
        long[] bits = new long[Grams.LONGS];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = (long) LONGS.get(bytes, GRAMS_AT + i * Long.BYTES);
        }
        return new Grams(bits);
    }

    /// Where the words of the title stand in a stored sketch: a byte that says how many, then [#NUMBER] bytes each.
    static int titleAt() {
        return TITLE_AT;
    }

    /// Likewise those of its lead.
    static int leadAt(byte[] bytes) {
        return end(bytes, TITLE_AT);
    }

    /// Likewise of a stored sketch.
    double copied(byte[] other) {
        int textAt = after(other, after(other, TITLE_AT));
        return runs == 0 || other[after(other, textAt)] == 0
                ? 0
                : Shingles.resemblance(text, new Shingles(numbers(other, textAt)), SAMPLE);
    }

    byte[] encode() {
        ByteBuffer out = ByteBuffer.allocate(MOST_BYTES);
        out.put(VERSION).put((byte) (code(kind) | (told ? TOLD : 0) | code(denial)));
        out.putInt(course).put((byte) days);
        out.put(Arrays.copyOf(language.getBytes(StandardCharsets.US_ASCII), 2));
        out.putLong(page).putLong(guid);
        for (long part : grams.bits()) {
            out.putLong(part);
        }
        put(out, title.codes());
        put(out, lead.codes());
        put(out, text.hashes());
        out.put((byte) Math.min(runs, 255));
        return Arrays.copyOf(out.array(), out.position());
    }

    /// Whether the bytes are a sketch of this version, whole.
    static boolean isReadable(byte[] bytes) {
        return hasWords(bytes) && after(bytes, after(bytes, after(bytes, TITLE_AT))) >= 0;
    }

    /// Whether they are one as far as the words of title and lead: most are not looked at further.
    static boolean hasWords(byte[] bytes) {
        if (bytes.length < LEAST_BYTES || bytes[0] != VERSION) {
            return false;
        }
        int leadAt = after(bytes, TITLE_AT);
        return leadAt >= 0 && after(bytes, leadAt) >= 0;
    }

    /// Empty for bytes of another version or of none.
    static Optional<Sketch> decode(byte[] bytes) {
        if (!isReadable(bytes)) {
            return Optional.empty();
        }
        int leadAt = after(bytes, TITLE_AT);
        int textAt = after(bytes, leadAt);
        int end = after(bytes, textAt);
        byte nature = bytes[1];
        return Optional.of(
                new Sketch(
                        (long) LONGS.get(bytes, PAGE_AT),
                        (long) LONGS.get(bytes, PAGE_AT + Long.BYTES),
                        kind(nature),
                        (nature & TOLD) != 0,
                        denial(nature),
                        (int) INTS.get(bytes, 2),
                        bytes[6],
                        language(bytes[7], bytes[8]),
                        grams(bytes),
                        new Terms(numbers(bytes, TITLE_AT)),
                        new Terms(numbers(bytes, leadAt)),
                        new Shingles(numbers(bytes, textAt)),
                        bytes[end] & 0xff));
    }

    /// Where the numbers that begin there end; negative where the bytes end before.
    private static int after(byte[] bytes, int at) {
        int end = end(bytes, at);
        return end < bytes.length ? end : -1;
    }

    /// Where the numbers that begin there end.
    static int end(byte[] bytes, int at) {
        return at + 1 + NUMBER * (bytes[at] & 0xff);
    }

    private static String language(byte first, byte second) {
        boolean told = first >= 'a' && first <= 'z' && second >= 'a' && second <= 'z';
        return told ? LANGUAGES[(first - 'a') * LETTERS + second - 'a'] : "";
    }

    private static byte code(Kind kind) {
        return (byte)
                switch (kind) {
                    case NEWS -> 0;
                    case TEMPLATE -> 1;
                    case LIVE -> 2;
                };
    }

    private static int code(Denial denial) {
        return switch (denial) {
            case NONE -> 0;
            case ASIDE -> DENIES_ASIDE;
            case SAID -> DENIES;
        };
    }

    private static Denial denial(byte code) {
        return (code & DENIES) != 0
                ? Denial.SAID
                : (code & DENIES_ASIDE) != 0 ? Denial.ASIDE : Denial.NONE;
    }

    private static Kind kind(byte code) {
        return switch (code & 3) {
            case 1 -> Kind.TEMPLATE;
            case 2 -> Kind.LIVE;
            default -> Kind.NEWS;
        };
    }

    /// Of 24 bits each.
    private static void put(ByteBuffer out, int[] numbers) {
        out.put((byte) numbers.length);
        for (int number : numbers) {
            out.put((byte) (number >>> 16)).putShort((short) number);
        }
    }

    private static int[] numbers(byte[] bytes, int at) {
        int[] numbers = new int[bytes[at] & 0xff];
        for (int i = 0, from = at + 1; i < numbers.length; i++, from += NUMBER) {
            numbers[i] = number(bytes, from);
        }
        return numbers;
    }

    /// Of which a byte stands before.
    static int number(byte[] bytes, int at) {
        return (int) INTS.get(bytes, at - 1) & 0xffffff;
    }
}
