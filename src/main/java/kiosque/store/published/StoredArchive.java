package kiosque.store.published;

import kiosque.feed.Sha256;
import kiosque.store.Database;
import kiosque.store.sql.Sql;
import kiosque.store.sql.StoreException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// Archives as they are in the database, compressed.
public final class StoredArchive implements Archive {

    /// Compressed. A quarter of what a MariaDB takes in one message as it is installed.
    private static final int LARGEST = 4 * 1024 * 1024;

    private final Database database;

    public StoredArchive(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Kept> find(Label label) {
        return database.transactions().query(connection -> find(connection, label));
    }

    @Override
    public Optional<Kept> keep(Label label, Kept document) {
        byte[] packed = packed(document.document());
        if (packed.length > LARGEST) {
            return Optional.empty();
        }
        database.transactions()
                .update(
                        """
                        INSERT INTO merged_feed_archive (digest, feed, first_ordinal, last_ordinal, name, opening, updated_at, document)
                        SELECT ?, number, ?, ?, ?, ?, ?, ? FROM merged_feed WHERE slug = ?
                        ON DUPLICATE KEY UPDATE opening = merged_feed_archive.opening
                        """,
                        values ->
                                values.digest(Sha256.of(label.name()))
                                        .number(label.first())
                                        .number(label.last())
                                        .text(label.name(), 1000)
                                        .number(document.opening())
                                        .at(document.updatedAt())
                                        .bytes(packed)
                                        .text(label.slug()));
        return find(label);
    }

    private static Optional<Kept> find(Connection connection, Label label) throws SQLException {
        return Sql.first(
                connection,
                "SELECT opening, updated_at, document FROM merged_feed_archive WHERE digest"
                        + " = ?",
                values -> values.digest(Sha256.of(label.name())),
                row ->
                        new Kept(
                                unpacked(row.bytes("document")),
                                row.count("opening"),
                                row.instant("updated_at")));
    }

    private static byte[] packed(byte[] document) {
        var packed = new ByteArrayOutputStream(document.length / 3 + 64);
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(document);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot fail to be written", e);
        }
        return packed.toByteArray();
    }

    private static byte[] unpacked(byte[] column) {
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(column))) {
            return gzip.readAllBytes();
        } catch (IOException e) {
            throw new StoreException("an archive in the database is damaged", e);
        }
    }
}
