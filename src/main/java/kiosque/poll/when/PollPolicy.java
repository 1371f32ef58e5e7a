package kiosque.poll.when;

import kiosque.feed.NextPoll;
import kiosque.feed.SourceState;
import kiosque.poll.setting.Every;
import kiosque.poll.setting.Insistence;
import kiosque.poll.setting.SourceSettings;
import kiosque.text.Durations;
import kiosque.text.Plural;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/// Decides when a source is polled next, and says why. Pure: the same source, ending and instant give the same answer.
///
/// A source is left alone for the longest of its own rhythm, what its server says of freshness (RFC 9111, section 4.2.1) and what the
/// feed asks for (`ttl`, `sy:updatePeriod`, `skipHours`, `skipDays`).
public final class PollPolicy {

    /// A source is polled no oftener than that of our own accord.
    static final Duration HOURLY = Duration.ofHours(1);

    /// Unless its server says that it stays fresh for less: then no oftener than that.
    static final Duration OFTENEST = Duration.ofMinutes(15);

    /// Where each poll costs the server a whole document, and nothing is known of what it is worth.
    static final Duration WITHOUT_VALIDATORS = Duration.ofHours(4);

    /// However much there is that is new.
    static final Duration BUSIEST = Duration.ofMinutes(20);

    /// The same of a large document.
    static final Duration BUSIEST_LARGE = HOURLY;

    /// The same of a large document that would be another one within the hour.
    static final Duration BEFORE_THE_NEXT = Duration.ofMinutes(45);

    /// So many entries are worth a poll of a source that has just brought some.
    private static final int WORTH_A_POLL = 4;

    /// The same of a large document without validators.
    private static final int WORTH_A_LARGE_ONE = 8;

    /// A source that has something new now and then.
    static final Duration SELDOM = Duration.ofHours(4);

    static final Duration A_MINUTE = Duration.ofMinutes(1);
    static final Duration A_NIGHT = Duration.ofHours(12);
    static final Duration A_DAY = Duration.ofDays(1);
    static final Duration A_WEEK = Duration.ofDays(7);
    static final Duration A_MONTH = Duration.ofDays(30);
    static final long LARGE_BODY = 50_000;

    /// A considered «no» counts for as many failures more: it is not asked again soon.
    private static final int CONSIDERED = 1;

    /// @param state of the source after the poll that ended so: failures counted, freshness and rhythm taken over
    public static NextPoll next(
            SourceSettings settings, SourceState state, Ending ending, Instant now) {
        return switch (ending) {
            case Ending.Answered answered -> afterAnswer(settings, state, answered, now);
            case Ending.HeldOff(Optional<Duration> retryAfter) ->
                    retryAfter
                            .map(wish -> heldOff(settings, state, wish, now))
                            .orElseGet(() -> backOff(settings, state, 0, now));
            case Ending.Gone _ -> afterGone(state, now);
            case Ending.Declined _, Ending.Walled _, Ending.Forgone _ ->
                    backOff(settings, state, CONSIDERED, now);
            case Ending.Failed _, Ending.TooLarge _, Ending.Moved _ ->
                    backOff(settings, state, 0, now);
        };
    }

    private static NextPoll afterAnswer(
            SourceSettings settings, SourceState state, Ending.Answered answered, Instant now) {
        Wait own = ownRhythm(settings, state, answered.bodySize(), answered.turn(), now);
        if (settings.insistence() == Insistence.INSIST) {
            return NextPoll.at(lengthened(settings, own, now), own.reason() + ", insisted");
        }
        Wait longest =
                Stream.of(Stream.of(own), wishes(state), backup(answered))
                        .flatMap(waits -> waits)
                        .max(Comparator.comparing(Wait::length))
                        .orElse(own);
        Instant at =
                switch (answered.turn()) {
                    case FIRST, FIRST_WITH_NEWS -> spread(settings, longest, now);
                    case LATER -> lengthened(settings, longest, now);
                };
        Instant outside = Skipping.outside(state.pace().rhythm(), at);
        return outside.equals(at)
                ? NextPoll.at(at, longest.reason())
                : NextPoll.at(
                        outside.plusSeconds((long) (Jitter.of(settings.name(), now) * 900)),
                        longest.reason() + ", then past skipHours/skipDays");
    }

    /// What we would do if the server had no say.
    private static Wait ownRhythm(
            SourceSettings settings,
            SourceState state,
            long bodySize,
            Ending.Turn turn,
            Instant now) {
        return switch (settings.every()) {
            case Every.Interval(Duration every) ->
                    new Wait(every, "every " + Durations.exact(every));
            case Every.Calendar calendar ->
                    new Wait(
                            Duration.between(now, calendar.next().apply(now)),
                            A_MINUTE,
                            "cron " + calendar.expression());
            case Every.Auto _ -> adaptive(state, bodySize, turn, now);
        };
    }

