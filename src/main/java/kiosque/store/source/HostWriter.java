package kiosque.store.source;

import kiosque.feed.HostHold;
import kiosque.feed.PageReport;
import kiosque.feed.Report;
import kiosque.store.sql.Sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Writes what reports leave of their hosts: when each was last asked, what it wishes, and when something of it is due again.
public final class HostWriter {

    private final Connection connection;

    public HostWriter(Connection connection) {
        this.connection = connection;
    }

    /// `commits` makes the row differ whatever else happens to stay the same. The last request is the batch's, some
    /// moments late: one statement for all hosts costs an eighth of one for each.
    public void write(List<Report> reports) throws SQLException {
        writeHolds(reports);
        writeCircuits(reports);
        List<String> hosts =
                reports.stream().map(report -> report.lease().host()).distinct().sorted().toList();
        Instant last =
                reports.stream().map(Report::at).max(Comparator.naturalOrder()).orElseThrow();
        Sql.update(
                connection,
                Sql.in(
                        "UPDATE host SET commits = commits + 1, last_request_at ="
                                + " GREATEST(last_request_at, ?), "
                                + Hosts.DUE
                                + " WHERE name IN (%s)",
                        hosts),
                values -> values.at(last).texts(Sql.padded(hosts)));
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
