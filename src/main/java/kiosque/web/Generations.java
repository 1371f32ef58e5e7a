package kiosque.web;

import kiosque.publish.MergedFeedSettings;
import kiosque.store.published.MergedFeedReader;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// What pages are made from, in a word: as long as the word is the same, so is the page. The database is asked for it once in two seconds at most.
final class Generations {
    private static final Duration FRESH = Duration.ofSeconds(2);

    private final LastGood<Map<String, Long>> versions;
    private final InstantSource clock;
    private final Supplier<ZoneId> zone;

    Generations(MergedFeedReader reader, InstantSource clock, Supplier<ZoneId> zone) {
        this.versions = new LastGood<>(() -> ask(reader), FRESH, System::nanoTime);
        this.clock = clock;
        this.zone = zone;
    }

    /// Of a page about these merged feeds; it changes every five minutes too, when «ten minutes ago» does.
    String of(Collection<MergedFeedSettings> feeds) {
        Map<String, Long> known = versions.get();
        String states =
                feeds.stream()
                        .map(feed -> feed.hashCode() + ":" + known.getOrDefault(feed.slug(), 0L))
                        .collect(Collectors.joining(","));
        return clock.instant().getEpochSecond() / 300 + " " + zone.get() + " " + states;
    }

    String of(MergedFeedSettings feed) {
        return of(List.of(feed));
    }

    private static Map<String, Long> ask(MergedFeedReader reader) {
        return reader.versions().stream()
                .collect(
                        Collectors.toMap(
                                MergedFeedReader.Version::slug, MergedFeedReader.Version::version));
    }
}
