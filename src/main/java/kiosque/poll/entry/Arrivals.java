package kiosque.poll.entry;

import kiosque.dedupe.identity.EntryTimes;
import kiosque.dedupe.story.Agencies;
import kiosque.dedupe.story.StoryDecider;
import kiosque.feed.Arrival;
import kiosque.feed.Block;
import kiosque.feed.Entry;
import kiosque.feed.Identified;
import kiosque.feed.Normalised;
import kiosque.feed.PageOrder;
import kiosque.feed.ParsedEntry;
import kiosque.feed.ParsedFeed;
import kiosque.feed.Recognition.Edited;
import kiosque.feed.Revision;
import kiosque.feed.SourceCredit;
import kiosque.feed.StoryTraits;
import kiosque.poll.page.PageOrders;
import kiosque.poll.plan.Polling;

import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// Gives the new and the edited entries of one document what the store needs besides: their place, the feeds that want them, and what they are compared by.
final class Arrivals {

    private final Polling polling;
    private final StoryDecider stories;
    private final IdentityHashMap<Entry, Made> texts;
    private final SourceCredit credit;
    private final URI location;
    private final Optional<String> language;
    private final DocumentOrder order;

    /// What normalising made of an entry.
    record Made(ParsedEntry of, Normalised text) {}

    /// @param texts by identity
    Arrivals(
            Polling polling,
            ParsedFeed feed,
            StoryDecider stories,
            IdentityHashMap<Entry, Made> texts,
            URI location) {
        this.polling = polling;
        this.stories = stories;
        this.texts = texts;
        this.credit = CreditChange.of(polling, feed.head());
        this.location = location;
        this.language = feed.head().language();
        this.order = DocumentOrder.of(feed.entries());
    }

    /// In order of publication, so that their places follow it; those of one instant so that they are published in the document's order.
    List<Arrival> of(List<Identified> entries) {
        List<Arrival> arrivals =
                entries.stream()
                        .sorted(
                                Comparator.comparingInt(
                                        (Identified it) -> order.newness(made(it).of())))
                        .map(this::arrival)
                        .sorted(Comparator.comparing(Arrival::effectiveAt))
                        .toList();
        return polling.source().state().isNew()
                ? polling.settings().backlog().hold(arrivals, polling.at())
                : arrivals;
    }

    private Arrival arrival(Identified unmarked) {
        Identified identified = unmarked.marked(Agencies.of(unmarked.entry()));
        Instant now = polling.at();
        EntryTimes placement =
                polling.source().state().isNew()
                        ? EntryTimes.ofBacklog(identified.entry(), now)
                        : EntryTimes.ofArrival(identified.entry(), now);
        Optional<String> dropped = droppedBy(identified.entry(), placement.effectiveAt());
        List<String> wanted =
                dropped.isPresent()
                        ? List.of()
                        : polling.prepared()
                                .wantedBy(identified.entry(), placement.effectiveAt(), now);
        var arrival =
                new Arrival(
                        identified,
                        now,
                        placement.effectiveAt(),
                        placement.placedAt(),
                        dropped,
                        wanted,
                        traits(identified),
                        text(unmarked).original());
        return wanted.isEmpty()
                ? arrival
                : page(unmarked).map(arrival::completedBy).orElse(arrival);
    }

    Revision revision(Edited edited) {
        Identified unmarked = edited.identified();
        Entry entry = unmarked.entry();
        Identified identified = unmarked.marked(Agencies.of(entry));
        Optional<String> dropped =
                droppedBy(entry, EntryTimes.ofArrival(entry, polling.at()).effectiveAt());
        return new Revision(
                new Edited(edited.number(), identified, edited.extent(), edited.newAliases()),
                traits(identified),
                dropped,
                text(unmarked).original(),
                dropped.isEmpty() && edited.isSeen() ? page(unmarked) : Optional.empty());
    }

    Stream<Block> blocks(Identified identified) {
        return text(identified).blocks().stream();
    }

    private Optional<String> droppedBy(Entry entry, Instant effectiveAt) {
        return polling.prepared().droppedBy(entry, effectiveAt, polling.at());
    }

    private Optional<PageOrder> page(Identified identified) {
        return polling.prepared()
                .articles()
                .flatMap(_ ->
                        PageOrders.of(
                                made(identified).of(), identified.entry(), location, language));
    }

    private StoryTraits traits(Identified identified) {
        return stories.traits(identified, credit, polling.settings().priority());
    }

    private Normalised text(Identified identified) {
        return made(identified).text();
    }

    private Made made(Identified identified) {
        return Objects.requireNonNull(texts.get(identified.entry()), "an entry of this document");
    }
}
