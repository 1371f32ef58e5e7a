package kiosque.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import module java.base;

import kiosque.feed.Link;
import kiosque.feed.Sha256;
import kiosque.publish.cache.Rendition;
import kiosque.publish.merged.DerivedQuery;
import kiosque.publish.merged.FeedKey;
import kiosque.publish.merged.Format;
import kiosque.publish.merged.MergedFeedSettings;
import kiosque.publish.merged.SiteSettings;
import kiosque.testing.MergedFeedBuilder;
import kiosque.web.feed.Documents;

/// Documents made by hand: what the publisher would offer.
public final class Kiosk implements Documents {
    public static final Instant MODIFIED_AT = Instant.parse("2026-03-14T09:26:53Z");
    static final Duration FRESH_FOR = Duration.ofMinutes(20);
    public static final SiteSettings SITE =
            new SiteSettings(
                    "Kiosque de démonstration",
                    "fr",
                    ZoneId.of("Europe/Paris"),
                    URI.create("https://kiosque.test"));

    public final Map<String, Rendition> documents = new ConcurrentHashMap<>();
    final List<DerivedQuery> asked = new ArrayList<>();
    final List<FeedKey> keys = new CopyOnWriteArrayList<>();
    public volatile SiteSettings site = SITE;
    private final List<MergedFeedSettings> feeds;

    public Kiosk(MergedFeedSettings... feeds) {
        this.feeds = List.of(feeds);
        for (MergedFeedSettings feed : feeds) {
            for (Format format : Format.values()) {
                put(feed.slug(), format, "the " + format + " document of " + feed.slug());
            }
        }
    }

    public static MergedFeedSettings feed(String slug, String... tokens) {
        return new MergedFeedBuilder(slug)
                .title("La " + slug + " en continu")
                .description("Tout ce qui paraît")
                .entries(50)
                .perSource(20)
                .tokens(tokens)
                .build();
    }

    void put(String slug, Format format, String text) {
        String self = SITE.publicUrl() + "/feeds/" + slug + "." + format.extension();
        documents.put(
                slug + "." + format.extension(),
                linked(
                        rendition(format.mediaType(), text),
                        Link.of("self", self),
                        Link.of("hub", "https://kiosque.test/hub")));
    }

    /// Codings are pretended: each has bytes of its own, the more compressed the fewer.
    public static Rendition rendition(String mediaType, String text) {
        return new Rendition(
                mediaType,
                MODIFIED_AT,
                Map.of(
                        "identity", body("identity bytes: " + text),
                        "gzip", body("gzip bytes : " + text),
                        "zstd", body("zstd bytes: " + text),
                        "br", body("br bytes: " + text)),
                Optional.empty(),
                false);
    }

    static Rendition linked(Rendition plain, Link... links) {
        return new Rendition(
                plain.mediaType(),
                plain.lastModified(),
                plain.bodies(),
                plain.next(),
                plain.immutable(),
                FRESH_FOR,
                List.of(links));
    }

    static Rendition.Body body(String text) {
        String tag = '"' + Sha256.of(text).hex().substring(0, 16) + '"';
        return new Rendition.Body(text.getBytes(UTF_8), tag);
    }

    @Override
    public SiteSettings site() {
        return site;
    }

    @Override
    public List<MergedFeedSettings> feeds() {
        return feeds;
    }

    @Override
    public Optional<Rendition> document(FeedKey feed, Format format) {
        keys.add(feed);
        return Optional.ofNullable(documents.get(feed.slug() + "." + format.extension()));
    }

    @Override
    public Optional<Rendition> archive(FeedKey feed, int last, Format format) {
        return Optional.ofNullable(
                documents.get(feed.slug() + "/archive/" + last + "." + format.extension()));
    }

    @Override
    public Optional<Rendition> derived(FeedKey feed, DerivedQuery query, Format format) {
        asked.add(query);
        return Optional.of(rendition(format.mediaType(), "derived from " + feed.slug()));
    }

    @Override
    public Optional<Rendition> opml(Optional<String> slug) {
        return Optional.of(
                rendition("text/x-opml; charset=utf-8", "sources of " + slug.orElse("all")));
    }

    @Override
    public Optional<Rendition> delta(FeedKey feed, Format format, String entityTag) {
        return Optional.ofNullable(documents.get(feed.slug() + " since " + entityTag));
    }
}
