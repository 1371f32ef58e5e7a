package kiosque.dedupe;

import java.util.Locale;
import java.util.function.Supplier;

/// What two entries of different sources are to each other, and by which rule.
///
/// @param tier the rule's letter, `-` where none holds
/// @param score from 0 to 1, for choosing between stories of one tier
/// @param rule what the tier asks for, in words
/// @param evidence put into words only when somebody wants to read it
record Verdict(Kind kind, String tier, double score, String rule, Supplier<String> evidence) {

    enum Kind {
        SAME,
        RELATED,
        OTHER
    }

    static final Verdict OTHER = new Verdict(Kind.OTHER, "-", 0, "not compared", () -> "");

    /// Whether words decided, not an address.
    boolean isByText() {
        return !tier.equals("A");
    }

    /// For `explain`: `C 0.93: same text, lead 0.93 of 52 runs of three words, …`.
    String why() {
        String details = evidence.get();
        return String.format(
                Locale.ROOT,
                "%s %.2f: %s%s",
                tier,
                score,
                rule,
                details.isEmpty() ? "" : ", " + details);
    }
}
