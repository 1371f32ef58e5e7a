package kiosque.store.source;

import kiosque.feed.Cookie;
import kiosque.feed.Sha256;
import kiosque.store.Database;
import kiosque.store.sql.Json;
import kiosque.store.sql.Sql;

import tools.jackson.core.type.TypeReference;

import java.util.List;
import java.util.Set;

/// The cookies that sources were given, each site's for itself: they go with the source, or with its wish to keep any.
public final class SourceCookies {

    private final Database database;

    public SourceCookies(Database database) {
        this.database = database;
    }

    public List<Cookie> of(String source, String site) {
        return database
                .transactions()
                .list(
                        "SELECT c.cookies FROM source_cookies c JOIN source s ON s.number ="
                                + " c.source WHERE s.name = ? AND c.site = ?",
                        values -> values.text(source).digest(Sha256.of(site)),
                        row -> Json.read(row.text("cookies"), new TypeReference<List<Cookie>>() {}))
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    /// In the place of those that were kept.
    public void keep(String source, String site, List<Cookie> cookies) {
        database.transactions()
                .update(
                        """
                        INSERT INTO source_cookies (source, site, cookies)
                        SELECT number, ?, ? FROM source WHERE name = ? AND configured = TRUE
                        ON DUPLICATE KEY UPDATE cookies = VALUES(cookies)
                        """,
                        values ->
                                values.digest(Sha256.of(site))
                                        .text(Json.write(cookies))
                                        .text(source));
    }

    /// Forgets those of all other sources.
    public void keepOnly(Set<String> sources) {
        database.transactions()
                .write(connection -> {
                    record Owner(long number, String name) {}
                    List<Owner> others =
                            Sql.list(
                                            connection,
                                            "SELECT DISTINCT s.number, s.name FROM source_cookies c"
                                                    + " JOIN source s ON s.number = c.source",
                                            Sql.NOTHING,
                                            row ->
                                                    new Owner(
                                                            row.number("number"), row.text("name")))
                                    .stream()
                                    .filter(owner -> !sources.contains(owner.name()))
                                    .toList();
                    Sql.bulk(
                            connection,
                            "DELETE FROM source_cookies WHERE source = ?",
                            others,
                            (row, owner) -> row.number(owner.number()));
                    return others.size();
                });
    }
}
