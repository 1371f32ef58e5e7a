package kiosque.poll.plan;

import module java.base;

import kiosque.feed.PollReport;
import kiosque.feed.Stories;
import kiosque.fetch.setting.Access;
import kiosque.poll.setting.PollSettings;
import kiosque.poll.setting.SourceSettings;
import kiosque.poll.when.CatchUp;
import kiosque.poll.when.Jitter;
import kiosque.store.rule.ConfiguredFeed;
import kiosque.store.rule.Judging;
import kiosque.store.rule.MergedFeeds;
import kiosque.store.source.ConfiguredSource;
import kiosque.store.source.Sources;
import kiosque.text.Authority;

/// Tells the store what the configuration names: at the start and after each reload.
public final class Registry {

    /// What began under other rules has come in by then.
    private static final Duration AFTERWARDS = Duration.ofMinutes(3);

    /// So many sources are spread over the whole of it.
    private static final int MANY = 40;

    /// The rest waits for the next change of the configuration.
    private static final int MOST_EDITED = 10_000;

    private final Sources sources;
    private final MergedFeeds feeds;
    private final Judging judging;
    private final InstantSource clock;
    private final Duration soon;
    private final Set<Long> edited = ConcurrentHashMap.newKeySet();
    private volatile Judging.Rules rules = Judging.Rules.NONE;

    /// How sources are reached, by name.
    private volatile Map<String, Access> accesses = Map.of();

    private volatile Optional<Instant> configuredAt = Optional.empty();

    /// @param soon within which new sources are polled for the first time where there are many, few ones in a part of it: who has just started Kiosque wants to
    ///     see something
    public Registry(Sources sources, MergedFeeds feeds, InstantSource clock, Duration soon) {
        this.sources = sources;
        this.feeds = feeds;
        this.judging = feeds.judging();
        this.clock = clock;
        this.soon = soon;
    }

    /// Makes the stored sources and merged feeds the configured ones, and has them show what the configuration lets in.
    ///
    /// @param stories what each merged feed makes of stories, by slug
    /// @return how many entries stand differently now
    public int configure(Plan plan, Function<String, Stories> stories) {
        PollSettings settings = plan.settings();
        Instant now = clock.instant();
        boolean isFirst = sources.areNone();
        Duration within =
                soon.multipliedBy(Math.min(MANY, settings.sources().size())).dividedBy(MANY);
        sources.configure(
                settings.sources().values().stream()
                        .map(source ->
                                configured(
                                        source,
                                        settings,
                                        now.plus(Jitter.within(within, source.name()))))
                        .toList());
        tryNewAccesses(settings, now, within);
        feeds.configure(feeds(settings, stories));
        rules = rules(plan, stories);
        int changed = judging.follow(rules);
        configuredAt = isFirst ? Optional.empty() : Optional.of(now);
        return changed;
    }

    /// What was refused, or failed, for a wrong login, header or proxy need not wait until its back-off is over.
    private void tryNewAccesses(PollSettings settings, Instant now, Duration within) {
        Map<String, Access> before = accesses;
        accesses =
                settings.sources().values().stream()
                        .collect(Collectors.toMap(SourceSettings::name, SourceSettings::access));
        Set<String> changed = new HashSet<>();
        accesses.forEach((name, access) -> {
            if (!access.equals(before.getOrDefault(name, access))) {
                changed.add(name);
            }
        });
        if (!changed.isEmpty()) {
            sources.inPortions(portion ->
                    sources.reschedule(
                            portion.stream()
                                    .filter(status -> changed.contains(status.source().name()))
                                    .collect(
                                            Collectors.toMap(
                                                    status -> status,
                                                    status ->
                                                            now.plus(
                                                                    Jitter.within(
                                                                            within,
                                                                            status.source()
                                                                                    .name())))),
                            "reached otherwise"));
        }
    }

    /// To be told of each report that was committed.
    public void committed(PollReport report) {
        report.taken().revisions().stream()
                .limit(Math.max(0, MOST_EDITED - edited.size()))
                .forEach(edit -> edited.add(edit.edited().number()));
    }

    /// Judges again what was edited, and once, some minutes after a change of the configuration, what was still polled by the one before, if there was one.
    public void judgeLatecomers() {
        List<Long> numbers = List.copyOf(edited);
        judging.follow(rules, numbers);
        edited.removeAll(numbers);
        Optional<Instant> changedAt = configuredAt;
        if (changedAt.filter(at -> at.plus(AFTERWARDS).isBefore(clock.instant())).isPresent()) {
            judging.followSince(rules, changedAt.get().minus(AFTERWARDS));
            configuredAt = Optional.empty();
        }
    }

    /// Spreads what came due while nobody polled.
    public void catchUp() {
        Instant now = clock.instant();
        Sources.Overdue overdue = sources.overdue(now);
        if (overdue.since().isPresent()) {
            var catchUp = CatchUp.of(overdue.sources(), overdue.since().get(), now);
            sources.inPortions(portion ->
                    sources.reschedule(catchUp.times(portion), "overdue, spread after a downtime"));
        }
    }

    public boolean awaitsFirstPoll() {
        return sources.awaitFirstPoll();
    }

    static ConfiguredSource configured(
            SourceSettings source, PollSettings settings, Instant firstPollAt) {
        return new ConfiguredSource(
                source.name(),
                source.url(),
                hostOf(source.url()),
                source.tags(),
                firstPollAt,
                settings.privacyOf(source.name()));
    }

    /// What decides which stored entries are shown.
    static Judging.Rules rules(Plan plan, Function<String, Stories> stories) {
        return new Judging.Rules(
                plan.settings().sources().values().stream()
                        .collect(
                                Collectors.toMap(
                                        SourceSettings::name,
                                        source -> source.steps().filter() + " " + source.tags())),
                feeds(plan.settings(), stories),
                plan::verdict);
    }

    private static List<ConfiguredFeed> feeds(
            PollSettings settings, Function<String, Stories> stories) {
        return settings.feeds().stream()
                .map(feed ->
                        new ConfiguredFeed(
                                feed.slug(),
                                settings.sources().values().stream()
                                        .filter(feed::takes)
                                        .map(SourceSettings::name)
                                        .collect(Collectors.toSet()),
                                stories.apply(feed.slug()),
                                feed.filter().toString(),
                                feed.formerly()))
                .toList();
    }

    /// Host name in lower case and port: what politeness is owed to.
    public static String hostOf(URI url) {
        Authority authority = Authority.of(url).orElseThrow();
        int port =
                authority.port() >= 0
                        ? authority.port()
                        : "https".equalsIgnoreCase(url.getScheme()) ? 443 : 80;
        return authority.host().toLowerCase(Locale.ROOT) + ":" + port;
    }
}
