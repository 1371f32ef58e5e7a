package kiosque.dedupe.story;

import kiosque.feed.RelationReason;

import java.util.function.Supplier;

/// What two entries are to each other, by which rule and how surely.
///
/// @param score how surely they are the same news: from [Tiers#SAME] on they are
/// @param lead how near titles and leads are by their words
/// @param guard what forbids that they are one story
/// @param evidence put into words only when somebody wants to read it
record StoryVerdict(Rule rule, double score, double lead, Guard guard, Supplier<String> evidence) {

    /// The surest first.
    enum Rule {
        LINK("A", RelationReason.LINK.words()),
        GUID("A", RelationReason.GUID.words()),
        NEWS("B", RelationReason.NEWS.words()),
        TEXT("C", RelationReason.TEXT.words()),
        AFFAIR("D", RelationReason.AFFAIR.words()),
        NOTHING("-", "other news");

        private final String tier;
        private final String words;

        Rule(String tier, String words) {
            this.tier = tier;
            this.words = words;
        }

        boolean isSame() {
            return compareTo(TEXT) <= 0;
        }

        /// Whether words decided, not an address.
        boolean isByText() {
            return compareTo(GUID) > 0;
        }
    }

    /// What has nothing to do with the other.
    static final StoryVerdict OTHER =
            new StoryVerdict(Rule.NOTHING, -9, 0, Guard.NONE, () -> "in another language");

    static StoryVerdict address(Rule rule) {
        return new StoryVerdict(rule, 9, 0, Guard.NONE, () -> "");
    }

    /// Whether nothing stands against one story, and little is missing.
    boolean isNear() {
        return guard == Guard.NONE && (rule.isSame() || score >= Tiers.AKIN);
    }

    boolean isNearButForTime() {
        return guard == Guard.LATE && score >= Tiers.AKIN;
    }

    /// Whether they are so surely one story that they may prove others one.
    boolean isSure() {
        return rule.isSame() && score >= Tiers.SURE;
    }

    /// Whether a member says the same so clearly that the story's first entry need not.
    boolean isWitness() {
        return rule.isSame() && score >= Tiers.WITNESS;
    }

    /// Whether it is a copy beyond doubt, which no sequel is.
    boolean isCopy() {
        return rule.isSame() && score >= Tiers.COPY;
    }

    /// For `explain`: `B 0.97: same news, titles 0.71 alike, …`.
    String why() {
        String details = evidence.get();
        return rule.tier
                + " "
                + Likeness.hundredths(1 / (1 + Math.exp(-score)))
                + ": "
                + rule.words
                + (guard == Guard.NONE ? "" : ", not one story because " + guard.words())
                + (details.isEmpty() ? "" : ", " + details);
    }
}
