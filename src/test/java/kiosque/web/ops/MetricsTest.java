package kiosque.web.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import kiosque.feed.HostLease;
import kiosque.feed.PollReport;
import kiosque.feed.Source;
import kiosque.feed.SourceState;
import kiosque.store.Reports;

import org.junit.jupiter.api.Test;

import java.lang.ref.WeakReference;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/// What is counted stays, what was polled goes.
class MetricsTest {

    private static final Source JOURNAL =
            new Source(
                    1,
                    "Journal",
                    "journal.example:443",
                    SourceState.fresh(URI.create("https://journal.example/feed")));

    @Test
    void ofWhatAPollHasBroughtNothingIsHeld() {
        try (var metrics = new Metrics()) {
            WeakReference<PollReport> report = polled(metrics);

            await().atMost(Duration.ofSeconds(10))
                    .until(() -> {
                        System.gc();
                        return report.refersTo(null);
                    });
        }
    }

    @Test
    void theGaugesOfASourceSayHowItsLastPollLeftIt() {
        try (var metrics = new Metrics()) {
            polled(metrics);

            assertThat(metrics.scrape("text/plain"))
                    .contains("kiosque_source_failures{source=\"Journal\"} 0")
                    .contains(
                            "kiosque_source_next_poll_timestamp_seconds{source=\"Journal\"} "
                                    + (double)
                                            Reports.NOW.plus(Duration.ofHours(1)).getEpochSecond());
        }
    }

    @Test
    void whatIsCountedOfASourceAddsUp() {
        try (var metrics = new Metrics()) {
            polled(metrics);
            polled(metrics);

            assertThat(metrics.scrape("text/plain"))
                    .contains("kiosque_source_polls_total{result=\"ok\",source=\"Journal\"} 2")
                    .contains("kiosque_source_entries_total{source=\"Journal\"} 2");
            metrics.keepOnly(List.of());
            assertThat(metrics.scrape("text/plain")).doesNotContain("kiosque_source_");
        }
    }

    @Test
    void moreSourcesThanPrometheusBearsAreNotToldOneByOne() {
        try (var metrics = new Metrics()) {
            for (int number = 0; number < SourceMetrics.AT_MOST; number++) {
                metrics.polled(
                        report(
                                new Source(
                                        1, "Journal " + number, JOURNAL.host(), JOURNAL.state())));
            }
            assertThat(metrics.scrape("text/plain")).contains("source=\"Journal 7\"");

            metrics.polled(report(JOURNAL));

            assertThat(metrics.scrape("text/plain"))
                    .doesNotContain("kiosque_source_")
                    .contains("kiosque_polls_total{outcome=\"new\"} 10001");
        }
    }

    @Test
    void whateverIsCountedSaysWhatItIs() {
        try (var metrics = new Metrics()) {
            polled(metrics);
            metrics.count("kiosque.entries", "merged", () -> 1);

            assertThat(metrics.scrape("text/plain").lines())
                    .filteredOn(line -> line.startsWith("# HELP kiosque_"))
                    .hasSizeGreaterThan(7)
                    .allMatch(line -> line.matches("# HELP kiosque_\\S+ \\S.*"));
        }
    }

    private static WeakReference<PollReport> polled(Metrics metrics) {
        PollReport report = report(JOURNAL);
        metrics.polled(report);
        return new WeakReference<>(report);
    }

    private static PollReport report(Source source) {
        return Reports.report(
                source,
                new HostLease(source.host(), 1),
                Reports.arrival("a", "Le pont est ouvert"));
    }
}
