package kiosque.dedupe.story;

/// Everything measurable that two entries have in common.
///
/// @param text which part of the leads' runs of three words both have, as far as a sample tells; 0 where the titles leave no question
/// @param names how many names both titles have
/// @param namesApart how many names each title has that the other's entry does not have; the smaller count of the two sides
/// @param namesAlone likewise; the larger count
/// @param numbersApart how many numbers each title has that the other's entry does not have; the smaller count
/// @param titleNumbersApart likewise, of those that the other's title does not have
/// @param titleNumbersAlone likewise; the larger count
/// @param wordsApart how many telling words each title has that the other's entry does not have; the smaller count
/// @param shared weight of the words that both titles have: what there is to know the news by
/// @param leadsDiffer whether the leads name other days, or each has figures or names of its own and none that both have
record Likeness(
        Nearness nearness,
        double text,
        int names,
        int namesApart,
        int namesAlone,
        int numbersApart,
        int titleNumbersApart,
        int titleNumbersAlone,
        int wordsApart,
        double shared,
        boolean leadsDiffer) {

    private static final int HOURS_A_DAY = 24;

    double title() {
        return nearness.title();
    }

    double told() {
        return nearness.told();
    }

    int numbers() {
        return nearness.numbers();
    }

    int telling() {
        return nearness.telling();
    }

    /// Whether nothing but figures binds them: a date, as two programmes of one evening have it.
    boolean isOfFiguresAlone() {
        return numbers() > 0 && names == 0 && telling() <= 1;
    }

    /// For `explain`.
    ///
    /// @param copied which part of the leads' runs of words both have
    String evidence(double copied, double days) {
        return "titles "
                + hundredths(title())
                + " alike, "
                + hundredths(told())
                + " and "
                + hundredths(nearness.toldWhole())
                + " of their words told by the other, words of title and lead "
                + hundredths(nearness.lead())
                + " ("
                + telling()
                + " telling), lead "
                + hundredths(copied)
                + " copied, names "
                + names
                + " shared "
                + Math.max(0, namesApart)
                + " apart, numbers "
                + numbers()
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
