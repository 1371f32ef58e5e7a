package kiosque.web;

import kiosque.picture.OurPictures;
import kiosque.picture.PictureProxy.Found;
import kiosque.picture.SignedAddresses;
import kiosque.web.cache.Packing;
import kiosque.web.http.Answer;
import kiosque.web.http.Caching;
import kiosque.web.http.Representation;
import kiosque.web.http.Route;
import kiosque.web.http.SecurityHeaders;
import kiosque.web.http.WebRequest;

import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// `/pictures/…`: pictures of entries, fetched in place of whoever reads our pages; only those that our pages name.
record PictureRoute(OurPictures pictures) implements Route {

    @Override
    public Optional<Answer> answer(WebRequest request) {
        return SignedAddresses.isOne(request.path())
                ? Optional.of(
                        pictures.addresses()
                                .url(request.path())
                                .map(this::found)
                                .orElseGet(Answer::notFound))
                : Optional.empty();
    }

    private Answer found(String url) {
        try {
            return switch (pictures.proxy().find(url)) {
                case Found.Shown picture -> shown(picture);
                case Found.Later(var rest) ->
                        Answer.later(503, "This picture cannot be had yet.", rest);
                case Found.Nothing _ -> Answer.notFound();
            };
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static Answer shown(Found.Shown picture) {
        return new Answer.Shown(
                Representation.of(
                        Packing.whole(
                                picture.type().mediaType(),
                                picture.bytes(),
                                picture.fetchedAt().truncatedTo(ChronoUnit.SECONDS)),
                        Caching.PICTURE,
                        SecurityHeaders.PICTURE));
    }
}
