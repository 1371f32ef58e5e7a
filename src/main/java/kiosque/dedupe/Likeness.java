package kiosque.dedupe;

import java.util.Locale;

/// Everything measurable that two entries have in common.
///
/// @param lead which part of the shorter lead's shingles the other has too, of `leadSize`
/// @param body which part of the shorter text's shingles the other has too, estimated, of `bodySize`
/// @param overlap weighted cosine of the words of title and lead
/// @param telling how many rare words and names both have in title or lead
record Likeness(
        double lead,
        int leadSize,
        double body,
        int bodySize,
        double overlap,
        int telling,
        Facts facts) {

    /// With fewer shingles a text says nothing about where it was copied from.
    static final int FEWEST = 8;

    static Likeness of(Sketch one, Sketch other) {
        int leadSize = Math.min(one.lead().size(), other.lead().size());
        int bodySize = Math.min(one.bodySize(), other.bodySize());
        return new Likeness(
                leadSize == 0 ? 0 : (double) one.lead().shared(other.lead()) / leadSize,
                leadSize,
                bodySize == 0 ? 0 : containment(one, other, bodySize),
                bodySize,
                overlap(one.bag(), other.bag()),
                telling(one.bag(), other.bag()),
                Facts.of(one.bag(), other.bag()));
    }

    /// Whether so much of lead or text stands in the other too, and there is enough to tell.
    boolean hasCopiedText(double enough) {
        return (leadSize >= FEWEST && lead >= enough) || (bodySize >= 3 * FEWEST && body >= enough);
    }

    /// For `explain`.
    String evidence() {
        return String.format(
                Locale.ROOT,
                "lead %.2f of %d, body %.2f of %d, words %.2f (%d telling), names %d shared %d"
                        + " apart, numbers %d shared %d apart%s%s",
                lead,
                leadSize,
                body,
                bodySize,
                overlap,
                telling,
                facts.names(),
                facts.namesApart(),
                facts.numbers(),
                facts.numbersApart(),
                facts.subjectsApart() > 0 ? ", other subjects" : "",
                facts.daysApart() ? ", other days" : "");
    }

    private static double containment(Sketch one, Sketch other, int smaller) {
        double jaccard = Shingles.resemblance(one.body(), other.body(), Sketch.SAMPLE);
        double shared = jaccard / (1 + jaccard) * (one.bodySize() + other.bodySize());
        return Math.min(1, shared / smaller);
    }

    private static double overlap(Bag one, Bag other) {
        double shared = 0;
        for (int i = 0, j = 0; i < one.size() && j < other.size(); ) {
            int order = Integer.compare(one.words()[i], other.words()[j]);
            if (order == 0) {
                shared += value(one, i) * value(other, j);
            }
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        double norms = norm(one) * norm(other);
        return norms == 0 ? 0 : shared / Math.sqrt(norms);
    }

    private static double norm(Bag bag) {
        double norm = 0;
        for (int i = 0; i < bag.size(); i++) {
            norm += value(bag, i) * value(bag, i);
        }
        return norm;
    }

    /// A word of the title counts more than one of the lead; what comes later does not count.
    private static double value(Bag bag, int at) {
        return bag.weight(at) * ((bag.inTitle(at) ? 1 : 0) + (bag.inLead(at) ? 0.6 : 0));
    }

    private static int telling(Bag one, Bag other) {
        int telling = 0;
        for (int i = 0, j = 0; i < one.size() && j < other.size(); ) {
            int order = Integer.compare(one.words()[i], other.words()[j]);
            if (order == 0 && value(one, i) > 0 && value(other, j) > 0 && one.isTelling(i)) {
                telling++;
            }
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return telling;
    }
}
