package kiosque.dedupe.story;

import kiosque.feed.StoryDecision.Bond;
import kiosque.feed.StoryDecision.Related;
import kiosque.feed.StoryDecision.Tie;

import java.util.Comparator;
import java.util.Optional;

/// A story and the member by which an entry has to do with it.
///
/// @param joins whether the entry tells it too; else it is related
/// @param own whether the member is of the entry's source
record Ranked(Story story, Finding by, boolean joins, boolean own) {

    /// Score from which on two have one headline, word for word or nearly, within a day: it tells no more which is nearer.
    private static final double HEADLINE = 6;

    /// Joining before relating, the surer rule, the higher score; of those that have the same headline, as two that were split by hand may have,
    /// what the source told itself, what begins with the same words, the nearest in time, the older story.
    static final Comparator<Ranked> BEST_FIRST = Ranked::compare;

    private static int compare(Ranked one, Ranked other) {
        StoryVerdict ours = one.by.verdict();
        StoryVerdict theirs = other.by.verdict();
        if (one.joins != other.joins) {
            return one.joins ? -1 : 1;
        }
        if (ours.rule() != theirs.rule()) {
            return ours.rule().compareTo(theirs.rule());
        }
        int byWords = Double.compare(ofWords(theirs), ofWords(ours));
        if (byWords != 0) {
            return byWords;
        }
        if (one.own != other.own) {
            return one.own ? -1 : 1;
        }
        int byLead = Double.compare(theirs.lead(), ours.lead());
        int byScore = byLead != 0 ? byLead : Double.compare(theirs.score(), ours.score());
        return byScore != 0
                ? byScore
                : Long.compare(one.by.member().story(), other.by.member().story());
    }

    private static double ofWords(StoryVerdict verdict) {
        return Math.min(verdict.score(), HEADLINE);
    }

    /// Whether the entry tells it so surely that it may prove two stories one.
    boolean isSure() {
        return joins && by.isSure();
    }

    /// @param joined the story that the entry joins
    /// @return empty for what is neither worth a cross-reference nor of one event
    Optional<Related> related(IndexedSketch indexed, Optional<Story> joined) {
        boolean event = story.isOfOneEvent(by, own, indexed);
        Bond bond =
                !by.isLink()
                        ? Bond.PAGE
                        : !event
                                ? Bond.AFFAIR
                                : joined.filter(story::isOfEventOf).isPresent()
                                        ? Bond.STORIES
                                        : Bond.EVENT;
        return event || by.isLink()
                ? Optional.of(new Related(by.member().story(), by.member().entry(), bond))
                : Optional.empty();
    }

    Tie tie() {
        return new Tie(
                by.member().story(),
                by.verdict().why() + "; compared with entry " + by.member().entry());
    }
}
