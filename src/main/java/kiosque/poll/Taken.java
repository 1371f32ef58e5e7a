package kiosque.poll;

import kiosque.dedupe.identity.TakenTogether;
import kiosque.feed.Arrival;
import kiosque.feed.Block;
import kiosque.feed.ParsedFeed;
import kiosque.feed.Recognition;
import kiosque.feed.Repair;
import kiosque.feed.Revision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What one document brought.
///
/// @param oddity of the source, not of one entry: guids that change at every fetch, entries that were taken for others
/// @param recognised how many of its entries were known
public record Taken(
        List<Arrival> arrivals,
        List<Revision> revisions,
        List<Recognition.Unchanged> renamed,
        List<Recognition.Buried> touched,
        List<Block> blocks,
        Optional<Repair> oddity,
        int recognised) {

    static final Taken NOTHING =
            new Taken(List.of(), List.of(), List.of(), List.of(), List.of(), Optional.empty(), 0);

    Taken with(Optional<Repair> found) {
        return new Taken(arrivals, revisions, renamed, touched, blocks, found, recognised);
    }

    /// Counts in entries that were known without a look.
    Taken besides(int same) {
        return new Taken(arrivals, revisions, renamed, touched, blocks, oddity, recognised + same);
    }

    /// How many have changed in a way that a reader could see.
    long edited() {
        return revisions.stream().filter(one -> one.edited().isSeen()).count();
    }

    /// What was mended in the document, and what is odd about it.
    List<Repair> repairs(ParsedFeed feed) {
        return Stream.concat(feed.repairs().stream(), oddity.stream()).toList();
    }

    /// For people: `3 new (1 filtered out), 2 edited of 40, RSS 2.0`.
    String summary(ParsedFeed feed) {
        List<String> parts = new ArrayList<>();
        if (!arrivals.isEmpty()) {
            long dropped = arrivals.stream().filter(entry -> entry.droppedBy().isPresent()).count();
            parts.add(
                    arrivals.size()
                            + " new"
                            + (dropped == 0 ? "" : " (" + dropped + " filtered out)"));
        }
        long seen = edited();
        if (seen > 0) {
            parts.add(seen + " edited");
        }
        if (seen < revisions.size()) {
            parts.add(revisions.size() - seen + " kept up unseen");
        }
        oddity.filter(found -> found.kind().equals(TakenTogether.KIND) || Oddities.isOne(found))
                .ifPresent(found -> parts.add(found.detail()));
        String changes = parts.isEmpty() ? "nothing new" : String.join(", ", parts);
        String mended =
                repairs(feed).isEmpty()
                        ? ""
                        : ", mended: "
                                + String.join(
                                        ", ",
                                        repairs(feed).stream()
                                                .map(Repair::kind)
                                                .distinct()
                                                .toList());
        return "%s of %d, %s%s".formatted(changes, feed.entries().size(), feed.format(), mended);
    }
}
