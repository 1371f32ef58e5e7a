package kiosque.dedupe.story;

import kiosque.dedupe.story.StoryVerdict.Rule;
import kiosque.feed.Arrival;
import kiosque.feed.Identified;
import kiosque.feed.SourceCredit;
import kiosque.feed.StoryCandidate;
import kiosque.feed.StoryDecision;
import kiosque.feed.StoryDecision.Tie;
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
/// The rules are in [Tiers]. By address an entry joins a story through any of its members. By text it joins through a member only if it
/// is near the story's first entry, its centre, too, in words and in time: otherwise a story drifts from one piece of news to the next.
/// Two entries of one source are never joined by text alone: it wrote two.
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
        return Sketcher.traits(entry.entry(), source, priority);
    }

    @Override
    public StoryDecision judge(Arrival arrival, long source, List<StoryCandidate> candidates) {
        Optional<Sketch> sketch = Sketch.decode(arrival.traits().sketch());
        if (sketch.isEmpty()) {
            return StoryDecision.ALONE;
        }
        Map<Long, List<StoryCandidate>> stories = new TreeMap<>();
        for (StoryCandidate candidate : candidates) {
            if (apart(candidate, arrival.effectiveAt()).compareTo(settings.get().window()) <= 0) {
                stories.computeIfAbsent(candidate.story(), _ -> new ArrayList<>()).add(candidate);
            }
        }
        List<Finding> findings = new ArrayList<>();
        for (List<StoryCandidate> members : stories.values()) {
            compare(sketch.get(), arrival.effectiveAt(), source, members).ifPresent(findings::add);
        }
        findings.sort(Finding.BEST_FIRST);
        Optional<Finding> joined = findings.stream().findFirst().filter(Finding::joins);
        List<Tie> related =
                findings.stream()
                        .skip(joined.isPresent() ? 1 : 0)
                        .limit(MOST_RELATED)
                        .map(Finding::tie)
                        .toList();
        return new StoryDecision(joined.map(Finding::tie), related);
    }

    /// Why two entries are, or are not, one story; for `explain`.
    public String explain(StoryCandidate one, StoryCandidate other) {
        Optional<Sketch> left = Sketch.decode(one.traits().sketch());
        Optional<Sketch> right = Sketch.decode(other.traits().sketch());
        if (left.isEmpty() || right.isEmpty()) {
            return "not comparable";
        }
        Duration apart = apart(one, other.effectiveAt());
        return Tiers.judge(left.get(), right.get(), apart).why();
    }

    /// What was missing, or how much there was to spare, where words decide between two entries; for `explain`.
    public String margins(StoryCandidate one, StoryCandidate other) {
        Optional<Sketch> left = Sketch.decode(one.traits().sketch());
        Optional<Sketch> right = Sketch.decode(other.traits().sketch());
        return left.isEmpty() || right.isEmpty()
                ? "not comparable"
                : Tiers.margins(left.get(), right.get(), apart(one, other.effectiveAt()));
    }

    private static Duration apart(StoryCandidate candidate, Instant at) {
        return Duration.ofSeconds(
                Math.abs(candidate.effectiveAt().getEpochSecond() - at.getEpochSecond()));
    }

    private Optional<Finding> compare(
            Sketch sketch, Instant at, long source, List<StoryCandidate> members) {
        List<Finding> all = new ArrayList<>();
        for (StoryCandidate member : members) {
            Sketch.decode(member.traits().sketch())
                    .ifPresent(other ->
                            all.add(
                                    new Finding(
                                            member,
                                            other,
                                            Tiers.judge(sketch, other, apart(member, at)),
                                            false)));
        }
        boolean room = members.size() < settings.get().maxSize();
        boolean sourceIsIn = members.stream().anyMatch(member -> member.source() == source);
        boolean nearCentre = all.stream().anyMatch(Finding::isNearCentre);
        return all.stream()
                .map(finding ->
                        finding.allowed(
                                room
                                        && (finding.verdict.rule().isByText()
                                                ? nearCentre && !sourceIsIn
                                                : finding.member.source() != source
                                                        || Tiers.isOneText(
                                                                sketch, finding.sketch))))
                .filter(finding -> finding.counts(source))
                .min(Finding.BEST_FIRST);
    }

    /// What came of one comparison.
    private record Finding(
            StoryCandidate member, Sketch sketch, StoryVerdict verdict, boolean mayJoin) {

        /// Joining before relating, the surer rule, the higher score, the older story.
        static final Comparator<Finding> BEST_FIRST =
                Comparator.comparing(Finding::joins)
                        .reversed()
                        .thenComparing(finding -> finding.verdict.rule())
                        .thenComparing(finding -> -finding.verdict.score())
                        .thenComparing(finding -> finding.member.story());

        Finding allowed(boolean may) {
            return new Finding(member, sketch, verdict, may);
        }

        boolean joins() {
            return mayJoin && verdict.rule().isSame();
        }

        /// Of one source only what would be one story is worth a cross-reference: the rest is its series, its columns, its template.
        boolean counts(long source) {
            return member.source() == source
                    ? verdict.rule().isSame()
                    : verdict.rule() != Rule.NOTHING;
        }

        boolean isNearCentre() {
            return member.anchor()
                    && verdict.guard() == Guard.NONE
                    && (verdict.rule().isSame() || verdict.score() >= Tiers.AKIN);
        }

        Tie tie() {
            return new Tie(
                    member.story(),
                    member.entry(),
                    verdict.why() + "; compared with entry " + member.entry());
        }
    }
}
