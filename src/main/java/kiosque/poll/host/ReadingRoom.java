package kiosque.poll.host;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/// Where answers are read: few at once, so that they do not pile up in memory. What takes long has places of its own, or some such sources would have everybody wait for a place;
/// and so have sources that nobody knows yet. Safe for use by many threads.
///
/// It is read by threads of the system's: among virtual ones, two that read long would keep all others, of hosts and of readers, from a processor.
public final class ReadingRoom {

    /// More bytes than nearly every feed has.
    private static final int LONG = 512 * 1024;

    /// More entries at once than nearly every poll brings: until they are handed in others would wait.
    private static final int MANY = 300;

    /// More of a processor than reading nearly every feed takes.
    private static final Duration SLOW = Duration.ofMillis(300);

    /// Answers with many entries, or slow to read, that are kept in memory beside those that have places.
    private static final int KEPT = 8;

    /// Sources whose answers are expected to take long that are asked, or have answered and wait to be read: so much is in memory.
    private static final int EXPECTED = 8;

    private final Duration fair;
    private final Semaphore places;
    private final Semaphore strangers;
    private final Semaphore longOnes;
    private final Semaphore kept = new Semaphore(KEPT);
    private final Semaphore expected = new Semaphore(EXPECTED, true);
    private final Map<String, Semaphore> rows = new ConcurrentHashMap<>();
    private final ExecutorService readers =
            Executors.newCachedThreadPool(
                    Thread.ofPlatform().name("reader ", 1).daemon().factory());
    private final ScheduledExecutorService warden =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("reading room").daemon().factory());

    /// @param processors how many there are
    public ReadingRoom(int processors) {
        this(processors, SLOW);
    }

    /// @param fair how much of a processor is nobody's trouble
    ReadingRoom(int processors, Duration fair) {
        this.fair = fair;
        this.places = new Semaphore(Math.max(2, processors));
        this.strangers = new Semaphore(Math.max(2, processors));
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

    /// What one has who may ask, until the answer is handed in.
    @FunctionalInterface
    public interface Ticket extends AutoCloseable {

        @Override
        void close();
    }

    /// Waits, before anything is asked, while many are to be read that take as long as this is expected to.
    public Ticket ticket(String name) throws InterruptedException {
        if (!longOnes.equals(rows.get(name))) {
            return () -> {};
        }
        expected.acquire();
        return expected::release;
    }

    /// @param name of what was asked for: who took long last time is expected to do so again
    /// @param bytes of the answer; nothing is read of one that has none
    public <T> void read(String name, long bytes, Reading<T> reading) throws InterruptedException {
        if (bytes == 0) {
            reading.handIn(reading.read());
            return;
        }
        Semaphore row = bytes > LONG ? longOnes : rows.getOrDefault(name, strangers);
        Seat seat = Seat.in(row, kept);
        try {
            T read = readIn(seat, name, reading);
            if (reading.entries(read) > MANY || bytes > LONG) {
                rows.put(name, longOnes);
                seat.leave(longOnes);
                seat.join(longOnes);
            }
            reading.handIn(read);
        } finally {
            seat.release();
        }
    }

    private <T> T readIn(Seat seat, String name, Reading<T> reading) throws InterruptedException {
        var watch = new AtomicReference<@Nullable Stopwatch>();
        Future<?> looking =
                warden.scheduleWithFixedDelay(
                        () -> look(watch.get(), seat),
                        fair.toMillis(),
                        fair.dividedBy(3).toMillis(),
                        TimeUnit.MILLISECONDS);
        try {
            return awaited(
                    readers.submit(() -> {
                        var own = new Stopwatch();
                        watch.set(own);
                        T read = reading.read();
                        remember(name, own.spent());
                        return read;
                    }));
        } finally {
            looking.cancel(false);
        }
    }

    /// Makes room for others once it has had its share.
    private void look(@Nullable Stopwatch watch, Seat seat) {
        if (watch != null && watch.spent().compareTo(fair) > 0) {
            seat.leave(longOnes);
        }
    }

    private void remember(String name, Duration spent) {
        rows.put(name, spent.compareTo(fair) > 0 ? longOnes : places);
    }

    private static <T> T awaited(Future<T> reading) throws InterruptedException {
        try {
            return reading.get();
        } catch (InterruptedException e) {
            reading.cancel(true);
            throw e;
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case InterruptedException stopped -> throw stopped;
                case RuntimeException ours -> throw ours;
                case Error worse -> throw worse;
                case null, default -> throw new IllegalStateException(e);
            }
        }
    }
}
