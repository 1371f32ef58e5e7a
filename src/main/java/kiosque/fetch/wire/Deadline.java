package kiosque.fetch.wire;

import org.apache.hc.core5.http.HttpException;

import java.io.IOException;
import java.time.Duration;

/// When a whole exchange must be over, in real time: redirects, name resolution and all.
public record Deadline(long atNanos) {

    /// Of the exchange that the current thread is at.
    public static final ScopedValue<Deadline> CURRENT = ScopedValue.newInstance();

    private static Deadline in(Duration duration) {
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

    /// What is left to the current thread, without end where it is at no exchange.
    static long nanosLeftHere() {
        return CURRENT.isBound() ? CURRENT.get().nanosLeft() : Long.MAX_VALUE;
    }

    /// Never negative.
    public long nanosLeft() {
        return Math.max(0, atNanos - System.nanoTime());
    }

    boolean hasPassed() {
        return atNanos - System.nanoTime() <= 0;
    }
}
