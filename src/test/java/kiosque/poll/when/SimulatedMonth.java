package kiosque.poll.when;

import module java.base;

import kiosque.dedupe.identity.Backlog;
import kiosque.feed.NextPoll;
import kiosque.feed.Pace;
import kiosque.feed.ParsedEntry;
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
import kiosque.testing.ParsedEntryBuilder;

/// Thirty days of one publisher and of one source that is polled by [PollPolicy] alone: how late its news is, and what that costs its server.
///
/// @param polls a day
/// @param documents a day that were sent whole
/// @param lost how many entries had left the document before it was asked for
record SimulatedMonth(
        Duration median, Duration late, double polls, double documents, int lost, String reasons) {

    static final Instant START = Instant.parse("2026-11-02T00:00:00Z");
    private static final int DAYS = 30;
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final URI URL = URI.create("https://journal.example/rss");

    /// What is published when.
    enum Kind {
        /// A hundred and fifty a day, from six to eleven at night.
        NEWS(30),
        /// Twenty a day, from eight to eight.
        LOCAL_NEWS(20),
        /// One in three days.
        BLOG(10),
        /// At each full hour, and nothing else is listed.
        BULLETIN(1),
        /// One at seven each morning.
        DAILY(10);

        final int listed;

        Kind(int listed) {
            this.listed = listed;
        }

        private List<Instant> published(int publisher) {
            Random random = new Random(ordinal() + 31L * publisher);
            List<Instant> all = new ArrayList<>();
            LocalDate first = LocalDate.ofInstant(START, PARIS).minusDays(30);
            for (int day = 0; day < DAYS + 30; day++) {
                Instant midnight = first.plusDays(day).atStartOfDay(PARIS).toInstant();
                switch (this) {
                    case NEWS -> some(all, random, midnight.plusSeconds(6 * 3600L), 17, 150);
                    case LOCAL_NEWS -> some(all, random, midnight.plusSeconds(8 * 3600L), 12, 20);
                    case BLOG ->
                            some(
                                    all,
                                    random,
                                    midnight.plusSeconds(9 * 3600L),
                                    9,
                                    day % 3 == 0 ? 1 : 0);
                    case BULLETIN -> {
                        for (int hour = 0; hour < 24; hour++) {
                            all.add(midnight.plusSeconds(hour * 3600L + random.nextInt(120)));
                        }
                    }
                    case DAILY -> some(all, random, midnight.plusSeconds(7 * 3600L), 1, 1);
                }
            }
            all.sort(null);
            return all;
        }

        private static void some(
                List<Instant> all, Random random, Instant from, int hours, int many) {
            for (int i = 0; i < many; i++) {
                all.add(from.plusSeconds(random.nextInt(hours * 3600)));
            }
        }
    }

    /// How the document is served.
    enum Served {
        /// 304 where nothing is new.
        WITH_VALIDATORS(40_000),
        SMALL(40_000),
        LARGE(150_000),
        /// Small, and no entry says when it was published.
        UNDATED(40_000);

        final int size;

        Served(int size) {
            this.size = size;
        }
    }

    static SimulatedMonth of(Kind kind, Served served) {
        return of(kind, served, 0);
    }

    /// @param publisher which of the many that publish as often
    static SimulatedMonth of(Kind kind, Served served, int publisher) {
        return new Run(kind, served, publisher).month();
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "median %3d min, 95 %% %4d min, %5.1f polls and %5.1f documents a day, %d lost; %s",
                median.toMinutes(),
                late.toMinutes(),
                polls,
                documents,
                lost,
                reasons);
    }

    private static final class Run {
        private final Served served;
        private final SourceSettings settings;
        private final int listed;
        private final List<Instant> published;
        private final Set<Instant> known = new HashSet<>();
        private final List<Duration> delays = new ArrayList<>();
        private final Map<String, Integer> reasons = new TreeMap<>();
        private SourceState state = SourceState.fresh(URL);
        private int polls;
        private int documents;
        private int lost;

        Run(Kind kind, Served served, int publisher) {
            this.served = served;
            this.settings = settings("Journal " + publisher);
            this.listed = kind.listed;
            this.published = kind.published(publisher);
        }

        SimulatedMonth month() {
            Instant end = START.plus(Duration.ofDays(DAYS));
            Instant now = START.plus(Duration.ofHours(9));
            Instant last = Instant.EPOCH;
            while (now.isBefore(end)) {
                last = now;
                NextPoll next = poll(now);
                reasons.merge(next.reason().replaceAll("\\d+\\w*", "…").strip(), 1, Integer::sum);
                now = next.at();
            }
            for (Instant at : published) {
                if (at.isAfter(START.plus(Duration.ofHours(9)))
                        && at.isBefore(last)
                        && !known.contains(at)) {
                    lost++;
                }
            }
            delays.sort(null);
            return new SimulatedMonth(
                    delays.get(delays.size() / 2),
                    delays.get(delays.size() * 95 / 100),
                    (double) polls / DAYS,
                    (double) documents / DAYS,
                    lost,
                    reasons.toString());
        }

        private NextPoll poll(Instant now) {
            polls++;
            List<Instant> there = published.stream().filter(at -> !at.isAfter(now)).toList();
            List<Instant> document =
                    there.subList(Math.max(0, there.size() - listed), there.size());
            List<Instant> fresh = document.stream().filter(at -> !known.contains(at)).toList();
            boolean first = state.isNew();
            SourceState before = state;
            if (!first) {
                fresh.forEach(at -> delays.add(Duration.between(at, now)));
            }
            known.addAll(document);
            boolean changed = !fresh.isEmpty();
            boolean conditional = served == Served.WITH_VALIDATORS;
            boolean sent = changed || !conditional;
            documents += sent ? 1 : 0;
            List<ParsedEntry> entries = document.stream().map(this::entry).toList();
            Pace pace =
                    changed
                            ? Habit.pace(Rhythm.SILENT, entries, before, fresh.size(), now)
                            : before.pace();
            Validators validators =
                    conditional
                            ? new Validators(
                                    Optional.of("\"" + document.hashCode() + "\""),
                                    Optional.empty(),
                                    Optional.of(URL))
                            : Validators.NONE;
            state =
                    StateAfter.success(
                            before,
                            new StateAfter.GoodAnswer(
                                    validators, Optional.empty(), Optional.empty(), pace),
                            new RedirectWatch.Watched(URL, Optional.empty()),
                            now);
            Ending ending =
                    changed
                            ? new Ending.Answered(
                                    served.size, Optional.empty(), Habit.turn(before, entries, now))
                            : Ending.Answered.of(before, sent ? served.size : 0, Optional.empty());
            return PollPolicy.next(settings, state, ending, now);
        }

        private ParsedEntry entry(Instant at) {
            ParsedEntryBuilder entry = new ParsedEntryBuilder();
            return served == Served.UNDATED ? entry.build() : entry.published(at).build();
        }
    }

    private static SourceSettings settings(String name) {
        return new SourceSettings(
                name,
                URL,
                List.of(),
                new Every.Auto(),
                Insistence.RESPECT_FLOORS,
                Access.DEFAULT,
                new SourceSettings.Steps(
                        ParseSettings.DEFAULT,
                        new NormaliseSettings(List.of(), false, List.of()),
                        FilterSettings.EVERYTHING,
                        Optional.empty()),
                0,
                Backlog.DEFAULT);
    }
}
