package kiosque.web.page;

import java.util.List;
import java.util.Optional;

/// `/sources/NAME`: everything that is known of one source.
///
/// @param row as on the page of all sources
/// @param facts what holds at the moment
/// @param plots a month of polls, a bar a day
/// @param polls the last ones, in words
/// @param mended what had to be mended in its last document
/// @param rules what was dropped, by which rule
/// @param entries the latest, in open merged feeds
public record SourcePage(
        Frame frame,
        SourcesPage.Row row,
        List<Fact> facts,
        List<Plot> plots,
        List<Poll> polls,
        List<String> mended,
        List<Block> blocks,
        List<Rule> rules,
        List<Entry> entries) {

    public SourcePage {
        facts = List.copyOf(facts);
        plots = List.copyOf(plots);
        polls = List.copyOf(polls);
        mended = List.copyOf(mended);
        blocks = List.copyOf(blocks);
        rules = List.copyOf(rules);
        entries = List.copyOf(entries);
    }

    /// @param detail what else is said of it, on a line of its own; may be empty
    /// @param kind for the style sheet: `trouble` or nothing
    public record Fact(String name, String value, String detail, String kind) {}

    /// A plot of the days of a month.
    ///
    /// @param summary what it shows, for who does not see it
    /// @param most what the highest bar stands for
    public record Plot(
            String title, String summary, String most, String first, String last, List<Bar> bars) {
        public Plot {
            bars = List.copyOf(bars);
        }
    }

    /// A part of a day's bar, of 620 by 80.
    ///
    /// @param label for people who point at it
    public record Bar(int x, double y, double height, String kind, String label) {}

    /// @param result `failed`, `quiet` or `brought`
    public record Poll(Moment at, String result, String outcome, String brought, String effort) {}

    public record Block(String text, String carried, boolean kept) {}

    /// @param why a rule as it is written in the configuration, or what else kept them from being published, in words
    public record Rule(String why, boolean written, String count, Moment last) {}

    /// @param story what others did with the same story
    public record Entry(String title, Optional<String> link, Moment at, String story) {}
}
