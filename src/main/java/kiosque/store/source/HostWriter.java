package kiosque.store.source;

import module java.base;

import kiosque.feed.HostHold;
import kiosque.feed.HostLease;
import kiosque.feed.PageReport;
import kiosque.feed.Report;
import kiosque.store.sql.Sql;

import java.sql.Connection;
import java.sql.SQLException;

/// Writes what reports leave of their hosts: when each was last asked, what it wishes, and when something of it is due again.
public record HostWriter(Connection connection) {

    /// `commits` makes the row differ whatever else happens to stay the same. The last request is the batch's, some
    /// moments late: one statement for all hosts costs an eighth of one for each.
    ///
    /// @param done hosts that are given back, and from when on they may be asked again
    public void write(List<Report> reports, Map<HostLease, Instant> done) throws SQLException {
        writeHolds(reports);
        writeCircuits(reports);
        Instant last =
                reports.stream().map(Report::at).max(Comparator.naturalOrder()).orElseThrow();
        Map<Boolean, Set<String>> hosts =
                reports.stream()
                        .map(Report::lease)
                        .collect(
                                Collectors.partitioningBy(
                                        done::containsKey,
                                        Collectors.mapping(
                                                HostLease::host,
                                                Collectors.toCollection(TreeSet::new))));
        writeRests(hosts.getOrDefault(true, Set.of()), done, last);
        update(hosts.getOrDefault(false, Set.of()), "", last);
        update(hosts.getOrDefault(true, Set.of()), HostLeases.FREE, last);
    }

    private void update(Set<String> hosts, String more, Instant last) throws SQLException {
        if (!hosts.isEmpty()) {
            Sql.update(
                    connection,
                    Sql.in(
                            "UPDATE host SET commits = commits + 1, last_request_at ="
                                    + " GREATEST(last_request_at, ?), "
                                    + more
                                    + Hosts.DUE
                                    + " WHERE name IN (%s)",
                            hosts),
                    values -> values.at(last).texts(Sql.padded(hosts)));
        }
    }

    /// Of hosts that are to be left alone for longer than others are.
    private void writeRests(Set<String> hosts, Map<HostLease, Instant> done, Instant last)
            throws SQLException {
        Sql.bulk(
                connection,
                "UPDATE host SET last_request_at = GREATEST(last_request_at, ?) WHERE name = ?",
                done.entrySet().stream()
                        .filter(host -> host.getValue().isAfter(last))
                        .filter(host -> hosts.contains(host.getKey().host()))
                        .sorted(Comparator.comparing(host -> host.getKey().host()))
                        .toList(),
                (row, host) -> row.at(host.getValue()).text(host.getKey().host()));
    }

    /// Of two holds the longer one stands.
    private void writeHolds(List<Report> reports) throws SQLException {
        Map<String, HostHold> holds = new TreeMap<>();
        for (Report report : reports) {
            report.hold()
                    .ifPresent(hold ->
                            holds.merge(
                                    report.lease().host(),
                                    hold,
                                    (a, b) -> a.until().isAfter(b.until()) ? a : b));
        }
        Sql.bulk(
                connection,
                """
                UPDATE host SET hold_reason = IF(hold_until > ?, hold_reason, ?), hold_until = GREATEST(COALESCE(hold_until, ?), ?)
                WHERE name = ?
                """,
                holds.entrySet(),
                (row, host) ->
                        row.at(host.getValue().until())
                                .text(host.getValue().reason(), 500)
                                .at(host.getValue().until())
                                .at(host.getValue().until())
                                .text(host.getKey()));
    }

    /// The last page of a host says how pages of it stand.
    private void writeCircuits(List<Report> reports) throws SQLException {
        Map<String, PageReport> pages = new TreeMap<>();
        for (Report report : reports) {
            if (report instanceof PageReport page) {
                pages.put(page.lease().host(), page);
            }
        }
        Collection<PageReport> last = new ArrayList<>(pages.values());
        Sql.bulk(
                connection,
                "UPDATE host SET page_failures = ?, pages_from = ? WHERE name = ?",
                last,
                (row, page) ->
                        row.number(page.circuit().failures())
                                .at(page.circuit().openUntil())
                                .text(page.lease().host()));
    }
}
