package kiosque.dedupe.story;

import kiosque.feed.Arrival;
import kiosque.feed.Entry;
import kiosque.feed.Identified;
import kiosque.feed.SourceCredit;
import kiosque.feed.StoryCandidate;
import kiosque.feed.StoryDecision;
import kiosque.feed.StoryDecision.Related;
import kiosque.feed.StoryDecision.Tie;
import kiosque.feed.StoryJudge;
import kiosque.feed.StoryTraits;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Decides which entries of several sources tell the same story. Pure.
///
/// The rules are in [Tiers]. By address an entry joins a story through any of its members. By text it joins through a member only if it
/// is near the story's first entry, its centre, too, in words and in time: otherwise a story drifts from one piece of news to the next. A
/// member that says clearly the same stands for the centre, but not against a later stage or another day.
/// Two entries of one source are not joined by text, it wrote two, but where it has published one again under another address, or another
/// source's entry shows that it told one thing under two headlines.
///
/// An entry that may join two stories shows that they are one: they were begun within minutes of each other.
public final class StoryDecider implements StoryJudge {

    /// Cross-references of one entry.
    private static final int MOST_RELATED = 6;

    private final Supplier<StorySettings> settings;

    public StoryDecider(StorySettings settings) {
        this(() -> settings);
    }

    /// @param settings asked each time, so that a reload holds at once
    public StoryDecider(Supplier<StorySettings> settings) {
        this.settings = settings;
    }

    /// What an entry will be compared by.
    ///
    /// @param priority of its source, higher is better
    public StoryTraits traits(Identified entry, SourceCredit source, int priority) {
        return traits(entry.entry(), source, priority);
    }

    /// Likewise.
    public StoryTraits traits(Entry entry, SourceCredit source, int priority) {
        return Sketcher.traits(entry, source, priority);
    }

    /// Changes whenever another sketch may be made of the same entry.
    public static String edition() {
        return Sketch.VERSION + "." + Sketcher.READING + "." + Lexicon.edition();
    }

    @Override
    public StoryDecision judge(Arrival arrival, long source, List<StoryCandidate> candidates) {
        Optional<Sketch> sketch = Sketch.decode(arrival.traits().sketch());
        if (sketch.isEmpty()) {
            return StoryDecision.ALONE;
        }
        StorySettings now = settings.get();
        IndexedSketch indexed = new IndexedSketch(sketch.get());
        Map<Long, Story> stories =
                ofConcern(indexed, arrival.effectiveAt(), candidates, now.window());
        if (stories.isEmpty()) {
            return StoryDecision.ALONE;
        }
        for (StoryCandidate candidate : candidates) {
            Story story = stories.get(candidate.story());
            if (story != null) {
                Duration apart = apart(candidate, arrival.effectiveAt());
                Optional<Sketch> other = Sketch.decode(candidate.traits().sketch());
                if (other.isPresent() && apart.compareTo(now.window()) <= 0) {
                    story.add(finding(indexed, candidate, other.get(), apart));
                }
            }
        }
        List<Ranked> ranked = new ArrayList<>();
        for (Story story : stories.values()) {
            story.best(indexed, source, now.maxSize()).ifPresent(ranked::add);
        }
        ranked.sort(Ranked.BEST_FIRST);
        return decision(ranked, now.maxSize(), indexed);
    }

    /// The stories of which some member may be more than other news; each still without its members.
    private static Map<Long, Story> ofConcern(
            IndexedSketch indexed, Instant at, List<StoryCandidate> candidates, Duration window) {
        Map<Long, Story> stories = new LinkedHashMap<>();
        for (StoryCandidate candidate : candidates) {
            long apart = secondsApart(candidate, at);
            if (apart <= window.toSeconds()
                    && Tiers.mayConcern(
                            indexed, candidate.traits().sketch(), candidate.story(), apart)) {
                stories.computeIfAbsent(candidate.story(), _ -> new Story());
            }
        }
        return stories;
    }

    private static Finding finding(
            IndexedSketch indexed, StoryCandidate candidate, Sketch other, Duration apart) {
        return new Finding(candidate, other, apart, Tiers.judge(indexed, other, apart));
    }

    /// The best story that the entry may join is joined. Others that it may join too are one with it, if they are near each other themselves.
    private static StoryDecision decision(List<Ranked> ranked, int maxSize, IndexedSketch indexed) {
        if (ranked.isEmpty()) {
            return StoryDecision.ALONE;
        }
        Ranked first = ranked.getFirst();
        Optional<Story> joined = Optional.of(first).filter(Ranked::joins).map(Ranked::story);
        List<Tie> folded = new ArrayList<>();
        List<Related> related = new ArrayList<>();
        Story whole = first.story();
        for (Ranked other : ranked.subList(first.joins() ? 1 : 0, ranked.size())) {
            if (other.isSure() && whole.isOneWith(other.story(), maxSize)) {
                folded.add(other.tie());
                whole = whole.and(other.story());
            } else if (related.size() < MOST_RELATED) {
                other.related(indexed, joined).ifPresent(related::add);
            }
        }
        return new StoryDecision(
                first.joins() ? Optional.of(first.tie()) : Optional.empty(), related, folded);
    }

    /// Why two entries are, or are not, one story; for `explain`.
    public String explain(StoryCandidate one, StoryCandidate other) {
        Optional<Sketch> left = Sketch.decode(one.traits().sketch());
        Optional<Sketch> right = Sketch.decode(other.traits().sketch());
        if (left.isEmpty() || right.isEmpty()) {
            return "not comparable";
        }
        Duration apart = apart(one, other.effectiveAt());
        return Tiers.judge(new IndexedSketch(left.get()), right.get(), apart).why();
    }

    /// What was missing, or how much there was to spare, where words decide between two entries; for `explain`.
    public String margins(StoryCandidate one, StoryCandidate other) {
        Optional<Sketch> left = Sketch.decode(one.traits().sketch());
        Optional<Sketch> right = Sketch.decode(other.traits().sketch());
        return left.isEmpty() || right.isEmpty()
                ? "not comparable"
                : Tiers.margins(
                        new IndexedSketch(left.get()),
                        right.get(),
                        apart(one, other.effectiveAt()));
    }

    private static Duration apart(StoryCandidate candidate, Instant at) {
        return Duration.ofSeconds(secondsApart(candidate, at));
    }

    private static long secondsApart(StoryCandidate candidate, Instant at) {
        return Math.abs(candidate.effectiveAt().getEpochSecond() - at.getEpochSecond());
    }
}
