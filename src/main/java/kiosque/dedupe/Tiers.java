package kiosque.dedupe;

import kiosque.dedupe.Sketch.Kind;

import java.util.Locale;

/// The rules A to D by which two entries of different sources tell one story, and the guards that forbid it. A false merge hides news,
/// so every doubt ends in *related*.
///
/// - **A** the same article's address, or the same guid that is unique in the world.
/// - **B** the same specific title.
/// - **C** the same text: copied, shortened or edited, whatever the title.
/// - **D** the same rare words and names in title and lead: another telling.
///
/// Guards: no text is compared across languages; live pages merge by address only; titles that recur need the same text with
/// not one differing fact; in everything else facts may not contradict each other.
final class Tiers {

    private static final double COPIED = 0.5;
    private static final double COPIED_FROM_ONE_AGENCY = 0.4;
    private static final double COPIED_TEMPLATE = 0.75;
    private static final double RELATED = 0.3;
    private static final int TELLING = 3;

    private Tiers() {}

    static Verdict judge(Sketch one, Sketch other) {
        if (one.page() != 0 && one.page() == other.page()) {
            return new Verdict(Verdict.Kind.SAME, "A", 1, "same link");
        }
        if (one.guid() != 0 && one.guid() == other.guid()) {
            return new Verdict(Verdict.Kind.SAME, "A", 1, "same guid");
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
        if (one.kind() == Kind.LIVE || other.kind() == Kind.LIVE) {
            return false;
        }
        boolean sameTitle = one.title() != 0 && one.title() == other.title();
        return sameTitle || isCopy(Likeness.of(one, other), false, 0);
    }

    private static Verdict byText(Sketch one, Sketch other, Likeness likeness) {
        boolean live = one.kind() == Kind.LIVE || other.kind() == Kind.LIVE;
        boolean template = one.kind() == Kind.TEMPLATE || other.kind() == Kind.TEMPLATE;
        boolean sameTitle = one.title() != 0 && one.title() == other.title();
        int agencies = one.agencies() & other.agencies();
        String evidence = evidence(likeness, agencies);
        if (!live && isCopy(likeness, template, agencies)) {
            return new Verdict(
                    Verdict.Kind.SAME,
                    "C",
                    Math.max(likeness.lead(), likeness.body()),
                    "same text, " + evidence);
        }
        if (!live && !template && sameTitle && !contradictsTitle(likeness)) {
            return new Verdict(Verdict.Kind.SAME, "B", 0.9, "same title, " + evidence);
        }
        if (sameTitle
                || (likeness.overlap() >= RELATED && likeness.telling() >= TELLING)
                || (likeness.leadSize() >= Likeness.FEWEST && likeness.lead() >= COPIED)) {
            return new Verdict(
                    Verdict.Kind.RELATED, "D", likeness.overlap(), "same subject, " + evidence);
        }
        return new Verdict(Verdict.Kind.OTHER, "-", likeness.overlap(), evidence);
    }

    private static boolean isCopy(Likeness likeness, boolean template, int agencies) {
        double enough =
                template ? COPIED_TEMPLATE : agencies != 0 ? COPIED_FROM_ONE_AGENCY : COPIED;
        boolean lead = likeness.leadSize() >= Likeness.FEWEST && likeness.lead() >= enough;
        boolean body = likeness.bodySize() >= 3 * Likeness.FEWEST && likeness.body() >= enough;
        boolean apart = template ? likeness.facts().differ() : likeness.facts().contradict();
        return (lead || body) && !apart;
    }

    /// The same title over texts that share no fact beyond it, though both have some.
    private static boolean contradictsTitle(Likeness likeness) {
        return likeness.facts().contradict()
                && likeness.lead() < 0.2
                && likeness.leadSize() >= Likeness.FEWEST
                && likeness.facts().numbersApart() >= 2;
    }

    private static String evidence(Likeness likeness, int agencies) {
        Facts facts = likeness.facts();
        return String.format(
                Locale.ROOT,
                "lead %.2f of %d, body %.2f of %d, words %.2f (%d telling), names %d shared %d"
                        + " apart, numbers %d shared %d apart%s%s",
                likeness.lead(),
                likeness.leadSize(),
                likeness.body(),
                likeness.bodySize(),
                likeness.overlap(),
                likeness.telling(),
                facts.names(),
                facts.namesApart(),
                facts.numbers(),
                facts.numbersApart(),
                facts.daysApart() ? ", other days" : "",
                agencies == 0 ? "" : ", agency " + Agencies.names(agencies));
    }
}
