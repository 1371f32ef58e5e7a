package kiosque.cli;

import kiosque.feed.SourceStatus;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The sources as a table, a line each.
final class SourcesTable {

    private static final List<String> HEAD =
            List.of("SOURCE", "STATE", "ENTRIES", "LAST POLL", "OUTCOME", "NEXT", "WHY THEN");

    private SourcesTable() {}

    static List<String> lines(List<SourceStatus> sources, Instant now) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEAD);
        sources.forEach(status -> rows.add(row(status, now)));
        return Columns.aligned(rows);
    }

    private static List<String> row(SourceStatus status, Instant now) {
        return List.of(
                status.source().name(),
                SourceCondition.of(status).toString(),
                Long.toString(status.entries()),
                status.lastPollAt().map(at -> Spans.ago(at, now)).orElse("never"),
                status.lastOutcome(),
                Spans.ahead(status.next().at(), now),
                status.next().reason());
    }
}
