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

/// What is published, as far as answering HTTP asks for it. All but [#derived] and [#archive] are looked up in memory.
public interface Documents {

    SiteSettings site();

    List<MergedFeedSettings> feeds();

    /// The current document; empty if there is none (yet).
    Optional<Rendition> document(FeedKey feed, Format format);

    Optional<Rendition> archive(FeedKey feed, int last, Format format);

    Optional<Rendition> derived(FeedKey feed, DerivedQuery query, Format format);

    Optional<Rendition> opml(Optional<String> slug);

    /// What changed since the generation of the document that has that entity tag in any coding; empty if it is not remembered (RFC 3229).
    default Optional<Rendition> delta(FeedKey feed, Format format, String entityTag) {
        return Optional.empty();
    }

    /// How long readers may rely on a current document.
    default Duration freshFor(String slug, Rendition document) {
        return document.freshFor();
    }

    /// What a publisher offers.
    ///
    /// @param site the current settings; they may change when the configuration does
    /// @param settling whether sources are still being polled for the first time, so that a reader had better ask again soon
    static Documents of(
            Publisher publisher, Supplier<SiteSettings> site, BooleanSupplier settling) {
        return new Published(publisher, site, settling);
    }
}
