package kiosque.cli.sheet;

import kiosque.feed.SourceStatus;
import kiosque.store.page.Pages;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The sources as a table, a line each.
public final class SourcesTable {

    private static final List<String> HEAD =
            List.of("SOURCE", "STATE", "ENTRIES", "LAST POLL", "OUTCOME", "NEXT", "WHY THEN");

    /// @param pages how their article pages fared, by name
    public static List<String> lines(
            List<SourceStatus> sources, Map<String, Pages.Fate> pages, Instant now) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEAD);
        for (SourceStatus status : sources) {
            long failed =
                    Optional.ofNullable(pages.get(status.source().name()))
                            .map(Pages.Fate::failed)
                            .orElse(0L);
            rows.add(row(status, failed, now));
        }
        return Columns.aligned(rows);
    }

    private static List<String> row(SourceStatus status, long failedPages, Instant now) {
        return List.of(
                status.source().name(),
                SourceCondition.of(status).toString(),
                Long.toString(status.entries()),
                status.lastPollAt().map(at -> Spans.ago(at, now)).orElse("never"),
                status.lastOutcome()
                        + (failedPages == 0 ? "" : ", %d pages failed".formatted(failedPages)),
                Spans.ahead(status.next().at(), now),
                status.next().reason());
    }
}
