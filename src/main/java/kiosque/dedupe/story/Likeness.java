package kiosque.dedupe.story;

import java.util.Locale;

/// Everything measurable that two entries have in common.
///
/// @param title which part of the titles' runs of four letters both have
/// @param contained which part of the shorter title stands in the longer one
/// @param words weighted cosine of the titles' words
/// @param told which part of the titles' words, by weight, stands in the title or the lead of the other; the smaller of both sides
/// @param toldWhole likewise, the larger: near 1 where one title says all that the other says
/// @param lead weighted cosine of the words of title and lead
/// @param text which part of the leads' runs of three words both have, as far as a sample tells
/// @param names how many names both titles have
/// @param namesApart how many names each title has that the other's entry does not have; the smaller count of the two sides
/// @param namesAlone likewise; the larger count
/// @param numbers how many numbers both have
/// @param numbersApart how many numbers each title has that the other's entry does not have; the smaller count
/// @param titleNumbersApart likewise, of those that the other's title does not have
/// @param wordsApart how many telling words each title has that the other's entry does not have; the smaller count
/// @param shared weight of the words that both titles have: what there is to know the news by
/// @param leadsDiffer whether the leads name other days, or each has figures or names of its own and none that both have
/// @param telling how many words worth telling both have in title or lead
public record Likeness(
        double title,
        double contained,
        double words,
        double told,
        double toldWhole,
        double lead,
        double text,
        int names,
        int namesApart,
        int namesAlone,
        int numbers,
        int numbersApart,
        int titleNumbersApart,
        int wordsApart,
        double shared,
        boolean leadsDiffer,
        int telling) {

    /// So few words in common besides the titles' say nothing of where two leads come from.
    private static final int FEW = 4;

    static Likeness of(Sketch one, Sketch other) {
        Overlap titles = Overlap.of(one.title(), other.title());
        Overlap leads = Overlap.of(one.lead(), other.lead());
        Overlap there = Overlap.of(one.title(), other.lead());
        Overlap back = Overlap.of(other.title(), one.lead());
        double left = titles.leftTotal();
        double right = titles.rightTotal();
        double toldThere = ratio(titles.leftShared() + there.leftShared(), left);
        double toldBack = ratio(titles.rightShared() + back.leftShared(), right);
        double both =
                titles.squares()
                        + 0.6 * (there.squares() + back.squares())
                        + 0.36 * leads.squares();
        double norms =
                (titles.leftSquares() + 0.36 * leads.leftSquares())
                        * (titles.rightSquares() + 0.36 * leads.rightSquares());
        return new Likeness(
                one.grams().resemblance(other.grams()),
                one.grams().containment(other.grams()),
                ratio(titles.squares(), Math.sqrt(titles.leftSquares() * titles.rightSquares())),
                Math.min(toldThere, toldBack),
                Math.max(toldThere, toldBack),
                ratio(both, Math.sqrt(norms)),
                copied(one, other),
                titles.names(),
                Math.min(titles.leftNames() - there.names(), titles.rightNames() - back.names()),
                Math.max(titles.leftNames() - there.names(), titles.rightNames() - back.names()),
                titles.numbers() + there.numbers() + back.numbers(),
                Math.min(
                        titles.leftNumbers() - there.numbers(),
                        titles.rightNumbers() - back.numbers()),
                Math.min(titles.leftNumbers(), titles.rightNumbers()),
                Math.min(
                        titles.leftTelling() - there.telling(),
                        titles.rightTelling() - back.telling()),
                titles.leftShared(),
                leadsDiffer(one, other, leads),
                titles.telling() + there.telling() + back.telling() + leads.telling());
    }

    private static double copied(Sketch one, Sketch other) {
        return one.runs() == 0 || other.runs() == 0
                ? 0
                : Shingles.resemblance(one.text(), other.text(), Sketch.SAMPLE);
    }

    private static boolean leadsDiffer(Sketch one, Sketch other, Overlap leads) {
        boolean otherDays =
                one.days() != 0 && other.days() != 0 && (one.days() & other.days()) == 0;
        boolean otherFacts =
                (leads.numbers() == 0 && leads.leftNumbers() > 0 && leads.rightNumbers() > 0)
                        || (leads.names() == 0 && leads.leftNames() > 0 && leads.rightNames() > 0);
        return otherDays || (otherFacts && leads.telling() < FEW);
    }

    /// For `explain`.
    String evidence(double days) {
        return String.format(
                Locale.ROOT,
                "titles %.2f alike, %.2f and %.2f of their words told by the other, words of title"
                        + " and lead %.2f (%d telling), lead %.2f copied, names %d shared %d apart,"
                        + " numbers %d shared %d apart, %.0f h apart",
                title,
                told,
                toldWhole,
                lead,
                telling,
                text,
                names,
                Math.max(0, namesApart),
                numbers,
                Math.max(0, numbersApart),
                days * 24);
    }

    private static double ratio(double part, double whole) {
        return whole <= 0 ? 0 : Math.min(1, part / whole);
    }
}
