package kiosque.cli.sheet;

import kiosque.feed.SourceState;
import kiosque.feed.SourceStatus;

/// How a source is doing, in one word.
public enum SourceCondition {
    NEW("new"),
    WELL("well"),
    SILENT("lists nothing"),
    HELD("held"),
    FAILING("failing"),
    GONE("gone"),
    RETIRED("given up");

    private final String word;

    SourceCondition(String word) {
        this.word = word;
    }

    public static SourceCondition of(SourceStatus status) {
        SourceState state = status.source().state();
        if (status.next().retired()) {
            return RETIRED;
        }
        if (state.failing().goneSince().isPresent()) {
            return GONE;
        }
        if (status.isHeldByItsServer()) {
            return HELD;
        }
        if (state.failing().failures() > 0) {
            return FAILING;
        }
        if (status.hold().isPresent()) {
            return HELD;
        }
        if (status.lastOutcome().equals("empty")) {
            return SILENT;
        }
        return state.isNew() ? NEW : WELL;
    }

    public boolean isTroubled() {
        return switch (this) {
            case NEW, WELL -> false;
            case SILENT, HELD, FAILING, GONE, RETIRED -> true;
        };
    }

    @Override
    public String toString() {
        return word;
    }
}
