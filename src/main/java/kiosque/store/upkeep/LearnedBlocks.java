package kiosque.store.upkeep;

import kiosque.feed.Sha256;
import kiosque.store.Database;
import kiosque.store.row.BlockCounts;
import kiosque.store.sql.Sql;

import java.util.List;

/// What was learned to be no part of any entry because it recurs in a source, for people to look at and to object to.
public final class LearnedBlocks {

    /// A block that recurs.
    ///
    /// @param text as it was last met
    /// @param entries how many carried it
    /// @param vetoed whether it stays in the text all the same
    public record Learned(Sha256 digest, String text, long entries, boolean vetoed) {}

    private final Database database;

    public LearnedBlocks(Database database) {
        this.database = database;
    }

    /// Those of a source, the most frequent first, the vetoed included.
    public List<Learned> of(String source) {
        return database.transactions()
                .list(
                        """
                        SELECT b.digest, b.text, b.entries, b.vetoed FROM source s JOIN source_block b ON b.source = s.number
                        WHERE s.name = ? AND b.entries >= ? AND (b.vetoed OR b.entries * ? >= s.blocks_from - b.since)
                        ORDER BY b.entries DESC, b.digest
                        """,
                        values ->
                                values.text(source)
                                        .number(BlockCounts.ENTRIES)
                                        .number(BlockCounts.ONE_IN),
                        row ->
                                new Learned(
                                        row.digest("digest"),
                                        row.optionalText("text").orElse(""),
                                        row.number("entries"),
                                        row.is("vetoed")));
    }

    /// From now on that block stays in the texts of that source.
    ///
    /// @return false if there is no such block
    public boolean veto(String source, Sha256 digest) {
        return set(source, digest, 1);
    }

    /// From now on that block is cut again, as often as it recurs.
    ///
    /// @return false if there is no such block
    public boolean release(String source, Sha256 digest) {
        return set(source, digest, 0);
    }

    private boolean set(String source, Sha256 digest, int vetoed) {
        return database.transactions()
                .write(connection ->
                        Sql.update(
                                        connection,
                                        """
                                        UPDATE source_block SET vetoed = ?
                                        WHERE source = (SELECT number FROM source WHERE name = ?) AND digest = ?
                                        """,
                                        values -> values.number(vetoed).text(source).digest(digest))
                                > 0);
    }
}
