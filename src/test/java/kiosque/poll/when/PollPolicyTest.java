package kiosque.poll.when;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.dedupe.identity.Backlog;
import kiosque.feed.Failing;
import kiosque.feed.NextPoll;
import kiosque.feed.Pace;
import kiosque.feed.Rhythm;
import kiosque.feed.SourceState;
import kiosque.feed.Validators;
import kiosque.fetch.setting.Access;
import kiosque.filter.FilterSettings;
import kiosque.normalise.NormaliseSettings;
import kiosque.parse.ParseSettings;
import kiosque.poll.setting.Every;
import kiosque.poll.setting.Insistence;
import kiosque.poll.setting.SourceSettings;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

class PollPolicyTest {

    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final URI URL = URI.create("https://journal.example/rss");
    private static final Ending ANSWERED = answered(40_000, Ending.Turn.LATER);

    private final Draft state = new Draft();
    private String name = "Journal";
    private Every every = new Every.Auto();
    private Insistence insistence = Insistence.RESPECT_FLOORS;

    @Test
    void aSourceIsPolledHourlyUnlessSomethingSaysOtherwise() {
        assertWait(ANSWERED, Duration.ofHours(1), "hourly");
    }

    @Test
    void jitterOnlyLengthensAndByAtMostFifteenPercent() {
        for (int second = 0; second < 500; second++) {
            Duration wait =
                    Duration.between(
                            NOW.plusSeconds(second), next(ANSWERED, NOW.plusSeconds(second)).at());
            assertThat(wait).isBetween(Duration.ofMinutes(60), Duration.ofMinutes(69));
        }
    }

    @Test
    void afterItsFirstPollASourceFindsItsPlaceAmongTheOthers() {
        Ending first = answered(40_000, Ending.Turn.FIRST);
        long[] tenths = new long[15];
        for (int source = 0; source < 200; source++) {
            name = "source " + source;
            Duration wait = Duration.between(NOW, next(first).at());
            assertThat(wait).isBetween(Duration.ofMinutes(60), Duration.ofMinutes(99));
            tenths[(int) (wait.minusMinutes(60).toMinutes() / 6)]++;
        }
        assertThat(Arrays.stream(tenths).max().orElseThrow()).isLessThan(70);
    }

    @Test
    void aBusySourceHasAsMuchRoomForItsPlaceAsAQuietOne() {
        state.medianGap = Optional.of(Duration.ofMinutes(1));
        state.lastNewEntryAt = Optional.of(NOW);
        Ending first = answered(40_000, Ending.Turn.FIRST_WITH_NEWS);
        long late = 0;
        for (int source = 0; source < 200; source++) {
            name = "source " + source;
            Duration wait = Duration.between(NOW, next(first).at());
            assertThat(wait).isBetween(Duration.ofMinutes(20), Duration.ofMinutes(53));
            late += wait.compareTo(Duration.ofMinutes(35)) > 0 ? 1 : 0;
        }
        assertThat(late).isBetween(60L, 140L);
    }

    @Test
    void theSameSourceAndInstantGiveTheSameAnswer() {
        assertThat(next(ANSWERED)).isEqualTo(next(ANSWERED));
    }

    @Test
    void maxAgeIsAFloor() {
        state.freshFor = Optional.of(Duration.ofHours(6));
        assertWait(ANSWERED, Duration.ofHours(6), "max-age 6h");
    }

    @Test
    void maxAgeOfYearsIsCappedAtAWeek() {
        state.freshFor = Optional.of(Duration.ofDays(3650));
        assertWait(ANSWERED, Duration.ofDays(7), "max-age");
    }

    @Test
    void aServerThatSaysItStaysFreshForLessThanAnHourIsBelievedDownToAQuarter() {
        state.freshFor = Optional.of(Duration.ofMinutes(20));
        assertWait(ANSWERED, Duration.ofMinutes(20), "max-age");
        state.freshFor = Optional.of(Duration.ofMinutes(1));
        assertWait(ANSWERED, Duration.ofMinutes(15), "max-age");
    }

