package kiosque.web.http;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;

/// What a browser is told not to do with an answer, by what the answer is.
public enum SecurityHeaders {
    /// Read by programs, also by those in pages of others (CORS), and shown by browsers with our style sheet only. The sandbox has to know its origin for that: to
    /// an opaque one our own style sheet is a stranger's.
    FEED(
            "default-src 'none'; style-src 'self'; img-src 'self'; sandbox allow-same-origin;"
                    + " frame-ancestors 'none'",
            "cross-origin"),
    /// Pictures and media of entries come from anywhere; script from nowhere, not even from us: such a page may show HTML that others wrote.
    PAGE(
            "default-src 'none'; img-src http: https:; media-src http: https:; style-src 'self';"
                + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'",
            "same-origin"),
    /// A page without HTML of others, that a script file of ours may make livelier.
    LIVE_PAGE(
            "default-src 'none'; img-src http: https:; style-src 'self'; script-src 'self';"
                    + " connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors"
                    + " 'none'; object-src 'none'",
            "same-origin"),
    /// As [#PAGE], with pictures from us alone.
    PAGE_WITH_OUR_PICTURES(
            "default-src 'none'; img-src 'self'; media-src http: https:; style-src 'self'; base-uri"
                    + " 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'",
            "same-origin"),
    /// As [#LIVE_PAGE], with pictures from us alone.
    LIVE_PAGE_WITH_OUR_PICTURES(
            "default-src 'none'; img-src 'self'; style-src 'self'; script-src 'self';"
                    + " connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors"
                    + " 'none'; object-src 'none'",
            "same-origin"),
    /// What others made and we hand on: never a document that could do anything.
    PICTURE("default-src 'none'; sandbox; frame-ancestors 'none'", "same-origin"),
    /// Style sheets, icons, plain text.
    PLAIN("default-src 'none'; frame-ancestors 'none'", "same-origin");

    private static final HttpField OPENER =
            new PreEncodedHttpField("Cross-Origin-Opener-Policy", "same-origin");
    private static final HttpField NO_SNIFFING =
            new PreEncodedHttpField("X-Content-Type-Options", "nosniff");
    private static final HttpField NO_REFERRER =
            new PreEncodedHttpField("Referrer-Policy", "no-referrer");

    @SuppressWarnings("ImmutableEnumChecker") // a field never changes
    private final HttpField policy;

    @SuppressWarnings("ImmutableEnumChecker")
    private final HttpField resourcePolicy;

    SecurityHeaders(String policy, String resourcePolicy) {
        this.policy = new PreEncodedHttpField("Content-Security-Policy", policy);
        this.resourcePolicy =
                new PreEncodedHttpField("Cross-Origin-Resource-Policy", resourcePolicy);
    }

    /// The same for a page that finds the pictures of entries with us.
    public SecurityHeaders withOurPictures() {
        return switch (this) {
            case PAGE -> PAGE_WITH_OUR_PICTURES;
            case LIVE_PAGE -> LIVE_PAGE_WITH_OUR_PICTURES;
            case FEED, PAGE_WITH_OUR_PICTURES, LIVE_PAGE_WITH_OUR_PICTURES, PICTURE, PLAIN -> this;
        };
    }

    void addTo(HttpFields.Mutable fields) {
        fields.add(NO_SNIFFING);
        fields.add(NO_REFERRER);
        fields.add(policy);
        fields.add(resourcePolicy);
        switch (this) {
            case FEED -> {
                fields.add(Cors.ANY_ORIGIN);
                fields.add(Cors.EXPOSED);
            }
            case PAGE, LIVE_PAGE, PAGE_WITH_OUR_PICTURES, LIVE_PAGE_WITH_OUR_PICTURES ->
                    fields.add(OPENER);
            case PICTURE, PLAIN -> {}
        }
    }

    /// Cross-origin resource sharing (Fetch standard): whoever may read a feed may read it from a page.
    static final class Cors {
        static final HttpField ANY_ORIGIN =
                new PreEncodedHttpField(HttpHeader.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        static final HttpField EXPOSED =
                new PreEncodedHttpField(
                        HttpHeader.ACCESS_CONTROL_EXPOSE_HEADERS,
                        "ETag, Last-Modified, Link, IM, Retry-After");
        static final HttpFields PREFLIGHT =
                HttpFields.build()
                        .add(ANY_ORIGIN)
                        .add(HttpHeader.ACCESS_CONTROL_ALLOW_METHODS, "GET, HEAD")
                        .add(
                                HttpHeader.ACCESS_CONTROL_ALLOW_HEADERS,
                                "If-None-Match, If-Modified-Since, A-IM, Cache-Control")
                        .add(HttpHeader.ACCESS_CONTROL_MAX_AGE, "86400")
                        .asImmutable();
    }
}
