package kiosque.web.feed;

import kiosque.publish.merged.MergedFeedSettings;
import kiosque.web.http.Caching.Audience;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// The merged feeds by slug, as the configuration had them a second ago at most.
public final class Catalogue {
    private static final long FRESH = 1_000_000_000;

    private final Supplier<List<MergedFeedSettings>> feeds;
    private final LongSupplier nanoTime;
    private volatile Index index;

    private record Index(
            List<MergedFeedSettings> feeds, Map<String, MergedFeedSettings> bySlug, long at) {}

    public Catalogue(Supplier<List<MergedFeedSettings>> feeds, LongSupplier nanoTime) {
        this.feeds = feeds;
        this.nanoTime = nanoTime;
        this.index = new Index(List.of(), Map.of(), nanoTime.getAsLong() - FRESH);
    }

    Optional<MergedFeedSettings> find(String slug) {
        return Optional.ofNullable(current().bySlug().get(slug));
    }

    /// The merged feed that had this slug before and whose addresses of then still lead to it.
    Optional<MergedFeedSettings> formerly(String slug, Instant now) {
        return current().feeds().stream()
                .filter(feed ->
                        feed.formerly().stream()
                                .anyMatch(one -> one.slug().equals(slug) && one.leadsHereAt(now)))
                .findFirst();
    }

    /// Those that everybody may know of.
    public List<MergedFeedSettings> open() {
        return current().feeds().stream().filter(MergedFeedSettings::isPublic).toList();
    }

    public static Audience audience(MergedFeedSettings feed) {
        return feed.isPublic() ? Audience.EVERYBODY : Audience.HOLDERS_OF_A_TOKEN;
    }

    private Index current() {
        Index known = index;
        if (nanoTime.getAsLong() - known.at() < FRESH) {
            return known;
        }
        List<MergedFeedSettings> now = feeds.get();
        Index fresh =
                new Index(
                        now,
                        now.stream()
                                .collect(
                                        Collectors.toMap(
                                                MergedFeedSettings::slug, Function.identity())),
                        nanoTime.getAsLong());
        index = fresh;
        return fresh;
    }
}
