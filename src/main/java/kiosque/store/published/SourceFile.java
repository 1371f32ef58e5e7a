package kiosque.store.published;

import kiosque.feed.PastPoll;
import kiosque.feed.PollDay;
import kiosque.feed.Repair;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What is known of a source beyond its state.
///
/// @param days that there were polls in, within the last month, the earliest first
/// @param polls the last ones, the latest first
/// @param repairs what had to be mended in its last document
/// @param blocks what was learned to recur in its texts
/// @param dropped what its rules kept out of everything
/// @param entries the latest that stand in a merged feed
public record SourceFile(
        List<PollDay> days,
        List<PastPoll> polls,
        List<Repair> repairs,
        List<Block> blocks,
        List<Dropped> dropped,
        List<Filed> entries) {

    public static final SourceFile EMPTY =
            new SourceFile(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    public SourceFile {
        days = List.copyOf(days);
        polls = List.copyOf(polls);
        repairs = List.copyOf(repairs);
        blocks = List.copyOf(blocks);
        dropped = List.copyOf(dropped);
        entries = List.copyOf(entries);
    }

    /// A block of text that recurs.
    ///
    /// @param entries how many carried it
    /// @param kept whether somebody wants it to stay all the same
    public record Block(String text, long entries, boolean kept) {}

    /// What one rule has dropped.
    public record Dropped(String rule, long entries, Instant last) {}

    /// One entry.
    ///
    /// @param at when it was published
    /// @param tellings entries that tell its story, itself among them
    /// @param first whether it began that story
    /// @param feeds slugs of the merged feeds that show it
    public record Filed(
            String title,
            Optional<String> link,
            Instant at,
            int tellings,
            boolean first,
            List<String> feeds) {

        public Filed {
            feeds = List.copyOf(feeds);
        }
    }

    /// How a source's entries of the last month stand among the others': the rest of them nobody else told.
    ///
    /// @param first entries that told what others told later
    /// @param copies entries that told what another had told before
    public record Share(long entries, long first, long copies) {

        public double ofFirst() {
            return part(first);
        }

        public double ofCopies() {
            return part(copies);
        }

        public double ofAlone() {
            return part(entries - first - copies);
        }

        private double part(long some) {
            return entries == 0 ? 0 : (double) some / entries;
        }
    }
}
