package kiosque.web.cache;

import module java.base;

import kiosque.publish.merged.MergedFeedSettings;
import kiosque.store.published.MergedFeedReader;
import kiosque.store.published.MergedFeedReader.Version;

/// What pages are made from, in a word: as long as the word is the same, so is the page. The database is asked for it once in two seconds at most.
public final class Generations {
    private static final Duration FRESH = Duration.ofSeconds(2);

    private final LastGood<Map<String, Version>> versions;
    private final InstantSource clock;
    private final Supplier<ZoneId> zone;

    Generations(MergedFeedReader reader, InstantSource clock, Supplier<ZoneId> zone) {
        this.versions = new LastGood<>(() -> ask(reader), FRESH, System::nanoTime);
        this.clock = clock;
        this.zone = zone;
    }

    /// Of a page about these merged feeds; it changes every five minutes too, when «ten minutes ago» does.
    public String of(Collection<MergedFeedSettings> feeds) {
        Map<String, Version> known = versions.get();
        String states =
                feeds.stream()
                        .map(feed ->
                                feed.hashCode()
                                        + ":"
                                        + Optional.ofNullable(known.get(feed.slug()))
                                                .map(Version::version)
                                                .orElse(0L))
                        .collect(Collectors.joining(","));
        return clock.instant().getEpochSecond() / 300 + " " + zone.get() + " " + states;
    }

    public String of(MergedFeedSettings feed) {
        return of(List.of(feed));
    }

    /// The number of the entry that came last.
    public long last(MergedFeedSettings feed) {
        return Optional.ofNullable(versions.get().get(feed.slug()))
                .map(Version::lastOrdinal)
                .orElse(0L);
    }

    private static Map<String, Version> ask(MergedFeedReader reader) {
        return reader.versions().stream()
                .collect(Collectors.toMap(Version::slug, Function.identity()));
    }
}
