package kiosque.publish.merged;

/// What a merged feed is published as.
public enum Format {
    ATOM("atom", "application/atom+xml; charset=utf-8"),
    RSS("rss", "application/rss+xml; charset=utf-8"),
    JSON("json", "application/feed+json; charset=utf-8");

    private final String extension;
    private final String mediaType;

    Format(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    /// What its addresses end with, without the dot.
    public String extension() {
        return extension;
    }

    public String mediaType() {
        return mediaType;
    }
}
