package kiosque.fetch.wire;

import module java.base;

import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import com.github.luben.zstd.ZstdInputStreamNoFinalizer;

/// Undoes content codings (RFC 9110, section 8.4), within a limit on what comes out.
///
/// What the bytes are counts for more than what the header says: a body that is labelled but not coded is taken as it is, and
/// gzip without a label, or within a coding that alone is named, is undone.
public final class ContentDecoding {

    private static final int MOST = 4;

    /// RFC 9659: a decoder need not give more than 8 MB to a window.
    private static final int ZSTD_WINDOW_LOG = 23;

    private static final Set<String> KNOWN =
            Brotli.IS_HERE
                    ? Set.of("gzip", "x-gzip", "deflate", "br", "zstd")
                    : Set.of("gzip", "x-gzip", "deflate", "zstd");

    private static final Pattern TEXT =
            Pattern.compile(
                    "(?:\u00EF\u00BB\u00BF)?[\\t\\r\\n"
                            + " ]*[<{](?:[\\t\\r\\n"
                            + " -~]{7}|[\\t\\r\\n"
                            + " -~]{0,6}$)");

    /// The whole of an answer's body.
    ///
    /// @throws BrokenBody if it is damaged or ends too early
    /// @throws LimitExceeded if more than `limit` bytes come out, or it is coded more often than any honest body
    public static byte[] undone(WireAnswer answer, long limit) throws IOException {
        byte[] body = decoded(answer, limit);
        if (answer.cut().isPresent()) {
            throw answer.cut().get().leaving(body);
        }
        return body;
    }

    private static byte[] decoded(WireAnswer answer, long limit) throws IOException {
        List<String> codings = codings(answer);
        if (codings.size() > MOST) {
            throw new LimitExceeded("The body is coded " + codings.size() + " times over");
        }
        Chunks encoded = answer.body();
        boolean coded = encoded.startsWith(0x1F, 0x8B) || encoded.startsWith(0x28, 0xB5);
        if (codings.isEmpty() && !coded) {
            return encoded.join();
        }
        var decoded = Chunks.waiting(limit);
        var source = new Source(encoded.drain());
        try (InputStream stream = decoding(source, codings)) {
            if (!decoded.addAll(stream)) {
                throw new LimitExceeded(
                        "The body is larger than " + limit + " bytes once its coding is undone");
            }
        } catch (LimitExceeded e) {
            throw e;
        } catch (IOException e) {
            BrokenBody broken =
                    answer.cut()
                            .orElseGet(() ->
                                    new BrokenBody(
                                            "The body's content coding is damaged or ends too"
                                                    + " early",
                                            e,
                                            new byte[0]));
            throw source.isDry() ? broken.leaving(decoded.join()) : broken;
        }
        return decoded.join();
    }

    /// The beginning of a refusal's body, as far as it can be made out.
    public static byte[] glimpsed(WireAnswer answer, long limit) {
        var decoded = new Chunks(limit);
        try (InputStream stream = decoding(answer.body().drain(), codings(answer))) {
            decoded.addAll(stream);
        } catch (IOException _) {
            // only the beginning was read in
        }
        return decoded.join();
    }

    /// Those applied that we know, in order. Servers write charsets, `none` and worse there; that is no coding.
    private static List<String> codings(WireAnswer answer) {
        return answer.fields("Content-Encoding").stream()
                .flatMap(field -> Arrays.stream(field.split(",", -1)))
                .map(coding -> coding.strip().toLowerCase(Locale.ROOT))
                .filter(KNOWN::contains)
                .toList();
    }

    private static InputStream decoding(InputStream encoded, List<String> codings)
            throws IOException {
        InputStream stream = encoded;
        for (String coding : codings.reversed()) {
            stream = new AsItComes(undo(coding, new BufferedInputStream(stream)));
        }
        return undo("", new BufferedInputStream(stream));
    }

