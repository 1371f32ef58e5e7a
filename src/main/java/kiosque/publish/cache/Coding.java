package kiosque.publish.cache;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import com.github.luben.zstd.Zstd;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/// The content codings (RFC 9110, section 8.4.1) that documents are kept in.
public enum Coding {
    GZIP("gzip", "gz") {
        @Override
        public byte[] encode(byte[] bytes) throws IOException {
            var out = new ByteArrayOutputStream(bytes.length / 4 + 64);
            try (var gzip =
                    new GZIPOutputStream(out, 8192) {
                        {
                            def.setLevel(Deflater.BEST_COMPRESSION);
                        }
                    }) {
                gzip.write(bytes);
            }
            return out.toByteArray();
        }
    },
    BROTLI("br", "br") {
        @Override
        public byte[] encode(byte[] bytes) throws IOException {
            return Encoder.compress(bytes, Encoder.Parameters.create(5, 22, Encoder.Mode.TEXT));
        }

        @Override
        public boolean isAvailable() {
            return Brotli4jLoader.isAvailable();
        }
    },
    ZSTD("zstd", "zs") {
        @Override
        public byte[] encode(byte[] bytes) {
            return Zstd.compress(bytes, 9);
        }

        @Override
        public boolean isAvailable() {
            try {
                return Zstd.compressBound(1) > 0;
            } catch (LinkageError noLibraryForThisMachine) {
                return false;
            }
        }
    };

    private final String token;
    private final String mark;

    Coding(String token, String mark) {
        this.token = token;
        this.mark = mark;
    }

    /// As in `Content-Encoding`.
    public String token() {
        return token;
    }

    /// What tells its entity tags from those of other codings.
    public String mark() {
        return mark;
    }

    public abstract byte[] encode(byte[] bytes) throws IOException;

    /// Whether this machine has it.
    public boolean isAvailable() {
        return true;
    }
}
