package kiosque.feed;

import java.util.List;

/// What one document brought.
///
/// @param renamed known entries that are called otherwise now
/// @param touched tombstones that the source still lists
/// @param blocks what new entries' texts are made of, for learning which blocks recur
/// @param repairs what had to be mended in the document, and what is odd about it
/// @param listed the numbers of those of its entries that were looked at and were known
/// @param recognised how many of its entries were known
public record Taken(
        List<Arrival> arrivals,
        List<Revision> revisions,
        List<Recognition.Unchanged> renamed,
        List<Recognition.Buried> touched,
        List<Block> blocks,
        List<Repair> repairs,
        List<Long> listed,
        int recognised) {

    public static final Taken NOTHING =
            new Taken(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), 0);

    /// Of a document none of whose known entries was looked at.
    public Taken(
            List<Arrival> arrivals,
            List<Revision> revisions,
            List<Recognition.Unchanged> renamed,
            List<Recognition.Buried> touched,
            List<Block> blocks,
            List<Repair> repairs,
            int recognised) {
        this(arrivals, revisions, renamed, touched, blocks, repairs, List.of(), recognised);
    }

    public Taken {
        arrivals = List.copyOf(arrivals);
        revisions = List.copyOf(revisions);
        renamed = List.copyOf(renamed);
        touched = List.copyOf(touched);
        blocks = List.copyOf(blocks);
        repairs = List.copyOf(repairs);
        listed = List.copyOf(listed);
    }

    /// Whether each of its known entries was looked at: what else the source had is no longer listed.
    public boolean isWhole() {
        return listed.size() == recognised;
    }

    /// Whether an oddity of that kind was found.
    public boolean isOdd(String kind) {
        return repairs.stream().anyMatch(one -> one.kind().equals(kind));
    }

    /// How many have changed in a way that a reader could see.
    public long edited() {
        return revisions.stream().filter(one -> one.edited().isSeen()).count();
    }
}
