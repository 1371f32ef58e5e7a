package kiosque.dedupe.story;

/// Everything measurable that two entries have in common.
///
/// @param title which part of the titles' runs of four letters both have
/// @param told which part of the titles' words, by weight, stands in the title or the lead of the other; the smaller of both sides
/// @param toldWhole likewise, the larger: near 1 where one title says all that the other says
/// @param lead weighted cosine of the words of title and lead
/// @param text which part of the leads' runs of three words both have, as far as a sample tells; 0 where the titles leave no question
/// @param names how many names both titles have
/// @param namesApart how many names each title has that the other's entry does not have; the smaller count of the two sides
/// @param namesAlone likewise; the larger count
/// @param numbers how many numbers both have
/// @param numbersApart how many numbers each title has that the other's entry does not have; the smaller count
/// @param titleNumbersApart likewise, of those that the other's title does not have
/// @param titleNumbersAlone likewise; the larger count
/// @param wordsApart how many telling words each title has that the other's entry does not have; the smaller count
/// @param shared weight of the words that both titles have: what there is to know the news by
/// @param leadsDiffer whether the leads name other days, or each has figures or names of its own and none that both have
/// @param telling how many words worth telling both have in title or lead
public record Likeness(
        double title,
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
        int titleNumbersAlone,
        int wordsApart,
        double shared,
        boolean leadsDiffer,
        int telling) {

    private static final int HOURS_A_DAY = 24;

    /// Whether nothing but figures binds them: a date, as two programmes of one evening have it.
    boolean isOfFiguresAlone() {
        return numbers > 0 && names == 0 && telling <= 1;
    }

    /// For `explain`.
    ///
    /// @param copied which part of the leads' runs of words both have
    String evidence(double copied, double days) {
        return "titles "
                + hundredths(title)
                + " alike, "
                + hundredths(told)
                + " and "
                + hundredths(toldWhole)
                + " of their words told by the other, words of title and lead "
                + hundredths(lead)
                + " ("
                + telling
                + " telling), lead "
                + hundredths(copied)
                + " copied, names "
                + names
                + " shared "
                + Math.max(0, namesApart)
                + " apart, numbers "
                + numbers
                + " shared "
                + Math.max(0, numbersApart)
                + " apart, "
                + Math.round(days * HOURS_A_DAY)
                + " h apart";
    }

    /// A share, not negative. What `String.format` takes thirty times as long for, and each new entry has some to be written down.
    static String hundredths(double share) {
        long all = Math.round(share * 100);
        return all / 100 + (all % 100 < 10 ? ".0" : ".") + all % 100;
    }
}
