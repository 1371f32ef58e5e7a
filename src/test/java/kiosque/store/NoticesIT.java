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

    private static final SiteSettings SITE =
            new SiteSettings("T", "fr", ZoneId.of("Europe/Paris"), URI.create("http://k.example"));

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
                        "Le Monde is ‹silent",
                        "✓ Le Figaro fails",
                        "over since 2026-11-25T12:01:00Z");
    }

    @Test
    void whereThePagesForOperatorsHaveAnAddressOfTheirOwnNoPublicOneIsNamedForThem() {
        String publicly = document(List.of()) + json(OpsFeed.Place.PUBLIC);
        String apart =
                new String(
                                OpsFeed.write(SITE, OpsFeed.Place.APART, List.of()),
                                StandardCharsets.UTF_8)
                        + json(OpsFeed.Place.APART);

        assertThat(publicly)
                .contains(
                        "href=\"http://k.example/ops.atom\"",
                        "href=\"http://k.example/ops\"",
                        "\"home_page_url\":\"http://k.example/ops\"");
        assertThat(apart)
                .contains("<id>http://k.example/ops.atom</id>")
                .doesNotContain("href=", "home_page_url");
    }

    private static String json(OpsFeed.Place place) {
        return new String(OpsFeed.json(SITE, place, List.of()), StandardCharsets.UTF_8);
    }

    private static String document(List<Notice> notices) {
        return new String(
                OpsFeed.write(SITE, OpsFeed.Place.PUBLIC, notices), StandardCharsets.UTF_8);
    }
}
