package kiosque.dedupe;

/// Names, numbers, days and subjects of two texts: what a template's next issue changes and a copy keeps.
///
/// Something stands apart only where *each* side has what the other lacks: a copy may leave out or add, a template exchanges.
///
/// @param names how many names both have
/// @param numbers how many numbers both have
/// @param namesApart of how many names each lacks the other's; the smaller count of the two sides
/// @param numbersApart likewise of numbers
/// @param subjectsApart likewise of words that stand in title and lead at once
/// @param beyondTitle how many names, numbers and telling words both leads have that no title mentions
/// @param daysApart whether both name days of the week, and different ones
record Facts(
        int names,
        int numbers,
        int namesApart,
        int numbersApart,
        int subjectsApart,
        int beyondTitle,
        boolean daysApart) {

    static Facts of(Bag one, Bag other) {
        Tally tally = new Tally(one.hasLead() && other.hasLead());
        int i = 0;
        int j = 0;
        while (i < one.size() || j < other.size()) {
            int order =
                    i == one.size()
                            ? 1
                            : j == other.size()
                                    ? -1
                                    : Integer.compare(one.words()[i], other.words()[j]);
            if (order == 0) {
                tally.both(one, i, other, j);
            } else if (order < 0) {
                tally.left.count(one, i, tally.told);
            } else {
                tally.right.count(other, j, tally.told);
            }
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return tally.facts();
    }

    /// Whether they tell of different things in the same words.
    boolean contradict() {
        return daysApart
                || subjectsApart > 0
                || (numbersApart > 0 && numbersApart * 3 > numbers)
                || (namesApart > 0 && namesApart * 2 > names);
    }

    /// Whether any figure, name, subject or day stands against another.
    boolean differ() {
        return daysApart || numbersApart > 0 || namesApart > 0 || subjectsApart > 0;
    }

    /// What one of the sides has alone.
    private static final class Side {
        private int names;
        private int numbers;
        private int subjects;
        private int days;

        /// @param told whether both have a text: then a name in a title only is the headline's choice
        void count(Bag bag, int at, boolean told) {
            boolean lead = bag.inLead(at);
            boolean title = bag.inTitle(at);
            if (lead || title) {
                names += bag.isName(at) && (lead || !told) ? 1 : 0;
                numbers += bag.isNumber(at) ? 1 : 0;
                days += bag.isDay(at) ? 1 : 0;
                subjects += lead && title && bag.isTelling(at) ? 1 : 0;
            }
        }
    }

    /// Counts while the words of both are walked through together.
    private static final class Tally {
        private final boolean told;
        private final Side left = new Side();
        private final Side right = new Side();
        private int names;
        private int numbers;
        private int days;
        private int beyondTitle;

        Tally(boolean told) {
            this.told = told;
        }

        void both(Bag one, int i, Bag other, int j) {
            boolean lead = one.inLead(i) || other.inLead(j);
            boolean title = one.inTitle(i) || other.inTitle(j);
            if (lead || title) {
                names += one.isName(i) || other.isName(j) ? 1 : 0;
                numbers += one.isNumber(i) ? 1 : 0;
                days += one.isDay(i) ? 1 : 0;
            }
            if (lead && !title && (one.isTelling(i) || one.isNumber(i))) {
                beyondTitle++;
            }
        }

        Facts facts() {
            return new Facts(
                    names,
                    numbers,
                    Math.min(left.names, right.names),
                    Math.min(left.numbers, right.numbers),
                    Math.min(left.subjects, right.subjects),
                    beyondTitle,
                    days == 0 && left.days > 0 && right.days > 0);
        }
    }
}
