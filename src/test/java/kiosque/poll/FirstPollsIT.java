package kiosque.poll;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.dedupe.identity.Backlog;
import kiosque.feed.SourceStatus;
import kiosque.feed.Stories;
import kiosque.fetch.setting.Access;
import kiosque.filter.FilterSettings;
import kiosque.normalise.NormaliseSettings;
import kiosque.parse.ParseSettings;
import kiosque.poll.plan.Registry;
import kiosque.poll.setting.Adoption;
import kiosque.poll.setting.Every;
import kiosque.poll.setting.Insistence;
import kiosque.poll.setting.PollSettings;
import kiosque.poll.setting.SourceSettings;
import kiosque.store.rule.MergedFeeds;
import kiosque.store.source.Sources;
import kiosque.testing.TestDatabase;

import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Who has just started Kiosque wants to see something; many publishers at once are no reason for a burst.
class FirstPollsIT {

    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final Duration SOON = Duration.ofSeconds(20);

    @Test
    void fewSourcesArePolledAtOnceAndManyOverTheWholeTime() {
        assertThat(latestFirstPoll(2)).isLessThanOrEqualTo(Duration.ofSeconds(1));
        assertThat(latestFirstPoll(100)).isBetween(Duration.ofSeconds(15), SOON);
    }

    /// After the start, of so many sources.
    private static Duration latestFirstPoll(int count) {
        var database = TestDatabase.empty();
        var registry =
                new Registry(
                        new Sources(database),
                        new MergedFeeds(database),
                        InstantSource.fixed(NOW),
                        SOON);
        Map<String, SourceSettings> sources = new LinkedHashMap<>();
        for (int number = 0; number < count; number++) {
            sources.put("Source " + number, source("Source " + number));
        }
        registry.configure(
                new PollSettings(
                        1, 1, Duration.ZERO, List.of(), Adoption.DEFAULT, sources, List.of()),
                _ -> Stories.OFF);
        return registry.all().stream()
                .map(SourceStatus::next)
                .map(next -> Duration.between(NOW, next.at()))
                .max(Duration::compareTo)
                .orElseThrow();
    }

    private static SourceSettings source(String name) {
        return new SourceSettings(
                name,
                URI.create("https://journal.example/" + name.replace(' ', '-')),
                List.of(),
                new Every.Auto(),
                Insistence.RESPECT_FLOORS,
                Access.DEFAULT,
                new SourceSettings.Steps(
                        ParseSettings.DEFAULT,
                        new NormaliseSettings(List.of(), List.of(), false, List.of()),
                        FilterSettings.EVERYTHING,
                        Optional.empty()),
                0,
                Backlog.DEFAULT);
    }
}
