package kiosque.poll.entry;

import kiosque.dedupe.identity.Identifier;
import kiosque.dedupe.identity.MadeUp;
import kiosque.dedupe.identity.Recogniser;
import kiosque.dedupe.story.StoryDecider;
import kiosque.feed.Block;
import kiosque.feed.Entry;
import kiosque.feed.Identified;
import kiosque.feed.KnownEntry;
import kiosque.feed.Normalised;
import kiosque.feed.ParsedEntry;
import kiosque.feed.ParsedFeed;
import kiosque.feed.PollReport;
import kiosque.feed.Recognition;
import kiosque.feed.Recognition.Buried;
import kiosque.feed.Recognition.Edited;
import kiosque.feed.Recognition.New;
import kiosque.feed.Recognition.Unchanged;
import kiosque.feed.Repair;
import kiosque.feed.Revision;
import kiosque.feed.Sha256;
import kiosque.feed.Taken;
import kiosque.normalise.Normaliser;
import kiosque.poll.entry.Arrivals.Made;
import kiosque.poll.plan.Polling;
import kiosque.store.commit.Entries;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Takes a document's entries in: makes them ours, tells the new from the known, and decides where each goes.
public final class Intake {

    private final Entries store;
    private final StoryDecider stories;
    private final Identifier identifier = new Identifier();
    private final LastDocuments wordings = new LastDocuments();

    public Intake(Entries store, StoryDecider stories) {
        this.store = store;
        this.stories = stories;
    }

    /// @param location where the document came from
    public Taken take(Polling polling, ParsedFeed document, URI location) {
        ParsedFeed unsaid = wordings.unsaid(polling, document);
        int same = document.entries().size() - unsaid.entries().size();
        if (unsaid.entries().isEmpty()) {
            return nothing(repairs(document, Oddities.in(document, polling)), same);
        }
        Read read = read(polling, document, unsaid.entries(), location);
        var recogniser = new Recogniser(read.identified, read.known);
        if (same > 0 && !recogniser.needsNoEvidence()) {
            read = read(polling, document, document.entries(), location);
            recogniser = new Recogniser(read.identified, read.known);
            same = 0;
        }
        List<Recognition> recognitions = recogniser.recognise();
        Optional<Repair> oddity =
                recogniser.oddity(recognitions).or(() -> Oddities.in(document, polling));
        return sorted(
                recognitions,
                new Arrivals(polling, document, stories, read.texts, location),
                repairs(document, oddity),
                same);
    }

    private static List<Repair> repairs(ParsedFeed document, Optional<Repair> oddity) {
        return Stream.concat(document.repairs().stream(), oddity.stream()).toList();
    }

    private static Taken nothing(List<Repair> repairs, int same) {
        return new Taken(List.of(), List.of(), List.of(), List.of(), List.of(), repairs, same);
    }

    /// A document's entries made ours, and what the store has under their names.
    private record Read(
            List<Identified> identified,
            List<KnownEntry> known,
            IdentityHashMap<Entry, Made> texts) {}

    /// @param some entries of the document
    private Read read(Polling polling, ParsedFeed document, List<ParsedEntry> some, URI location) {
        long source = polling.source().number();
        List<Normalised> normalised =
                polling.prepared()
                        .normaliser()
                        .normalise(
                                document,
                                some,
                                location,
                                new Normaliser.History(
                                        store.learnedBlocks(source),
                                        () -> store.latestTitles(source),
                                        polling.prepared().judged()));
        IdentityHashMap<Entry, Made> texts = new IdentityHashMap<>();
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < normalised.size(); i++) {
            Entry entry = normalised.get(i).entry();
            entries.add(entry);
            texts.put(entry, new Made(some.get(i), normalised.get(i)));
        }
        List<Identified> identified = MadeUp.named(identifier.identify(entries), polling.at());
        return new Read(identified, store.known(source, names(identified)), texts);
    }

    /// To be told of each report that was committed.
    public void committed(PollReport report) {
        wordings.committed(report.source().number(), report.at());
    }

    private static Set<Sha256> names(List<Identified> entries) {
        Set<Sha256> names = new HashSet<>();
        for (Identified entry : entries) {
            names.add(entry.id().digest());
            names.addAll(entry.aliases());
        }
        return names;
    }

    /// @param same entries that were known without a look
    private static Taken sorted(
            List<Recognition> recognitions, Arrivals arrivals, List<Repair> repairs, int same) {
        List<Identified> fresh = new ArrayList<>();
        List<Revision> revisions = new ArrayList<>();
        List<Unchanged> renamed = new ArrayList<>();
        List<Buried> touched = new ArrayList<>();
        List<Long> listed = new ArrayList<>();
        for (Recognition recognition : recognitions) {
            switch (recognition) {
                case New(Identified entry) -> fresh.add(entry);
                case Edited edited -> {
                    listed.add(edited.number());
                    revisions.add(arrivals.revision(edited));
                }
                case Unchanged unchanged -> {
                    listed.add(unchanged.number());
                    if (!unchanged.newAliases().isEmpty()) {
                        renamed.add(unchanged);
                    }
                }
                case Buried buried -> {
                    listed.add(buried.number());
                    touched.add(buried);
                }
            }
        }
        List<Block> blocks = fresh.stream().flatMap(arrivals::blocks).toList();
        return new Taken(
                arrivals.of(fresh),
                revisions,
                renamed,
                touched,
                blocks,
                repairs,
                listed,
                same + recognitions.size() - fresh.size());
    }
}
