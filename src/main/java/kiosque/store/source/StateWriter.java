package kiosque.store.source;

import kiosque.feed.FeedHead;
import kiosque.feed.PollReport;
import kiosque.feed.Sha256;
import kiosque.store.row.Credits;
import kiosque.store.sql.Json;
import kiosque.store.sql.Parameters;
import kiosque.store.sql.Sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Writes what a poll leaves of a source: every report has that, most have nothing else.
public record StateWriter(Connection connection) {

    private static final int LONGEST_REPAIRS = 10_000;

    /// Writes them all; answers with the numbers of the sources whose credit has changed.
    ///
    /// @param newcomers how many entries of each report are new
    public Set<Long> write(List<PollReport> reports, IdentityHashMap<PollReport, Long> newcomers)
            throws SQLException {
        writeSources(reports, newcomers);
        Set<Long> recredited = writeHeads(reports);
        reports.stream()
                .filter(report -> !report.after().url().equals(report.source().state().url()))
                .forEach(report -> recredited.add(report.source().number()));
        return recredited;
    }

    private void writeSources(List<PollReport> reports, IdentityHashMap<PollReport, Long> newcomers)
            throws SQLException {
        Sql.bulk(
                connection,
                "UPDATE source SET "
                        + SourceRows.STATE_SETTERS
                        + """
                        , last_poll_at = ?, last_outcome = ?, last_detail = ?, next_at = ?, next_reason = ?, retired = ?,
                        entries = entries + ?, blocks_from = blocks_from + ?, read_at = IF(?, ?, read_at), repairs = COALESCE(?, repairs) WHERE number = ?
                        """,
                reports,
                (row, report) -> {
                    long entered = newcomers.getOrDefault(report, 0L);
                    SourceRows.bind(row, report.after());
                    row.at(report.at())
                            .text(report.outcome(), 64)
                            .text(report.detail(), 1000)
                            .at(report.next().at())
                            .text(report.next().reason(), 500)
                            .number(report.next().retired() ? 1 : 0)
                            .number(entered)
                            .number(entered)
                            .number(report.readWhole() ? 1 : 0)
                            .at(report.at())
                            .text(repairs(report))
                            .number(report.source().number());
                });
    }

    /// Of a document that was read, whatever its head says.
    private static Optional<String> repairs(PollReport report) {
        return report.head()
                .map(_ -> Json.write(report.taken().repairs()))
                .map(json -> json.length() > LONGEST_REPAIRS ? "[]" : json);
    }

    /// Only heads that show a change are written: a document that says «now» of itself changes nothing.
    private Set<Long> writeHeads(List<PollReport> reports) throws SQLException {
        record Read(long source, FeedHead head, Sha256 digest) {}
        List<Read> read = new ArrayList<>();
        for (PollReport report : reports) {
            report.head()
                    .ifPresent(head ->
                            read.add(
                                    new Read(
                                            report.source().number(), head, Credits.digest(head))));
        }
        if (read.isEmpty()) {
            return new HashSet<>();
        }
        Map<Long, Sha256> known = digests(read.stream().map(Read::source).toList());
        List<Read> changed =
                read.stream().filter(one -> !one.digest().equals(known.get(one.source()))).toList();
        Sql.bulk(
                connection,
                "UPDATE source SET head = ?, credit_digest = ? WHERE number = ?",
                changed,
                (row, one) ->
                        row.text(Json.write(one.head())).digest(one.digest()).number(one.source()));
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
}
