package kiosque.dedupe;

import kiosque.dedupe.Sketch.Kind;

import java.util.function.Supplier;

/// The rules A to D by which two entries of different sources tell one story, and the guards that forbid it. A false merge hides news,
/// so every doubt ends in *related*.
///
/// - **A** the same article's address, or the same guid that is unique in the world.
/// - **B** the same specific title.
/// - **C** the same text: copied, shortened or edited, whatever the title.
/// - **D** the same rare words and names in title and lead: another telling.
///
/// Guards: no text is compared across languages; live pages merge by address only (an article that one site merely heads «EN DIRECT» is none: it has the title and the text of the other's); titles that recur need the same text with
/// not one differing fact; in everything else facts may not contradict each other.
final class Tiers {

    private static final double COPIED = 0.5;
    private static final double COPIED_FROM_ONE_AGENCY = 0.4;
    private static final double COPIED_TEMPLATE = 0.6;
    private static final double RELATED = 0.25;
    private static final int TELLING = 3;
    private static final int BEYOND_TITLE = 3;

    private Tiers() {}

    static Verdict judge(Sketch one, Sketch other) {
        if (one.page() != 0 && one.page() == other.page()) {
            return new Verdict(Verdict.Kind.SAME, "A", 1, "same link", () -> "");
        }
        if (one.guid() != 0 && one.guid() == other.guid()) {
            return new Verdict(Verdict.Kind.SAME, "A", 1, "same guid", () -> "");
        }
        if (!one.language().isEmpty()
                && !other.language().isEmpty()
                && !one.language().equals(other.language())) {
            return Verdict.OTHER;
        }
        return byText(one, other, Likeness.of(one, other));
    }

    /// Whether two entries of *one* source that lead to the same page are one article listed twice, not two states of a live page.
    static boolean isOneText(Sketch one, Sketch other) {
        boolean live = one.kind() == Kind.LIVE || other.kind() == Kind.LIVE;
        return !live && (isSameTitle(one, other) || isCopy(Likeness.of(one, other), COPIED));
    }

    private static Verdict byText(Sketch one, Sketch other, Likeness likeness) {
        int agencies = one.agencies() & other.agencies();
        boolean sameTitle = isSameTitle(one, other);
        Supplier<String> evidence =
                () ->
                        likeness.evidence()
                                + (agencies == 0 ? "" : ", agency " + Agencies.names(agencies));
        boolean copied =
                switch (kind(one, other)) {
                    case LIVE ->
                            sameTitle
                                    && one.kind() != other.kind()
                                    && isCopy(likeness, COPIED_TEMPLATE)
                                    && !likeness.facts().differ();
                    case TEMPLATE ->
                            isCopy(likeness, COPIED_TEMPLATE) && !likeness.facts().differ();
                    case NEWS -> isCopy(likeness, agencies == 0 ? COPIED : COPIED_FROM_ONE_AGENCY);
                };
        if (copied) {
            return new Verdict(
                    Verdict.Kind.SAME,
                    "C",
                    Math.max(likeness.lead(), likeness.body()),
                    "same text",
                    evidence);
        }
        if (sameTitle && kind(one, other) == Kind.NEWS && !isContradicted(likeness)) {
            return new Verdict(Verdict.Kind.SAME, "B", 0.9, "same title", evidence);
        }
        if (sameTitle || isRelated(likeness)) {
            return new Verdict(
                    Verdict.Kind.RELATED, "D", likeness.overlap(), "same subject", evidence);
        }
        return new Verdict(Verdict.Kind.OTHER, "-", likeness.overlap(), "other subject", evidence);
    }

    /// Of both: what is live or a template on one side is so for the pair.
    private static Kind kind(Sketch one, Sketch other) {
        if (one.kind() == Kind.LIVE || other.kind() == Kind.LIVE) {
            return Kind.LIVE;
        }
        return one.kind() == Kind.TEMPLATE ? Kind.TEMPLATE : other.kind();
    }

    private static boolean isSameTitle(Sketch one, Sketch other) {
        return one.title() != 0 && one.title() == other.title();
    }

    private static boolean isCopy(Likeness likeness, double enough) {
        return likeness.hasCopiedText(enough) && !likeness.facts().contradict();
    }

    /// The same title over texts whose figures or days are not the same, or which share nothing that the title does not say: two
    /// shootings in one town make the same headline.
    private static boolean isContradicted(Likeness likeness) {
        Facts facts = likeness.facts();
        boolean clash = facts.contradict() && (facts.daysApart() || facts.numbersApart() >= 2);
        return likeness.leadSize() >= Likeness.FEWEST
                && (clash
                        || (likeness.lead() < COPIED_FROM_ONE_AGENCY
                                && facts.beyondTitle() < BEYOND_TITLE));
    }

    private static boolean isRelated(Likeness likeness) {
        return (likeness.overlap() >= RELATED && likeness.telling() >= TELLING)
                || likeness.hasCopiedText(COPIED);
    }
}
