package kiosque.dedupe.story;

import kiosque.dedupe.Hash64;

import java.util.List;

/// The runs of four letters of a title, as bits of a fixed number: what is left of it under a kicker, in another order or a plural.
///
/// @param bits 512 of them
@SuppressWarnings("ArrayRecordComponent") // never compared, and never changed once made
public record Grams(long[] bits) {

    public static final int LONGS = 8;

    private static final int LENGTH = 4;

    private static final int SIZE = LONGS * Long.SIZE;

    /// @param words folded
    public static Grams of(List<String> words) {
        String text = " " + String.join(" ", words) + " ";
        long[] bits = new long[LONGS];
        for (int at = 0; at + LENGTH <= text.length(); at++) {
            int bit = (int) (Hash64.mix(run(text, at)) >>> 55);
            bits[bit >> 6] |= 1L << bit;
        }
        return new Grams(bits);
    }

    /// Which part of the runs of either both have: from 0 for two titles that have nothing in common to 1.
    public double resemblance(Grams other) {
        double both = both(other);
        double either = size() + other.size() - both;
        return either <= 0 ? 0 : Math.clamp(both / either, 0, 1);
    }

    /// Which part of the shorter title stands in the longer one.
    public double containment(Grams other) {
        double smaller = Math.min(size(), other.size());
        return smaller <= 0 ? 0 : Math.clamp(both(other) / smaller, 0, 1);
    }

    private double both(Grams other) {
        int either = 0;
        for (int i = 0; i < LONGS; i++) {
            either += Long.bitCount(bits[i] | other.bits[i]);
        }
        return size() + other.size() - runs(either);
    }

    private double size() {
        int set = 0;
        for (long part : bits) {
            set += Long.bitCount(part);
        }
        return runs(set);
    }

    /// How many runs set so many bits, by chance several the same.
    private static double runs(int set) {
        return -SIZE * Math.log1p(-Math.min(set, SIZE - 1) / (double) SIZE);
    }

    private static long run(String text, int at) {
        return ((long) text.charAt(at) << 48)
                | ((long) text.charAt(at + 1) << 32)
                | ((long) text.charAt(at + 2) << 16)
                | text.charAt(at + 3);
    }
}
