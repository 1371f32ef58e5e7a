package kiosque.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.cli.Console;
import kiosque.cli.control.PollAnswer;
import kiosque.cli.sheet.HistorySheetTest;
import kiosque.feed.Failing;
import kiosque.feed.HostHold;
import kiosque.feed.NextPoll;
import kiosque.feed.Pace;
import kiosque.feed.Source;
import kiosque.feed.SourceState;
import kiosque.feed.SourceStatus;
import kiosque.feed.Validators;
import kiosque.poll.plan.DryRun;
import kiosque.store.page.Pages;
import kiosque.store.rule.StoredEntry;
import kiosque.store.websub.Subscription;
import kiosque.testing.QuietSource;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

class SourcesCommandTest {

    private static final String SHIPPED = "config/kiosque.yaml";
    private static final Instant NOW = Console.NOW;

    private final Console console = new Console();

    @BeforeEach
    void threeSources() {
        console.sources = List.of(well(), held(), failing());
    }

    @Test
    void aLineASource() {
        assertThat(console.run("sources", "-c", SHIPPED)).isZero();

        assertThat(console.out())
                .isEqualToNormalizingNewlines(
                        """
                        SOURCE       STATE    ENTRIES  LAST POLL   OUTCOME       NEXT       WHY THEN
                        L’Été\\u001B  well         120  30 s ago    not-modified  in 20 min  max-age 20m
                        Lent         held           7  2 h ago     retry-later   in 3 h     host holds
                        Malade       failing        0  10 min ago  timeout       in 4 h     back-off 4h after 3 failures
                        """);
    }

    @Test
    void troubledOnesOnly() {
        console.run("sources", "-c", SHIPPED, "--troubled");

        assertThat(console.out()).contains("Lent", "Malade").doesNotContain("L’Été");
    }

    @Test
    void everythingOfOne() {
        assertThat(console.run("sources", "-c", SHIPPED, "Malade")).isZero();

        assertThat(console.out())
                .startsWith("Malade\n")
                .contains(
                        "  url            https://malade.example/rss\n",
                        "  outcome        timeout: no answer within 20 s\n",
                        "  failures       3 in a row since 2026-01-09T12:00:00Z (1 d ago)\n",
                        "  moving to      https://neuf.example/rss, seen 2 times since"
                                + " 2026-01-10T00:00:00Z (12 h ago)\n",
                        "  ETag           W/\"x\"\n",
                        "  Last-Modified  none\n",
                        "  next poll      2026-01-10T16:00:00Z (in 4 h)\n")
                .doesNotContain("Lent");
    }

    @Test
    void aHubIsShownWithHowItStands() {
        console.subscription =
                Optional.of(
                        new Subscription(
                                new Subscription.Topic(
                                        1, "https://hub.example/", "https://a.example/rss"),
                                "token",
                                "secret",
                                Subscription.State.SILENT,
                                "a poll found what the hub did not tell",
                                Optional.of(NOW.minusSeconds(60)),
                                Optional.of(NOW.plusSeconds(60)),
                                NOW.plusSeconds(40),
                                0,
                                Optional.empty()));

        assertThat(console.run("sources", "-c", SHIPPED, "Malade")).isZero();

        assertThat(console.out())
                .contains("  hub            https://hub.example/\n", "silent: not relied on")
                .doesNotContain("token", "secret");
    }

    @Test
    void theArticlePagesThatFailAreSaid() {
        console.pages.put("Malade", new Pages.Fate(12, 3, 2, 1, Optional.of("not-found: (404)")));

        console.run("sources", "-c", SHIPPED);
        console.run("sources", "-c", SHIPPED, "Malade");

        assertThat(console.out())
                .contains(
                        "timeout, 2 pages failed",
                        "  full text      in a week 12 from pages, 3 better in the feed, 2 failed,"
                                + " 1 to come\n",
                        "  last trouble   not-found: (404)\n");
    }

