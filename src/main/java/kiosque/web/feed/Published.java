package kiosque.web.feed;

import kiosque.publish.Publisher;
import kiosque.publish.cache.Rendition;
import kiosque.publish.merged.DerivedQuery;
import kiosque.publish.merged.FeedKey;
import kiosque.publish.merged.Format;
import kiosque.publish.merged.MergedFeedSettings;
import kiosque.publish.merged.SiteSettings;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// What a publisher offers.
///
/// @param settings may change when the configuration does
/// @param settling whether sources are still being polled for the first time
record Published(Publisher publisher, Supplier<SiteSettings> settings, BooleanSupplier settling)
        implements Documents {

    /// Of a document that is empty, or about to be another.
    private static final Duration SOON = Duration.ofSeconds(30);

    @Override
    public Duration freshFor(String slug, Rendition document) {
        Duration usual = document.freshFor();
        return usual.compareTo(SOON) > 0 && (settling.getAsBoolean() || publisher.isEmpty(slug))
                ? SOON
                : usual;
    }

    @Override
    public SiteSettings site() {
        return settings.get();
    }

    @Override
    public List<MergedFeedSettings> feeds() {
        return publisher.feeds();
    }

    @Override
    public Optional<Rendition> document(FeedKey feed, Format format) {
        return publisher.document(feed, format);
    }

    @Override
    public Optional<Rendition> archive(FeedKey feed, int last, Format format) {
        return publisher.archive(feed, last, format);
    }

    @Override
    public Optional<Rendition> derived(FeedKey feed, DerivedQuery query, Format format) {
        return publisher.derived(feed, query, format);
    }

    @Override
    public Optional<Rendition> opml(Optional<String> slug) {
        return publisher.opml(slug);
    }

    @Override
    public Optional<Rendition> delta(FeedKey feed, Format format, String entityTag) {
        return publisher.delta(feed, format, entityTag);
    }
}
