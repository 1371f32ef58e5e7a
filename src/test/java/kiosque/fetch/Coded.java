package kiosque.fetch;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import com.github.luben.zstd.Zstd;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

/// Content codings done, for tests that they are undone.
public final class Coded {

    public static byte[] gzip(byte[] plain) throws IOException {
        var coded = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(coded)) {
            out.write(plain);
        }
        return coded.toByteArray();
    }

    public static byte[] zlib(byte[] plain) throws IOException {
        return deflated(plain, new Deflater());
    }

    public static byte[] rawDeflate(byte[] plain) throws IOException {
        return deflated(plain, new Deflater(Deflater.DEFAULT_COMPRESSION, true));
    }

    public static byte[] brotli(byte[] plain) throws IOException {
        Brotli4jLoader.ensureAvailability();
        return Encoder.compress(plain, Encoder.Parameters.create(4));
    }

    public static byte[] zstd(byte[] plain) {
        return Zstd.compress(plain);
    }

    public static byte[] with(String coding, byte[] plain) throws IOException {
        return switch (coding) {
            case "gzip", "x-gzip" -> gzip(plain);
            case "deflate" -> zlib(plain);
            case "raw" -> rawDeflate(plain);
            case "br" -> brotli(plain);
            case "zstd" -> zstd(plain);
            default -> throw new IllegalArgumentException(coding);
        };
    }

    public static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] joined(byte[] first, byte[] second) {
        var joined = new ByteArrayOutputStream();
        joined.writeBytes(first);
        joined.writeBytes(second);
        return joined.toByteArray();
    }

    private static byte[] deflated(byte[] plain, Deflater deflater) throws IOException {
        var coded = new ByteArrayOutputStream();
        try (OutputStream out = new DeflaterOutputStream(coded, deflater)) {
            out.write(plain);
        } finally {
            deflater.end();
        }
        return coded.toByteArray();
    }
}
