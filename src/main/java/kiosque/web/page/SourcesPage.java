package kiosque.web.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// `/sources`: the sources with their health, those in trouble first.
///
/// @param shares how many are in which state, of the states there are
public record SourcesPage(
        Frame frame,
        List<Share> shares,
        List<Row> rows,
        Optional<String> previous,
        Optional<String> next) {

    public SourcesPage {
        shares = List.copyOf(shares);
        rows = List.copyOf(rows);
    }

    /// How a source is doing, the worst first.
    public enum State {
        FAILING,
        HELD,
        SILENT,
        RETIRED,
        NEW,
        WELL;

        /// What style sheet and phrases call it.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// How many sources are in one state.
    ///
    /// @param x where its part of the bar begins, of 1000
    /// @param width how wide that is
    public record Share(State state, String label, double x, double width) {}

    /// One source.
    ///
    /// @param site its page for people, else the feed itself
    /// @param detail what the last poll found, in a sentence
    /// @param next when it is polled next, and why then
    /// @param beats its last polls, oldest first
    public record Row(
            String name,
            String title,
            String site,
            String feed,
            List<String> tags,
            State state,
            String detail,
            Optional<Moment> polled,
            String polledAgo,
            Moment next,
            String why,
            String entries,
            List<Beat> beats) {

        public Row {
            tags = List.copyOf(tags);
            beats = List.copyOf(beats);
        }
    }

    /// One poll as a bar.
    ///
    /// @param height of 20
    /// @param kind `failed`, `quiet` or `brought`
    /// @param label for people who point at it
    public record Beat(int x, int height, String kind, String label) {}
}
