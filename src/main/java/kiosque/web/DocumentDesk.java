package kiosque.web;

import kiosque.publish.MergedFeedSettings;
import kiosque.publish.Rendition;
import kiosque.web.http.Answer;
import kiosque.web.http.Ask;
import kiosque.web.http.Caching;
import kiosque.web.http.Caching.Audience;
import kiosque.web.http.Guard;
import kiosque.web.http.QueryString;
import kiosque.web.http.Representation;

import org.eclipse.jetty.http.HttpField;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Merged feeds as documents: current, archived, derived, changed since, and their sources as OPML.
final class DocumentDesk implements FeedRoute.Desk {
    private final Documents documents;
    private final FeedLinks links;
    private final ClientLimits limits;

    /// Current documents made ready, as long as they are the current ones.
    private final Map<Shelf, Representation> ready = new ConcurrentHashMap<>();

    private record Shelf(FeedAddress address, Audience audience) {}

    /// @param limits of derived documents, which cost a search and a rendering
    DocumentDesk(Documents documents, ClientLimits limits) {
        this.documents = documents;
        this.links = new FeedLinks(documents);
        this.limits = limits;
    }

    @Override
    public Answer answer(Ask ask, FeedAddress address, MergedFeedSettings feed) {
        Audience audience = Catalogue.audience(feed);
        try {
            return switch (address) {
                case FeedAddress.Current current -> current(ask, current, audience);
                case FeedAddress.Archive archive -> archive(ask, archive, audience);
                case FeedAddress.Opml opml -> opml(ask, opml, audience);
                case FeedAddress.River _, FeedAddress.Page _, FeedAddress.Story _ ->
                        Answer.notFound();
            };
        } catch (QueryString.Invalid e) {
            return Answer.refused(400, e.sentence());
        }
    }

    private Answer current(Ask ask, FeedAddress.Current address, Audience audience)
            throws QueryString.Invalid {
        var query = DerivedParameters.read(ask.query(), documents.site().timeZone());
        if (query.isPresent()) {
            Optional<Duration> wait = limits.take(ask.client().key());
            return wait.isPresent()
                    ? Answer.later(429, "You ask for more than we can search for.", wait.get())
                    : documents
                            .derived(address.slug(), query.get(), address.format())
                            .map(found -> shown(found, audience, links.none(audience)))
                            .orElseGet(DocumentDesk::notYet);
        }
        Optional<Rendition> document = documents.document(address.slug(), address.format());
        if (document.isEmpty()) {
            return notYet();
        }
        return delta(ask, address, document.get())
                .orElseGet(() -> new Answer.Shown(ready(address, audience, document.get())));
    }

    @SuppressWarnings(
            "ReferenceEquality") // a rendition that is the same object needs no second look
    private Representation ready(FeedAddress address, Audience audience, Rendition current) {
        var shelf = new Shelf(address, audience);
        Representation known = ready.get(shelf);
        if (known == null || known.rendition() != current) {
            known =
                    Representation.of(
                            current,
                            Caching.DOCUMENT.onlyFor(audience),
                            Guard.FEED,
                            links.of(address, current, audience));
            ready.put(shelf, known);
        }
        return known;
    }

    private Answer archive(Ask ask, FeedAddress.Archive address, Audience audience)
            throws QueryString.Invalid {
        QueryString.parse(ask.query(), Set.of());
        return documents
                .archive(address.slug(), address.number(), address.format())
                .map(found -> shown(found, audience, links.of(address, found, audience)))
                .orElseGet(Answer::notFound);
    }

    private Answer opml(Ask ask, FeedAddress.Opml address, Audience audience)
            throws QueryString.Invalid {
        QueryString.parse(ask.query(), Set.of());
        return documents
                .opml(Optional.of(address.slug()))
                .map(found -> shown(found, audience, links.of(address, found, audience)))
                .orElseGet(DocumentDesk::notYet);
    }

    private static Answer shown(Rendition rendition, Audience audience, HttpField... links) {
        Caching caching = rendition.immutable() ? Caching.ARCHIVE : Caching.DOCUMENT;
        return new Answer.Shown(
                Representation.of(rendition, caching.onlyFor(audience), Guard.FEED, links));
    }

    /// RFC 3229: a reader that says `A-IM: feed` and which version it has may be sent the entries that changed since. Only its first tag counts, and only an older generation's.
    private Optional<Answer> delta(Ask ask, FeedAddress.Current address, Rendition current) {
        if (ask.headers().get(Deltas.A_IM) == null) {
            return Optional.empty();
        }
        return Deltas.wanted(ask, current)
                .flatMap(tag -> documents.delta(address.slug(), address.format(), tag))
                .map(changes -> Deltas.answer(changes, current));
    }

    private static Answer notYet() {
        return Answer.later(503, "This is not rendered yet.", Duration.ofSeconds(2));
    }
}
