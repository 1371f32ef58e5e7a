package kiosque.poll.host;

import kiosque.fetch.wire.Permission;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/// Keeps the distance between any two requests to one host, and asks nothing of it once the turn is over.
public final class HostGap {

    private final HostTurn turn;
    private final Duration gap;
    private Instant last;

    /// @param last when anything was last asked of the host
    public HostGap(HostTurn turn, Duration gap, Instant last) {
        this.turn = turn;
        this.gap = gap;
        this.last = last;
    }

    /// Waits until the host may be asked again, and asks. Whether the turn goes on is looked at once more when the request leaves, and each that it is redirected to or repeated by.
    ///
    /// @throws TurnEnded instead, if it may not be asked in this turn
    public <T> T then(Supplier<T> request) throws InterruptedException, TurnEnded {
        Duration since = Duration.between(last, turn.now());
        if (since.compareTo(gap) < 0) {
            turn.pause(since.isNegative() ? gap : gap.minus(since));
        }
        if (turn.isOver()) {
            throw new TurnEnded();
        }
        var permission = new Permission(() -> !turn.isOver());
        T answer;
        try {
            answer = ScopedValue.where(Permission.CURRENT, permission).call(request::get);
        } finally {
            last = turn.now();
            turn.asked(last);
        }
        if (permission.wasRefused()) {
            throw new TurnEnded();
        }
        return answer;
    }
}