    @Test
    void aLongNameMovesItsOwnLineAlone() {
        SourceStatus one = well();
        console.sources = List.of(one, named("Le Quotidien " + "très ".repeat(30) + "régional"));

        console.run("sources", "-c", SHIPPED);

        assertThat(console.out().lines().findFirst().orElseThrow()).hasSizeLessThan(100);
    }

    @Test
    void whereThereIsNoSourceThatIsSaid() {
        console.sources = List.of();

        assertThat(console.run("sources", "-c", SHIPPED)).isZero();
        assertThat(console.out()).contains("There is no source yet");
        assertThat(console.run("poll", "--all", "-c", SHIPPED)).isZero();
        assertThat(console.out()).doesNotContain("0 of 0");
        assertThat(console.run("poll", "Lent", "-c", SHIPPED)).isEqualTo(65);
        assertThat(console.err()).contains("no source “Lent”. There is no source yet: a daemon");
        assertThat(console.run("sources", "--troubled", "-c", SHIPPED)).isZero();
        assertThat(console.out()).contains("No source is in trouble.");
    }

    @Test
    void aNameThatIsNoneIsSaid() {
        assertThat(console.run("sources", "-c", SHIPPED, "Nobody")).isEqualTo(65);
        assertThat(console.err()).contains("there is no source “Nobody”");

        assertThat(console.run("sources", "-c", SHIPPED, "lnt")).isEqualTo(65);
        assertThat(console.err()).contains("there is no source “lnt”; did you mean “Lent”?");
    }

    @Test
    void aSourceThatIsWellIsNoStrangerToWhoAsksForTroubles() {
        console.sources = List.of(named("Vif"));

        assertThat(console.run("sources", "--troubled", "-c", SHIPPED, "Vif")).isZero();
        assertThat(console.out()).contains("None of these is in trouble.");
        assertThat(console.err()).isEmpty();
    }

    @Test
    void pollSaysWhenAndWhy() {
        console.answer = new PollAnswer.Due(NOW.plusSeconds(150), "its host holds");

        assertThat(console.run("poll", "-c", SHIPPED, "Lent")).isZero();
        assertThat(console.out()).isEqualToIgnoringNewLines("Lent: in 3 min (its host holds)");

        console.answer = new PollAnswer.NoSuchSource();
        assertThat(console.run("poll", "-c", SHIPPED, "Nobody")).isEqualTo(65);
    }

    @Test
    void allSourcesArePolledAtOnceOnlyWhenAsked() {
        assertThat(console.run("poll", "-c", SHIPPED, "--all")).isZero();
        assertThat(console.out()).isEqualToIgnoringNewLines("2 of 3 sources are due now");

        assertThat(console.run("poll", "-c", SHIPPED)).isEqualTo(64);
        assertThat(console.run("poll", "-c", SHIPPED, "--all", "Lent")).isEqualTo(64);
    }

