package kiosque.dedupe;

import kiosque.feed.Arrival;
import kiosque.feed.Identified;
import kiosque.feed.SourceCredit;
import kiosque.feed.StoryCandidate;
import kiosque.feed.StoryDecision;
import kiosque.feed.StoryDecision.Alone;
import kiosque.feed.StoryDecision.Joins;
import kiosque.feed.StoryDecision.Relates;
import kiosque.feed.StoryJudge;
import kiosque.feed.StoryTraits;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/// Decides which entries of several sources tell the same story. Pure.
///
/// The rules are in [Tiers]. By address an entry joins a story through any of its members, by text only through the first, its centre:
/// otherwise a story drifts from one subject to the next. Two entries of one source are never joined by text alone: it wrote two.
public final class StoryDecider implements StoryJudge {

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
        return Sketcher.traits(entry.entry(), source, priority);
    }

    @Override
    public StoryDecision judge(Arrival arrival, long source, List<StoryCandidate> candidates) {
        Optional<Sketch> sketch = Sketch.decode(arrival.traits().sketch());
        if (sketch.isEmpty()) {
            return new Alone();
        }
        Map<Long, List<StoryCandidate>> stories = new TreeMap<>();
        for (StoryCandidate candidate : candidates) {
            if (isInWindow(candidate.effectiveAt(), arrival.effectiveAt())) {
                stories.computeIfAbsent(candidate.story(), _ -> new ArrayList<>()).add(candidate);
            }
        }
        List<Finding> findings = new ArrayList<>();
        stories.values().forEach(members -> findings.add(compare(sketch.get(), source, members)));
        return findings.stream().max(Finding.BETTER).map(Finding::decision).orElseGet(Alone::new);
    }

    /// Why two entries are, or are not, one story; for `explain`.
    public String explain(StoryTraits one, StoryTraits other) {
        Optional<Sketch> left = Sketch.decode(one.sketch());
        Optional<Sketch> right = Sketch.decode(other.sketch());
        if (left.isEmpty() || right.isEmpty()) {
            return "- 0.00: not comparable";
        }
        Verdict verdict = Tiers.judge(left.get(), right.get());
        return switch (verdict.kind()) {
            case SAME -> "same story, " + verdict.why();
            case RELATED -> "related, " + verdict.why();
            case OTHER -> "different, " + verdict.why();
        };
    }

    private boolean isInWindow(Instant one, Instant other) {
        return Duration.between(one, other).abs().compareTo(settings.get().window()) <= 0;
    }

    private Finding compare(Sketch sketch, long source, List<StoryCandidate> members) {
        boolean full = members.size() >= settings.get().maxSize();
        boolean sourceIsIn = members.stream().anyMatch(member -> member.source() == source);
        Finding best = Finding.NOTHING;
        for (StoryCandidate member : members) {
            Optional<Sketch> other = Sketch.decode(member.traits().sketch());
            if (other.isEmpty()) {
                continue;
            }
            Verdict verdict = Tiers.judge(sketch, other.get());
            boolean mayJoin =
                    !full
                            && (verdict.isByText()
                                    ? member.anchor() && !sourceIsIn
                                    : member.source() != source
                                            || Tiers.isOneText(sketch, other.get()));
            Finding finding = new Finding(member, verdict, mayJoin);
            best = Finding.BETTER.compare(finding, best) > 0 ? finding : best;
        }
        return best;
    }

    /// What came of one comparison.
    private record Finding(Optional<StoryCandidate> member, Verdict verdict, boolean mayJoin) {

        static final Finding NOTHING = new Finding(Optional.empty(), Verdict.OTHER, false);

        /// Joining before relating, the surer tier, the higher score, the older story.
        static final Comparator<Finding> BETTER =
                Comparator.comparingInt(Finding::rank)
                        .thenComparing(finding -> finding.verdict.tier(), Comparator.reverseOrder())
                        .thenComparingDouble(finding -> finding.verdict.score())
                        .thenComparing(Finding::story, Comparator.reverseOrder());

        Finding(StoryCandidate member, Verdict verdict, boolean mayJoin) {
            this(Optional.of(member), verdict, mayJoin);
        }

        StoryDecision decision() {
            return switch (rank()) {
                case 2 -> new Joins(story(), why());
                case 1 -> new Relates(story(), why());
                default -> new Alone();
            };
        }

        private int rank() {
            return switch (verdict.kind()) {
                case SAME -> mayJoin ? 2 : 1;
                case RELATED -> 1;
                case OTHER -> 0;
            };
        }

        private long story() {
            return member.map(StoryCandidate::story).orElse(Long.MAX_VALUE);
        }

        private String why() {
            return verdict.why()
                    + member.map(one -> "; compared with entry " + one.entry()).orElse("");
        }
    }
}
