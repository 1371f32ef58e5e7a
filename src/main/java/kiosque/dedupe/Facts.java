package kiosque.dedupe;

import java.util.Arrays;
import java.util.function.IntPredicate;

/// Names, numbers and days in title and lead of two texts: what a template's next issue changes and a copy keeps.
///
/// @param names how many names both have
/// @param numbers how many numbers both have
/// @param namesApart of how many names each lacks the other's; the smaller count of the two sides
/// @param numbersApart likewise of numbers
/// @param daysApart whether both name days of the week, and different ones
record Facts(int names, int numbers, int namesApart, int numbersApart, boolean daysApart) {

    static Facts of(Bag one, Bag other) {
        return new Facts(
                shared(one, other, one::isName),
                shared(one, other, one::isNumber),
                Math.min(missing(one, other, one::isName), missing(other, one, other::isName)),
                Math.min(missing(one, other, one::isNumber), missing(other, one, other::isNumber)),
                shared(one, other, one::isDay) == 0
                        && missing(one, other, one::isDay) > 0
                        && missing(other, one, other::isDay) > 0);
    }

    /// Whether they tell of different things in the same words.
    boolean contradict() {
        return daysApart
                || (numbersApart > 0 && numbersApart * 3 > numbers)
                || (namesApart > 0 && namesApart * 2 > names);
    }

    /// Whether any figure, name or day stands against another.
    boolean differ() {
        return daysApart || numbersApart > 0 || namesApart > 0;
    }

    private static int shared(Bag one, Bag other, IntPredicate kind) {
        return count(one, at -> kind.test(at) && has(other, one.words()[at]));
    }

    private static int missing(Bag one, Bag other, IntPredicate kind) {
        return count(one, at -> kind.test(at) && !has(other, one.words()[at]));
    }

    private static int count(Bag bag, IntPredicate which) {
        int count = 0;
        for (int at = 0; at < bag.size(); at++) {
            if ((bag.inTitle(at) || bag.inLead(at)) && which.test(at)) {
                count++;
            }
        }
        return count;
    }

    private static boolean has(Bag bag, int word) {
        return Arrays.binarySearch(bag.words(), word) >= 0;
    }
}
