package kiosque.dedupe;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// What is kept of an entry to compare it with others': about one kilobyte, whatever its length.
///
/// @param page hash of the canonical link, 0 where that is no address of an article
/// @param guid hash of a guid that is unique in the world, else 0
/// @param title hash of the normalised title, 0 where the title says too little
/// @param language two letters, empty where unknown
/// @param agencies a bit for each ([Agencies])
/// @param lead shingles of the first words
/// @param body a sample of the shingles of the whole text, of which there are `bodySize`
record Sketch(
        long page,
        long guid,
        long title,
        Kind kind,
        String language,
        int agencies,
        Bag bag,
        Shingles lead,
        Shingles body,
        int bodySize) {

    /// How many shingles of the body are kept.
    static final int SAMPLE = 48;

    /// Other versions are not read: what they say may mean something else.
    private static final byte VERSION = 1;

    /// What a title says of the nature of its text.
    enum Kind {
        NEWS,
        /// Comes again with other facts.
        TEMPLATE,
        /// Rewritten as things happen.
        LIVE
    }

    byte[] encode() {
        ByteBuffer out =
                ByteBuffer.allocate(64 + 5 * bag.size() + 4 * lead.size() + 4 * body.size());
        out.put(VERSION).putLong(page).putLong(guid).putLong(title).put(code(kind));
        byte[] letters = Arrays.copyOf(language.getBytes(StandardCharsets.US_ASCII), 2);
        out.put(letters).putInt(agencies).putInt(bodySize);
        out.put((byte) bag.size());
        for (int word : bag.words()) {
            out.putInt(word);
        }
        out.put(bag.traits());
        put(out, lead);
        put(out, body);
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
        long page = in.getLong();
        long guid = in.getLong();
        long title = in.getLong();
        Kind kind = kind(in.get());
        byte[] letters = new byte[2];
        in.get(letters);
        String language = new String(letters, StandardCharsets.US_ASCII).replace("\0", "");
        int agencies = in.getInt();
        int bodySize = in.getInt();
        int[] words = ints(in);
        byte[] traits = new byte[words.length];
        in.get(traits);
        return new Sketch(
                page,
                guid,
                title,
                kind,
                language,
                agencies,
                new Bag(words, traits),
                new Shingles(ints(in)),
                new Shingles(ints(in)),
                bodySize);
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
        return switch (code) {
            case 1 -> Kind.TEMPLATE;
            case 2 -> Kind.LIVE;
            default -> Kind.NEWS;
        };
    }

    private static void put(ByteBuffer out, Shingles shingles) {
        out.put((byte) shingles.size());
        for (int hash : shingles.hashes()) {
            out.putInt(hash);
        }
    }

    private static int[] ints(ByteBuffer in) {
        int[] values = new int[in.get() & 0xff];
        for (int i = 0; i < values.length; i++) {
            values[i] = in.getInt();
        }
        return values;
    }
}
