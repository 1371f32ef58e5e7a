package kiosque.web;

import kiosque.publish.DerivedQuery;
import kiosque.publish.Format;
import kiosque.publish.MergedFeedSettings;
import kiosque.publish.Publisher;
import kiosque.publish.Rendition;
import kiosque.publish.SiteSettings;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// What is published, as far as answering HTTP asks for it. All but [#derived] and [#archive] are looked up in memory.
public interface Documents {

    SiteSettings site();

    List<MergedFeedSettings> feeds();

    /// The current document; empty if there is none (yet).
    Optional<Rendition> document(String slug, Format format);

    Optional<Rendition> archive(String slug, int number, Format format);

    Optional<Rendition> derived(String slug, DerivedQuery query, Format format);

    Optional<Rendition> opml(Optional<String> slug);

    /// What changed since the generation of the document that has that entity tag in any coding; empty if it is not remembered (RFC 3229).
    default Optional<Rendition> delta(String slug, Format format, String entityTag) {
        return Optional.empty();
    }

    /// The WebSub hub that tells of changes.
    default Optional<String> hub() {
        return Optional.empty();
    }

    /// What a publisher offers.
    ///
    /// @param site the current settings; they may change when the configuration does
    static Documents of(Publisher publisher, Supplier<SiteSettings> site) {
        return new Published(publisher, site);
    }
}
