package kiosque.fetch.wire;

import org.apache.hc.core5.http.HttpException;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Duration;

/// When a whole exchange must be over, in real time: redirects, name resolution and all. It stands still while we keep the server waiting.
public final class Deadline {

    /// Of the exchange that the current thread is at.
    public static final ScopedValue<Deadline> CURRENT = ScopedValue.newInstance();

    private long atNanos;

    /// Since when it stands still, if it does.
    private @Nullable Long stillSince;

    private Deadline(long atNanos) {
        this.atNanos = atNanos;
    }

    static Deadline in(Duration duration) {
        return new Deadline(System.nanoTime() + duration.toNanos());
    }

    /// Does the exchange with its deadline at hand.
    public static <T> T within(Duration duration, Exchange<T> exchange)
            throws IOException, HttpException {
        try {
            return ScopedValue.where(CURRENT, in(duration)).call(exchange::run);
        } catch (IOException | HttpException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("an exchange throws nothing else", e);
        }
    }

    /// What is done before a deadline.
    public interface Exchange<T> {
        T run() throws IOException, HttpException;
    }

    /// Waits for something of ours, which is not the server's time. Called by one thread at a time.
    void standStill(Waiting waiting) throws InterruptedException {
        stop();
        try {
            waiting.end();
        } finally {
            goOn();
        }
    }

    private synchronized void stop() {
        stillSince = System.nanoTime();
    }

    private synchronized void goOn() {
        atNanos = System.nanoTime() + left();
        stillSince = null;
    }

    /// What the server has no part in.
    interface Waiting {
        void end() throws InterruptedException;
    }

    /// What is left to the current thread, without end where it is at no exchange.
    static long nanosLeftHere() {
        return CURRENT.isBound() ? CURRENT.get().nanosLeft() : Long.MAX_VALUE;
    }

    /// Never negative.
    public long nanosLeft() {
        return Math.max(0, left());
    }

    boolean hasPassed() {
        return left() <= 0;
    }

    private synchronized long left() {
        Long since = stillSince;
        return atNanos - (since == null ? System.nanoTime() : since);
    }
}
