package kiosque.poll.plan;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.feed.NextPoll;
import kiosque.feed.Notice.Cause;
import kiosque.feed.Source;
import kiosque.feed.SourceState;
import kiosque.feed.SourceStatus;
import kiosque.testing.QuietSource;

import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

class WatchTest {

    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final Optional<Instant> FRIDAY =
            Optional.of(Instant.parse("2026-11-27T23:59:59Z"));

    @Test
    void aServersCertificateThatEndsIsToldOnceForAllOfItsSources() {
        String detail = "not modified" + EndingCertificate.said(FRIDAY);

        assertThat(
                        over(
                                source("Le Port", "port.example:443", detail, Optional.empty()),
                                source("Le Quai", "port.example:443", detail, Optional.empty()),
                                source(
                                        "La Gare",
                                        "gare.example:443",
                                        "4 new of 20",
                                        Optional.empty())))
                .containsExactly(
                        new Cause(
                                "certificate-of-source",
                                "Le Port",
                                "the certificate of the server of Le Port (and 1 more) ends on"
                                        + " 2026-11-27"));
    }

    @Test
    void whoIsInAnotherEncodingThanDeclaredIsToldAndAllIsWellAllTheSame() {
        List<Cause> causes =
                over(
                        source(
                                "Le Port",
                                "port.example:443",
                                "not modified",
                                Optional.of("declared windows-1252, is UTF-8")));

        assertThat(causes)
                .containsExactly(
                        new Cause(
                                "mislabelled",
                                "Le Port",
                                "Le Port is mislabelled, and read all the same: declared"
                                        + " windows-1252, is UTF-8"))
                .noneMatch(Cause::keepsFromWell);
    }

    private static List<Cause> over(SourceStatus... sources) {
        var watch = new Watch(NOW);
        for (SourceStatus source : sources) {
            watch.over(List.of(source));
        }
        return watch.causes();
    }

    private static SourceStatus source(
            String name, String host, String detail, Optional<String> mislabelled) {
        String url = "https://" + host.replace(":443", "") + "/feed";
        return new SourceStatus(
                new Source(1, name, host, SourceState.fresh(URI.create(url))),
                QuietSource.credit(name, url),
                Optional.of(NOW),
                "not-modified",
                detail,
                NextPoll.at(NOW.plusSeconds(3600), "hourly"),
                Optional.empty(),
                20,
                List.of(),
                mislabelled);
    }
}
