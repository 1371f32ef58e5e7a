package kiosque.fetch.wire;

/// What bodies may take of memory from their first byte until they are read: of each a little is free, and what goes beyond comes out of one budget for all.
///
/// Whoever finds it spent reads no further, so that the server waits, too. One of those goes on in any case, so that somebody always comes to an end. Safe for use by many threads.
public final class BodyBudget {

    /// Of a body; nearly all are shorter. Where memory is scarce, so many at once are still no more than the budget.
    private static final long MOST_FREE = 512 * 1024;

    private static final int FREE_AT_ONCE = 256;

    /// Of the heap: reading one long document may take half of 256 MiB.
    private static final int PART = 8;

    /// Of this process.
    public static final BodyBudget OF_THE_HEAP = of(Runtime.getRuntime().maxMemory());

    private final long free;
    private long left;
    private boolean someoneGoesOn;

    /// @param free how much of each body costs nothing
    /// @param budget for all that goes beyond
    public BodyBudget(long free, long budget) {
        this.free = free;
        this.left = budget;
    }

    /// @param heap all there is, in bytes
    public static BodyBudget of(long heap) {
        return new BodyBudget(Math.min(MOST_FREE, heap / PART / FREE_AT_ONCE), heap / PART);
    }

    /// Of one answer.
    public Share share() {
        return new Share(this);
    }

    /// How much of a body costs nothing.
    public long free() {
        return free;
    }

    /// What one answer takes.
    public static final class Share implements AutoCloseable {

        /// Of the answer that the current thread waits for.
        public static final ScopedValue<Share> CURRENT = ScopedValue.newInstance();

        private static final long LOOK_AGAIN = 1000;

        private final BodyBudget budget;
        private long taken;
        private boolean goesOn;
        private boolean closed;
        private volatile boolean waited;

        private Share(BodyBudget budget) {
            this.budget = budget;
        }

        /// Whether a body of that length may be in memory, of which that much is taken. While it comes in it is there twice in the end, in pieces and as a whole.
        boolean tryHold(long bytes) {
            synchronized (budget) {
                long more = 2 * (bytes - budget.free) - taken;
                if (more <= 0 || goesOn || closed) {
                    return true;
                }
                if (more <= budget.left) {
                    budget.left -= more;
                    taken += more;
                    return true;
                }
                goesOn = !budget.someoneGoesOn;
                budget.someoneGoesOn = true;
                waited |= !goesOn;
                return goesOn;
            }
        }

        /// Waits until it may, but no longer than that.
        boolean hold(long bytes, long milliseconds) throws InterruptedException {
            synchronized (budget) {
                if (!tryHold(bytes)) {
                    budget.wait(milliseconds);
                }
                return tryHold(bytes);
            }
        }

        void hold(long bytes) throws InterruptedException {
            boolean held;
            do {
                held = hold(bytes, LOOK_AGAIN);
            } while (!held);
        }

        /// The body is whole, and of that length: what it does not take is given back.
        public void settle(long bytes) {
            synchronized (budget) {
                long kept = Math.max(0, Math.min(taken, bytes - budget.free));
                budget.left += taken - kept;
                taken = kept;
                if (goesOn && bytes <= budget.free) {
                    goesOn = false;
                    budget.someoneGoesOn = false;
                }
                budget.notifyAll();
            }
        }

        /// Whether the server had to wait for us: what it did then is not to be held against it.
        public boolean hasWaited() {
            return waited;
        }

        /// The body is gone.
        @Override
        public void close() {
            settle(0);
            synchronized (budget) {
                closed = true;
            }
        }
    }
}
