package kiosque.store.upkeep;

import kiosque.feed.Entry;
import kiosque.feed.EntryId;
import kiosque.feed.Original;
import kiosque.store.row.EntryMoments;
import kiosque.store.row.Twins;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Everything that the store knows of one entry and of what was decided about it.
///
/// @param number the store's own, as the corrections of stories take it
/// @param source its configured name
/// @param buriedAt when retention deleted it: then nothing else is left of it
public record History(
        long number,
        String source,
        Optional<Living> living,
        Optional<Instant> buriedAt,
        Optional<Instant> lastListedAt) {

    /// An entry that is still stored.
    public record Living(
            EntryId id,
            String publicId,
            Entry entry,
            EntryMoments times,
            Optional<String> droppedBy,
            Past past,
            Story story,
            List<PlaceIn> places,
            Optional<Page> page,
            List<Twins.Taken> taken) {

        public Living {
            taken = List.copyOf(taken);
            places = List.copyOf(places);
        }
    }

    /// What became of the article's page.
    ///
    /// @param outcome `waiting` before the first attempt
    /// @param dueAt when it is tried next, empty when it is settled
    public record Page(
            String url,
            String outcome,
            String detail,
            int attempts,
            Optional<Instant> triedAt,
            Optional<Instant> dueAt) {}

    /// What it said before.
    ///
    /// @param original before anything was cut from it, if something was
    /// @param earlier what edits replaced
    public record Past(Optional<Original> original, List<Earlier> earlier) {

        public Past {
            earlier = List.copyOf(earlier);
        }
    }

    /// A text that an edit replaced.
    ///
    /// @param real whether the edit raised `updated`
    public record Earlier(Instant replacedAt, boolean real, String title) {}

    /// The story that an entry tells.
    ///
    /// @param number of the entry that began it
    /// @param why how it came to its story, empty for one that tells its own
    /// @param related entries of other stories that it was found to have to do with, or they with it
    public record Story(
            long number, Optional<String> why, List<Member> members, List<Member> related) {
        public Story {
            members = List.copyOf(members);
            related = List.copyOf(related);
        }
    }

    /// An entry of the same story, or of a related one.
    ///
    /// @param oneEvent whether a related one tells of the same event
    public record Member(
            long number, String source, String title, Optional<String> why, boolean oneEvent) {}

    /// Where an entry is in a merged feed.
    ///
    /// @param ordinal empty where another copy of the story has the place, or the story of whose event it tells
    /// @param below the ordinal of that story's place
    public record PlaceIn(String slug, Optional<Long> ordinal, Optional<Long> below) {}
}
