package kiosque.dedupe.story;

import kiosque.dedupe.Hash64;

import java.util.Map;

/// Words and a number for each, found by the hash that a word has anyway: no word is compared letter by letter.
final class Hashed {

    private final long[] hashes;
    private final int[] values;

    /// @param words none of them has the value 0, which stands for all others
    Hashed(Map<String, Integer> words) {
        int size = Integer.highestOneBit(Math.max(1, words.size())) << 2;
        hashes = new long[size];
        values = new int[size];
        words.forEach((word, value) -> {
            long hash = Hash64.of(word);
            int at = (int) hash & size - 1;
            while (values[at] != 0) {
                at = at + 1 & size - 1;
            }
            hashes[at] = hash;
            values[at] = value;
        });
    }

    /// @return 0 for a word that is not among them
    int get(long hash) {
        int at = (int) hash & hashes.length - 1;
        while (values[at] != 0 && hashes[at] != hash) {
            at = at + 1 & hashes.length - 1;
        }
        return values[at];
    }
}