    private static Wait adaptive(SourceState state, long bodySize, Ending.Turn turn, Instant now) {
        Optional<Duration> quiet =
                switch (turn) {
                    case FIRST -> Optional.empty();
                    case FIRST_WITH_NEWS, LATER ->
                            state.pace().lastNewEntryAt().map(at -> Duration.between(at, now));
                };
        if (quiet.filter(length -> length.compareTo(A_MONTH) > 0).isPresent()) {
            return new Wait(A_DAY, "nothing new for 30 days");
        }
        Wait floor = floor(state, bodySize, turn, quiet);
        Wait habitual = state.pace().medianGap().map(gap -> habit(gap, quiet, floor)).orElse(floor);
        return inTime(state, bodySize, quiet, habitual);
    }

    /// Half of what is left until the next entry is due, or half of what has passed since: so it is asked oftener the likelier there is something.
    /// Never more than half its usual gap.
    private static Wait habit(Duration gap, Optional<Duration> quiet, Wait floor) {
        Duration half = gap.dividedBy(2);
        Duration most =
                Durations.shorter(
                        A_DAY,
                        Durations.shorter(half, Durations.longer(SELDOM, gap.dividedBy(12))));
        Duration due = quiet.map(gap::minus).map(Duration::abs).orElse(gap).dividedBy(2);
        Duration length = Durations.shorter(most, due);
        return length.compareTo(floor.length()) > 0
                ? new Wait(length, "it has something new every " + Durations.exact(rounded(gap)))
                : floor;
    }

    /// Before the first of what it now has leaves its document, for as long as it goes on publishing; through its night not quite so often, as its
    /// morning comes all at once.
    private static Wait inTime(
            SourceState state, long bodySize, Optional<Duration> quiet, Wait habitual) {
        Optional<Duration> reach = state.pace().reach();
        if (reach.isEmpty() || quiet.isEmpty()) {
            return habitual;
        }
        boolean goesOn = quiet.get().compareTo(reach.get().multipliedBy(4)) <= 0;
        if (!goesOn && quiet.get().compareTo(A_NIGHT) > 0) {
            return habitual;
        }
        boolean large = !state.validators().areTrusted() && bodySize > LARGE_BODY;
        Duration least = goesOn ? large ? BEFORE_THE_NEXT : BUSIEST : HOURLY;
        Duration safe = Durations.longer(least, reach.get().dividedBy(2));
        return safe.compareTo(habitual.length()) < 0
                ? new Wait(
                        safe,
                        "it lists no more than the last " + Durations.exact(rounded(reach.get())))
                : habitual;
    }

    /// @param quiet how long ago the last new entry came
    private static Wait floor(
            SourceState state, long bodySize, Ending.Turn turn, Optional<Duration> quiet) {
        boolean whole = !state.validators().areTrusted() && bodySize > 0;
        boolean large = whole && bodySize > LARGE_BODY;
        Wait usual = whole ? unconditional(large) : conditional(state);
        if (state.pace().medianGap().isEmpty()) {
            return whole && turn != Ending.Turn.LATER
                    ? new Wait(HOURLY, "how often it has something new is to be seen yet")
                    : usual;
        }
        if (quiet.isEmpty()) {
            return usual;
        }
        if (!quiet.get().isZero()) {
            return whole && quiet.get().dividedBy(2).compareTo(usual.length()) < 0
                    ? quieting(quiet.get(), large)
                    : usual;
        }
        Duration gap = state.pace().medianGap().get();
        Duration worth = gap.multipliedBy(large ? WORTH_A_LARGE_ONE : WORTH_A_POLL);
        Duration busy = Durations.longer(worth, large ? BUSIEST_LARGE : BUSIEST);
        return busy.compareTo(usual.length()) < 0
                ? new Wait(busy, "it has something new every " + Durations.exact(rounded(gap)))
                : usual;
    }

    /// Between one that has just brought something and one of which nothing is known.
    private static Wait quieting(Duration quiet, boolean large) {
        return new Wait(
                Durations.longer(
                        quiet.dividedBy(2), large ? BUSIEST_LARGE.multipliedBy(2) : HOURLY),
                "no validators, and nothing new for " + Durations.exact(rounded(quiet)));
    }

    private static Duration rounded(Duration length) {
        return length.compareTo(A_MINUTE) < 0
                ? length.truncatedTo(ChronoUnit.SECONDS)
                : length.truncatedTo(ChronoUnit.MINUTES);
    }

    private static Wait unconditional(boolean large) {
        return large
                ? new Wait(A_DAY, "no validators and a large document")
                : new Wait(WITHOUT_VALIDATORS, "no validators");
    }

