package kiosque.poll.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

class ReadingPermitsTest {

    private static final int HUGE = 10_000_000;

    private static final Duration FAIR = Duration.ofMillis(20);

    private final ReadingPermits room = new ReadingPermits(2, 512L << 20, FAIR);
    private final ExecutorService hosts = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch end = new CountDownLatch(1);

    @AfterEach
    void endAll() {
        end.countDown();
        hosts.close();
    }

    @Test
    void whoReadsWhatIsShortWaitsForNoneThatIsLong() throws Exception {
        for (int i = 0; i < 9; i++) {
            hosts.submit(() -> read("long", HUGE, 1));
        }

        assertThat(soon(hosts.submit(() -> readAtOnce("short", 1000, 1)))).isTrue();
    }

    @Test
    void whoBringsManyEntriesHandsThemInAmongThoseThatTakeLong() throws Exception {
        for (int i = 0; i < 6; i++) {
            String name = "crowd " + i;
            hosts.submit(() -> read(name, 1000, 5000));
        }

        assertThat(soon(hosts.submit(() -> readAtOnce("short", 1000, 1)))).isTrue();
    }

    @Test
    void whoBroughtManyEntriesIsExpectedToDoSoAgain() throws Exception {
        for (int i = 0; i < 20; i++) {
            readAtOnce("crowd " + i, 1000, 5000);
        }
        for (int i = 0; i < 20; i++) {
            String name = "crowd " + i;
            hosts.submit(() -> read(name, 1000, 5000));
        }

        assertThat(soon(hosts.submit(() -> readAtOnce("short", 1000, 1)))).isTrue();
    }

    @Test
    void whoTurnsOutToTakeLongMakesRoomForOthers() throws Exception {
        for (int i = 0; i < 6; i++) {
            String name = "slow " + i;
            hosts.submit(() -> readSlowly(name));
        }

        assertThat(soon(hosts.submit(() -> readAtOnce("short", 1000, 1)))).isTrue();
    }

    @Test
    void whoIsKnownToBeQuickWaitsForNoStranger() throws Exception {
        readAtOnce("known", 1000, 1);
        for (int i = 0; i < 30; i++) {
            String name = "stranger " + i;
            hosts.submit(() -> read(name, 1000, 1));
        }

        assertThat(soon(hosts.submit(() -> readAtOnce("known", 1000, 1)))).isTrue();
    }

    @Test
    void whoTookLongIsExpectedToDoSoAgain() throws Exception {
        for (int i = 0; i < 10; i++) {
            room.read("slow " + i, 1000, new Pondering(1, () -> busy(FAIR.multipliedBy(2))));
        }
        for (int i = 0; i < 10; i++) {
            String name = "slow " + i;
            hosts.submit(() -> readSlowly(name));
        }

        assertThat(soon(hosts.submit(() -> readAtOnce("short", 1000, 1)))).isTrue();
    }

    @Test
    void whoIsExpectedToTakeLongIsAskedOnceOthersOfItsKindHaveBeenRead() throws Exception {
        for (int i = 0; i < 20; i++) {
            readAtOnce("long " + i, HUGE, 1);
        }
        var asked = new AtomicInteger();
        for (int i = 0; i < 20; i++) {
            String name = "long " + i;
            hosts.submit(() -> {
                try (var _ = room.ticket(name)) {
                    asked.incrementAndGet();
                    return read(name, HUGE, 1);
                }
            });
        }

        assertThat(
                        soon(
                                hosts.submit(() -> {
                                    try (var _ = room.ticket("short")) {
                                        return readAtOnce("short", 1000, 1);
                                    }
                                })))
                .isTrue();
        await().until(() -> asked.get() > 0);
        assertThat(asked.get()).isLessThan(10);
        end.countDown();
        await().until(() -> asked.get() == 20);
    }

    @Test
    void whatIsNothingToReadWaitsForNoPlace() throws Exception {
        for (int i = 0; i < 2; i++) {
            hosts.submit(() -> read("short", 1000, 1));
        }

        assertThat(soon(hosts.submit(() -> readAtOnce("empty", 0, 0)))).isTrue();
    }

    @Test
    void aMistakeInReadingIsThrownAndThePlaceIsFree() throws Exception {
        assertThatThrownBy(() ->
                        room.read(
                                "broken",
                                1000,
                                new Pondering(
                                        1,
                                        () -> {
                                            throw new IllegalStateException("our mistake");
                                        })))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("our mistake");
        assertThat(soon(hosts.submit(() -> readAtOnce("short", 1000, 1)))).isTrue();
    }

    @Test
    void noMoreAreReadAtOnceThanThereAreProcessors() throws Exception {
        var begun = new CountDownLatch(2);
        for (int i = 0; i < 2; i++) {
            String name = "short " + i;
            hosts.submit(() -> {
                room.read(
                        name,
                        1000,
                        new Handing(
                                1,
                                () -> {
                                    begun.countDown();
                                    end.await();
                                }));
                return true;
            });
        }
        begun.await();

        Future<Boolean> third = hosts.submit(() -> readAtOnce("another", 1000, 1));
        Thread.sleep(50);
        assertThat(third.isDone()).isFalse();
        end.countDown();
        assertThat(soon(third)).isTrue();
    }

    private static boolean soon(Future<Boolean> reading) throws Exception {
        return reading.get(20, TimeUnit.SECONDS);
    }

    private boolean readAtOnce(String name, long bytes, int entries) throws InterruptedException {
        room.read(name, bytes, new Handing(entries, () -> {}));
        return true;
    }

    /// Is not done with it before the end.
    private boolean read(String name, long bytes, int entries) throws InterruptedException {
        room.read(name, bytes, new Handing(entries, end::await));
        return true;
    }

    /// Keeps a processor busy until the end.
    private boolean readSlowly(String name) throws InterruptedException {
        room.read(
                name,
                1000,
                new Pondering(
                        1,
                        () -> {
                            while (end.getCount() > 0) {
                                Thread.onSpinWait();
                            }
                        }));
        return true;
    }

    private static void busy(Duration processor) {
        var watch = new Stopwatch();
        while (watch.spent().compareTo(processor) < 0) {
            Thread.onSpinWait();
        }
    }

    /// Takes its time to read.
    private record Pondering(int many, Doing doing) implements ReadingPermits.Reading<Integer> {

        @Override
        public Integer read() throws InterruptedException {
            doing.run();
            return many;
        }

        @Override
        public int entries(Integer read) {
            return read;
        }

        @Override
        public void handIn(Integer read) {}
    }

    private interface Doing {
        void run() throws InterruptedException;
    }

    private record Handing(int many, Doing doing) implements ReadingPermits.Reading<Integer> {

        @Override
        public Integer read() {
            return many;
        }

        @Override
        public int entries(Integer read) {
            return read;
        }

        @Override
        public void handIn(Integer read) throws InterruptedException {
            doing.run();
        }
    }
}
