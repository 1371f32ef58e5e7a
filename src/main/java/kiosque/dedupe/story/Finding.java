package kiosque.dedupe.story;

import kiosque.dedupe.story.StoryVerdict.Rule;
import kiosque.feed.StoryCandidate;

import java.time.Duration;

/// What came of comparing the entry with one member of a story.
record Finding(StoryCandidate member, Sketch sketch, Duration apart, StoryVerdict verdict) {

    boolean isOf(long source) {
        return member.source() == source;
    }

    /// Of one source only what would be one story is worth a cross-reference: the rest is its series, its columns, its template.
    ///
    /// @param page whether the entry is a live page, which may be one on the event that the member tells of; as the member may be of another source
    boolean counts(long source, boolean page) {
        return (isOf(source) ? verdict.rule().isSame() : isLink())
                || (verdict.guard() == Guard.LIVE && (page || !isOf(source)));
    }

    /// Whether the two are worth a cross-reference.
    boolean isLink() {
        return verdict.rule() != Rule.NOTHING;
    }

    /// Whether it compares with the story's first entry, and the two are not far from being one.
    boolean isNearCentre() {
        return member.anchor() && verdict.isNear();
    }

    /// Whether it compares with the story's first entry, and nothing stands against one event of both.
    boolean isOpenCentreOfEvent() {
        return member.anchor() && !verdict.guard().isOfEvent();
    }

    /// Whether it compares with the story's first entry, and a member that says the same as the entry may vouch for it.
    boolean isOpenCentre() {
        return member.anchor() && !verdict.guard().isOfStory();
    }

    /// Whether it compares with a first entry of another day, to which the two would be near on the same.
    boolean isNearOldCentre() {
        return member.anchor() && verdict.isNearButForTime();
    }

    boolean isSure() {
        return verdict.isSure();
    }

    /// Whether its source, if it is the entry's too, told one thing twice.
    boolean isTwice() {
        return Tiers.isTwice(verdict, apart);
    }
}
