package kiosque.poll.host;

/// A host may not be asked any more in this turn: its lease may be another node's by now, it asked to be left alone, or we are stopping. What
/// was not asked stays due.
public final class TurnEnded extends Exception {
    private static final long serialVersionUID = 1;

    public TurnEnded() {
        super("the host's turn is over", null, false, false);
    }
}