    /// What begins as only gzip or zstd does is that, and what begins as text is text, whatever either is called.
    private static InputStream undo(String coding, BufferedInputStream encoded) throws IOException {
        if (peek(encoded, 3) == 0x1F8B08) {
            return new GZIPInputStream(encoded, 8192);
        }
        if (isZstd(peek(encoded, 4))) {
            return new ZstdInputStreamNoFinalizer(encoded).setLongMax(ZSTD_WINDOW_LOG);
        }
        if (peek(encoded, 1) < 0 || isText(encoded)) {
            return encoded;
        }
        return switch (coding) {
            case "br" -> brotli(encoded);
            case "deflate" -> deflate(encoded);
            case "gzip", "x-gzip" -> isZlib(peek(encoded, 2)) ? deflate(encoded) : encoded;
            default -> encoded;
        };
    }

    private static InputStream brotli(InputStream encoded) throws IOException {
        var stream = new BrotliInputStream(encoded);
        stream.enableEagerOutput();
        return new BrotliAsItComes(stream);
    }

    /// Its magic number, or that of a frame to be skipped.
    private static boolean isZstd(int magic) {
        return magic == 0x28B5_2FFD || (magic & 0xF0FF_FFFF) == 0x502A_4D18;
    }

    private static boolean isZlib(int head) {
        return head >= 0 && (head >> 8 & 0x0F) == 8 && head % 31 == 0;
    }

    /// With its zlib wrapping, as the standard says, or without, as some servers understand it.
    private static InputStream deflate(BufferedInputStream encoded) throws IOException {
        return isZlib(peek(encoded, 2))
                ? new InflaterInputStream(encoded)
                : new RawInflaterStream(encoded);
    }

    /// How a feed begins that is not coded at all: a bracket after blanks and a byte order mark, and no byte for long that is not ASCII.
    private static boolean isText(BufferedInputStream stream) throws IOException {
        stream.mark(32);
        byte[] head = stream.readNBytes(32);
        stream.reset();
        String start = new String(head, StandardCharsets.ISO_8859_1);
        return TEXT.matcher(start).lookingAt();
    }

    /// The first bytes as one number, without taking them; negative if there are fewer.
    private static int peek(BufferedInputStream stream, int count) throws IOException {
        stream.mark(count);
        int number = 0;
        for (int i = 0; i < count; i++) {
            int next = stream.read();
            if (next < 0) {
                number = -1;
                break;
            }
            number = number << 8 | next;
        }
        stream.reset();
        return number;
    }

    /// Knows whether more was wanted than there is: a coding that ends too early asks for more, a damaged one seldom.
    private static final class Source extends FilterInputStream {

        private boolean dry;

        Source(InputStream encoded) {
            super(encoded);
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = super.read(target, offset, length);
            dry |= read < 0;
            return read;
        }

        boolean isDry() {
            return dry;
        }
    }

    /// Does not say that there is more: who reads ahead of it for that would lose what it has given where there is none.
    private static class AsItComes extends FilterInputStream {

        AsItComes(InputStream decoded) {
            super(decoded);
        }

        @Override
        public int available() {
            return 0;
        }
    }

    /// The decoder fills an array, and looks for what comes next, before it hands it out, and loses it where there is no more: it is never asked for the last byte that it has.
    private static final class BrotliAsItComes extends AsItComes {

        BrotliAsItComes(BrotliInputStream decoded) {
            super(decoded);
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int first = length == 0 ? 0 : read();
            if (first < 0 || length == 0) {
                return first;
            }
            target[offset] = (byte) first;
            int more = Math.min(length, in.available()) - 1;
            return more > 0 ? 1 + super.read(target, offset + 1, more) : 1;
        }
    }

    /// Deflate without its wrapping, native memory given back when closed.
    private static final class RawInflaterStream extends InflaterInputStream {

        RawInflaterStream(InputStream encoded) {
            super(encoded, new Inflater(true), 8192);
        }

        @Override
        public void close() throws IOException {
            super.close();
            inf.end();
        }
    }
}
