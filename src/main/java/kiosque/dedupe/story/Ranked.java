package kiosque.dedupe.story;

import kiosque.feed.StoryDecision.Related;
import kiosque.feed.StoryDecision.Tie;

import java.util.Comparator;

/// A story and the member by which an entry has to do with it.
///
/// @param joins whether the entry tells it too; else it is related
/// @param own whether the member is of the entry's source
record Ranked(Story story, Finding by, boolean joins, boolean own) {

    /// Joining before relating, the surer rule, the higher score; of those that are as good, as two are that were split by hand below one headline,
    /// what the source told itself, what begins with the same words, the older story.
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
        int byScore = Double.compare(theirs.score(), ours.score());
        if (byScore != 0) {
            return byScore;
        }
        if (one.own != other.own) {
            return one.own ? -1 : 1;
        }
        int byLead = Double.compare(theirs.lead(), ours.lead());
        return byLead != 0
                ? byLead
                : Long.compare(one.by.member().story(), other.by.member().story());
    }

    /// Whether the entry tells it so surely that it may prove two stories one.
    boolean isSure() {
        return joins && by.isSure();
    }

    Related related() {
        return new Related(by.member().story(), by.member().entry());
    }

    Tie tie() {
        return new Tie(
                by.member().story(),
                by.member().entry(),
                by.verdict().why() + "; compared with entry " + by.member().entry());
    }
}
