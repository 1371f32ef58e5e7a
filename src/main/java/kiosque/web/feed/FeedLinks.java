package kiosque.web.feed;

import kiosque.publish.cache.Rendition;
import kiosque.web.http.Caching.Audience;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The `Link` and related header fields of a document (RFC 8288): the same that it says in its body, for readers that look no further.
final class FeedLinks {

    private static final HttpField NOT_FOR_SEARCH_ENGINES =
            new PreEncodedHttpField("X-Robots-Tag", "noindex, nofollow");

    static HttpField[] of(Rendition rendition, Audience audience) {
        List<HttpField> fields = new ArrayList<>();
        if (!rendition.links().isEmpty()) {
            String links =
                    rendition.links().stream()
                            .map(link -> "<" + link.url() + ">; rel=\"" + link.rel() + "\"")
                            .collect(Collectors.joining(", "));
            fields.add(new PreEncodedHttpField(HttpHeader.LINK, links));
        }
        if (audience == Audience.HOLDERS_OF_A_TOKEN) {
            fields.add(NOT_FOR_SEARCH_ENGINES);
        }
        return fields.toArray(HttpField[]::new);
    }
}
