package kiosque.feed;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Everything that one poll found out: committed in one transaction or not at all.
///
/// @param after the source's state from now on
/// @param hold what the host asked for, if it did
/// @param head what the feed says of itself, if a document was read
/// @param taken what the document brought, nothing where there was none
/// @param effort what it cost
public record PollReport(
        Source source,
        HostLease lease,
        Instant at,
        Ending ending,
        SourceState after,
        NextPoll next,
        Optional<HostHold> hold,
        Optional<FeedHead> head,
        Taken taken,
        PollCost effort)
        implements Report {

    /// How it ended.
    ///
    /// @param outcome a fixed word for counting: `new`, `unchanged`, `not-modified`, `timeout`, `not-a-feed` …
    /// @param detail one sentence for a person
    public record Ending(String outcome, String detail) {}

    /// One that cost nobody anything.
    public PollReport(
            Source source,
            HostLease lease,
            Instant at,
            Ending ending,
            SourceState after,
            NextPoll next,
            Optional<HostHold> hold,
            Optional<FeedHead> head,
            Taken taken) {
        this(source, lease, at, ending, after, next, hold, head, taken, PollCost.NONE);
    }

    /// Of a part that is taken in ahead of the whole.
    private static final String UNFINISHED = "unfinished";

    /// Some of what it found new, to be taken in ahead of it: a commit of thousands of entries would have all others wait. The source stays as it was and due, as
    /// nothing is done before the whole is in, which finds these there.
    public PollReport part(List<Arrival> arrivals) {
        return new PollReport(
                source,
                lease,
                at,
                new Ending(UNFINISHED, "more of it is being taken in"),
                source.state(),
                NextPoll.at(at, UNFINISHED),
                Optional.empty(),
                Optional.empty(),
                new Taken(arrivals, List.of(), List.of(), List.of(), List.of(), List.of(), 0));
    }

    @Override
    public boolean isWhole() {
        return !ending.outcome().equals(UNFINISHED);
    }

    /// The same, at this cost.
    public PollReport at(PollCost cost) {
        return new PollReport(source, lease, at, ending, after, next, hold, head, taken, cost);
    }

    /// The same, with that added to what is said of it.
    public PollReport adding(String words) {
        return new PollReport(
                source,
                lease,
                at,
                new Ending(ending.outcome(), ending.detail() + words),
                after,
                next,
                hold,
                head,
                taken,
                effort);
    }

    /// Whether a whole document was read: of a delta, of a torn one and of what a hub pushed there is no digest or no head.
    public boolean readWhole() {
        return head.isPresent() && after.bodyDigest().isPresent();
    }

    /// How many of the revisions a reader would notice.
    public int realEdits() {
        return (int)
                taken.revisions().stream()
                        .map(Revision::edited)
                        .filter(Recognition.Edited::isReal)
                        .count();
    }

    @Override
    public String outcome() {
        return ending.outcome();
    }

    @Override
    public String detail() {
        return ending.detail();
    }

    @Override
    public Work work() {
        return new Work.Feed(source);
    }

    @Override
    public long letters() {
        return taken.arrivals().stream().mapToLong(one -> letters(one.identified())).sum()
                + taken.revisions().stream()
                        .mapToLong(one -> letters(one.edited().identified()))
                        .sum();
    }

    private static long letters(Identified one) {
        return one.entry().body().length();
    }

    @Override
    public int entries() {
        return taken.arrivals().size() + taken.revisions().size();
    }
}
