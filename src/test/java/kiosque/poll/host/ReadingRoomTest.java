package kiosque.poll.host;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

class ReadingRoomTest {

    private static final int HUGE = 10_000_000;

    private final ReadingRoom room = new ReadingRoom(2);
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
    void noMoreAreReadAtOnceThanThereAreProcessors() throws Exception {
        var begun = new CountDownLatch(2);
        for (int i = 0; i < 2; i++) {
            hosts.submit(() -> {
                room.read(
                        "short",
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

        Future<Boolean> third = hosts.submit(() -> readAtOnce("short", 1000, 1));
        Thread.sleep(50);
        assertThat(third.isDone()).isFalse();
        end.countDown();
        assertThat(soon(third)).isTrue();
    }

    private static boolean soon(Future<Boolean> reading) throws Exception {
        return reading.get(5, TimeUnit.SECONDS);
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

    private interface Doing {
        void run() throws InterruptedException;
    }

    private record Handing(int many, Doing doing) implements ReadingRoom.Reading<Integer> {

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
