package kiosque.fetch;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import com.github.luben.zstd.ZstdInputStreamNoFinalizer;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/// Undoes content codings (RFC 9110, section 8.4), within a limit on what comes out.
///
/// What the bytes are counts for more than what the header says: a body that is labelled but not coded is taken as it is, and
/// gzip without a label is undone.
final class Codings {

    private static final int MOST = 4;

    /// RFC 9659: a decoder need not give more than 8 MB to a window.
    private static final int ZSTD_WINDOW_LOG = 23;

    private static final Set<String> KNOWN =
            Brotli4jLoader.isAvailable()
                    ? Set.of("gzip", "x-gzip", "deflate", "br", "zstd")
                    : Set.of("gzip", "x-gzip", "deflate", "zstd");

    private Codings() {}

    /// The whole of an answer's body.
    ///
    /// @throws BrokenBody if it is damaged or ends too early
    /// @throws LimitExceeded if more than `limit` bytes come out, or it is coded more often than any honest body
    static byte[] undone(Answer answer, long limit) throws IOException {
        List<String> codings = codings(answer);
        if (codings.size() > MOST) {
            throw new LimitExceeded("The body is coded " + codings.size() + " times over");
        }
        Chunks encoded = answer.body();
        if (codings.isEmpty() && !encoded.startsWith(0x1F, 0x8B)) {
            return encoded.join();
        }
        var decoded = new Chunks(limit);
        try (InputStream stream = decoding(encoded.drain(), codings)) {
            if (!decoded.addAll(stream)) {
                throw new LimitExceeded(
                        "The body is larger than " + limit + " bytes once its coding is undone");
            }
        } catch (LimitExceeded e) {
            throw e;
        } catch (IOException e) {
            throw new BrokenBody("The body's content coding is damaged or ends too early", e);
        }
        return decoded.join();
    }

    /// The beginning of a refusal's body, as far as it can be made out.
    static byte[] glimpsed(Answer answer, long limit) {
        var decoded = new Chunks(limit);
        try (InputStream stream = decoding(answer.body().drain(), codings(answer))) {
            decoded.addAll(stream);
        } catch (IOException _) {
            // only the beginning was read in
        }
        return decoded.join();
    }

    /// Those applied that we know, in order. Servers write charsets, `none` and worse there; that is no coding.
    private static List<String> codings(Answer answer) {
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
            stream = undo(coding, new BufferedInputStream(stream));
        }
        return codings.isEmpty() ? gzip(new BufferedInputStream(stream)) : stream;
    }

    private static InputStream undo(String coding, BufferedInputStream encoded) throws IOException {
        return switch (coding) {
            case "deflate" -> deflate(encoded);
            case "br" -> brotli(encoded);
            case "zstd" -> zstd(encoded);
            default -> gzip(encoded);
        };
    }

    private static InputStream gzip(BufferedInputStream encoded) throws IOException {
        int magic = peek(encoded, 2);
        return magic == 0x1F8B ? new GZIPInputStream(encoded, 8192) : encoded;
    }

    /// With its zlib wrapping, as the standard says, or without, as some servers understand it.
    private static InputStream deflate(BufferedInputStream encoded) throws IOException {
        int head = peek(encoded, 2);
        if (head < 0 || isText(encoded)) {
            return encoded;
        }
        boolean zlib = (head >> 8 & 0x0F) == 8 && head % 31 == 0;
        return zlib ? new InflaterInputStream(encoded) : new RawInflaterStream(encoded);
    }

    private static InputStream brotli(BufferedInputStream encoded) throws IOException {
        return peek(encoded, 1) < 0 || isText(encoded) ? encoded : new BrotliInputStream(encoded);
    }

    private static InputStream zstd(BufferedInputStream encoded) throws IOException {
        int magic = peek(encoded, 4);
        boolean skippable = (magic & 0xF0FF_FFFF) == 0x502A_4D18;
        return magic == 0x28B5_2FFD || skippable
                ? new ZstdInputStreamNoFinalizer(encoded).setLongMax(ZSTD_WINDOW_LOG)
                : encoded;
    }

    /// How a feed begins that is not coded at all: a bracket, and no byte for long that is not ASCII.
    private static boolean isText(BufferedInputStream stream) throws IOException {
        stream.mark(8);
        byte[] head = stream.readNBytes(8);
        stream.reset();
        for (byte each : head) {
            if (each < 0x20 && each != '\n' && each != '\r' && each != '\t') {
                return false;
            }
        }
        return head[0] == '<' || head[0] == '{';
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
