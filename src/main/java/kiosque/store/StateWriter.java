package kiosque.store;

import kiosque.feed.FeedHead;
import kiosque.feed.HostHold;
import kiosque.feed.PollReport;
import kiosque.feed.Sha256;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Writes what a poll leaves of a source and of its host: every report has that, most have nothing else.
final class StateWriter {

    private final Connection connection;

    StateWriter(Connection connection) {
        this.connection = connection;
    }

    /// Writes them all; answers with the numbers of the sources whose credit has changed.
    ///
    /// @param newcomers how many entries of each source are new
    Set<Long> write(List<PollReport> reports, Map<Long, Long> newcomers) throws SQLException {
        writeSources(reports, newcomers);
        Set<Long> recredited = writeHeads(reports);
        reports.stream()
                .filter(report -> !report.after().url().equals(report.source().state().url()))
                .forEach(report -> recredited.add(report.source().number()));
        writeHosts(reports);
        return recredited;
    }

    private void writeSources(List<PollReport> reports, Map<Long, Long> newcomers)
            throws SQLException {
        Sql.bulk(
                connection,
                "UPDATE source SET "
                        + SourceRows.STATE_SETTERS
                        + """
                        , last_poll_at = ?, last_outcome = ?, last_detail = ?, next_at = ?, next_reason = ?, retired = ?,
                        entries = entries + ?, blocks_from = blocks_from + ?, read_at = IF(?, ?, read_at) WHERE number = ?
                        """,
                reports,
                (row, report) -> {
                    long entered = newcomers.getOrDefault(report.source().number(), 0L);
                    SourceRows.bind(row, report.after());
                    row.at(report.at())
                            .text(report.outcome(), 64)
                            .text(report.detail(), 1000)
                            .at(report.next().at())
                            .text(report.next().reason(), 500)
                            .number(report.next().retired() ? 1 : 0)
                            .number(entered)
                            .number(entered)
                            .number(readWhole(report) ? 1 : 0)
                            .at(report.at())
                            .number(report.source().number());
                });
    }

    /// Of a delta, of a torn document and of what a hub pushed there is no digest or no head.
    private static boolean readWhole(PollReport report) {
        return report.head().isPresent() && report.after().bodyDigest().isPresent();
    }

    /// Only heads that show a change are written: a document that says «now» of itself changes nothing.
    private Set<Long> writeHeads(List<PollReport> reports) throws SQLException {
        record Read(long source, FeedHead head, Sha256 digest, String repairs) {}
        List<Read> read = new ArrayList<>();
        for (PollReport report : reports) {
            report.head()
                    .ifPresent(head ->
                            read.add(
                                    new Read(
                                            report.source().number(),
                                            head,
                                            Credits.digest(head),
                                            Json.write(report.repairs()))));
        }
        if (read.isEmpty()) {
            return new HashSet<>();
        }
        Map<Long, Sha256> known = digests(read.stream().map(Read::source).toList());
        List<Read> changed =
                read.stream().filter(one -> !one.digest().equals(known.get(one.source()))).toList();
        Sql.bulk(
                connection,
                "UPDATE source SET head = ?, credit_digest = ?, repairs = ? WHERE number = ?",
                changed,
                (row, one) ->
                        row.text(Json.write(one.head()))
                                .digest(one.digest())
                                .text(one.repairs(), 10_000)
                                .number(one.source()));
        return changed.stream().map(Read::source).collect(Collectors.toCollection(HashSet::new));
    }

    private Map<Long, Sha256> digests(List<Long> sources) throws SQLException {
        Map<Long, Sha256> digests = new HashMap<>();
        Sql.among(
                connection,
                "SELECT number, credit_digest FROM source WHERE number IN (%s) AND"
                        + " credit_digest IS NOT NULL",
                sources,
                Parameters::numbers,
                row -> digests.put(row.number("number"), row.digest("credit_digest")));
        return digests;
    }

    /// `commits` makes the row differ whatever else happens to stay the same. The last request is the batch's, some
    /// moments late: one statement for all hosts costs an eighth of one for each.
    private void writeHosts(List<PollReport> reports) throws SQLException {
        Map<String, HostHold> holds = new HashMap<>();
        for (PollReport report : reports) {
            report.hold()
                    .ifPresent(hold ->
                            holds.merge(
                                    report.lease().host(),
                                    hold,
                                    (a, b) -> a.until().isAfter(b.until()) ? a : b));
        }
        writeHolds(holds);
        List<String> hosts =
                reports.stream().map(report -> report.lease().host()).distinct().sorted().toList();
        Instant last =
                reports.stream().map(PollReport::at).max(Comparator.naturalOrder()).orElseThrow();
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

    private void writeHolds(Map<String, HostHold> holds) throws SQLException {
        for (Map.Entry<String, HostHold> host :
                holds.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList()) {
            writeHold(connection, host.getKey(), host.getValue());
        }
    }

    /// Of two holds the longer one stands. Whoever writes one works out anew when the host is due.
    static void writeHold(Connection connection, String host, HostHold hold) throws SQLException {
        Sql.update(
                connection,
                """
                UPDATE host SET hold_reason = IF(hold_until > ?, hold_reason, ?), hold_until = GREATEST(COALESCE(hold_until, ?), ?)
                WHERE name = ?
                """,
                values ->
                        values.at(hold.until())
                                .text(hold.reason(), 500)
                                .at(hold.until())
                                .at(hold.until())
                                .text(host));
    }
}
