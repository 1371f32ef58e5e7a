package kiosque.cli.control;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// A clock by which nothing can be dated.
public final class WrongClock extends RuntimeException {
    private static final long serialVersionUID = 1;

    /// Before this the program did not exist; long after it nobody runs this version.
    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

    private static final Instant LAST = Instant.parse("2046-11-01T00:00:00Z");

    private WrongClock(String message) {
        super(message);
    }

    /// @throws WrongClock if that is no time of day for this program
    public static void refuse(Instant now) {
        if (now.isBefore(FIRST) || now.isAfter(LAST)) {
            throw new WrongClock(
                    "this machine's clock says %s, which is years off: set it (`timedatectl set-ntp true`); every entry and every poll is dated by it"
                            .formatted(now.truncatedTo(ChronoUnit.SECONDS)));
        }
    }
}
