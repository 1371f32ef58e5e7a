package kiosque.store;

import kiosque.feed.Arrival;
import kiosque.feed.Fingerprint;
import kiosque.feed.KnownEntry;
import kiosque.feed.PollReport;
import kiosque.feed.Sha256;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Every entry that was ever taken, alive or buried: what tells known from new, and the one place where that is decided.
final class Ledger {

    /// An alias on its way in.
    record Alias(long source, Sha256 alias, Sha256 id) {}

    private final Connection connection;

    Ledger(Connection connection) {
        this.connection = connection;
    }

    /// Known under one of these names, be it id or alias; each once.
    List<KnownEntry> known(long source, Collection<Sha256> names) throws SQLException {
        Map<Long, KnownEntry> known = new LinkedHashMap<>();
        Sql.Reader<Boolean> reader =
                row -> {
                    known.put(row.number("number"), known(row));
                    return true;
                };
        List<Sha256> distinct = names.stream().distinct().toList();
        Sql.among(
                connection,
                """
                SELECT number, id, fingerprint, gist, aliases, buried_at FROM known_entry
                WHERE id IN (%s) AND source = ?
                """,
                distinct,
                (values, some) -> values.digests(some).number(source),
                reader);
        Sql.among(
                connection,
                """
                SELECT k.number, k.id, k.fingerprint, k.gist, k.aliases, k.buried_at
                FROM entry_alias a JOIN known_entry k ON k.source = a.source AND k.id = a.id
                WHERE a.alias IN (%s) AND a.source = ?
                """,
                distinct,
                (values, some) -> values.digests(some).number(source),
                reader);
        return List.copyOf(known.values());
    }

    private static KnownEntry known(Row row) throws SQLException {
        return new KnownEntry(
                row.number("number"),
                row.digest("id"),
                Set.copyOf(Aliases.fromColumn(row.bytes("aliases"))),
                new Fingerprint(row.digest("fingerprint"), row.number("gist")),
                row.optionalInstant("buried_at").isPresent());
    }

    /// Enters the arrivals, unless they are known already, alive or buried: the check and the insert are one statement.
    ///
    /// @param first of as many numbers as there are arrivals, used by nobody yet
    /// @return those that are in now, in the order in which they take their places
    List<Newcomer> enter(List<PollReport> reports, long first) throws SQLException {
        Map<Long, Newcomer> offered = offered(reports, first);
        if (offered.isEmpty()) {
            return List.of();
        }
        Sql.bulk(
                connection,
                """
                INSERT INTO known_entry (source, id, number, fingerprint, gist, aliases) VALUES (?, ?, ?, ?, ?, ?)
                ON DUPLICATE KEY UPDATE number = number
                """,
                offered.values(),
                (row, newcomer) -> {
                    var identified = newcomer.arrival().identified();
                    row.number(newcomer.source())
                            .digest(newcomer.id())
                            .number(newcomer.number())
                            .digest(identified.fingerprint().digest())
                            .number(identified.fingerprint().gist())
                            .bytes(Aliases.toColumn(identified.aliases()));
                });
        List<Newcomer> entered =
                numbersThere(offered.keySet()).stream()
                        .map(offered::get)
                        .sorted(Newcomer.ORDER)
                        .toList();
        addAliases(
                entered.stream()
                        .flatMap(newcomer ->
                                newcomer.arrival().identified().aliases().stream()
                                        .map(alias ->
                                                new Alias(newcomer.source(), alias, newcomer.id())))
                        .toList());
        return entered;
    }

    private static Map<Long, Newcomer> offered(List<PollReport> reports, long first) {
        Map<Long, Newcomer> offered = new LinkedHashMap<>();
        long number = first;
        for (PollReport report : reports) {
            for (Arrival arrival : report.arrivals()) {
                offered.put(number, new Newcomer(number, report, arrival));
                number++;
            }
        }
        return offered;
    }

    private Set<Long> numbersThere(Collection<Long> offered) throws SQLException {
        return new HashSet<>(
                Sql.among(
                        connection,
                        "SELECT number FROM known_entry WHERE number IN (%s)",
                        offered,
                        Parameters::numbers,
                        row -> row.number("number")));
    }

    void addAliases(Collection<Alias> aliases) throws SQLException {
        Sql.bulk(
                connection,
                """
                INSERT INTO entry_alias (source, alias, id) VALUES (?, ?, ?)
                ON DUPLICATE KEY UPDATE id = VALUES(id)
                """,
                aliases,
                (row, alias) ->
                        row.number(alias.source()).digest(alias.alias()).digest(alias.id()));
    }

    /// Names under which a known entry has turned up, by its number.
    void rename(Map<Long, List<Sha256>> newAliases) throws SQLException {
        if (newAliases.isEmpty()) {
            return;
        }
        record Renamed(long source, Sha256 id, List<Sha256> aliases) {}
        List<Renamed> renamed =
                Sql.among(
                        connection,
                        "SELECT source, id, number, aliases FROM known_entry WHERE number"
                                + " IN (%s)",
                        newAliases.keySet(),
                        Parameters::numbers,
                        row -> {
                            List<Sha256> all =
                                    new ArrayList<>(Aliases.fromColumn(row.bytes("aliases")));
                            all.addAll(newAliases.getOrDefault(row.number("number"), List.of()));
                            return new Renamed(row.number("source"), row.digest("id"), all);
                        });
        Sql.bulk(
                connection,
                "UPDATE known_entry SET aliases = ? WHERE source = ? AND id = ?",
                renamed,
                (row, one) ->
                        row.bytes(Aliases.toColumn(one.aliases()))
                                .number(one.source())
                                .digest(one.id()));
        addAliases(
                renamed.stream()
                        .flatMap(one ->
                                one.aliases().stream()
                                        .map(alias -> new Alias(one.source(), alias, one.id())))
                        .toList());
    }

    /// Tombstones that their source still lists stay; noted once a day, so that a poll that finds nothing new writes nothing.
    void touch(List<PollReport> reports) throws SQLException {
        record Touched(long source, Sha256 id, Instant at) {}
        Sql.bulk(
                connection,
                """
                UPDATE known_entry SET listed_at = ?
                WHERE source = ? AND id = ? AND buried_at IS NOT NULL AND listed_at < ? - INTERVAL 1 DAY
                """,
                reports.stream()
                        .flatMap(report ->
                                report.touched().stream()
                                        .map(id ->
                                                new Touched(
                                                        report.source().number(), id, report.at())))
                        .toList(),
                (row, one) -> row.at(one.at()).number(one.source()).digest(one.id()).at(one.at()));
    }
}
