package kiosque.poll;

import kiosque.feed.SourceStatus;
import kiosque.filter.EntryFilter;
import kiosque.store.ConfiguredFeed;
import kiosque.store.ConfiguredSource;
import kiosque.store.MergedFeeds;
import kiosque.store.Sources;
import kiosque.store.StoredEntry;
import kiosque.store.Stories;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Tells the store what the configuration names: at the start and after each reload.
public final class Registry {

    private final Sources sources;
    private final MergedFeeds feeds;
    private final InstantSource clock;
    private final Duration soon;

    /// @param soon within which new sources are polled for the first time: who has just started Kiosque wants to see something
    public Registry(Sources sources, MergedFeeds feeds, InstantSource clock, Duration soon) {
        this.sources = sources;
        this.feeds = feeds;
        this.clock = clock;
        this.soon = soon;
    }

    /// Makes the stored sources and merged feeds the configured ones.
    ///
    /// @param stories what each merged feed makes of stories, by slug
    public void configure(PollSettings settings, Function<String, Stories> stories) {
        Instant now = clock.instant();
        sources.configure(
                settings.sources().values().stream()
                        .map(source -> configured(source, now))
                        .toList());
        feeds.configure(
                settings.feeds().stream()
                        .map(feed -> configured(feed, settings, stories.apply(feed.slug())))
                        .toList(),
                keeps(settings, now));
    }

    /// Spreads what came due while nobody polled.
    public void catchUp() {
        CatchUp.of(sources.all(), clock.instant())
                .forEach(
                        (name, at) -> sources.pollAt(name, at, "overdue, spread after a downtime"));
    }

    public List<SourceStatus> all() {
        return sources.all();
    }

    private ConfiguredSource configured(SourceSettings source, Instant now) {
        return new ConfiguredSource(
                source.name(),
                source.url(),
                hostOf(source.url()),
                source.tags(),
                now.plus(Jitter.within(soon, source.name())));
    }

    private static ConfiguredFeed configured(
            FeedSelection feed, PollSettings settings, Stories stories) {
        return new ConfiguredFeed(
                feed.slug(),
                settings.sources().values().stream()
                        .filter(feed::takes)
                        .map(SourceSettings::name)
                        .collect(Collectors.toSet()),
                stories,
                feed.filter().toString());
    }

    private static BiPredicate<String, StoredEntry> keeps(PollSettings settings, Instant now) {
        Map<String, EntryFilter> filters =
                settings.feeds().stream()
                        .collect(
                                Collectors.toMap(
                                        FeedSelection::slug,
                                        feed -> EntryFilter.of(feed.filter())));
        return (slug, stored) -> {
            SourceSettings source = settings.sources().get(stored.source());
            EntryFilter filter = filters.get(slug);
            return source != null
                    && filter != null
                    && filter.droppedBy(
                                    stored.entry(),
                                    source.name(),
                                    source.tags(),
                                    stored.effectiveAt(),
                                    now)
                            .isEmpty();
        };
    }

    /// Host name in lower case and port: what politeness is owed to.
    static String hostOf(URI url) {
        int port =
                url.getPort() >= 0
                        ? url.getPort()
                        : "https".equalsIgnoreCase(url.getScheme()) ? 443 : 80;
        return url.getHost().toLowerCase(Locale.ROOT) + ":" + port;
    }
}
