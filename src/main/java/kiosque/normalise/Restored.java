package kiosque.normalise;

import kiosque.feed.Original.Cut;

import java.util.List;

/// A text in which some of what had been cut is back.
///
/// @param html safe
/// @param cuts that were made all the same
public record Restored(String html, List<Cut> cuts) {

    public Restored {
        cuts = List.copyOf(cuts);
    }
}
