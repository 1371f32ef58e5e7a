package kiosque.ops;

import kiosque.feed.Notice.Cause;
import kiosque.text.Sizes;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Optional;
import java.util.function.LongSupplier;

/// Has polling stop before the disk is full: a database without room stops in the middle of whatever it does. Safe for use by many threads.
final class DiskWatch {

    private static final Logger LOG = LoggerFactory.getLogger(DiskWatch.class);

    /// Said as soon as less than so many reserves are left.
    private static final int SOON = 2;

    private final LongSupplier free;
    private final LongSupplier reserve;
    private final Runnable stop;
    private volatile Optional<String> held = Optional.empty();
    private volatile Optional<String> low = Optional.empty();

    /// @param free bytes on the disk of the data
    /// @param reserve bytes that polling leaves free; 0 where nobody minds
    /// @param stop ends what has begun
    DiskWatch(LongSupplier free, LongSupplier reserve, Runnable stop) {
        this.free = free;
        this.reserve = reserve;
        this.stop = stop;
    }

    /// Polling begins again only when there is a tenth more room than it needs, so that it does not flutter.
    void look() {
        long kept = reserve.getAsLong();
        long room = kept == 0 ? Long.MAX_VALUE : free.getAsLong();
        long needed = held.isPresent() ? kept + kept / 10 : kept;
        boolean enough = room >= needed;
        if (enough && held.isPresent()) {
            LOG.info("There is room on the disk again: polling goes on");
        }
        if (!enough && held.isEmpty()) {
            LOG.error(
                    "Only {} are free on the disk of the data: nothing is polled until {} are",
                    Sizes.rough(room),
                    Sizes.rough(kept + kept / 10));
        }
        held =
                enough
                        ? Optional.empty()
                        : Optional.of(
                                "nothing is polled because only %s are free on the disk of the data, and %s are to stay free"
                                        .formatted(Sizes.rough(room), Sizes.rough(kept)));
        low =
                room >= kept * SOON
                        ? Optional.empty()
                        : Optional.of(
                                "the disk is nearly full: %s are free, polling stops at %s"
                                        .formatted(Sizes.rough(room), Sizes.rough(kept)));
        if (!enough) {
            stop.run();
        }
    }

    /// Why nothing is polled, for people.
    Optional<String> held() {
        return held;
    }

    /// For whoever looks after the machine.
    Optional<Cause> cause() {
        return held.or(() -> low).map(sentence -> new Cause("disk", "disk", sentence));
    }
}
