package kiosque.dedupe.story;

import kiosque.dedupe.Hash64;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.List;
import java.util.stream.IntStream;

/// The runs of four letters of a title, as bits of a fixed number: what is left of it under a kicker, in another order or a plural.
///
/// @param bits 512 of them
@SuppressWarnings("ArrayRecordComponent") // never compared, and never changed once made
public record Grams(long[] bits) {

    public static final int LONGS = 8;

    private static final VarHandle STORED =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private static final int LENGTH = 4;

    private static final int SIZE = LONGS * Long.SIZE;

    /// How many runs set so many bits, by chance several the same.
    private static final double[] RUNS =
            IntStream.rangeClosed(0, SIZE)
                    .mapToDouble(
                            set -> -SIZE * Math.log1p(-Math.min(set, SIZE - 1) / (double) SIZE))
                    .toArray();

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
        int ours = 0;
        int theirs = 0;
        int either = 0;
        for (int i = 0; i < LONGS; i++) {
            ours += Long.bitCount(bits[i]);
            theirs += Long.bitCount(other.bits[i]);
            either += Long.bitCount(bits[i] | other.bits[i]);
        }
        return resemblance(ours, theirs, either);
    }

    /// Likewise of those that are stored there.
    double resemblance(byte[] stored, int from) {
        int ours = 0;
        int theirs = 0;
        int either = 0;
        for (int i = 0; i < LONGS; i++) {
            long other = (long) STORED.get(stored, from + i * Long.BYTES);
            ours += Long.bitCount(bits[i]);
            theirs += Long.bitCount(other);
            either += Long.bitCount(bits[i] | other);
        }
        return resemblance(ours, theirs, either);
    }

    private static double resemblance(int ours, int theirs, int either) {
        double both = RUNS[ours] + RUNS[theirs] - RUNS[either];
        return either == 0 ? 0 : Math.clamp(both / RUNS[either], 0, 1);
    }

    private static long run(String text, int at) {
        return ((long) text.charAt(at) << 48)
                | ((long) text.charAt(at + 1) << 32)
                | ((long) text.charAt(at + 2) << 16)
                | text.charAt(at + 3);
    }
}
