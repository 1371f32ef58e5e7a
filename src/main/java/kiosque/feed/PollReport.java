package kiosque.feed;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Everything that one poll found out: committed in one transaction or not at all.
///
/// @param outcome a fixed word for counting: `new`, `unchanged`, `not-modified`, `timeout`, `not-a-feed` …
/// @param detail one sentence for a person
/// @param after the source's state from now on
/// @param hold what the host asked for, if it did
/// @param head what the feed says of itself, if a document was read
/// @param touched tombstones that the source still lists
/// @param blocks what new entries' texts are made of, for learning which blocks recur
/// @param repairs what had to be mended in the document
/// @param effort what it cost
public record PollReport(
        Source source,
        HostLease lease,
        Instant at,
        String outcome,
        String detail,
        SourceState after,
        NextPoll next,
        Optional<HostHold> hold,
        Optional<FeedHead> head,
        List<Arrival> arrivals,
        List<Revision> edits,
        List<Recognition.Unchanged> renamed,
        List<Recognition.Buried> touched,
        List<Block> blocks,
        List<Repair> repairs,
        Effort effort)
        implements Report {

    public PollReport {
        arrivals = List.copyOf(arrivals);
        edits = List.copyOf(edits);
        renamed = List.copyOf(renamed);
        touched = List.copyOf(touched);
        blocks = List.copyOf(blocks);
        repairs = List.copyOf(repairs);
    }

    /// One that cost nobody anything.
    public PollReport(
            Source source,
            HostLease lease,
            Instant at,
            String outcome,
            String detail,
            SourceState after,
            NextPoll next,
            Optional<HostHold> hold,
            Optional<FeedHead> head,
            List<Arrival> arrivals,
            List<Revision> edits,
            List<Recognition.Unchanged> renamed,
            List<Recognition.Buried> touched,
            List<Block> blocks,
            List<Repair> repairs) {
        this(
                source,
                lease,
                at,
                outcome,
                detail,
                after,
                next,
                hold,
                head,
                arrivals,
                edits,
                renamed,
                touched,
                blocks,
                repairs,
                Effort.NONE);
    }

    /// The same, at this cost.
    public PollReport at(Effort cost) {
        return new PollReport(
                source, lease, at, outcome, detail, after, next, hold, head, arrivals, edits,
                renamed, touched, blocks, repairs, cost);
    }

    /// How many of the edits a reader would notice.
    public int realEdits() {
        return (int)
                edits.stream().map(Revision::edited).filter(Recognition.Edited::isReal).count();
    }

    @Override
    public Work work() {
        return new Work.Feed(source);
    }

    @Override
    public int entries() {
        return arrivals.size() + edits.size();
    }
}
