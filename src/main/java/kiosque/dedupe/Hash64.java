package kiosque.dedupe;

/// A fast 64-bit hash that never changes: FNV-1a, then the finaliser of SplitMix64, so that every bit depends on every other.
public final class Hash64 {

    public static long of(CharSequence text) {
        return of(text, text.length());
    }

    /// Of the beginning of a text.
    public static long of(CharSequence text, int end) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < end; i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return mix(hash);
    }

    public static long mix(long value) {
        long z = value;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
