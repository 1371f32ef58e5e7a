package kiosque.picture;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Has requests for pictures go out politely: two at once to a host, a pause between their starts, none while the host wants to be left alone. Safe for use by many threads.
final class Queues {
    private static final int AT_ONCE = 2;
    private static final long GAP = Duration.ofMillis(250).toNanos();
    private static final long PATIENCE = Duration.ofSeconds(10).toNanos();
    private static final int MOST_AT_ONCE = 32;
    private static final int MOST_HOSTS = 1000;

    private final Semaphore all = new Semaphore(MOST_AT_ONCE);
    private final Map<String, Queue> hosts = new LinkedHashMap<>(64, 0.75f, true);

    private static final class Queue {
        private final Semaphore turns = new Semaphore(AT_ONCE);
        private long next = System.nanoTime();

        /// How long until the next start, which is this one's from now on; empty if nobody wants to wait that long.
        synchronized Optional<Long> start() {
            long now = System.nanoTime();
            long wait = Math.max(0, next - now);
            if (wait > PATIENCE) {
                return Optional.empty();
            }
            next = now + wait + GAP;
            return Optional.of(wait);
        }

        synchronized void rest(Duration wish) {
            next = Math.max(next, System.nanoTime() + wish.toNanos());
        }
    }

    /// Does that when it is its turn.
    ///
    /// @return empty if that would take too long
    <T> Optional<T> inTurn(String host, Supplier<T> work) throws InterruptedException {
        Queue queue = queue(host);
        if (!queue.turns.tryAcquire(PATIENCE, TimeUnit.NANOSECONDS)) {
            return Optional.empty();
        }
        try {
            Optional<Long> wait = queue.start();
            if (wait.isEmpty()) {
                return Optional.empty();
            }
            Thread.sleep(Duration.ofNanos(wait.get()));
            if (!all.tryAcquire(PATIENCE, TimeUnit.NANOSECONDS)) {
                return Optional.empty();
            }
            try {
                return Optional.of(work.get());
            } finally {
                all.release();
            }
        } finally {
            queue.turns.release();
        }
    }

    /// Leaves a host alone for as long as it wishes.
    void rest(String host, Duration wish) {
        queue(host).rest(wish);
    }

    private synchronized Queue queue(String host) {
        Queue queue = hosts.computeIfAbsent(host, _ -> new Queue());
        if (hosts.size() > MOST_HOSTS) {
            var eldest = hosts.values().iterator();
            eldest.next();
            eldest.remove();
        }
        return queue;
    }
}
