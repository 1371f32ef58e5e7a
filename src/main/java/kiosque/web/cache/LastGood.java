package kiosque.web.cache;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// Something that is asked of the database now and then, by one thread at a time, while the others take the last good answer: a database that is slow or away does
/// not take the pages with it. Safe for use by many threads.
public final class LastGood<T> {
    private static final Logger LOG = LoggerFactory.getLogger(LastGood.class);

    private final Supplier<T> source;
    private final long freshFor;
    private final LongSupplier nanoTime;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile @Nullable Stamped<T> last;

    private record Stamped<T>(T value, long at) {}

    public LastGood(Supplier<T> source, Duration freshFor, LongSupplier nanoTime) {
        this.source = source;
        this.freshFor = freshFor.toNanos();
        this.nanoTime = nanoTime;
    }

    /// @throws RuntimeException of the source, if there has never been a good answer
    public T get() {
        Stamped<T> known = last;
        if (known != null && isFresh(known)) {
            return known.value();
        }
        if (known == null) {
            asking.lock();
        } else if (!asking.tryLock()) {
            return known.value();
        }
        try {
            Stamped<T> meanwhile = last;
            return meanwhile != null && isFresh(meanwhile) ? meanwhile.value() : ask(meanwhile);
        } finally {
            asking.unlock();
        }
    }

    private T ask(@Nullable Stamped<T> known) {
        T value;
        try {
            value = source.get();
        } catch (RuntimeException e) {
            if (known == null) {
                throw e;
            }
            LOG.debug("answering from what was known before: {}", e.toString());
            value = known.value();
        }
        last = new Stamped<>(value, nanoTime.getAsLong());
        return value;
    }

    private boolean isFresh(Stamped<T> answer) {
        return nanoTime.getAsLong() - answer.at() < freshFor;
    }
}
