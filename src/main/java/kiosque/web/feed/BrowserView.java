package kiosque.web.feed;

import kiosque.publish.cache.Rendition;
import kiosque.web.http.Answer;
import kiosque.web.http.Caching;
import kiosque.web.http.Representation;
import kiosque.web.http.SecurityHeaders;
import kiosque.web.http.WebRequest;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;

/// A feed for somebody who has opened it in a browser. Browsers show Atom's and RSS's own media types as bare text, or save them, whatever style sheet they name; the same bytes as XML
/// they show as they were meant. Readers never get this: they are no browsers' windows.
final class BrowserView {

    /// Sent when a person opens an address in a window, by every browser and by nothing else.
    private static final String NAVIGATION = "Upgrade-Insecure-Requests";

    private static final HttpField VARY =
            new PreEncodedHttpField(HttpHeader.VARY, "Accept-Encoding, " + NAVIGATION);

    static boolean isWanted(WebRequest request, Rendition rendition) {
        return rendition.mediaType().contains("+xml") && request.headers().contains(NAVIGATION);
    }

    static Answer of(Rendition rendition) {
        var xml =
                new Rendition(
                        "application/xml; charset=utf-8",
                        rendition.lastModified(),
                        rendition.bodies(),
                        rendition.next(),
                        rendition.immutable());
        Caching unshared = Caching.page(Caching.Audience.HOLDERS_OF_A_TOKEN);
        return new Answer.Shown(Representation.of(xml, unshared, SecurityHeaders.FEED, VARY));
    }
}
