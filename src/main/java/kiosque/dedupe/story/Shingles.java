package kiosque.dedupe.story;

import kiosque.dedupe.Hash64;

import java.util.Arrays;
import java.util.List;

/// The runs of three words of a text, hashed: what two copies of it share and two tellings of one event do not.
///
/// @param hashes distinct, in ascending order
@SuppressWarnings("ArrayRecordComponent") // never compared, and never changed once made
record Shingles(int[] hashes) {

    private static final int LENGTH = 3;

    static Shingles of(List<Token> tokens) {
        long[] words = new long[tokens.size()];
        for (int at = 0; at < words.length; at++) {
            words[at] = tokens.get(at).hash();
        }
        int[] runs = new int[Math.max(0, words.length - LENGTH + 1)];
        for (int at = 0; at < runs.length; at++) {
            runs[at] = run(words, at);
        }
        Arrays.sort(runs);
        int size = 0;
        for (int run : runs) {
            if (size == 0 || runs[size - 1] != run) {
                runs[size++] = run;
            }
        }
        return new Shingles(Arrays.copyOf(runs, size));
    }

    int size() {
        return hashes.length;
    }

    /// The smallest of them: a fair sample of fixed size, by which [#resemblance] can be told from afar (Broder's bottom-k sketch).
    Shingles sample(int size) {
        return new Shingles(Arrays.copyOf(hashes, Math.min(size, hashes.length)));
    }

    /// The Jaccard index of the texts that two samples of the same size were taken from.
    static double resemblance(Shingles one, Shingles other, int size) {
        int seen = 0;
        int both = 0;
        int i = 0;
        int j = 0;
        while (seen < size && (i < one.hashes.length || j < other.hashes.length)) {
            int left = i < one.hashes.length ? one.hashes[i] : Integer.MAX_VALUE;
            int right = j < other.hashes.length ? other.hashes[j] : Integer.MAX_VALUE;
            both += left == right ? 1 : 0;
            i += left <= right ? 1 : 0;
            j += right <= left ? 1 : 0;
            seen++;
        }
        return seen == 0 ? 0 : (double) both / seen;
    }

    /// 24 bits.
    private static int run(long[] words, int at) {
        long hash = 0;
        for (int i = at; i < at + LENGTH; i++) {
            hash = Hash64.mix(hash * 31 + words[i]);
        }
        return (int) (hash >>> 40);
    }
}
