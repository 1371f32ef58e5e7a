package kiosque.web.server;

import java.util.concurrent.atomic.LongAdder;

/// The requests that are being answered, so that none is cut off when we stop. Safe for use by many threads.
public final class ActiveRequests {

    /// How many looks in a row must find nobody before everybody is taken to be gone: a request may just have arrived.
    private static final int LOOKS = 3;

    private static final long BETWEEN_LOOKS = 40;

    private final ClientTimeouts patience;
    private final LongAdder begun = new LongAdder();
    private final LongAdder ended = new LongAdder();
    private volatile boolean closing;

    public ActiveRequests(ClientTimeouts patience) {
        this.patience = patience;
    }

    public ClientTimeouts patience() {
        return patience;
    }

    public void begin() {
        begun.increment();
    }

    void end() {
        ended.increment();
    }

    /// Whether connections are to be given up after their answer.
    public boolean isClosing() {
        return closing;
    }

    /// Waits until everybody has their answer, but not for ever.
    ///
    /// @return how many have not
    public long drain() throws InterruptedException {
        closing = true;
        long deadline = System.nanoTime() + patience.draining().toNanos();
        int quiet = 0;
        while (quiet < LOOKS && System.nanoTime() < deadline) {
            Thread.sleep(BETWEEN_LOOKS);
            quiet = open() == 0 ? quiet + 1 : 0;
        }
        return open();
    }

    /// Ends are counted first: one that is missed is waited for, one too many would not be.
    private long open() {
        long gone = ended.sum();
        return begun.sum() - gone;
    }
}
