package kiosque.dedupe.story;

import kiosque.feed.StoryCandidate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A stored story as a newcomer finds it: each member, and what came of comparing them.
final class Story {

    private final List<Finding> findings = new ArrayList<>();

    void add(Finding finding) {
        findings.add(finding);
    }

    /// By which member the entry joins the story, or is related to it; empty where they have nothing to do with each other.
    Optional<Ranked> best(IndexedSketch indexed, long source, int maxSize) {
        boolean room = findings.size() < maxSize;
        boolean untold = room && !isTold(indexed, source);
        boolean byText = false;
        boolean byWitness = false;
        boolean byCopy = false;
        for (Finding finding : untold ? findings : List.<Finding>of()) {
            byText |= finding.isNearCentre();
            byWitness |= finding.isOpenCentre();
            byCopy |= finding.isNearOldCentre();
        }
        Ranked best = null;
        boolean page = indexed.own().kind() == Sketch.Kind.LIVE;
        for (Finding finding : findings) {
            if (finding.counts(source, page)) {
                boolean may =
                        finding.verdict().rule().isByText()
                                ? byText
                                        || (byWitness && finding.verdict().isWitness())
                                        || (byCopy && finding.verdict().isCopy())
                                : room && !isOtherState(finding, indexed, source);
                boolean joins = may && finding.verdict().rule().isSame();
                Ranked ranked = new Ranked(this, finding, joins, finding.isOf(source));
                best = best == null || Ranked.BEST_FIRST.compare(ranked, best) < 0 ? ranked : best;
            }
        }
        return Optional.ofNullable(best);
    }

    /// Whether both are one, as an entry says that may join either: their first entries are near each other, and no source told both but one that
    /// told one of them again.
    boolean isOneWith(Story other, int maxSize) {
        return findings.size() + other.findings.size() < maxSize
                && findings.stream().noneMatch(other::isToldBy)
                && centres().stream()
                        .allMatch(own ->
                                other.centres().stream().allMatch(theirs -> near(own, theirs)));
    }

    /// Whether an entry that does not join the story reports the event that it tells of, as a member shows, and the story's first entry does not deny. A source's own further
    /// entry has a place of its own, unless it is its live page: of those that are so near half are issues of a series.
    boolean isOfOneEvent(Finding by, boolean own, IndexedSketch indexed) {
        boolean page = indexed.own().kind() == Sketch.Kind.LIVE;
        return (page || !own)
                && findings.stream().anyMatch(Finding::isOpenCentreOfEvent)
                && Tiers.isOneEvent(indexed, by.sketch(), by.verdict(), by.apart());
    }

    /// Whether both tell of one event, as an entry says that joins this story and tells of the event of the other: their first entries are not far from being one story.
    boolean isOfEventOf(Story other) {
        return centres().stream()
                .allMatch(
                        own -> other.centres().stream().allMatch(theirs -> isBeside(own, theirs)));
    }

    Story and(Story other) {
        Story both = new Story();
        both.findings.addAll(findings);
        both.findings.addAll(other.findings);
        return both;
    }

    /// Whether the source has told it, and the entry is not the same once more: the same headline, or another over the same news, as when it has
    /// an agency's report and writes its own. That it is the same news another source's entry has to show, too.
    private boolean isTold(IndexedSketch indexed, long source) {
        boolean told = false;
        boolean shown = false;
        for (Finding finding : findings) {
            told |= finding.isOf(source);
            shown |= !finding.isOf(source) && finding.isSure();
        }
        return told && !isOnceMore(indexed, source, shown);
    }

    private boolean isOnceMore(IndexedSketch indexed, long source, boolean shown) {
        for (Finding finding : findings) {
            if (finding.isOf(source)
                    && finding.verdict().rule().isSame()
                    && ((shown && finding.isTwice())
                            || Tiers.isAgain(indexed, finding.sketch(), finding.apart()))) {
                return true;
            }
        }
        return false;
    }

    /// Another state of the source's own page.
    private static boolean isOtherState(Finding finding, IndexedSketch indexed, long source) {
        return finding.isOf(source) && !Tiers.isOneText(indexed, finding.sketch());
    }

    private boolean isToldBy(Finding other) {
        return findings.stream()
                .filter(own -> own.isOf(other.member().source()))
                .anyMatch(own -> !isToldOnce(own, other));
    }

    private static boolean isToldOnce(Finding one, Finding other) {
        IndexedSketch indexed = new IndexedSketch(one.sketch());
        Duration apart = apart(one, other);
        return Tiers.isAgain(indexed, other.sketch(), apart)
                || Tiers.isTwice(Tiers.judge(indexed, other.sketch(), apart), apart);
    }

    private List<Finding> centres() {
        return findings.stream().filter(finding -> finding.member().anchor()).toList();
    }

    private static boolean near(Finding one, Finding other) {
        return Tiers.judge(new IndexedSketch(one.sketch()), other.sketch(), apart(one, other))
                .isNear();
    }

    private static boolean isBeside(Finding one, Finding other) {
        Duration apart = apart(one, other);
        return Tiers.isBeside(
                Tiers.judge(new IndexedSketch(one.sketch()), other.sketch(), apart), apart);
    }

    private static Duration apart(Finding one, Finding other) {
        StoryCandidate first = one.member();
        return Duration.between(first.effectiveAt(), other.member().effectiveAt()).abs();
    }
}
