package kiosque.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import kiosque.dedupe.identity.Backlog;
import kiosque.feed.SourceStatus;
import kiosque.feed.Stories;
import kiosque.fetch.setting.Access;
import kiosque.filter.FilterSettings;
import kiosque.normalise.NormaliseSettings;
import kiosque.parse.ParseSettings;
import kiosque.poll.plan.Plan;
import kiosque.poll.plan.Registry;
import kiosque.poll.setting.Adoption;
import kiosque.poll.setting.Every;
import kiosque.poll.setting.Insistence;
import kiosque.poll.setting.PollSettings;
import kiosque.poll.setting.SourceSettings;
import kiosque.store.Database;
import kiosque.store.rule.MergedFeeds;
import kiosque.store.source.Sources;
import kiosque.testing.TestDatabase;

import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Who has just started Kiosque wants to see something; many publishers at once are no reason for a burst.
class FirstPollsIT {

    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final Duration SOON = Duration.ofSeconds(20);

    private static final Access MENDED =
            new Access(
                    Access.DEFAULT.timeout(),
                    Access.DEFAULT.maxSize(),
                    Optional.of(new Access.Credentials("anne", "phare")),
                    Map.of(),
                    Optional.empty(),
                    false,
                    Optional.empty());

    @Test
    void fewSourcesArePolledAtOnceAndManyOverTheWholeTime() {
        assertThat(latestFirstPoll(2)).isLessThanOrEqualTo(Duration.ofSeconds(1));
        assertThat(latestFirstPoll(1100)).isBetween(Duration.ofSeconds(15), SOON);
    }

    @Test
    void whoIsReachedOtherwiseIsAskedAtOnceAndNobodyElse() {
        Database database = TestDatabase.empty();
        Registry registry = registry(database);
        configure(registry, source("A", Access.DEFAULT), source("B", Access.DEFAULT));
        Instant tomorrow = NOW.plus(Duration.ofDays(1));
        List.of("A", "B")
                .forEach(name -> new Sources(database).pollAt(name, tomorrow, "wants a login"));

        configure(registry, source("A", MENDED), source("B", Access.DEFAULT));

        assertThat(new Sources(database).all())
                .extracting(status -> status.source().name(), status -> status.next().reason())
                .containsExactlyInAnyOrder(
                        tuple("A", "reached otherwise"), tuple("B", "wants a login"));
        assertThat(new Sources(database).all())
                .filteredOn(status -> status.source().name().equals("A"))
                .allSatisfy(status ->
                        assertThat(status.next().at()).isBefore(NOW.plus(Duration.ofMinutes(1))));
    }

    private static Registry registry(Database database) {
        return new Registry(
                new Sources(database), new MergedFeeds(database), InstantSource.fixed(NOW), SOON);
    }

    private static void configure(Registry registry, SourceSettings... sources) {
        registry.configure(
                Plan.of(
                        new PollSettings(
                                1,
                                1,
                                Duration.ZERO,
                                List.of(),
                                Adoption.DEFAULT,
                                Stream.of(sources)
                                        .collect(
                                                Collectors.toMap(
                                                        SourceSettings::name, source -> source)),
                                List.of(),
                                Set.of())),
                _ -> Stories.OFF);
    }

    /// After the start, of so many sources.
    private static Duration latestFirstPoll(int count) {
        Database database = TestDatabase.empty();
        Registry registry = registry(database);
        SourceSettings[] sources =
                IntStream.range(0, count)
                        .mapToObj(number -> source("Source " + number, Access.DEFAULT))
                        .toArray(SourceSettings[]::new);
        configure(registry, sources);
        List<SourceStatus> stored = new Sources(database).all();
        assertThat(stored)
                .hasSize(count)
                .isSortedAccordingTo(Comparator.comparing(status -> status.source().name()));
        return stored.stream()
                .map(SourceStatus::next)
                .map(next -> Duration.between(NOW, next.at()))
                .max(Duration::compareTo)
                .orElseThrow();
    }

    private static SourceSettings source(String name, Access access) {
        return new SourceSettings(
                name,
                URI.create("https://journal.example/" + name.replace(' ', '-')),
                List.of(),
                new Every.Auto(),
                Insistence.RESPECT_FLOORS,
                access,
                new SourceSettings.Steps(
                        ParseSettings.DEFAULT,
                        new NormaliseSettings(List.of(), List.of(), false, List.of()),
                        FilterSettings.EVERYTHING,
                        Optional.empty()),
                0,
                Backlog.DEFAULT);
    }
}
