package kiosque.fetch.wire;

import kiosque.fetch.wire.BodyBudget.Share;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;

/// Bytes as they come in, up to a limit. Grows by pieces, so that what is kept is never copied while it grows.
public final class Chunks {

    private static final int SMALLEST = 4 * 1024;
    private static final int LARGEST = 256 * 1024;

    private final long limit;
    private final Growth growth;
    private final Deque<byte[]> full = new ArrayDeque<>();
    private byte[] last = new byte[0];
    private int filled;
    private long size;

    public Chunks(long limit) {
        this(limit, _ -> {});
    }

    private Chunks(long limit, Growth growth) {
        this.limit = limit;
        this.growth = growth;
    }

    /// Such as wait, on the thread of an exchange, for their part of the memory, the exchange's deadline standing still meanwhile.
    static Chunks waiting(long limit) {
        Share share = Share.CURRENT.get();
        Deadline deadline = Deadline.CURRENT.get();
        return new Chunks(
                limit,
                size -> {
                    if (!share.tryHold(size)) {
                        deadline.standStill(() -> share.hold(size));
                    }
                });
    }

    /// Is told how much memory they will take.
    @FunctionalInterface
    private interface Growth {
        void to(long bytes) throws InterruptedException;
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
    boolean add(ByteBuffer source) throws IOException {
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

    private void makeRoom() throws IOException {
        if (filled < last.length) {
            return;
        }
        int length = Math.clamp(last.length * 2L, SMALLEST, LARGEST);
        await(size + length);
        if (filled > 0) {
            full.addLast(last);
        }
        last = new byte[length];
        filled = 0;
    }

    private void await(long bytes) throws IOException {
        try {
            growth.to(bytes);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for memory");
        }
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
