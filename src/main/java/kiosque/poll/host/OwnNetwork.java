package kiosque.poll.host;

import kiosque.feed.FetchOutcome;
import kiosque.feed.FetchOutcome.Unreachable;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/// Tells a network of ours that is away from a host that is: all hosts are silent, and none has answered since the first of them fell silent.
/// Safe for use by many threads.
public final class OwnNetwork {

    private static final Logger LOG = LoggerFactory.getLogger(OwnNetwork.class);

    /// So many silent hosts are no chance.
    private static final int MANY = 3;

    /// For how long a silent host waits for what others have to say.
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /// Where few hosts are asked, others have nothing to say for minutes: after so long it is asked again each time, and then it is blamed.
    private static final List<Duration> AGAIN =
            List.of(
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(2),
                    Duration.ofMinutes(4),
                    Duration.ofMinutes(8),
                    Duration.ofMinutes(15));

    /// For how long names that were not to be had are remembered, and more, when our network is back.
    private static final Duration SETTLING = Duration.ofSeconds(30);

    /// Whoever is still silent when our network is back has been excused so often at most: then it is the host.
    private static final int EXCUSES = 3;

    private final Duration patience;
    private final LongSupplier nanoTime;
    private final Map<String, Mute> mute = new HashMap<>();
    private long answers;
    private boolean away;

    /// By a clock that nobody sets.
    private long settledAt;

    /// A host that has not answered.
    private static final class Mute {
        private long answersBefore;
        private int tries;
        private int excuses;
        private boolean excused;
        private boolean blamed;

        Mute(long answersBefore) {
            this.answersBefore = answersBefore;
        }

        void excuse(long answersNow) {
            if (excuses++ < EXCUSES && !blamed) {
                answersBefore = answersNow;
                excused = true;
            }
        }
    }

    public OwnNetwork() {
        this(PATIENCE, System::nanoTime);
    }

    OwnNetwork(Duration patience, LongSupplier nanoTime) {
        this.patience = patience;
        this.nanoTime = nanoTime;
        this.settledAt = nanoTime.getAsLong();
    }

    /// Whose doing it is that the host did not answer, if it did not.
    ///
    /// @param took how long the host was waited for: who was asked while our network was away, or hardly back, could not answer
    /// @param hosts how many there are in all: of one alone nothing can be told, but where no way leads out
    public synchronized OutageCause judge(
            String host, FetchOutcome outcome, Duration took, int hosts)
            throws InterruptedException {
        if (outcome instanceof FetchOutcome.Forbidden) {
            return new OutageCause.Theirs(); // nobody was asked
        }
        if (!isSilence(outcome)) {
            answered(host);
            return new OutageCause.Theirs();
        }
        Mute silent = mute.computeIfAbsent(host, _ -> new Mute(answers));
        if (!away && !silent.blamed && nanoTime.getAsLong() - took.toNanos() - settledAt < 0) {
            return new OutageCause.Ours();
        }
        silent.excused = false;
        notifyAll();
        return away ? new OutageCause.Ours() : judge(silent, noWayOut(outcome), hosts);
    }

    private OutageCause judge(Mute silent, boolean noWayOut, int hosts)
            throws InterruptedException {
        long deadline = nanoTime.getAsLong() + patience.toNanos();
        while (!away
                && isTheLastWord(silent)
                && !provesEnough(hosts)
                && nanoTime.getAsLong() < deadline) {
            TimeUnit.NANOSECONDS.timedWait(this, deadline - nanoTime.getAsLong());
        }
        if (away) {
            return new OutageCause.Ours();
        }
        if (isTheLastWord(silent) && (noWayOut || provesEnough(hosts))) {
            away = true;
            LOG.warn(
                    "no host can be reached: our own network is away. It is tried again within a"
                            + " minute, and no source is blamed");
            return new OutageCause.Ours();
        }
        if (isTheLastWord(silent) && !silent.blamed && silent.tries < AGAIN.size()) {
            return new OutageCause.Untold(AGAIN.get(silent.tries++));
        }
        silent.blamed = true;
        return new OutageCause.Theirs();
    }

    private boolean isTheLastWord(Mute silent) {
        return silent.answersBefore == answers;
    }

    /// Who was silent before others answered, or not asked since, proves nothing. Nor do one or two alone of which nobody has ever been heard.
    private boolean provesEnough(int hosts) {
        long dead = mute.values().stream().filter(silent -> silent.blamed).count();
        long fresh =
                mute.values().stream()
                        .filter(silent ->
                                !silent.blamed && !silent.excused && isTheLastWord(silent))
                        .count();
        return fresh >= MANY || answers > 0 && fresh > 1 && fresh >= hosts - dead;
    }

    private void answered(String host) {
        answers++;
        mute.remove(host);
        if (away) {
            LOG.info("{} can be reached: our own network is back", host);
            mute.values().forEach(silent -> silent.excuse(answers));
            settledAt = nanoTime.getAsLong() + SETTLING.toNanos();
        }
        away = false;
        notifyAll();
    }

    private static boolean noWayOut(FetchOutcome outcome) {
        return outcome instanceof Unreachable(FetchOutcome.Cause cause, String _)
                && cause == FetchOutcome.Cause.NO_WAY_OUT;
    }

    private static boolean isSilence(FetchOutcome outcome) {
        return outcome instanceof Unreachable(FetchOutcome.Cause cause, String _)
                && switch (cause) {
                    case DNS, NO_WAY_OUT, REFUSED, TIMEOUT -> true;
                    case TLS, RESET, PROTOCOL -> false;
                };
    }
}
