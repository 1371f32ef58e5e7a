package kiosque.poll.host;

import module java.base;

import kiosque.fetch.wire.BodyBudget;
import kiosque.fetch.wire.BodyBudget.Share;

import org.jspecify.annotations.Nullable;

/// Where answers are read: few at once, so that they do not pile up in memory. What takes long has places of its own, or some such sources would have everybody wait for a place;
/// and so have sources that nobody knows yet. Safe for use by many threads.
///
/// It is read by threads of the system's: among virtual ones, two that read long would keep all others, of hosts and of readers, from a processor.
public final class ReadingPermits {

    /// More bytes than nearly every feed has; reading them may take twelve times as many.
    private static final int LONG = 512 * 1024;

    private static final int HEAP_FOR_LONG = 1024;

    /// What reading one that is as long as may be takes half of.
    private static final int HEAP_FOR_LONGEST = 256 << 20;

    /// More entries at once than nearly every poll brings: until they are handed in others would wait.
    private static final int MANY = 300;

    /// More of a processor than reading nearly every feed takes.
    private static final Duration SLOW = Duration.ofMillis(300);

    /// Answers with many entries, or slow to read, that are kept in memory beside those that have places.
    private static final int KEPT = 8;

    private static final int HEAP_FOR_KEPT = 64 << 20;

    /// Sources whose answers are expected to take long that are asked, or have answered and wait to be read: so much is in memory.
    private static final int EXPECTED = 8;

    private final Duration fair;
    private final long longest;
    private final Semaphore places;
    private final Semaphore strangers;
    private final Semaphore longOnes;
    private final Semaphore kept;
    private final Semaphore expected = new Semaphore(EXPECTED, true);
    private final Map<String, Semaphore> rows = new ConcurrentHashMap<>();
    private final ExecutorService readers =
            Executors.newCachedThreadPool(
                    Thread.ofPlatform().name("reader ", 1).daemon().factory());
    private final ScheduledExecutorService warden =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("reading room").daemon().factory());

    /// @param processors how many there are
    /// @param heap how much memory there is, in bytes
    public ReadingPermits(int processors, long heap) {
        this(processors, heap, SLOW);
    }

    /// @param fair how much of a processor is nobody's trouble
    ReadingPermits(int processors, long heap, Duration fair) {
        this.fair = fair;
        this.longest = Math.min(LONG, heap / HEAP_FOR_LONG);
        this.kept = new Semaphore(Math.clamp(heap / HEAP_FOR_KEPT, 2, KEPT));
        this.places = new Semaphore(Math.max(2, processors));
        this.strangers = new Semaphore(Math.max(2, processors));
        this.longOnes =
                new Semaphore(
                        Math.clamp(heap / HEAP_FOR_LONGEST, 1, Math.max(1, processors / 2)), true);
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
    ///
    /// @param share of the memory for bodies
    public record Ticket(Share share, Optional<Semaphore> queue) implements AutoCloseable {

        @Override
        public void close() {
            share.close();
            queue.ifPresent(Semaphore::release);
        }
    }

    /// Waits, before anything is asked, while many are to be read that take as long as this is expected to.
    public Ticket ticket(String name) throws InterruptedException {
        if (!longOnes.equals(rows.get(name))) {
            return new Ticket(BodyBudget.OF_THE_HEAP.share(), Optional.empty());
        }
        expected.acquire();
        return new Ticket(BodyBudget.OF_THE_HEAP.share(), Optional.of(expected));
    }

    /// @param name of what was asked for: who took long last time is expected to do so again
    /// @param bytes of the answer; nothing is read of one that has none
    public <T> void read(String name, long bytes, Reading<T> reading) throws InterruptedException {
        if (bytes == 0) {
            reading.handIn(reading.read());
            return;
        }
        Semaphore row = bytes > longest ? longOnes : rows.getOrDefault(name, strangers);
        ReadingPermit seat = ReadingPermit.in(row, kept);
        try {
            T read = readIn(seat, name, reading);
            if (reading.entries(read) > MANY || bytes > longest) {
                rows.put(name, longOnes);
                seat.leave(longOnes);
                seat.join(longOnes);
            }
            reading.handIn(read);
        } finally {
            seat.release();
        }
    }

    private <T> T readIn(ReadingPermit seat, String name, Reading<T> reading)
            throws InterruptedException {
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
    private void look(@Nullable Stopwatch watch, ReadingPermit seat) {
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
