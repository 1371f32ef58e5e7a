package kiosque.dedupe;

import java.util.Locale;

/// What two entries of different sources are to each other, and by which rule.
///
/// @param score from 0 to 1, for choosing between stories of one tier
record Verdict(Kind kind, String tier, double score, String evidence) {

    enum Kind {
        SAME,
        RELATED,
        OTHER
    }

    static final Verdict OTHER = new Verdict(Kind.OTHER, "-", 0, "nothing in common");

    /// Whether words decided, not an address.
    boolean isByText() {
        return !tier.equals("A");
    }

    /// For `explain`: `C 0.93: same text (lead 0.93 of 52 runs of three words, …)`.
    String why() {
        return String.format(Locale.ROOT, "%s %.2f: %s", tier, score, evidence);
    }
}