    @Test
    void ttlAndUpdatePeriodAreFloorsOfAtMostADay() {
        state.rhythm =
                new Rhythm(Optional.of(Duration.ofHours(3)), Optional.empty(), Set.of(), Set.of());
        assertWait(ANSWERED, Duration.ofHours(3), "ttl 3h");
        state.rhythm =
                new Rhythm(Optional.empty(), Optional.of(Duration.ofDays(30)), Set.of(), Set.of());
        assertWait(ANSWERED, Duration.ofDays(1), "sy:updatePeriod");
    }

    @Test
    void anAnswerWithoutValidatorsCostsTheServerAWholeDocumentEachTime() {
        state.validators = Validators.NONE;
        assertWait(ANSWERED, Duration.ofHours(4), "no validators");
        assertWait(answered(80_000, Ending.Turn.LATER), Duration.ofDays(1), "large document");
    }

    @Test
    void whatDoesNotSayHowOftenItHasSomethingNewIsSoonAskedASecondTime() {
        state.validators = Validators.NONE;
        NextPoll next = next(answered(80_000, Ending.Turn.FIRST));

        assertThat(next.at()).isBefore(NOW.plus(Duration.ofHours(2)));
        assertThat(next.reason()).isEqualTo("how often it has something new is to be seen yet");
    }

    @Test
    void whatIsOldAtTheFirstPollIsNoNews() {
        state.medianGap = Optional.of(Duration.ofMinutes(1));
        state.lastNewEntryAt = Optional.of(NOW);

        NextPoll next = next(answered(2_000, Ending.Turn.FIRST));

        assertThat(next.at()).isAfterOrEqualTo(NOW.plus(Duration.ofHours(1)));
        assertThat(next.reason()).isEqualTo("hourly");
    }

    @Test
    void whatHasJustBroughtSomethingAndPublishesByTheMinuteIsAskedSoonAgain() {
        state.medianGap = Optional.of(Duration.ofMinutes(6));
        state.lastNewEntryAt = Optional.of(NOW);
        assertWait(ANSWERED, Duration.ofMinutes(24), "something new every 6m");
        state.validators = Validators.NONE;
        assertWait(ANSWERED, Duration.ofMinutes(24), "something new every 6m");
        assertWait(
                answered(80_000, Ending.Turn.LATER), Duration.ofHours(1), "something new every 6m");
        state.medianGap = Optional.of(Duration.ofSeconds(30));
        assertWait(ANSWERED, Duration.ofMinutes(20), "something new every 30s");
    }

    @Test
    void withoutValidatorsTheWaitGrowsWithTheSilence() {
        state.validators = Validators.NONE;
        state.medianGap = Optional.of(Duration.ofMinutes(6));
        state.lastNewEntryAt = Optional.of(NOW.minus(Duration.ofMinutes(40)));
        assertWait(ANSWERED, Duration.ofHours(1), "nothing new for 40m");
        state.lastNewEntryAt = Optional.of(NOW.minus(Duration.ofHours(5)));
        assertWait(ANSWERED, Duration.ofMinutes(150), "nothing new for 5h");
        state.lastNewEntryAt = Optional.of(NOW.minus(Duration.ofHours(20)));
        assertWait(ANSWERED, Duration.ofHours(4), "no validators");
    }

    @Test
    void aSourceIsAskedTheOftenerTheNearerItsNextIs() {
        state.medianGap = Optional.of(Duration.ofHours(6));
        assertWait(ANSWERED, Duration.ofHours(3), "something new every 6h");
        state.medianGap = Optional.of(Duration.ofHours(24));
        state.lastNewEntryAt = Optional.of(NOW);
        assertWait(ANSWERED, Duration.ofHours(4), "something new every 1d");
        state.lastNewEntryAt = Optional.of(NOW.minus(Duration.ofHours(20)));
        assertWait(ANSWERED, Duration.ofHours(2), "something new every 1d");
        state.lastNewEntryAt = Optional.of(NOW.minus(Duration.ofHours(23)));
        assertWait(ANSWERED, Duration.ofHours(1), "hourly");
        state.lastNewEntryAt = Optional.of(NOW.minus(Duration.ofHours(30)));
        assertWait(ANSWERED, Duration.ofHours(3), "something new every 1d");
        state.medianGap = Optional.of(Duration.ofDays(20));
        state.lastNewEntryAt = Optional.empty();
        assertWait(ANSWERED, Duration.ofDays(1), "something new every 20d");
        state.lastNewEntryAt = Optional.of(NOW.minus(Duration.ofDays(31)));
        assertWait(ANSWERED, Duration.ofDays(1), "nothing new for 30 days");
    }

