package kiosque.web.access;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/// How many answers that cost us something one client may have: a token bucket per client, of the clients seen last. Safe for use by many threads.
public final class ClientLimits {
    private static final int MOST_CLIENTS = 10_000;

    private final int burst;
    private final long nanosPerAnswer;
    private final LongSupplier nanoTime;

    /// When the bucket of a client will be full again.
    private final Map<String, Long> fullAt =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
                    return size() > MOST_CLIENTS;
                }
            };

    /// @param burst how many at once
    /// @param pace one more each time this has passed
    public ClientLimits(int burst, Duration pace, LongSupplier nanoTime) {
        this.burst = burst;
        this.nanosPerAnswer = pace.toNanos();
        this.nanoTime = nanoTime;
    }

    /// Takes one.
    ///
    /// @return how long to wait if there is none left
    public synchronized Optional<Duration> take(String client) {
        long now = nanoTime.getAsLong();
        long full = Math.max(fullAt.getOrDefault(client, now) - now, 0) + nanosPerAnswer;
        long over = full - burst * nanosPerAnswer;
        if (over > 0) {
            return Optional.of(Duration.ofNanos(over));
        }
        fullAt.put(client, now + full);
        return Optional.empty();
    }
}