    private static Wait conditional(SourceState state) {
        return state.freshFor()
                .filter(fresh -> fresh.isPositive() && fresh.compareTo(HOURLY) < 0)
                .map(fresh -> new Wait(Durations.longer(fresh, OFTENEST), "max-age below an hour"))
                .orElse(new Wait(HOURLY, "hourly"));
    }

    private static Stream<Wait> wishes(SourceState state) {
        return Stream.of(
                        state.freshFor()
                                .map(fresh ->
                                        new Wait(
                                                Durations.shorter(fresh, A_WEEK),
                                                "max-age " + Durations.exact(fresh))),
                        state.pace()
                                .rhythm()
                                .timeToLive()
                                .map(ttl ->
                                        new Wait(
                                                Durations.shorter(ttl, A_DAY),
                                                "ttl " + Durations.exact(ttl))),
                        state.pace()
                                .rhythm()
                                .updatePeriod()
                                .map(period ->
                                        new Wait(
                                                Durations.shorter(period, A_DAY),
                                                "sy:updatePeriod " + Durations.exact(period))))
                .flatMap(Optional::stream);
    }

    private static Stream<Wait> backup(Ending.Answered answered) {
        return answered.backup().map(wait -> new Wait(wait, "its hub tells of changes")).stream();
    }

    private static NextPoll heldOff(
            SourceSettings settings, SourceState state, Duration wish, Instant now) {
        Duration honoured = honoured(wish);
        Duration own = ownRhythm(settings, state, 0, Ending.Turn.LATER, now).length();
        var wait =
                new Wait(
                        Durations.longer(honoured, own),
                        "Retry-After " + Durations.exact(honoured));
        return NextPoll.at(lengthened(settings, wait, now), wait.reason());
    }

    /// A server's wish, of any length up to 30 days.
    public static Duration honoured(Duration wish) {
        return Durations.shorter(wish, A_MONTH);
    }

    private static NextPoll afterGone(SourceState state, Instant now) {
        boolean confirmed =
                state.failing()
                        .goneSince()
                        .filter(since -> !since.plus(A_DAY).isAfter(now))
                        .isPresent();
        return confirmed
                ? new NextPoll(now.plus(A_WEEK), "gone (410), looked at once a week", true)
                : NextPoll.at(now.plus(A_DAY), "gone (410), asked once more after a day");
    }

    private static NextPoll backOff(
            SourceSettings settings, SourceState state, int headStart, Instant now) {
        Duration failing =
                state.failing()
                        .since()
                        .map(since -> Duration.between(since, now))
                        .orElse(Duration.ZERO);
        if (failing.compareTo(A_MONTH) >= 0) {
            boolean given = failing.compareTo(A_MONTH.multipliedBy(3)) >= 0;
            var weekly = new Wait(A_WEEK, "failing for " + failing.toDays() + " days, once a week");
            return new NextPoll(lengthened(settings, weekly, now), weekly.reason(), given);
        }
        Duration base = ownRhythm(settings, state, 0, Ending.Turn.LATER, now).length();
        int doublings = Math.min(20, state.failing().failures() + headStart);
        Duration length =
                Durations.longer(
                        base, Durations.shorter(A_DAY, base.multipliedBy(1L << doublings)));
        var wait =
                new Wait(
                        length,
                        "back-off %s after %s"
                                .formatted(
                                        Durations.exact(length),
                                        Plural.of(state.failing().failures(), "failure")));
        return NextPoll.at(lengthened(settings, wait, now), wait.reason());
    }

    /// Jitter only ever lengthens: by up to 15 %, and by a minute at most where the configuration names the time of day.
    private static Instant lengthened(SourceSettings settings, Wait wait, Instant now) {
        double slack = wait.slack().toMillis() * Jitter.of(settings.name(), now);
        return now.plus(wait.length()).plusMillis((long) slack);
    }

    /// Sources that were configured together are first polled within seconds of each other. After that, once, each waits for up to half an
    /// hour more, always the same, so that from then on they are spread.
    private static Instant spread(SourceSettings settings, Wait wait, Instant now) {
        Duration room =
                switch (settings.every()) {
                    case Every.Calendar _ -> Duration.ZERO;
                    case Every.Interval _ -> Durations.shorter(wait.length(), HOURLY).dividedBy(2);
                    case Every.Auto _ -> HOURLY.dividedBy(2);
                };
        return lengthened(settings, wait, now).plus(Jitter.within(room, settings.name()));
    }

    /// @param slack by how much it may be lengthened
    private record Wait(Duration length, Duration slack, String reason) {

        Wait(Duration length, String reason) {
            this(length, length.multipliedBy(15).dividedBy(100), reason);
        }
    }
}
