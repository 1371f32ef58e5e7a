package kiosque.web;

import kiosque.publish.Rendition;
import kiosque.web.http.Caching.Audience;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;

import java.util.ArrayList;

/// The `Link` and related header fields of a document (RFC 8288): the same that it says in its body, for readers that look no further.
final class FeedLinks {
    private static final HttpField NOT_FOR_SEARCH_ENGINES =
            new HttpField("X-Robots-Tag", "noindex, nofollow");

    private final Documents documents;

    FeedLinks(Documents documents) {
        this.documents = documents;
    }

    /// The addresses are public ones: a token is in none of them.
    HttpField[] of(FeedAddress address, Rendition rendition, Audience audience) {
        String home = documents.site().publicUrl().toString();
        var links = new ArrayList<String>();
        switch (address) {
            case FeedAddress.Current current -> {
                links.add(link(home + current.path(), "self"));
                documents.hub().ifPresent(hub -> links.add(link(hub, "hub")));
            }
            case FeedAddress.Archive archive -> {
                links.add(link(home + archive.path(), "self"));
                var newest = new FeedAddress.Current(archive.slug(), archive.format());
                links.add(link(home + newest.path(), "current"));
            }
            case FeedAddress.Opml _,
                    FeedAddress.River _,
                    FeedAddress.Page _,
                    FeedAddress.Story _ -> {}
        }
        rendition
                .next()
                .map(next -> next.startsWith("/") ? home + next : next)
                .ifPresent(next -> links.add(link(next, "prev-archive")));
        return links.isEmpty() ? none(audience) : fields(String.join(", ", links), audience);
    }

    /// Of a derived document, whose own address only its body knows.
    HttpField[] none(Audience audience) {
        return audience == Audience.EVERYBODY
                ? new HttpField[0]
                : new HttpField[] {NOT_FOR_SEARCH_ENGINES};
    }

    private static HttpField[] fields(String links, Audience audience) {
        var link = new PreEncodedHttpField(HttpHeader.LINK, links);
        return audience == Audience.EVERYBODY
                ? new HttpField[] {link}
                : new HttpField[] {link, NOT_FOR_SEARCH_ENGINES};
    }

    private static String link(String target, String relation) {
        return "<" + target + ">; rel=\"" + relation + "\"";
    }
}
