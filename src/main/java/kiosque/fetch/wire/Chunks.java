package kiosque.fetch.wire;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;

/// Bytes as they come in, up to a limit. Grows by pieces, so that what is kept is never copied while it grows.
public final class Chunks {

    private static final int SMALLEST = 4 * 1024;
    private static final int LARGEST = 256 * 1024;

    private final long limit;
    private final Deque<byte[]> full = new ArrayDeque<>();
    private byte[] last = new byte[0];
    private int filled;
    private long size;

    public Chunks(long limit) {
        this.limit = limit;
    }

    long limit() {
        return limit;
    }

    long size() {
        return size;
    }

    boolean startsWith(int first, int second) {
        byte[] piece = full.isEmpty() ? last : full.peekFirst();
        return size >= 2 && (piece[0] & 0xFF) == first && (piece[1] & 0xFF) == second;
    }

    /// Takes what fits.
    ///
    /// @return whether all of it fitted
    boolean add(ByteBuffer source) {
        while (source.hasRemaining() && size < limit) {
            makeRoom();
            int length = Math.min(source.remaining(), room());
            source.get(last, filled, length);
            advance(length);
        }
        return !source.hasRemaining();
    }

    /// Reads to the stream's end, or one byte past the limit.
    ///
    /// @return whether the end came first
    boolean addAll(InputStream source) throws IOException {
        while (size < limit) {
            makeRoom();
            int length = source.read(last, filled, room());
            if (length < 0) {
                return true;
            }
            advance(length);
        }
        return source.read() < 0;
    }

    /// All of them in one array. Can be had once.
    byte[] join() {
        byte[] joined = new byte[Math.toIntExact(size)];
        int at = 0;
        for (byte[] piece = poll(); piece != null; piece = poll()) {
            System.arraycopy(piece, 0, joined, at, Math.min(piece.length, joined.length - at));
            at += piece.length;
        }
        return joined;
    }

    /// All of them as a stream that lets go of what it has read. Can be had once.
    InputStream drain() {
        return new Drain();
    }

    private byte @Nullable [] poll() {
        byte[] piece = full.pollFirst();
        if (piece == null && filled > 0) {
            piece = last;
            last = new byte[0];
            filled = 0;
        }
        return piece;
    }

    private int room() {
        return (int) Math.min(last.length - filled, limit - size);
    }

    private void makeRoom() {
        if (filled < last.length) {
            return;
        }
        if (filled > 0) {
            full.addLast(last);
        }
        last = new byte[Math.clamp(last.length * 2L, SMALLEST, LARGEST)];
        filled = 0;
    }

    private void advance(int length) {
        filled += length;
        size += length;
    }

    /// `available` is exact: Java's gzip stream looks there for a further member.
    private final class Drain extends InputStream {

        private byte[] piece = new byte[0];
        private int at;
        private long left = size;

        @Override
        public int read() {
            return isAtEnd() ? -1 : take();
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (length == 0) {
                return 0;
            }
            if (isAtEnd()) {
                return -1;
            }
            int taken = (int) Math.min(Math.min(length, piece.length - at), left);
            System.arraycopy(piece, at, target, offset, taken);
            at += taken;
            left -= taken;
            return taken;
        }

        @Override
        public int available() {
            return (int) Math.min(left, Integer.MAX_VALUE);
        }

        private int take() {
            left--;
            return piece[at++] & 0xFF;
        }

        private boolean isAtEnd() {
            if (left > 0 && at == piece.length) {
                byte[] next = poll();
                piece = next == null ? new byte[0] : next;
                at = 0;
            }
            return left == 0;
        }
    }
}
