package kiosque.dedupe.story;

import java.time.Duration;

/// How wide a story may grow.
///
/// @param window how far apart in time the entries of one story may be
/// @param maxSize how many entries one story may have
public record StorySettings(Duration window, int maxSize) {

    public static final StorySettings DEFAULT = new StorySettings(Duration.ofDays(3), 50);
}
