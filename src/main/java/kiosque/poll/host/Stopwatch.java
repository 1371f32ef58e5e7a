package kiosque.poll.host;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/// How much of a processor one thread has had since it was started. What it waited for, a processor that others have among it, is not counted.
final class Stopwatch {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final long thread = Thread.currentThread().threadId();
    private final long begun = THREADS.getThreadCpuTime(thread);

    /// Of the thread that made it; zero once that has ended. May be asked by any thread.
    Duration spent() {
        return Duration.ofNanos(Math.max(0, THREADS.getThreadCpuTime(thread) - begun));
    }
}
