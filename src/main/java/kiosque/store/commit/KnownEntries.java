package kiosque.store.commit;

import module java.base;

import kiosque.feed.Arrival;
import kiosque.feed.Fingerprint;
import kiosque.feed.Identified;
import kiosque.feed.KnownEntry;
import kiosque.feed.PollReport;
import kiosque.feed.Recognition;
import kiosque.feed.Sha256;
import kiosque.store.row.Newcomer;
import kiosque.store.sql.Parameters;
import kiosque.store.sql.Row;
import kiosque.store.sql.Sql;

import java.sql.Connection;
import java.sql.SQLException;

/// Every entry that was ever taken, alive or buried: what tells known from new, and the one place where that is decided.
record KnownEntries(Connection connection) {

    /// An alias on its way in.
    record Alias(long source, Sha256 alias, long entry) {}

    /// Known under one of these names, be it id or alias; each once. Names that an entry found by its id accounts for are
    /// not looked for again: in an ordinary document that leaves those of the new entries.
    List<KnownEntry> known(long source, Collection<Sha256> names) throws SQLException {
        Map<Long, KnownEntry> known = new LinkedHashMap<>();
        Set<Sha256> left = new LinkedHashSet<>(names);
        for (KnownEntry entry : byId(source, left)) {
            known.put(entry.number(), entry);
        }
        for (KnownEntry entry : known.values()) {
            left.remove(entry.id());
            left.removeAll(entry.aliases());
        }
        for (KnownEntry entry : byAlias(source, left)) {
            known.put(entry.number(), entry);
        }
        return List.copyOf(known.values());
    }

    /// Along that key whatever the statistics say: the server need not look before it leaps.
    private List<KnownEntry> byId(long source, Set<Sha256> names) throws SQLException {
        return Sql.among(
                connection,
                """
                SET STATEMENT eq_range_index_dive_limit = 1 FOR
                SELECT number, id, stored, fingerprint, gist, aliases, buried_at FROM known_entry FORCE INDEX (known_entry_id)
                WHERE id IN (%s) AND source = ?
                """,
                names,
                (values, some) -> values.digests(some).number(source),
                KnownEntries::known);
    }

    private List<KnownEntry> byAlias(long source, Set<Sha256> names) throws SQLException {
        return Sql.among(
                connection,
                """
                SELECT k.number, k.id, k.stored, k.fingerprint, k.gist, k.aliases, k.buried_at
                FROM entry_name a STRAIGHT_JOIN known_entry k ON k.number = a.entry AND k.source = a.source
                WHERE a.alias IN (%s) AND a.source = ?
                """,
                names,
                (values, some) -> {
                    for (Sha256 name : some) {
                        values.bytes(Aliases.lookedUp(name));
                    }
                    values.number(source);
                },
                KnownEntries::known);
    }

    private static KnownEntry known(Row row) throws SQLException {
        return new KnownEntry(
                row.number("number"),
                row.digest("id"),
                Set.copyOf(Aliases.fromColumn(row.bytes("aliases"))),
                fingerprint(row),
                row.optionalInstant("buried_at").isPresent());
    }

    /// Before everything of an entry was hashed, only what can be noticed was.
    private static Fingerprint fingerprint(Row row) throws SQLException {
        Sha256 noticed = row.digest("fingerprint");
        return new Fingerprint(
                row.optionalDigest("stored").orElse(noticed), noticed, row.number("gist"));
    }

    /// Enters the arrivals, unless they are known already, alive or buried: the check and the insert are one statement.
    ///
    /// @param first of as many numbers as there are arrivals, used by nobody yet
    /// @return those that are in now, in the order in which they take their places
    List<Newcomer> enter(List<PollReport> reports, long first) throws SQLException {
        Map<Long, Newcomer> offered = new LinkedHashMap<>();
        long number = first;
        for (PollReport report : reports) {
            for (Arrival arrival : report.taken().arrivals()) {
                offered.put(number, new Newcomer(number, report, arrival));
                number++;
            }
        }
        insert(List.copyOf(offered.values()));
        Set<Long> there = numbersThere(offered.keySet());
        List<Newcomer> entered =
                offered.values().stream()
                        .filter(newcomer -> there.contains(newcomer.number()))
                        .sorted(Newcomer.ORDER)
                        .toList();
        addAliases(entered.stream().flatMap(newcomer -> aliases(newcomer).stream()).toList());
        return entered;
    }

