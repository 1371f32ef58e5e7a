package kiosque.web.feed;

import kiosque.publish.cache.Rendition;
import kiosque.web.http.Answer;
import kiosque.web.http.Caching;
import kiosque.web.http.EntityTagField;
import kiosque.web.http.Representation;
import kiosque.web.http.SecurityHeaders;
import kiosque.web.http.WebRequest;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/// Delta encoding of feeds (RFC 3229 with the instance manipulation `feed`).
final class Deltas {
    static final String A_IM = "A-IM";

    private static final HttpField FEED = new HttpField("IM", "feed");
    private static final HttpField VARY =
            new HttpField(HttpHeader.VARY, "A-IM, If-None-Match, Accept-Encoding");

    /// Asks for deltas, since its library does, and takes one for an error, again and again: it sends nothing until the whole document has gone over.
    private static final String UNABLE = "rss2email";

    /// The older version that the asker has, if it wants only what changed and can take that.
    ///
    /// @return an entity tag with its quotes
    static Optional<String> wanted(WebRequest request, Rendition current) {
        var accepted = request.headers().getCSV(A_IM, false);
        boolean unable =
                request.header(HttpHeader.USER_AGENT)
                        .filter(agent -> agent.toLowerCase(Locale.ROOT).contains(UNABLE))
                        .isPresent();
        if (unable
                || accepted.stream()
                        .noneMatch(manipulation -> manipulation.equalsIgnoreCase("feed"))) {
            return Optional.empty();
        }
        Optional<EntityTagField> known =
                request.header(HttpHeader.IF_NONE_MATCH).map(EntityTagField::parse);
        return known.filter(tags -> !isCurrent(tags, current))
                .flatMap(tags -> tags.tags().stream().findFirst())
                .map(tag -> '"' + tag.opaque() + '"');
    }

    /// The tag of a 226 is the whole current document's: with the changes applied the reader has that (RFC 3229, section 10.5.1).
    /// It is that of the plain bytes, whatever the coding of the changes. Caches that know nothing of deltas must not keep it.
    static Answer answer(Rendition changes, Rendition current) {
        String tag = Objects.requireNonNull(current.bodies().get("identity")).entityTag();
        Map<String, Rendition.Body> bodies =
                changes.bodies().entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey,
                                        body -> new Rendition.Body(body.getValue().bytes(), tag)));
        var relabelled =
                new Rendition(
                        changes.mediaType(),
                        current.lastModified(),
                        bodies,
                        Optional.empty(),
                        false);
        return new Answer.Delta(
                Representation.of(relabelled, Caching.NEVER, SecurityHeaders.FEED, FEED, VARY));
    }

    private static boolean isCurrent(EntityTagField tags, Rendition current) {
        return current.bodies().values().stream()
                .anyMatch(body -> tags.containsWeakly(body.entityTag()));
    }
}
