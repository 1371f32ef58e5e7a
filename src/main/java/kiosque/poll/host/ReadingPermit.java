package kiosque.poll.host;

import java.util.concurrent.Semaphore;

/// Where one answer is read. Who turns out to take long makes room for others, and reads on apart.
final class ReadingPermit {

    private final Semaphore apart;
    private Semaphore row;

    private ReadingPermit(Semaphore row, Semaphore apart) {
        this.row = row;
        this.apart = apart;
    }

    /// Waits for one.
    ///
    /// @param row one of this row is taken
    /// @param apart how many may read on outside of the rows
    static ReadingPermit in(Semaphore row, Semaphore apart) throws InterruptedException {
        row.acquire();
        return new ReadingPermit(row, apart);
    }

    /// Gives its seat to others, if there is room apart.
    ///
    /// @param last the row that nobody leaves before the end
    synchronized void leave(Semaphore last) {
        if (row != last && row != apart && apart.tryAcquire()) {
            row.release();
            row = apart;
        }
    }

    /// From apart it goes into that row, once there is a seat.
    void join(Semaphore next) {
        if (isApart()) {
            next.acquireUninterruptibly();
            release();
            sit(next);
        }
    }

    private synchronized boolean isApart() {
        return row == apart;
    }

    private synchronized void sit(Semaphore next) {
        row = next;
    }

    /// Is done.
    synchronized void release() {
        row.release();
    }
}
