package kiosque.schedule;

import kiosque.store.upkeep.Bounds;

/// How much is kept; everything, for ever, where nothing is said.
public record RetentionSettings(Bounds bounds) {

    public static final RetentionSettings FOR_EVER = new RetentionSettings(Bounds.NONE);
}
