package kiosque.web.feed;

import kiosque.publish.cache.Rendition;
import kiosque.web.http.Answer;
import kiosque.web.http.Caching;
import kiosque.web.http.Caching.Audience;
import kiosque.web.http.Representation;
import kiosque.web.http.Route;
import kiosque.web.http.SecurityHeaders;
import kiosque.web.http.WebRequest;

import java.time.Duration;
import java.util.Optional;

/// `/sources.opml`: the sources that we poll, for other aggregators and other Kiosques.
public record ListRoute(Documents documents) implements Route {

    @Override
    public Optional<Answer> answer(WebRequest request) {
        return request.path().equals("/sources.opml") ? Optional.of(list()) : Optional.empty();
    }

    private Answer list() {
        Optional<Rendition> opml = documents.opml(Optional.empty());
        return opml.<Answer>map(ListRoute::shown)
                .orElseGet(() ->
                        Answer.later(
                                503,
                                "The list of sources is not there yet.",
                                Duration.ofSeconds(2)));
    }

    private static Answer shown(Rendition opml) {
        return new Answer.Shown(
                Representation.of(
                        opml,
                        Caching.document(opml.freshFor(), Audience.EVERYBODY),
                        SecurityHeaders.FEED));
    }
}
