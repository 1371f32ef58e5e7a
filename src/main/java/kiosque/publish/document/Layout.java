package kiosque.publish.document;

import kiosque.feed.Sha256;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Where each entry stands among the bytes of a document, and a digest of what it says, so that a document of some of them can be cut out of it.
///
/// @param opening length of what comes before the first entry, in bytes
/// @param starts of the entries' bytes, and the end of the last
/// @param separator between two entries, in bytes
@SuppressWarnings("ArrayRecordComponent") // written once, never compared
public record Layout(int opening, int[] starts, int[] ends, long[] digests, byte[] separator) {

    /// @param opening length of what comes before the first entry
    public static Layout of(int opening, List<byte[]> entries, byte[] separator) {
        int[] starts = new int[entries.size()];
        int[] ends = new int[entries.size()];
        long[] digests = new long[entries.size()];
        int at = opening;
        for (int i = 0; i < entries.size(); i++) {
            byte[] entry = entries.get(i);
            starts[i] = at;
            ends[i] = at + entry.length;
            digests[i] = ByteBuffer.wrap(Sha256.of(entry).bytes()).getLong();
            at = ends[i] + separator.length;
        }
        return new Layout(opening, starts, ends, digests, separator);
    }

    /// With that many bytes more in the opening.
    Layout shifted(int by) {
        return new Layout(
                opening + by,
                Arrays.stream(starts).map(start -> start + by).toArray(),
                Arrays.stream(ends).map(end -> end + by).toArray(),
                digests,
                separator);
    }

    /// How many entries say something that none of those did.
    public int newSince(long[] known) {
        return (int) IntStream.range(0, digests.length).filter(i -> isNew(i, known)).count();
    }

    /// The document with those entries only that say something that none of those did.
    public byte[] cut(byte[] whole, long[] known) {
        var some = new ByteArrayOutputStream();
        int body = starts.length == 0 ? whole.length : starts[0];
        some.write(whole, 0, body);
        boolean first = true;
        for (int i = 0; i < starts.length; i++) {
            if (isNew(i, known)) {
                if (!first) {
                    some.writeBytes(separator);
                }
                some.write(whole, starts[i], ends[i] - starts[i]);
                first = false;
            }
        }
        int closing = ends.length == 0 ? whole.length : ends[ends.length - 1];
        some.write(whole, closing, whole.length - closing);
        return some.toByteArray();
    }

    private boolean isNew(int entry, long[] known) {
        return Arrays.stream(known).noneMatch(digest -> digest == digests[entry]);
    }
}
