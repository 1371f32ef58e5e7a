package kiosque.store.search;

import module java.base;

import kiosque.store.sql.Row;
import kiosque.store.sql.Sql;

import org.roaringbitmap.RoaringBitmap;
import org.roaringbitmap.longlong.PeekableLongIterator;
import org.roaringbitmap.longlong.Roaring64Bitmap;

import java.sql.Connection;
import java.sql.SQLException;

/// The rows of `search_word`: of each word in a block of 32,768 entries the numbers of those that have it.
final class InvertedIndex {

    /// Small enough for every row to stay within its page: 4 kB where every other entry has the word.
    private static final int BLOCK_BITS = 15;

    /// As the column holds it. What is longer is found by its beginning.
    private static final int LONGEST = 100;

    /// After every word that begins with what stands before it.
    private static final String END = Character.toString(Character.MAX_CODE_POINT);

    private record Posting(long block, String word, RoaringBitmap entries) {}

    private final Connection connection;

    InvertedIndex(Connection connection) {
        this.connection = connection;
    }

    /// The entries that had all the words when they came here.
    ///
    /// @param beginnings as [kiosque.store.row.SearchWords#beginnings] has them
    Roaring64Bitmap having(List<List<String>> beginnings) throws SQLException {
        List<List<String>> rarestFirst = new ArrayList<>(beginnings);
        rarestFirst.sort(Comparator.comparingInt(it -> -it.getFirst().length()));
        List<Long> blocks = blocks();
        var all = new Roaring64Bitmap();
        for (int i = 0; i < rarestFirst.size(); i++) {
            Roaring64Bitmap some = havingOne(rarestFirst.get(i), blocks);
            if (i == 0) {
                all = some;
            } else {
                all.and(some);
            }
            blocks = blocks(all);
        }
        return all;
    }

    /// Those that there may be: to list those that there are would read all rows.
    private List<Long> blocks() throws SQLException {
        return Sql.list(
                        connection,
                        "SELECT COALESCE(MIN(block), 0) AS first, COALESCE(MAX(block), -1) AS last"
                                + " FROM search_word",
                        Sql.NOTHING,
                        row -> LongStream.rangeClosed(row.number("first"), row.number("last")))
                .getFirst()
                .boxed()
                .toList();
    }

    private Roaring64Bitmap havingOne(List<String> spellings, List<Long> blocks)
            throws SQLException {
        String words =
                " AND (word BETWEEN ? AND ?"
                        + " OR word BETWEEN ? AND ?".repeat(spellings.size() - 1)
                        + ")";
        var found = new Roaring64Bitmap();
        Sql.among(
                connection,
                "SELECT block, word, entries FROM search_word WHERE block IN (%s)" + words,
                blocks,
                (row, some) -> row.numbers(some).texts(ranges(spellings)),
                row -> addAll(found, posting(row)));
        return found;
    }

    /// A spelling that ends with a space is a whole word.
    private static List<String> ranges(List<String> spellings) {
        return spellings.stream()
                .flatMap(spelling -> {
                    String word = cut(spelling.strip());
                    return List.of(word, spelling.endsWith(" ") ? word : word + END).stream();
                })
                .toList();
    }

    /// Row by row: together they may be many.
    private static boolean addAll(Roaring64Bitmap found, Posting posting) {
        long first = posting.block << BLOCK_BITS;
        posting.entries.forEach((int low) -> found.addLong(first + low));
        return true;
    }

    private static List<Long> blocks(Roaring64Bitmap entries) {
        List<Long> blocks = new ArrayList<>();
        PeekableLongIterator numbers = entries.getLongIterator();
        while (numbers.hasNext()) {
            long block = numbers.next() >> BLOCK_BITS;
            blocks.add(block);
            numbers.advanceIfNeeded((block + 1) << BLOCK_BITS);
        }
        return blocks;
    }

    /// @param words of each entry, as [kiosque.store.row.SearchWords#of] has them
    void add(Map<Long, String> words) throws SQLException {
        Map<Long, Map<String, RoaringBitmap>> added = new HashMap<>();
        words.forEach((entry, text) -> {
            Map<String, RoaringBitmap> block =
                    added.computeIfAbsent(entry >> BLOCK_BITS, _ -> new TreeMap<>());
            for (String word : text.strip().split(" ")) {
                block.computeIfAbsent(cut(word), _ -> new RoaringBitmap())
                        .add((int) (entry & ((1 << BLOCK_BITS) - 1)));
            }
        });
        for (Map.Entry<Long, Map<String, RoaringBitmap>> block : added.entrySet()) {
            merge(block.getKey(), block.getValue());
        }
    }

    private void merge(long block, Map<String, RoaringBitmap> added) throws SQLException {
        for (Posting known : stored(block, added.keySet())) {
            added.merge(known.word, known.entries, (one, other) -> RoaringBitmap.or(one, other));
        }
        Sql.bulk(
                connection,
                """
                INSERT INTO search_word (block, word, entries) VALUES (?, ?, ?)
                ON DUPLICATE KEY UPDATE entries = VALUES(entries)
                """,
                added.entrySet(),
                (row, word) ->
                        row.number(block).text(word.getKey()).bytes(written(word.getValue())));
    }

    private List<Posting> stored(long block, Set<String> words) throws SQLException {
        return Sql.among(
                connection,
                "SELECT block, word, entries FROM search_word WHERE block = ? AND word IN (%s)",
                words,
                (row, some) -> row.number(block).texts(some),
                InvertedIndex::posting);
    }

    private static Posting posting(Row row) throws SQLException {
        return new Posting(row.number("block"), row.text("word"), read(row.bytes("entries")));
    }

    /// Removes what is about entries below that number alone.
    void removeBelow(long entry) throws SQLException {
        Sql.update(
                connection,
                "DELETE FROM search_word WHERE block < ?",
                values -> values.number(entry >> BLOCK_BITS));
    }

    private static String cut(String word) {
        return word.codePointCount(0, word.length()) <= LONGEST
                ? word
                : word.substring(0, word.offsetByCodePoints(0, LONGEST));
    }

    private static byte[] written(RoaringBitmap entries) {
        entries.runOptimize();
        var bytes = ByteBuffer.allocate(entries.serializedSizeInBytes());
        entries.serialize(bytes);
        return bytes.array();
    }

    private static RoaringBitmap read(byte[] bytes) {
        var entries = new RoaringBitmap();
        try {
            entries.deserialize(ByteBuffer.wrap(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException("a row of search_word is no RoaringBitmap", e);
        }
        return entries;
    }
}