    @Test
    void whatSoonLeavesItsDocumentIsAskedForInTime() {
        state.medianGap = Optional.of(Duration.ofMinutes(10));
        state.reach = Optional.of(Duration.ofMinutes(60));
        state.lastNewEntryAt = Optional.of(NOW.minus(Duration.ofMinutes(70)));
        assertWait(ANSWERED, Duration.ofMinutes(30), "lists no more than the last 1h");
        state.validators = Validators.NONE;
        assertWait(
                answered(20_000, Ending.Turn.LATER),
                Duration.ofMinutes(30),
                "lists no more than the last 1h");
        assertWait(
                answered(80_000, Ending.Turn.LATER), Duration.ofMinutes(45), "lists no more than");
        state.lastNewEntryAt = Optional.of(NOW.minus(Duration.ofHours(8)));
        assertWait(answered(80_000, Ending.Turn.LATER), Duration.ofHours(1), "lists no more than");
        state.lastNewEntryAt = Optional.of(NOW.minus(Duration.ofHours(13)));
        assertWait(answered(20_000, Ending.Turn.LATER), Duration.ofHours(4), "no validators");
    }

    @Test
    void aConfiguredIntervalShortensOnlyDownToTheServersFloor() {
        every = new Every.Interval(Duration.ofMinutes(5));
        assertWait(ANSWERED, Duration.ofMinutes(5), "every 5m");
        state.freshFor = Optional.of(Duration.ofMinutes(30));
        assertWait(ANSWERED, Duration.ofMinutes(30), "max-age 30m");
    }

    @Test
    void whoInsistsOverridesFreshnessButNotRetryAfter() {
        every = new Every.Interval(Duration.ofMinutes(5));
        insistence = Insistence.INSIST;
        state.freshFor = Optional.of(Duration.ofMinutes(30));
        assertWait(ANSWERED, Duration.ofMinutes(5), "insisted");
        assertWait(
                new Ending.HeldOff(Optional.of(Duration.ofHours(2))),
                Duration.ofHours(2),
                "Retry-After 2h");
    }

    @Test
    void aConfiguredIntervalMayLengthenFreely() {
        every = new Every.Interval(Duration.ofDays(3));
        assertWait(ANSWERED, Duration.ofDays(3), "every 3d");
    }

    @Test
    void aCalendarNamesTheTimesAndIsKeptToTheMinute() {
        every = new Every.Calendar("0 0 18 * * ?", _ -> NOW.plus(Duration.ofHours(6)));
        for (Ending.Turn turn : Ending.Turn.values()) {
            NextPoll next = next(answered(40_000, turn));
            assertThat(next.reason()).isEqualTo("cron 0 0 18 * * ?");
            assertThat(Duration.between(NOW, next.at()))
                    .isBetween(Duration.ofHours(6), Duration.ofHours(6).plusMinutes(1));
        }
    }

    @Test
    void theHoursAndDaysToSkipAreSkipped() {
        state.rhythm = new Rhythm(Optional.empty(), Optional.empty(), Set.of(13, 14, 15), Set.of());
        var next = next(ANSWERED);
        assertThat(next.at())
                .isBetween(
                        Instant.parse("2026-11-25T16:00:00Z"),
                        Instant.parse("2026-11-25T16:15:00Z"));
        assertThat(next.reason()).contains("skipHours");
        state.rhythm =
                new Rhythm(
                        Optional.empty(),
                        Optional.empty(),
                        Set.of(),
                        Set.of(DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY));
        assertThat(next(ANSWERED).at().atZone(ZoneOffset.UTC).getDayOfWeek())
                .isEqualTo(DayOfWeek.FRIDAY);
    }

    @Test
    void skippingEveryHourSkipsNone() {
        Set<Integer> all =
                java.util.stream.IntStream.range(0, 24)
                        .boxed()
                        .collect(java.util.stream.Collectors.toSet());
        state.rhythm = new Rhythm(Optional.empty(), Optional.empty(), all, Set.of());
        assertWait(ANSWERED, Duration.ofHours(1), "hourly");
    }

