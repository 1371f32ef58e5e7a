package kiosque.publish.document;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The vocabularies that our XML documents speak besides their own, each under its customary prefix.
public enum Namespace {
    ATOM("http://www.w3.org/2005/Atom"),
    CONTENT("http://purl.org/rss/1.0/modules/content/"),
    CREATIVE_COMMONS("creativeCommons", "http://backend.userland.com/creativeCommonsRssModule"),
    DC("http://purl.org/dc/elements/1.1/"),
    FH("http://purl.org/syndication/history/1.0"),
    GEO("http://www.w3.org/2003/01/geo/wgs84_pos#"),
    GEORSS("http://www.georss.org/georss"),
    ITUNES("http://www.itunes.com/dtds/podcast-1.0.dtd"),
    MEDIA("http://search.yahoo.com/mrss/"),
    PODCAST("https://podcastindex.org/namespace/1.0"),
    SLASH("http://purl.org/rss/1.0/modules/slash/"),
    SY("http://purl.org/rss/1.0/modules/syndication/"),
    THR("http://purl.org/syndication/thread/1.0"),
    WFW("http://wellformedweb.org/CommentAPI/");

    private static final Map<String, Namespace> BY_URI =
            Arrays.stream(values()).collect(Collectors.toMap(Namespace::uri, Function.identity()));

    private final String prefix;
    private final String uri;

    Namespace(String uri) {
        this.prefix = name().toLowerCase(Locale.ROOT);
        this.uri = uri;
    }

    Namespace(String prefix, String uri) {
        this.prefix = prefix;
        this.uri = uri;
    }

    String prefix() {
        return prefix;
    }

    public String uri() {
        return uri;
    }

    static Optional<Namespace> of(String uri) {
        return Optional.ofNullable(BY_URI.get(uri));
    }
}
