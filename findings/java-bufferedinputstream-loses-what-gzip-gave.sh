#!/usr/bin/env bash
# A BufferedInputStream around a GZIPInputStream loses up to all of what was decoded of a gzip file that is cut, and the larger the array that one reads into, the more.
#
# Packages:  java.io and java.util.zip of a JDK (25 when this was written).
# Expected:  who reads a stream until it ends or fails has had all that could be read before it failed, whether there is a buffer in between or not.
# Behaviour: BufferedInputStream.read goes on until the array is full or available() says 0, and throws away what it has put there when reading on fails;
#            GZIPInputStream.available() says 1 until the end has been reached, which here it never is. Read by the piece that fits an array of 8 kB, most is
#            saved; by 1 MB, nothing. Nobody is told that bytes were there.
# Seen:      decoded without a buffer 465737 bytes, of which with a buffer and an array of 8 kB 458752, of 64 kB 458752, of 1 MB 0
# Needs:     a JDK 17 or newer.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > Cut.java <<'JAVA'
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

public class Cut {
    public static void main(String[] ignored) throws IOException {
        var words = new StringBuilder();
        var random = new Random(1);
        while (words.length() < 700_000) {
            words.append("word ").append(random.nextInt(10_000)).append('\n');
        }
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(words.toString().getBytes());
        }
        byte[] cut = Arrays.copyOf(packed.toByteArray(), packed.size() * 2 / 3);
        System.out.println("plain " + had(new GZIPInputStream(new ByteArrayInputStream(cut)), 8192));
        for (int size : new int[] {8192, 65_536, 1_048_576}) {
            System.out.println(size + " " + had(new BufferedInputStream(new GZIPInputStream(new ByteArrayInputStream(cut))), size));
        }
    }

    static long had(InputStream stream, int size) throws IOException {
        byte[] array = new byte[size];
        long had = 0;
        try {
            for (int read = stream.read(array); read >= 0; read = stream.read(array)) {
                had += read;
            }
        } catch (EOFException cut) {
            return had;
        }
        throw new IllegalStateException("it was whole");
    }
}
JAVA
java Cut.java | tee seen

# how much there is differs with the zlib that Java brings
test "$(sed -n 's/^plain //p' seen)" -gt 400000
test "$(sed -n 's/^8192 //p' seen)" -lt "$(sed -n 's/^plain //p' seen)"
test "$(sed -n 's/^1048576 //p' seen)" -eq 0
