package kiosque.poll.again;

import kiosque.dedupe.identity.Identifier;
import kiosque.dedupe.story.StoryDecider;
import kiosque.feed.Entry;
import kiosque.feed.Identified;
import kiosque.feed.Original;
import kiosque.feed.Recognition.Edited;
import kiosque.feed.Recognition.Extent;
import kiosque.feed.Revision;
import kiosque.feed.Sha256;
import kiosque.normalise.NormaliseSettings;
import kiosque.normalise.Restored;
import kiosque.poll.plan.Plan;
import kiosque.poll.setting.SourceSettings;
import kiosque.store.Database;
import kiosque.store.row.Cropped;
import kiosque.store.upkeep.LearnedBlocks;
import kiosque.store.upkeep.Originals;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Brings back into stored entries what was cut from them and should not have been: blocks that the user objects to, by command or by
/// `keep-boilerplate`.
public final class Restorer {

    private static final Logger LOG = LoggerFactory.getLogger(Restorer.class);

    private static final int PORTION = 200;

    private final Supplier<Plan> plan;
    private final Originals originals;
    private final LearnedBlocks blocks;
    private final StoryDecider stories;
    private final InstantSource clock;
    private final Identifier identifier = new Identifier();
    private final Map<String, NormaliseSettings> done = new HashMap<>();

    public Restorer(
            Supplier<Plan> plan, Database database, StoryDecider stories, InstantSource clock) {
        this.plan = plan;
        this.originals = new Originals(database);
        this.blocks = new LearnedBlocks(database);
        this.stories = stories;
        this.clock = clock;
    }

    /// What `keep-boilerplate` has come to name since the last time. Called now and then, never by two threads at once.
    public void run() {
        for (SourceSettings source : plan.get().settings().sources().values()) {
            NormaliseSettings settings = source.steps().normalise();
            if (!settings.keptBlocks().isEmpty()
                    && !settings.equals(done.put(source.name(), settings))) {
                restore(source.name());
            }
        }
    }

    /// Has a learned block kept in a source's texts from now on, and in those that are stored.
    ///
    /// @return how many entries of the source have something back
    public int keep(String source, Sha256 block) {
        blocks.veto(source, block);
        return restore(source);
    }

    /// @return how many entries of the source have something back
    public int restore(String source) {
        Optional<Plan.Prepared> prepared = plan.get().source(source);
        if (prepared.isEmpty()) {
            return 0;
        }
        Set<Sha256> vetoed =
                blocks.of(source).stream()
                        .filter(LearnedBlocks.Learned::vetoed)
                        .map(LearnedBlocks.Learned::digest)
                        .collect(Collectors.toSet());
        int restored = 0;
        List<Cropped> portion = originals.of(source, 0, PORTION);
        while (!portion.isEmpty()) {
            for (Cropped entry : portion) {
                restored += restore(entry, prepared.get(), vetoed) ? 1 : 0;
            }
            portion = originals.of(source, portion.getLast().number(), PORTION);
        }
        if (restored > 0) {
            LOG.info("{}: {} entries have back what was cut from them", source, restored);
        }
        return restored;
    }

    private boolean restore(Cropped cropped, Plan.Prepared source, Set<Sha256> vetoed) {
        return source.normaliser()
                .restored(cropped.original(), vetoed)
                .map(restored ->
                        originals.amend(
                                cropped, revision(cropped, restored, source), clock.instant()))
                .orElse(false);
    }

    private Revision revision(Cropped cropped, Restored restored, Plan.Prepared source) {
        Instant now = clock.instant();
        Entry before = cropped.entry();
        Optional<String> html = Optional.of(restored.html());
        Entry entry =
                before.content().isPresent()
                        ? before.with(before.summary(), html, before.marks())
                        : before.with(html, before.content(), before.marks());
        Identified identified = identifier.identify(List.of(entry)).getFirst();
        return new Revision(
                new Edited(cropped.number(), identified, Extent.SMALL, List.of()),
                stories.traits(identified, cropped.credit(), source.settings().priority()),
                source.droppedBy(entry, cropped.effectiveAt(), now),
                restored.cuts().isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                new Original(
                                        cropped.original().title(),
                                        cropped.original().body(),
                                        restored.cuts())));
    }
}
