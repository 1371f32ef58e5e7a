package kiosque.web.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// `/sources`: the sources with their health, those in trouble first.
///
/// @param shares how many are in which state, of the states there are
/// @param shows what can be shown: all, in trouble, silent
/// @param sorts how they can be ordered
/// @param tag of those that are shown, if they are of one
/// @param tags that there are
public record SourcesPage(
        Frame frame,
        List<Share> shares,
        List<Choice> shows,
        List<Choice> sorts,
        Optional<String> tag,
        List<String> tags,
        List<Row> rows,
        Optional<String> previous,
        Optional<String> next) {

    public SourcesPage {
        shares = List.copyOf(shares);
        shows = List.copyOf(shows);
        sorts = List.copyOf(sorts);
        tags = List.copyOf(tags);
        rows = List.copyOf(rows);
    }

    /// How a source is doing, the worst first.
    public enum State {
        FAILING,
        HELD,
        SILENT,
        QUIET,
        RETIRED,
        NEW,
        WELL;

        /// What style sheet and phrases call it.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// One of several ways to see the page.
    ///
    /// @param value as the address has it
    public record Choice(String value, String label, boolean chosen) {}

    /// How many sources are in one state.
    ///
    /// @param x where its part of the bar begins, of 1000
    /// @param width how wide that is
    public record Share(State state, String label, double x, double width) {}

    /// One source.
    ///
    /// @param told what others had told of it; empty where it has no entries of the last month
    public record Row(
            String name,
            Links links,
            List<String> tags,
            State state,
            Polls polls,
            String entries,
            Optional<Told> told) {

        public Row {
            tags = List.copyOf(tags);
        }
    }

    /// Where a source is.
    ///
    /// @param page its own page here
    /// @param site its page for people, else the feed itself
    public record Links(String page, String site, String feed) {}

    /// How a source's polls went and go on.
    ///
    /// @param detail what the last one found, in a sentence
    /// @param next when it is polled next, and why then
    /// @param beats the last ones, oldest first
    public record Polls(
            String detail,
            Optional<Moment> last,
            String lastAgo,
            Moment next,
            String why,
            List<Beat> beats) {

        public Polls {
            beats = List.copyOf(beats);
        }
    }

    /// What part of its entries of the last month others told later, nobody else told, others had told before.
    public record Told(String first, String alone, String copies) {}

    /// One poll as a bar.
    ///
    /// @param height of 20
    /// @param kind `failed`, `quiet` or `brought`
    /// @param label for people who point at it
    public record Beat(int x, int height, String kind, String label) {}
}
