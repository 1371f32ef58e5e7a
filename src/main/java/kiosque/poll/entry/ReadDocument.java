package kiosque.poll.entry;

import kiosque.feed.Document;
import kiosque.feed.FeedHead;
import kiosque.feed.FetchOutcome.Delta;
import kiosque.feed.FetchOutcome.Fetched;
import kiosque.feed.FetchOutcome.Moves;
import kiosque.feed.Link;
import kiosque.feed.ParsedFeed;
import kiosque.feed.Sha256;
import kiosque.feed.SourceState;
import kiosque.feed.Taken;
import kiosque.feed.Validators;
import kiosque.poll.when.Habit;
import kiosque.poll.when.StateAfter;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A document that was read, and what of its answer is worth remembering.
///
/// @param digest what the document is recognised by when it comes again; empty for one that was not whole
public record ReadDocument(
        ParsedFeed feed,
        Document document,
        Validators validators,
        Optional<Sha256> digest,
        Optional<Duration> freshFor,
        Moves moves) {

    /// Validators of a document that ended early would make the server keep its end from us, and those of one that lists nothing any more would hide that it still does: they
    /// are not taken over.
    public static ReadDocument whole(
            ParsedFeed feed, Fetched fetched, Sha256 digest, SourceState state) {
        boolean torn = feed.isTruncated() || Oddities.listsNothing(feed, state);
        Validators before = state.validators();
        return new ReadDocument(
                feed,
                fetched.document(),
                torn ? before : fetched.validators(),
                torn ? Optional.empty() : Optional.of(digest),
                fetched.freshFor(),
                fetched.moves());
    }

    /// RFC 3229: what a delta leaves out is not gone, so it is never what a whole document is compared with.
    public static ReadDocument part(ParsedFeed feed, Delta delta) {
        return new ReadDocument(
                feed,
                delta.document(),
                delta.validators(),
                Optional.empty(),
                delta.freshFor(),
                new Moves(Optional.empty()));
    }

    /// WebSub: content that a hub delivered.
    public static ReadDocument pushed(ParsedFeed feed, Document document) {
        return new ReadDocument(
                feed,
                document,
                Validators.NONE,
                Optional.empty(),
                Optional.empty(),
                new Moves(Optional.empty()));
    }

    public StateAfter.GoodAnswer answer(SourceState before, Taken taken, Instant now) {
        return new StateAfter.GoodAnswer(
                trusted(before, taken),
                digest,
                freshFor,
                Habit.pace(feed.rhythm(), feed.entries(), before, taken.arrivals().size(), now));
    }

    /// Validators that stay while new entries come are no way to learn of those: they are kept to be compared, and not sent.
    private Validators trusted(SourceState before, Taken taken) {
        Validators last = before.validators();
        boolean same = validators.saySameAs(last);
        boolean proved = before.bodyDigest().isPresent() && !taken.arrivals().isEmpty();
        return same && (proved || !last.areTrusted()) ? validators.distrusted() : validators;
    }

    /// The fixed word for counting.
    public String word(Taken taken) {
        if (feed.isTruncated()) {
            return "truncated";
        }
        if (taken.isOdd(Oddities.EMPTY)) {
            return Oddities.EMPTY;
        }
        if (!taken.arrivals().isEmpty()) {
            return "new";
        }
        return taken.edited() == 0 ? "unchanged" : "edited";
    }

    /// What the feed says of itself, the links of the answer's header first (WebSub, section 4).
    public FeedHead head() {
        FeedHead said = feed.head();
        List<Link> links = Stream.concat(document.links().stream(), said.links().stream()).toList();
        return said.withLinks(links);
    }
}
