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
        boolean told = one.hasLead() && other.hasLead();
        Bag.Test name =
                (bag, at) -> bag.isName(at) && (bag.inLead(at) || (!told && bag.inTitle(at)));
        Bag.Test number = (bag, at) -> bag.isNumber(at) && (bag.inLead(at) || bag.inTitle(at));
        Bag.Test day = (bag, at) -> bag.isDay(at) && (bag.inLead(at) || bag.inTitle(at));
        return new Facts(
                shared(one, other, name),
                shared(one, other, number),
                apart(one, other, name),
                apart(one, other, number),
                apart(one, other, Facts::isSubject),
                shared(one, other, Facts::isBeyondTitle),
                shared(one, other, day) == 0 && apart(one, other, day) > 0);
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

    private static boolean isSubject(Bag bag, int at) {
        return bag.inTitle(at) && bag.inLead(at) && bag.isTelling(at);
    }

    private static boolean isBeyondTitle(Bag bag, int at) {
        return bag.inLead(at) && !bag.inTitle(at) && (bag.isTelling(at) || bag.isNumber(at));
    }

    private static int shared(Bag one, Bag other, Bag.Test which) {
        return one.count(at -> which.holds(one, at) && other.has(one.words()[at]));
    }

    private static int apart(Bag one, Bag other, Bag.Test which) {
        return Math.min(missing(one, other, which), missing(other, one, which));
    }

    private static int missing(Bag one, Bag other, Bag.Test which) {
        return one.count(at -> which.holds(one, at) && !other.has(one.words()[at]));
    }
}