    @Test
    void explainTellsTheHistory() {
        assertThat(console.run("explain", "-c", SHIPPED, "https://a.example/1")).isEqualTo(65);

        console.history = List.of("first seen 2026-01-10", "cut: «Lire aussi»");
        assertThat(console.run("explain", "-c", SHIPPED, "https://a.example/1")).isZero();
        assertThat(console.out()).contains("cut: «Lire aussi»");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lemonde.example", "www.lemonde.example/", "https://lemonde.example"})
    void explainOfASiteSaysWhatAnEntryIsKnownBy(String site) {
        assertThat(console.run("explain", "-c", SHIPPED, site)).isEqualTo(65);
        assertThat(console.err())
                .contains("nothing is known of " + site + ": an entry is known by its whole link");
    }

    @Test
    void explainComparesTwoEntries() {
        assertThat(console.run("explain", "-c", SHIPPED, "https://a.example/1", "tag:b")).isZero();
        assertThat(console.out()).contains("https://a.example/1 and tag:b");

        assertThat(console.run("explain", "-c", SHIPPED, "tag:b", "tag:b")).isEqualTo(64);
        assertThat(console.err()).contains("that is one twice");

        assertThat(console.run("explain", "-c", SHIPPED, "tag:b", "tag:unknown")).isEqualTo(65);
        assertThat(console.err()).contains("nothing is known of tag:b or tag:unknown");
    }

    @Test
    void planTellsWhatWouldComeAndGo() {
        var entry = new StoredEntry("Lent", HistorySheetTest.titled("Un titre"), NOW, NOW);
        var change = new DryRun.Change(entry, "source Lent: drop", true);
        var gone = new DryRun.Change(entry, "its source is no longer configured", false);
        console.foreseen =
                new DryRun.Foreseen(
                        List.of("“Vif” comes"),
                        List.of(
                                new DryRun.OfFeed(
                                        "france", List.of(), List.of(change, gone, gone))));

        assertThat(console.run("plan", "-c", SHIPPED)).isZero();
        assertThat(console.out())
                .contains(
                        "“Vif” comes",
                        "france: 0 appear, 3 disappear",
                        "  - 2026-01-10T12:00:00Z  Lent: Un titre (source Lent: drop)",
                        "  - all 2 of Lent (its source is no longer configured)");
    }

    private static SourceStatus well() {
        SourceState state = state("https://ete.example/rss", 0, Optional.empty(), Optional.empty());
        return status(
                "L’Été\u001B",
                state,
                new Last(Duration.ofSeconds(30), "not-modified", "", 120),
                NextPoll.at(NOW.plusSeconds(1200), "max-age 20m"),
                Optional.empty());
    }

    private static SourceStatus named(String name) {
        return status(
                name,
                state("https://long.example/rss", 0, Optional.empty(), Optional.empty()),
                new Last(Duration.ofSeconds(30), "not-modified", "", 120),
                NextPoll.at(NOW.plusSeconds(1200), "max-age 20m"),
                Optional.empty());
    }

    private static SourceStatus held() {
        SourceState state =
                state("https://lent.example/rss", 0, Optional.empty(), Optional.empty());
        return status(
                "Lent",
                state,
                new Last(Duration.ofHours(2), "retry-later", "come back later", 7),
                NextPoll.at(NOW.plus(Duration.ofHours(3)), "host holds"),
                Optional.of(new HostHold(NOW.plus(Duration.ofHours(3)), "429")));
    }

    private static SourceStatus failing() {
        SourceState state =
                state(
                        "https://malade.example/rss",
                        3,
                        Optional.of(NOW.minus(Duration.ofDays(1))),
                        Optional.of(
                                new SourceState.Move(
                                        URI.create("https://neuf.example/rss"),
                                        NOW.minus(Duration.ofHours(12)),
                                        2)));
        return status(
                "Malade",
                state,
                new Last(Duration.ofMinutes(10), "timeout", "no answer within 20 s", 0),
                NextPoll.at(NOW.plus(Duration.ofHours(4)), "back-off 4h after 3 failures"),
                Optional.empty());
    }

    private record Last(Duration ago, String outcome, String detail, long entries) {}

    private static SourceStatus status(
            String name, SourceState state, Last last, NextPoll next, Optional<HostHold> hold) {
        return new SourceStatus(
                new Source(1, name, state.url().getHost() + ":443", state),
                QuietSource.credit(name, state.url().toString()),
                Optional.of(NOW.minus(last.ago())),
                last.outcome(),
                last.detail(),
                next,
                hold,
                last.entries(),
                List.of("une"),
                Optional.empty());
    }

    private static SourceState state(
            String url, int failures, Optional<Instant> since, Optional<SourceState.Move> move) {
        return new SourceState(
                URI.create(url),
                new Validators(Optional.of("W/\"x\""), Optional.empty(), Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                Pace.NONE,
                new Failing(failures, since, Optional.empty()),
                move,
                Optional.empty(),
                Optional.of(NOW.minus(Duration.ofDays(2))));
    }
}
