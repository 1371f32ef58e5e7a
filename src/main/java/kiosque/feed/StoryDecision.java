package kiosque.feed;

import java.util.List;
import java.util.Optional;

/// Which story a new entry tells, which others it has to do with, and how we know.
///
/// @param joins the story that it tells too: shown once, everybody credited; empty where it tells one of its own
/// @param relates other stories of the same affair, worth a cross-reference but a place of their own, the nearest first
/// @param folds further stories that it tells, so that they are one with the story that it joins
public record StoryDecision(Optional<Tie> joins, List<Related> relates, List<Tie> folds) {

    /// A story of its own, that has to do with no other.
    public static final StoryDecision ALONE =
            new StoryDecision(Optional.empty(), List.of(), List.of());

    /// What binds an entry to a story.
    ///
    /// @param why rule, score and evidence, and with which entry of the story it was compared, for `explain`
    public record Tie(long story, String why) {}

    /// A story that the entry has to do with, and the entry of it with which it was compared. Why can be asked again as long as both are stored.
    public record Related(long story, long entry, Bond bond) {

        /// Where one of both stories was put right by hand: what else the entry shows of them holds for itself alone.
        public Related ofEntriesAlone() {
            return new Related(story, entry, bond == Bond.STORIES ? Bond.EVENT : bond);
        }
    }

    /// What an entry and one that it has to do with have in common.
    public enum Bond {
        AFFAIR(0),
        /// Both tell of one event, so that one may stand below the other.
        EVENT(1),
        /// Likewise, and so do the story that the entry joined and the story of the other.
        STORIES(2),
        /// One of them is a live page on the event that the other tells of: the later may stand below the earlier, but a live page will have other news tomorrow, so that neither is linked to the other.
        PAGE(3);

        private final int code;

        Bond(int code) {
            this.code = code;
        }

        /// By which it is stored.
        public int code() {
            return code;
        }

        /// Whether both tell of one event.
        public boolean isOfEvent() {
            return this != AFFAIR;
        }

        /// Whether it is worth a cross-reference.
        public boolean isLink() {
            return this != PAGE;
        }
    }

    public StoryDecision {
        relates = List.copyOf(relates);
        folds = List.copyOf(folds);
    }
}
