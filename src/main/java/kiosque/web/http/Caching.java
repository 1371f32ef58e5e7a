package kiosque.web.http;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;

import java.time.Duration;

/// How long an answer may be kept, and by whom (RFC 9111, RFC 5861, RFC 8246).
///
/// @param field the `Cache-Control` field
public record Caching(HttpField field) {

    public static final Caching ASSET = of("public, max-age=86400, stale-while-revalidate=604800");

    /// Of a picture that we fetched for whoever reads.
    public static final Caching PICTURE =
            of("public, max-age=86400, stale-while-revalidate=604800");

    public static final Caching NEVER = of("no-store");

    /// Caches may bridge our absence for a day.
    private static final String AWAY = ", stale-if-error=86400";

    private static final String YEAR = ", max-age=31536000, immutable";

    /// Who may see an answer. What is behind a token is not for caches that others share.
    public enum Audience {
        EVERYBODY("public"),
        HOLDERS_OF_A_TOKEN("private");

        private final String word;

        Audience(String word) {
            this.word = word;
        }
    }

    /// Of a document that changes.
    ///
    /// @param freshFor how long nobody needs to ask for it again
    public static Caching document(Duration freshFor, Audience audience) {
        String fresh = audience.word + ", max-age=" + freshFor.toSeconds();
        return audience == Audience.EVERYBODY
                ? of(fresh + ", stale-while-revalidate=300" + AWAY)
                : of(fresh + AWAY);
    }

    /// Of a document that never changes again.
    public static Caching archive(Audience audience) {
        return of(audience.word + YEAR);
    }

    /// Of a page for people: asked again at each visit, cheaply.
    public static Caching page(Audience audience) {
        return audience == Audience.EVERYBODY
                ? of("public, max-age=60, stale-while-revalidate=300" + AWAY)
                : of("private, no-cache");
    }

    private static Caching of(String value) {
        return new Caching(new PreEncodedHttpField(HttpHeader.CACHE_CONTROL, value));
    }
}
