package kiosque.parse.text;

import module java.base;

import kiosque.text.PackedText;

/// A single-byte charset that Java lacks: Tajik, Kazakh, Celtic … Read only.
final class RareCharset extends Charset {

    private static final char NONE = '\uFFFD';

    /// The tables, read when the first label arrives that Java does not know.
    private static final class Tables {
        private static final Map<String, Charset> BY_LABEL = byLabel();
    }

    /// The characters of the last bytes up to 0xFF.
    private final String last;

    private RareCharset(String name, String last) {
        super(name, new String[0]);
        this.last = last;
    }

    /// @param label in lower case, without punctuation
    static Optional<Charset> named(String label) {
        return Optional.ofNullable(Tables.BY_LABEL.get(label));
    }

    @Override
    public boolean contains(Charset other) {
        return other.equals(StandardCharsets.US_ASCII);
    }

    @Override
    public CharsetDecoder newDecoder() {
        return new CharsetDecoder(this, 1, 1) {
            @Override
            protected CoderResult decodeLoop(ByteBuffer in, CharBuffer out) {
                while (in.hasRemaining()) {
                    if (!out.hasRemaining()) {
                        return CoderResult.OVERFLOW;
                    }
                    char c = character(in.get(in.position()) & 0xFF);
                    if (c == NONE) {
                        return CoderResult.unmappableForLength(1);
                    }
                    in.get();
                    out.put(c);
                }
                return CoderResult.UNDERFLOW;
            }
        };
    }

    @Override
    public boolean canEncode() {
        return false;
    }

    @Override
    public CharsetEncoder newEncoder() {
        throw new UnsupportedOperationException(name());
    }

    private char character(int code) {
        int index = code - (256 - last.length());
        return index < 0 ? (char) code : last.charAt(index);
    }

    private static Map<String, Charset> byLabel() {
        Map<String, Charset> charsets = new HashMap<>();
        PackedText.lines(RareCharset.class, "rare-charsets.txt")
                .map(line -> line.split("\t", -1))
                .forEach(columns -> {
                    Charset charset = new RareCharset(columns[0], columns[2]);
                    for (String label : columns[1].split(" ", -1)) {
                        charsets.put(label, charset);
                    }
                });
        return Map.copyOf(charsets);
    }
}
