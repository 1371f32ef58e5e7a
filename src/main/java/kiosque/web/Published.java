package kiosque.web;

import kiosque.publish.DerivedQuery;
import kiosque.publish.Format;
import kiosque.publish.MergedFeedSettings;
import kiosque.publish.Publisher;
import kiosque.publish.Rendition;
import kiosque.publish.SiteSettings;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// What a publisher offers.
///
/// @param settings may change when the configuration does
record Published(Publisher publisher, Supplier<SiteSettings> settings) implements Documents {

    @Override
    public SiteSettings site() {
        return settings.get();
    }

    @Override
    public List<MergedFeedSettings> feeds() {
        return publisher.feeds();
    }

    @Override
    public Optional<Rendition> document(String slug, Format format) {
        return publisher.document(slug, format);
    }

    @Override
    public Optional<Rendition> archive(String slug, int number, Format format) {
        return publisher.archive(slug, number, format);
    }

    @Override
    public Optional<Rendition> derived(String slug, DerivedQuery query, Format format) {
        return publisher.derived(slug, query, format);
    }

    @Override
    public Optional<Rendition> opml(Optional<String> slug) {
        return publisher.opml(slug);
    }

    @Override
    public Optional<Rendition> delta(String slug, Format format, String entityTag) {
        return publisher.delta(slug, format, entityTag);
    }

    @Override
    public Optional<String> hub() {
        return settings.get().hub().map(URI::toString);
    }
}
