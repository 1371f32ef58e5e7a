package kiosque.store;

import static kiosque.store.Reports.NOW;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.feed.Notice;
import kiosque.feed.Notice.Cause;
import kiosque.publish.OpsFeed;
import kiosque.publish.merged.SiteSettings;
import kiosque.testing.TestDatabase;

import org.junit.jupiter.api.Test;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;

class NoticesIT {

    private static final Cause SILENT = new Cause("silent", "Le Monde", "Le Monde is <silent>");
    private static final Cause FAILING = new Cause("failing", "Le Figaro", "Le Figaro fails");

    @Test
    void eachBeginsOnceEndsOnceAndMayBeginAgain() {
        var notices = new Notices(TestDatabase.empty());

        notices.observe(List.of(SILENT, FAILING), NOW);
        notices.observe(
                List.of(new Cause("silent", "Le Monde", "in other words")), NOW.plusSeconds(60));
        notices.observe(List.of(SILENT, FAILING), NOW.plusSeconds(120));

        List<Notice> latest = notices.latest(9);
        assertThat(latest).hasSize(3);
        assertThat(latest.getFirst().cause()).isEqualTo(FAILING);
        assertThat(latest.getFirst().since()).isEqualTo(NOW.plusSeconds(120));
        assertThat(latest)
                .filteredOn(one -> one.cause().equals(SILENT))
                .singleElement()
                .satisfies(one -> assertThat(one.overAt()).isEmpty());
        assertThat(latest)
                .filteredOn(one -> one.overAt().isPresent())
                .singleElement()
                .satisfies(one -> assertThat(one.cause()).isEqualTo(FAILING));
        assertThat(document(latest))
                .contains(
                        "<id>http://k.example/ops.atom#",
                        "Le Monde is &lt;silent",
                        "✓ Le Figaro fails",
                        "over since 2026-11-25T12:01:00Z");
    }

    private static String document(List<Notice> notices) {
        var site =
                new SiteSettings(
                        "T", "fr", ZoneId.of("Europe/Paris"), URI.create("http://k.example"));
        return new String(OpsFeed.write(site, notices), StandardCharsets.UTF_8);
    }
}
