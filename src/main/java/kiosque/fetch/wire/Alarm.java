package kiosque.fetch.wire;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Rings once a deadline has passed, which may be put off meanwhile, unless it is closed before.
final class Alarm implements AutoCloseable {

    /// A deadline that stands still is looked at again.
    private static final long SOON = TimeUnit.MILLISECONDS.toNanos(20);

    private final ScheduledExecutorService alarms;
    private final Deadline deadline;
    private final Runnable bell;
    private @Nullable Future<?> next;
    private boolean closed;

    private Alarm(ScheduledExecutorService alarms, Deadline deadline, Runnable bell) {
        this.alarms = alarms;
        this.deadline = deadline;
        this.bell = bell;
    }

    static Alarm set(ScheduledExecutorService alarms, Deadline deadline, Runnable bell) {
        var alarm = new Alarm(alarms, deadline, bell);
        alarm.wind(deadline.nanosLeft());
        return alarm;
    }

    private synchronized void wind(long nanos) {
        if (!closed) {
            next = alarms.schedule(this::look, nanos, TimeUnit.NANOSECONDS);
        }
    }

    private void look() {
        if (deadline.hasPassed()) {
            bell.run();
        } else {
            wind(Math.max(SOON, deadline.nanosLeft()));
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (next != null) {
            next.cancel(false);
        }
    }
}
