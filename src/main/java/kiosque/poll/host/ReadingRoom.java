package kiosque.poll.host;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/// Where answers are read: few at once, so that they do not pile up in memory. What takes long has places of its own, or some such sources would have everybody wait for a place.
/// Safe for use by many threads.
public final class ReadingRoom {

    /// More bytes than nearly every feed has.
    private static final int LONG = 512 * 1024;

    /// More entries at once than nearly every poll brings: until they are handed in others would wait.
    private static final int MANY = 300;

    /// Answers with many entries that are kept in memory until one has been handed in.
    private static final int KEPT = 8;

    private final Semaphore places;
    private final Semaphore longOnes;
    private final Semaphore kept = new Semaphore(KEPT);
    private final Set<String> crowds = ConcurrentHashMap.newKeySet();

    /// @param processors how many there are
    public ReadingRoom(int processors) {
        this.places = new Semaphore(Math.max(2, processors));
        this.longOnes = new Semaphore(Math.max(1, processors / 2), true);
    }

    /// Reads, and hands in what came of it.
    ///
    /// @param <T> what comes of reading
    public interface Reading<T> {

        T read() throws InterruptedException;

        /// How many entries it has.
        int entries(T read);

        void handIn(T read) throws InterruptedException;
    }

    /// @param name of what was asked for: who brought many last time is expected to do so again
    /// @param bytes of the answer
    public <T> void read(String name, long bytes, Reading<T> reading) throws InterruptedException {
        Semaphore place = bytes > LONG || crowds.contains(name) ? longOnes : places;
        place.acquire();
        try {
            T read = reading.read();
            if (reading.entries(read) <= MANY) {
                crowds.remove(name);
            } else if (crowds.add(name) && place == places && kept.tryAcquire()) {
                place = moved(place);
            }
            reading.handIn(read);
        } finally {
            place.release();
        }
    }

    /// From a place that others wait for to one among those that take long.
    private Semaphore moved(Semaphore from) {
        from.release();
        try {
            longOnes.acquireUninterruptibly();
        } finally {
            kept.release();
        }
        return longOnes;
    }
}
