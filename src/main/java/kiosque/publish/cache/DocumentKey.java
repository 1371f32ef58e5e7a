package kiosque.publish.cache;

import kiosque.publish.merged.DerivedQuery;
import kiosque.publish.merged.FeedKey;
import kiosque.publish.merged.Format;

/// Names one document of ours.
public record DocumentKey(FeedKey feed, Kind kind) {

    public sealed interface Kind {}

    /// What a subscriber polls.
    public record Current(Format format) implements Kind {}

    /// @param last the ordinal of its last entry
    public record Archive(Format format, int last) implements Kind {}

    public record Derived(Format format, DerivedQuery query) implements Kind {}

    /// What is new since a generation of the current document.
    public record Delta(Format format, String generation) implements Kind {}

    /// The list of sources.
    public record Sources() implements Kind {}

    /// Of the merged feed; empty for what is about all.
    public String slug() {
        return feed.slug();
    }

    /// For people; questions are not told apart, nor are tokens.
    public String name() {
        String name = slug().isEmpty() ? "all feeds" : slug();
        return switch (kind) {
            case Current(Format format) -> name + "." + format.extension();
            case Archive(Format format, _) -> name + ".%s, archives".formatted(format.extension());
            case Derived(Format format, _) -> name + ".%s, derived".formatted(format.extension());
            case Delta(Format format, _) -> name + ".%s, deltas".formatted(format.extension());
            case Sources() -> name + ", sources";
        };
    }
}
