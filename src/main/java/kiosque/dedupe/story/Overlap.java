package kiosque.dedupe.story;

/// What two lists of words share and what each has alone, added up while both are walked through together.
///
/// @param leftShared weight in the first's news of the words that both have
/// @param leftTotal weight of all words in the first's news
/// @param squares product of the weights of the words that both have
/// @param leftSquares square of the weights of all words of the first
/// @param leftNames names that only the first has; likewise numbers, and words that are worth telling
public record Overlap(
        double leftShared,
        double rightShared,
        double squares,
        double leftTotal,
        double rightTotal,
        double leftSquares,
        double rightSquares,
        int names,
        int leftNames,
        int rightNames,
        int numbers,
        int leftNumbers,
        int rightNumbers,
        int leftTelling,
        int rightTelling,
        int telling) {

    private static final double TELLING = 0.75;

    public static Overlap of(Terms one, Terms other) {
        Side left = new Side();
        Side right = new Side();
        Side both = new Side();
        double squares = walk(one, other, left, right, both);
        return new Overlap(
                left.shared,
                right.shared,
                squares,
                left.total,
                right.total,
                left.squares,
                right.squares,
                both.names,
                left.names,
                right.names,
                both.numbers,
                left.numbers,
                right.numbers,
                left.telling,
                right.telling,
                both.telling);
    }

    /// Both are in the order of their hashes.
    ///
    /// @return product of the weights of the words that both have
    private static double walk(Terms one, Terms other, Side left, Side right, Side both) {
        double squares = 0;
        int i = 0;
        int j = 0;
        while (i < one.size() || j < other.size()) {
            int order =
                    i == one.size()
                            ? 1
                            : j == other.size() ? -1 : Integer.compare(one.hash(i), other.hash(j));
            if (order == 0) {
                boolean byFirst = one.weight(i) >= other.weight(j);
                both.count(byFirst ? one : other, byFirst ? i : j);
                squares += one.weight(i) * other.weight(j);
                left.shared += left.weigh(one, i);
                right.shared += right.weigh(other, j);
            } else if (order < 0) {
                left.count(one, i);
            } else {
                right.count(other, j);
            }
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return squares;
    }

    private static final class Side {
        double shared;
        double total;
        double squares;
        int names;
        int numbers;
        int telling;

        double weigh(Terms terms, int at) {
            total += terms.newsWeight(at);
            squares += terms.weight(at) * terms.weight(at);
            return terms.newsWeight(at);
        }

        void count(Terms terms, int at) {
            weigh(terms, at);
            names += terms.isName(at) ? 1 : 0;
            numbers += terms.isNumber(at) ? 1 : 0;
            telling += terms.weight(at) >= TELLING && !terms.isNumber(at) ? 1 : 0;
        }
    }
}