    @ParameterizedTest
    @CsvSource({"1,2", "2,4", "3,8", "4,16", "5,24", "30,24"})
    void failuresBackOffExponentiallyToADay(int failures, int hours) {
        state.failures = failures;
        assertWait(new Ending.Failed(), Duration.ofHours(hours), "back-off");
    }

    @Test
    void aConsideredNoCountsForMore() {
        state.failures = 1;
        assertWait(new Ending.Declined(), Duration.ofHours(4), "after 1 failure");
    }

    @Test
    void aSourceThatFailsForAMonthIsTriedWeeklyAndGivenUpAfterThree() {
        state.failures = 40;
        state.failingSince = Optional.of(NOW.minus(Duration.ofDays(31)));
        assertWait(new Ending.Failed(), Duration.ofDays(7), "failing for 31 days");
        assertThat(next(new Ending.Failed()).retired()).isFalse();
        state.failingSince = Optional.of(NOW.minus(Duration.ofDays(91)));
        assertThat(next(new Ending.Failed()).retired()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 24, 24 * 29})
    void retryAfterIsHonouredInFull(int hours) {
        Duration wish = Duration.ofHours(hours);
        assertWait(new Ending.HeldOff(Optional.of(wish)), wish, "Retry-After");
    }

    @Test
    void retryAfterOfYearsIsHonouredForAMonth() {
        assertWait(
                new Ending.HeldOff(Optional.of(Duration.ofDays(900))),
                Duration.ofDays(30),
                "Retry-After 30d");
    }

    @Test
    void aThrottleWithoutRetryAfterBacksOff() {
        state.failures = 2;
        assertWait(new Ending.HeldOff(Optional.empty()), Duration.ofHours(4), "back-off");
    }

    @Test
    void goneIsAskedOnceMoreAfterADayAndThenLookedAtWeekly() {
        state.goneSince = Optional.of(NOW);
        assertThat(next(new Ending.Gone()))
                .extracting(NextPoll::at, NextPoll::retired)
                .containsExactly(NOW.plus(Duration.ofDays(1)), false);
        state.goneSince = Optional.of(NOW.minus(Duration.ofDays(1)));
        assertThat(next(new Ending.Gone()))
                .extracting(NextPoll::at, NextPoll::retired)
                .containsExactly(NOW.plus(Duration.ofDays(7)), true);
    }

    private void assertWait(Ending ending, Duration least, String reason) {
        NextPoll next = next(ending);
        assertThat(Duration.between(NOW, next.at()))
                .isBetween(least, least.plus(least.multipliedBy(15).dividedBy(100)));
        assertThat(next.reason()).contains(reason);
    }

    private static Ending answered(long bodySize, Ending.Turn turn) {
        return new Ending.Answered(bodySize, Optional.empty(), turn);
    }

    private NextPoll next(Ending ending) {
        return next(ending, NOW);
    }

    private NextPoll next(Ending ending, Instant now) {
        var settings =
                new SourceSettings(
                        name,
                        URL,
                        List.of(),
                        every,
                        insistence,
                        Access.DEFAULT,
                        new SourceSettings.Steps(
                                ParseSettings.DEFAULT,
                                new NormaliseSettings(List.of(), false, List.of()),
                                FilterSettings.EVERYTHING,
                                Optional.empty()),
                        0,
                        Backlog.DEFAULT);
        return PollPolicy.next(settings, state.toState(), ending, now);
    }

    /// A source's state, to be changed one word at a time.
    private static final class Draft {
        private Validators validators =
                new Validators(Optional.of("\"1\""), Optional.empty(), Optional.of(URL));
        private Optional<Duration> freshFor = Optional.empty();
        private Rhythm rhythm = Rhythm.SILENT;
        private Optional<Duration> medianGap = Optional.empty();
        private Optional<Duration> reach = Optional.empty();
        private Optional<Instant> lastNewEntryAt = Optional.empty();
        private int failures;
        private Optional<Instant> failingSince = Optional.empty();
        private Optional<Instant> goneSince = Optional.empty();

        private SourceState toState() {
            return new SourceState(
                    URL,
                    validators,
                    Optional.empty(),
                    freshFor,
                    new Pace(rhythm, medianGap, reach, lastNewEntryAt),
                    new Failing(failures, failingSince, goneSince),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(NOW));
        }
    }
}
