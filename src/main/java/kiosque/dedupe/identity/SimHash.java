package kiosque.dedupe.identity;

import kiosque.dedupe.Hash64;

import java.util.List;

/// The 64 bits of a fingerprint that tell a small edit from a real one: 16 of the title's words, 48 of a SimHash over all words.
///
/// Measured on texts of 20 to 400 words: a changed, added or lost tenth of the words moves 5 to 8 of the 48; texts that have
/// nothing in common differ in 24 of them.
final class SimHash {

    private static final int SIMHASH_BITS = 48;
    private static final long SIMHASH = (1L << SIMHASH_BITS) - 1;

    static long of(List<String> title, List<String> text) {
        int[] balance = new int[SIMHASH_BITS];
        title.forEach(word -> weigh(balance, word));
        text.forEach(word -> weigh(balance, word));
        long gist = Hash64.of(String.join(" ", title)) << SIMHASH_BITS;
        for (int bit = 0; bit < SIMHASH_BITS; bit++) {
            if (balance[bit] > 0) {
                gist |= 1L << bit;
            }
        }
        return gist;
    }

    /// How many bits of the words differ, of 48.
    static int distance(long one, long other) {
        return Long.bitCount((one ^ other) & SIMHASH);
    }

    static boolean sameTitle(long one, long other) {
        return (one >>> SIMHASH_BITS) == (other >>> SIMHASH_BITS);
    }

    private static void weigh(int[] balance, String word) {
        long hash = Hash64.of(word);
        for (int bit = 0; bit < SIMHASH_BITS; bit++) {
            balance[bit] += ((hash >>> bit) & 1) == 0 ? -1 : 1;
        }
    }
}
