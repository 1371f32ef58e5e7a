package kiosque.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import kiosque.feed.Sha256;
import kiosque.publish.DerivedQuery;
import kiosque.publish.Format;
import kiosque.publish.MergedFeedSettings;
import kiosque.publish.Rendition;
import kiosque.publish.SiteSettings;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Documents made by hand: what the publisher would offer.
final class Kiosk implements Documents {
    static final Instant MODIFIED_AT = Instant.parse("2026-03-14T09:26:53Z");
    static final SiteSettings SITE =
            new SiteSettings(
                    "Kiosque de démonstration",
                    "fr",
                    ZoneId.of("Europe/Paris"),
                    URI.create("https://kiosque.test"));

    final Map<String, Rendition> documents = new ConcurrentHashMap<>();
    final List<DerivedQuery> asked = new ArrayList<>();
    private final List<MergedFeedSettings> feeds;

    Kiosk(MergedFeedSettings... feeds) {
        this.feeds = List.of(feeds);
        for (MergedFeedSettings feed : feeds) {
            for (Format format : Format.values()) {
                put(feed.slug(), format, "the " + format + " document of " + feed.slug());
            }
        }
    }

    static MergedFeedSettings feed(String slug, String... tokens) {
        return new MergedFeedSettings(
                slug,
                "La " + slug + " en continu",
                Optional.of("Tout ce qui paraît"),
                "fr",
                50,
                20,
                MergedFeedSettings.Stories.MERGE,
                MergedFeedSettings.Form.FULL,
                List.of(tokens));
    }

    void put(String slug, Format format, String text) {
        documents.put(slug + "." + format.extension(), rendition(format.mediaType(), text));
    }

    /// Codings are pretended: each has bytes of its own, the more compressed the fewer.
    static Rendition rendition(String mediaType, String text) {
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

    static Rendition.Body body(String text) {
        String tag = '"' + Sha256.of(text).hex().substring(0, 16) + '"';
        return new Rendition.Body(text.getBytes(UTF_8), tag);
    }

    @Override
    public SiteSettings site() {
        return SITE;
    }

    @Override
    public List<MergedFeedSettings> feeds() {
        return feeds;
    }

    @Override
    public Optional<Rendition> document(String slug, Format format) {
        return Optional.ofNullable(documents.get(slug + "." + format.extension()));
    }

    @Override
    public Optional<Rendition> archive(String slug, int number, Format format) {
        return Optional.ofNullable(
                documents.get(slug + "/archive/" + number + "." + format.extension()));
    }

    @Override
    public Optional<Rendition> derived(String slug, DerivedQuery query, Format format) {
        asked.add(query);
        return Optional.of(rendition(format.mediaType(), "derived from " + slug));
    }

    @Override
    public Optional<Rendition> opml(Optional<String> slug) {
        return Optional.of(
                rendition("text/x-opml; charset=utf-8", "sources of " + slug.orElse("all")));
    }

    @Override
    public Optional<Rendition> delta(String slug, Format format, String entityTag) {
        return Optional.ofNullable(documents.get(slug + " since " + entityTag));
    }

    @Override
    public Optional<String> hub() {
        return Optional.of("https://kiosque.test/hub");
    }
}
