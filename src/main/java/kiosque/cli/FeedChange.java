package kiosque.cli;

import java.time.Instant;
import java.util.List;

/// What a changed configuration would do to one merged feed.
public record FeedChange(String slug, List<Line> appearing, List<Line> disappearing) {

    public FeedChange {
        appearing = List.copyOf(appearing);
        disappearing = List.copyOf(disappearing);
    }

    /// One entry.
    ///
    /// @param why the rule, such as `source Le Monde: drop`
    public record Line(Instant at, String source, String title, String why) {}
}
