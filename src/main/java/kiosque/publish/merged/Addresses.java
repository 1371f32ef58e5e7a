package kiosque.publish.merged;

import java.net.URI;
import java.util.Optional;

/// Every address that documents name, made from the public URL alone and never from a request, so that no two links disagree and none can be poisoned.
public final class Addresses {

    private final String base;

    public Addresses(URI publicUrl) {
        this.base = publicUrl.toString().replaceAll("/+$", "");
    }

    /// What every address begins with, without a slash at the end.
    public String base() {
        return base;
    }

    /// The page for people about one merged feed.
    public String page(String slug) {
        return base + "/feeds/" + slug;
    }

    /// The same, opened by whoever reads it.
    public String page(FeedKey feed) {
        return base + feed.way() + "/feeds/" + feed.slug();
    }

    public Address feed(String slug) {
        return new Address(page(slug), "");
    }

    /// The archive that ends with this ordinal.
    public Address archive(String slug, long lastOrdinal) {
        return new Address(page(slug) + "/archive/" + lastOrdinal, "");
    }

    public Address derived(String slug, DerivedQuery query) {
        return new Address(page(slug), query.canonical());
    }

    /// The list of all sources, or of one merged feed's.
    public String opml(Optional<String> slug) {
        return slug.map(name -> page(name) + ".opml").orElse(base + "/sources.opml");
    }

    /// What a browser shows a feed with, its explanation in that language.
    ///
    /// @param language of the feed
    public String styleSheet(String language) {
        return base + (language.split("-", 2)[0].equals("fr") ? "/feed.fr.css" : "/feed.css");
    }

    /// A small square picture.
    public String icon() {
        return base + "/favicon.png";
    }
}
