package kiosque.publish;

import kiosque.feed.Sha256;

import java.net.URI;
import java.util.Optional;

/// Every address that documents name, made from the public URL alone and never from a request, so that no two links disagree and none can be poisoned.
public final class Addresses {

    /// The year in our `tag:` URIs (RFC 4151): one in which the publisher held its name. It never changes, or every id would.
    private static final String YEAR = "2026";

    private final String base;
    private final String host;

    public Addresses(URI publicUrl) {
        this.base = publicUrl.toString().replaceAll("/+$", "");
        String name = Optional.ofNullable(publicUrl.getHost()).orElse("localhost");
        this.host = name.startsWith("[") ? "localhost" : name;
    }

    /// What every address begins with, without a slash at the end.
    String base() {
        return base;
    }

    /// The page for people about everything.
    public String home() {
        return base + "/";
    }

    /// The page for people about one merged feed.
    public String page(String slug) {
        return base + "/feeds/" + slug;
    }

    /// The same, opened by whoever reads it.
    String page(FeedKey feed) {
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

    /// The id of a merged feed's document, for ever.
    public String feedId(String slug, String part) {
        return tag("feeds/" + slug + part);
    }

    /// An id of ours for an entry whose own cannot stand in a document.
    String entryId(String id) {
        return tag("entry/" + Sha256.of(id).hex());
    }

    private String tag(String specific) {
        return "tag:" + host + "," + YEAR + ":" + specific;
    }
}
