package kiosque.feed;

import java.util.Arrays;
import java.util.Optional;

/// Why two entries stand together, in the words by which it is stored.
public enum RelationReason {
    LINK("same link"),
    GUID("same guid"),
    NEWS("same news"),
    TEXT("same text"),
    AFFAIR("same affair"),
    EVENT("same event"),
    HAND("joined by hand");

    private final String words;

    RelationReason(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /// What a stored reason says; empty for one of a version that gave other reasons.
    ///
    /// @param why as in [StoryDecision.Tie]
    public static Optional<RelationReason> in(String why) {
        return Arrays.stream(values()).filter(reason -> why.contains(reason.words)).findFirst();
    }
}
