package kiosque.web.feed;

import kiosque.publish.cache.Rendition;
import kiosque.publish.merged.FeedKey;
import kiosque.publish.merged.Format;
import kiosque.web.access.ClientLimits;
import kiosque.web.http.Answer;
import kiosque.web.http.Caching;
import kiosque.web.http.Caching.Audience;
import kiosque.web.http.QueryString;
import kiosque.web.http.Representation;
import kiosque.web.http.SecurityHeaders;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// Merged feeds as documents: current, archived, derived, changed since, and their sources as OPML.
public final class DocumentResponder implements FeedRoute.Responder {
    private final Documents documents;
    private final ClientLimits limits;

    /// The header fields of current documents. The documents themselves may be forgotten.
    private final Map<Key, Ready> ready = new ConcurrentHashMap<>();

    private record Key(FeedKey key, Format format) {}

    private record Ready(
            WeakReference<Rendition> rendition, Duration freshFor, Representation.Fields fields) {}

    /// @param limits of what costs a search or a rendering
    public DocumentResponder(Documents documents, ClientLimits limits) {
        this.documents = documents;
        this.limits = limits;
    }

    @Override
    public Answer answer(FeedRoute.Visit visit, FeedPath address) {
        try {
            return switch (address) {
                case FeedPath.Current(_, Format format) -> current(visit, format);
                case FeedPath.Archive(_, int last, Format format) -> archive(visit, last, format);
                case FeedPath.Opml _ -> opml(visit);
                case FeedPath.River _, FeedPath.Live _, FeedPath.Page _, FeedPath.Story _ ->
                        Answer.notFound();
            };
        } catch (QueryString.Invalid e) {
            return Answer.refused(400, e.sentence());
        }
    }

    private Answer current(FeedRoute.Visit visit, Format format) throws QueryString.Invalid {
        var query = DerivedParameters.read(visit.request().query(), documents.site().timeZone());
        if (query.isPresent()) {
            return limited(
                    visit,
                    () ->
                            documents
                                    .derived(visit.key(), query.get(), format)
                                    .map(found -> shown(visit, found))
                                    .orElseGet(DocumentResponder::notYet));
        }
        Optional<Rendition> document = documents.document(visit.key(), format);
        if (document.isEmpty()) {
            return notYet();
        }
        return delta(visit, format, document.get())
                .orElseGet(() -> whole(visit, format, document.get()));
    }

    private Answer whole(FeedRoute.Visit visit, Format format, Rendition current) {
        return BrowserView.isWanted(visit.request(), current)
                ? BrowserView.of(current)
                : new Answer.Shown(ready(visit, format, current));
    }

    private Representation ready(FeedRoute.Visit visit, Format format, Rendition current) {
        var key = new Key(visit.key(), format);
        Ready known = ready.get(key);
        Duration freshFor = documents.freshFor(visit.feed().slug(), current);
        if (known != null
                && known.rendition().refersTo(current)
                && known.freshFor().equals(freshFor)) {
            return Representation.of(current, known.fields());
        }
        Representation now = representation(visit, current, freshFor);
        ready.put(key, new Ready(new WeakReference<>(current), freshFor, now.fields()));
        return now;
    }

    private Answer archive(FeedRoute.Visit visit, int last, Format format)
            throws QueryString.Invalid {
        QueryString.parse(visit.request().query(), Set.of());
        return documents
                .archive(visit.key(), last, format)
                .map(found -> shown(visit, found))
                .orElseGet(Answer::notFound);
    }

    private Answer opml(FeedRoute.Visit visit) throws QueryString.Invalid {
        QueryString.parse(visit.request().query(), Set.of());
        return documents
                .opml(Optional.of(visit.feed().slug()))
                .map(found -> shown(visit, found))
                .orElseGet(DocumentResponder::notYet);
    }

    private Answer limited(FeedRoute.Visit visit, Supplier<Answer> work) {
        Optional<Duration> wait = limits.take(visit.request().client().key());
        return wait.isPresent() ? Answer.tooManySearches(wait.get()) : work.get();
    }

    private static Answer shown(FeedRoute.Visit visit, Rendition rendition) {
        return BrowserView.isWanted(visit.request(), rendition)
                ? BrowserView.of(rendition)
                : new Answer.Shown(representation(visit, rendition, rendition.freshFor()));
    }

    private static Representation representation(
            FeedRoute.Visit visit, Rendition rendition, Duration freshFor) {
        Audience audience = Catalogue.audience(visit.feed());
        Caching caching =
                rendition.immutable()
                        ? Caching.archive(audience)
                        : Caching.document(freshFor, audience);
        return Representation.of(
                rendition, caching, SecurityHeaders.FEED, FeedLinks.of(rendition, audience));
    }

    /// RFC 3229: a reader that says `A-IM: feed` and which version it has may be sent the entries that changed since. Only its first tag counts, and only an older generation's.
    private Optional<Answer> delta(FeedRoute.Visit visit, Format format, Rendition current) {
        if (!documents.site().deltas() || visit.request().headers().get(Deltas.A_IM) == null) {
            return Optional.empty();
        }
        return Deltas.wanted(visit.request(), current)
                .flatMap(tag -> documents.delta(visit.key(), format, tag))
                .map(changes -> Deltas.answer(changes, current));
    }

    private static Answer notYet() {
        return Answer.later(503, "This is not rendered yet.", Duration.ofSeconds(2));
    }
}
