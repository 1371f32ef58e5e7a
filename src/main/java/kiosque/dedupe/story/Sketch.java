package kiosque.dedupe.story;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/// What is kept of an entry to compare it with others': at most 256 bytes, whatever its length.
///
/// @param page hash of the canonical link, 0 where that is no address of an article
/// @param guid hash of a guid that is unique in the world, else 0
/// @param told whether it is somebody's view of an event, not the event
/// @param course how far its affairs have come ([Course])
/// @param denies whether its title says that something is not so
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
        boolean denies,
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
    private static final byte VERSION = 2;

    private static final int TOLD = 4;

    private static final int DENIES = 8;

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

    /// Which part of the leads' runs of words both have, as far as the samples tell.
    double copied(Sketch other) {
        return runs == 0 || other.runs == 0 ? 0 : Shingles.resemblance(text, other.text, SAMPLE);
    }

    byte[] encode() {
        ByteBuffer out = ByteBuffer.allocate(MOST_BYTES);
        out.put(VERSION).put((byte) (code(kind) | (told ? TOLD : 0) | (denies ? DENIES : 0)));
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

    /// Empty for bytes of another version or of none.
    static Optional<Sketch> decode(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        if (bytes.length == 0 || in.get() != VERSION) {
            return Optional.empty();
        }
        try {
            return Optional.of(decode(in));
        } catch (BufferUnderflowException e) {
            return Optional.empty();
        }
    }

    private static Sketch decode(ByteBuffer in) {
        byte nature = in.get();
        int course = in.getInt();
        int days = in.get();
        String language = language(in.get(), in.get());
        long page = in.getLong();
        long guid = in.getLong();
        long[] bits = new long[Grams.LONGS];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = in.getLong();
        }
        return new Sketch(
                page,
                guid,
                kind(nature),
                (nature & TOLD) != 0,
                (nature & DENIES) != 0,
                course,
                days,
                language,
                new Grams(bits),
                new Terms(numbers(in)),
                new Terms(numbers(in)),
                new Shingles(numbers(in)),
                in.get() & 0xff);
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

    private static int[] numbers(ByteBuffer in) {
        int[] numbers = new int[in.get() & 0xff];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (in.get() & 0xff) << 16 | (in.getShort() & 0xffff);
        }
        return numbers;
    }
}
