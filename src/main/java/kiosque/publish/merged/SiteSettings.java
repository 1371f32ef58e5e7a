package kiosque.publish.merged;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;

/// Who publishes.
///
/// @param language BCP 47
/// @param publicUrl what every address of ours begins with, without a slash at the end
/// @param hub the WebSub hub that documents name, if there is one
/// @param freshFor how long a reader may rely on what it has: `Cache-Control: max-age`, RSS `ttl` and `sy:updateFrequency`
/// @param contact an e-mail address for podcast directories
/// @param deltas whether a reader that asks for it is sent only what changed (RFC 3229)
public record SiteSettings(
        String title,
        String language,
        ZoneId timeZone,
        URI publicUrl,
        Optional<URI> hub,
        Duration freshFor,
        Optional<String> contact,
        boolean deltas) {

    public SiteSettings {
        if (freshFor.compareTo(Duration.ofMinutes(1)) < 0) {
            throw new IllegalArgumentException("documents stay fresh for a minute at least");
        }
    }

    /// The same site with that hub.
    public SiteSettings withHub(Optional<URI> other) {
        return new SiteSettings(
                title, language, timeZone, publicUrl, other, freshFor, contact, deltas);
    }

    /// With no hub, no contact and no deltas, and documents that stay fresh for a quarter of an hour.
    public SiteSettings(String title, String language, ZoneId timeZone, URI publicUrl) {
        this(
                title,
                language,
                timeZone,
                publicUrl,
                Optional.empty(),
                Duration.ofMinutes(15),
                Optional.empty(),
                false);
    }
}
