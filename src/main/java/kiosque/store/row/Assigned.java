package kiosque.store.row;

import kiosque.feed.StoryDecision.Related;

import java.util.List;
import java.util.Optional;

/// What became of a newcomer: its story's number is its own when it tells a new one.
///
/// @param keys under which it is kept
public record Assigned(long story, Optional<String> why, List<Related> relations, List<Long> keys) {

    public static Assigned alone(long number) {
        return new Assigned(number, Optional.empty(), List.of(), List.of());
    }

    public boolean isCentre(long number) {
        return story == number;
    }
}
