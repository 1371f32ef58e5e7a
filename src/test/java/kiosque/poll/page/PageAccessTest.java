package kiosque.poll.page;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.dedupe.identity.Backlog;
import kiosque.fetch.setting.Access;
import kiosque.filter.FilterSettings;
import kiosque.normalise.NormaliseSettings;
import kiosque.parse.ParseSettings;
import kiosque.poll.setting.Every;
import kiosque.poll.setting.Insistence;
import kiosque.poll.setting.SourceSettings;

import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class PageAccessTest {

    private static final SourceSettings SOURCE =
            new SourceSettings(
                    "Gazette",
                    URI.create("https://gazette.example/rss"),
                    List.of(),
                    new Every.Auto(),
                    Insistence.RESPECT_FLOORS,
                    new Access(
                            Duration.ofSeconds(5),
                            15_000_000,
                            Optional.of(new Access.Credentials("reader", "geheim")),
                            Map.of("X-Key", "k", "User-Agent", "Moi"),
                            Optional.empty(),
                            true,
                            Optional.empty()),
                    new SourceSettings.Steps(
                            ParseSettings.DEFAULT,
                            NormaliseSettings.DEFAULTS,
                            FilterSettings.EVERYTHING,
                            Optional.empty()),
                    0,
                    Backlog.DEFAULT);

    @Test
    void itsOwnSiteIsToldWhatTheSourceIsTold() {
        Access access = PageAccess.of(SOURCE, URI.create("https://gazette.example/a"));

        assertThat(access.basic()).isPresent();
        assertThat(access.headers()).containsKeys("X-Key", "User-Agent");
        assertThat(access.insecureTls()).isTrue();
        assertThat(access.maxSize()).isEqualTo(4 << 20);
    }

    @Test
    void noOtherSiteIs() {
        for (String page :
                List.of(
                        "https://autre.example/a",
                        "http://gazette.example/a",
                        "https://gazette.example:8443/a")) {
            Access access = PageAccess.of(SOURCE, URI.create(page));

            assertThat(access.basic()).isEmpty();
            assertThat(access.headers()).containsOnlyKeys("User-Agent");
            assertThat(access.insecureTls()).isFalse();
        }
    }
}