    private void insert(List<Newcomer> newcomers) throws SQLException {
        Sql.insert(
                connection,
                """
                INSERT INTO known_entry (source, id, number, stored, fingerprint, gist, aliases) VALUES %s
                ON DUPLICATE KEY UPDATE number = number
                """,
                "(?,?,?,?,?,?,?)",
                newcomers,
                (row, newcomer) -> {
                    Identified identified = newcomer.arrival().identified();
                    row.number(newcomer.source())
                            .digest(newcomer.id())
                            .number(newcomer.number())
                            .digest(identified.fingerprint().stored())
                            .digest(identified.fingerprint().digest())
                            .number(identified.fingerprint().gist())
                            .bytes(Aliases.toColumn(identified.aliases()));
                });
    }

    private static List<Alias> aliases(Newcomer newcomer) {
        return newcomer.arrival().identified().aliases().stream()
                .map(alias -> new Alias(newcomer.source(), alias, newcomer.number()))
                .toList();
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

    void addAliases(List<Alias> aliases) throws SQLException {
        Sql.insert(
                connection,
                """
                INSERT INTO entry_name (source, alias, entry) VALUES %s
                ON DUPLICATE KEY UPDATE entry = VALUES(entry)
                """,
                "(?,?,?)",
                aliases.stream()
                        .sorted(
                                Comparator.comparingLong(Alias::source)
                                        .thenComparing(Alias::alias)
                                        .thenComparingLong(Alias::entry))
                        .toList(),
                (row, alias) ->
                        row.number(alias.source())
                                .bytes(Aliases.lookedUp(alias.alias()))
                                .number(alias.entry()));
    }

    /// Names under which a known entry has turned up, by its number.
    void rename(Map<Long, List<Sha256>> newAliases) throws SQLException {
        if (newAliases.isEmpty()) {
            return;
        }
        record Renamed(long source, long number, List<Sha256> aliases) {}
        List<Renamed> renamed =
                Sql.among(
                        connection,
                        "SELECT source, number, aliases FROM known_entry WHERE number IN (%s)",
                        newAliases.keySet(),
                        Parameters::numbers,
                        row -> {
                            List<Sha256> all =
                                    new ArrayList<>(Aliases.fromColumn(row.bytes("aliases")));
                            all.addAll(newAliases.getOrDefault(row.number("number"), List.of()));
                            return new Renamed(row.number("source"), row.number("number"), all);
                        });
        Sql.bulk(
                connection,
                "UPDATE known_entry SET aliases = ? WHERE number = ?",
                renamed,
                (row, one) -> row.bytes(Aliases.toColumn(one.aliases())).number(one.number()));
        addAliases(
                renamed.stream()
                        .flatMap(one ->
                                one.aliases().stream()
                                        .map(alias -> new Alias(one.source(), alias, one.number())))
                        .toList());
    }

    /// Tombstones that their source still lists stay and keep up with it; the day is noted once, so that a poll that finds
    /// nothing new writes nothing.
    void touch(List<PollReport> reports) throws SQLException {
        record Touched(Recognition.Buried tombstone, Instant at) {}
        Sql.bulk(
                connection,
                """
                UPDATE known_entry SET listed_at = ?, stored = ?, fingerprint = ?, gist = ?
                WHERE number = ? AND buried_at IS NOT NULL AND (listed_at < ? - INTERVAL 1 DAY OR fingerprint <> ?)
                """,
                reports.stream()
                        .flatMap(report ->
                                report.taken().touched().stream()
                                        .map(tombstone -> new Touched(tombstone, report.at())))
                        .toList(),
                (row, one) -> {
                    Fingerprint fingerprint = one.tombstone().identified().fingerprint();
                    row.at(one.at())
                            .digest(fingerprint.stored())
                            .digest(fingerprint.digest())
                            .number(fingerprint.gist())
                            .number(one.tombstone().number())
                            .at(one.at())
                            .digest(fingerprint.digest());
                });
    }
}
