package kiosque.normalise.language;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.LongStream;

/// Which titles of one source may be in its language. From one document to the next most titles are the same, and the model takes some
/// fifty microseconds for each: what it said stands until the source speaks another language. Safe for use by many threads.
public final class JudgedTitles {

    /// From so many on only those of the latest document are remembered.
    private static final int MANY = 200;

    private static final long[] NONE = {};

    /// @param titles their digests, sorted; the lowest bit says whether they may be in the language
    @SuppressWarnings("ArrayRecordComponent") // never compared, never changed
    private record Judged(String language, long[] titles) {

        long judgement(String title, Predicate<String> mayBe) {
            long digest = ((long) title.hashCode() << 32) + 2L * title.length();
            if (Arrays.binarySearch(titles, digest) >= 0) {
                return digest;
            }
            boolean may = Arrays.binarySearch(titles, digest + 1) >= 0 || mayBe.test(title);
            return may ? digest + 1 : digest;
        }
    }

    private volatile Judged last = new Judged("", NONE);

    /// Whether at least nine of ten may be in the language. Nobody is asked once that is settled.
    ///
    /// @param mayBe asked of those that are not known
    boolean nearlyAll(String language, List<String> titles, Predicate<String> mayBe) {
        Judged known = last; // another thread may change it meanwhile
        Judged before = known.language().equals(language) ? known : new Judged(language, NONE);
        long[] judged = new long[titles.size()];
        int count = 0;
        int others = 0;
        while (count < judged.length && others * 10 <= judged.length) {
            judged[count] = before.judgement(titles.get(count), mayBe);
            others += (judged[count] & 1) == 0 ? 1 : 0;
            count++;
        }
        long[] kept = before.titles().length < MANY ? before.titles() : NONE;
        LongStream all = LongStream.concat(Arrays.stream(kept), Arrays.stream(judged, 0, count));
        last = new Judged(language, all.sorted().distinct().toArray());
        return others * 10 <= judged.length;
    }
}
