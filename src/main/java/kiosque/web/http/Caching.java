package kiosque.web.http;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;

/// How long an answer may be kept, and by whom (RFC 9111, RFC 5861, RFC 8246).
public enum Caching {
    /// Long enough to spare us every reader's haste, short enough for news. Caches may bridge our absence for a day.
    DOCUMENT("public, max-age=900, stale-while-revalidate=300, stale-if-error=86400"),
    /// A document behind a token: not for caches that others share.
    PRIVATE_DOCUMENT("private, max-age=900, stale-if-error=86400"),
    ARCHIVE("public, max-age=31536000, immutable"),
    PRIVATE_ARCHIVE("private, max-age=31536000, immutable"),
    /// A page for people: asked again at each visit, cheaply.
    PAGE("public, max-age=60, stale-while-revalidate=300, stale-if-error=86400"),
    PRIVATE_PAGE("private, no-cache"),
    ASSET("public, max-age=86400, stale-while-revalidate=604800"),
    NEVER("no-store");

    @SuppressWarnings("ImmutableEnumChecker") // a field never changes
    private final HttpField field;

    Caching(String value) {
        this.field = new PreEncodedHttpField(HttpHeader.CACHE_CONTROL, value);
    }

    HttpField field() {
        return field;
    }

    /// The same for what only the holder of a secret may see.
    public Caching onlyFor(Audience audience) {
        return audience == Audience.EVERYBODY
                ? this
                : switch (this) {
                    case DOCUMENT, PRIVATE_DOCUMENT -> PRIVATE_DOCUMENT;
                    case ARCHIVE, PRIVATE_ARCHIVE -> PRIVATE_ARCHIVE;
                    case PAGE, PRIVATE_PAGE -> PRIVATE_PAGE;
                    case ASSET, NEVER -> NEVER;
                };
    }

    /// Who may see an answer.
    public enum Audience {
        EVERYBODY,
        HOLDERS_OF_A_TOKEN
    }
}
