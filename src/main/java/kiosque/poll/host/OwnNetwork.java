package kiosque.poll.host;

import kiosque.feed.FetchOutcome;
import kiosque.feed.FetchOutcome.Unreachable;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Tells a network of ours that is away from a host that is: all hosts are silent at once, and none has answered since the first of them
/// fell silent. Safe for use by many threads.
public final class OwnNetwork {

    private static final Logger LOG = LoggerFactory.getLogger(OwnNetwork.class);

    /// So many silent hosts are no chance.
    private static final int MANY = 3;

    /// For how long a silent host waits for what others have to say.
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(3);

    /// Silence of that long ago was another matter.
    private static final long MEMORY = TimeUnit.MINUTES.toNanos(5);

    private final Map<String, Long> silent = new HashMap<>();
    private long answers;
    private boolean away;

    /// Whether it is our own network that kept us from the host.
    ///
    /// @param hosts how many there are in all: of one alone nothing can be told
    public synchronized boolean isAway(String host, FetchOutcome outcome, int hosts)
            throws InterruptedException {
        if (outcome instanceof FetchOutcome.Forbidden) {
            return false; // nobody was asked
        }
        if (!isSilence(outcome)) {
            answered(host);
            return false;
        }
        long now = System.nanoTime();
        if (!away) {
            silent.values().removeIf(since -> now - since > MEMORY);
        }
        silent.put(host, now);
        notifyAll();
        return hosts > 1 && proves(Math.min(MANY, hosts), now + PATIENCE);
    }

    private boolean proves(int enough, long deadline) throws InterruptedException {
        long before = answers;
        while (answers == before && silent.size() < enough && System.nanoTime() < deadline) {
            TimeUnit.NANOSECONDS.timedWait(this, deadline - System.nanoTime());
        }
        boolean proved = answers == before && silent.size() >= enough;
        if (proved && !away) {
            away = true;
            LOG.warn(
                    "no host can be reached: our own network is away. It is tried again within a"
                            + " minute, and no source is blamed");
        }
        return proved;
    }

    private void answered(String host) {
        if (away) {
            LOG.info("{} can be reached: our own network is back", host);
        }
        away = false;
        answers++;
        silent.clear();
        notifyAll();
    }

    private static boolean isSilence(FetchOutcome outcome) {
        return outcome instanceof Unreachable(FetchOutcome.Cause cause, String _)
                && switch (cause) {
                    case DNS, REFUSED, TIMEOUT -> true;
                    case TLS, RESET, PROTOCOL -> false;
                };
    }
}
