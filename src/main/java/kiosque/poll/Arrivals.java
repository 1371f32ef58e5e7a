package kiosque.poll;

import kiosque.dedupe.Agencies;
import kiosque.dedupe.Placement;
import kiosque.dedupe.StoryDecider;
import kiosque.feed.Arrival;
import kiosque.feed.Block;
import kiosque.feed.Entry;
import kiosque.feed.Identified;
import kiosque.feed.Normalised;
import kiosque.feed.Original;
import kiosque.feed.ParsedFeed;
import kiosque.feed.Recognition.Edited;
import kiosque.feed.Revision;
import kiosque.feed.SourceCredit;
import kiosque.feed.StoryTraits;

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
    private final IdentityHashMap<Entry, Normalised> texts;
    private final SourceCredit credit;

    /// @param texts by identity: what normalising made of each entry
    Arrivals(
            Polling polling,
            ParsedFeed feed,
            StoryDecider stories,
            IdentityHashMap<Entry, Normalised> texts) {
        this.polling = polling;
        this.stories = stories;
        this.texts = texts;
        this.credit = Credits.of(polling, feed.head());
    }

    /// In order of publication, so that their places follow it.
    List<Arrival> of(List<Identified> entries) {
        List<Arrival> arrivals =
                entries.stream()
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
        Placement placement =
                polling.source().state().isNew()
                        ? Placement.ofBacklog(identified.entry(), now)
                        : Placement.ofArrival(identified.entry(), now);
        Optional<String> dropped = droppedBy(identified.entry(), placement.effectiveAt());
        return new Arrival(
                identified,
                now,
                placement.effectiveAt(),
                placement.placedAt(),
                dropped,
                dropped.isPresent() ? List.of() : wantedBy(identified.entry(), placement),
                traits(identified),
                original(unmarked));
    }

    Revision revision(Edited edited) {
        Identified unmarked = edited.identified();
        Entry entry = unmarked.entry();
        Identified identified = unmarked.marked(Agencies.of(entry));
        return new Revision(
                new Edited(edited.number(), identified, edited.real(), edited.newAliases()),
                traits(identified),
                droppedBy(entry, Placement.ofArrival(entry, polling.at()).effectiveAt()),
                original(unmarked));
    }

    Stream<Block> blocks(Identified identified) {
        return text(identified).blocks().stream();
    }

    private Optional<String> droppedBy(Entry entry, Instant effectiveAt) {
        SourceSettings settings = polling.settings();
        return polling.prepared()
                .filter()
                .droppedBy(entry, settings.name(), settings.tags(), effectiveAt, polling.at());
    }

    private List<String> wantedBy(Entry entry, Placement placement) {
        SourceSettings settings = polling.settings();
        return polling.prepared().feeds().stream()
                .filter(feed ->
                        feed.filter()
                                .droppedBy(
                                        entry,
                                        settings.name(),
                                        settings.tags(),
                                        placement.effectiveAt(),
                                        polling.at())
                                .isEmpty())
                .map(Plan.Destination::slug)
                .toList();
    }

    private StoryTraits traits(Identified identified) {
        return stories.traits(identified, credit, polling.settings().priority());
    }

    private Optional<Original> original(Identified identified) {
        return text(identified).original();
    }

    private Normalised text(Identified identified) {
        return Objects.requireNonNull(texts.get(identified.entry()), "an entry of this document");
    }
}
