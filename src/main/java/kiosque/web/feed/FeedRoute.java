package kiosque.web.feed;

import kiosque.publish.merged.FeedKey;
import kiosque.publish.merged.MergedFeedSettings;
import kiosque.web.access.Admission;
import kiosque.web.http.Answer;
import kiosque.web.http.Route;
import kiosque.web.http.WebRequest;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/// Everything below `/feeds/`: looks whether the merged feed exists for whoever asks, then hands on.
///
/// @param root what paths on this server begin with
public record FeedRoute(
        Catalogue catalogue,
        Responder documents,
        Responder pages,
        Supplier<String> root,
        InstantSource clock)
        implements Route {

    /// Somebody whom a merged feed is open to.
    ///
    /// @param request without the token
    /// @param key with the token, if the merged feed needs one
    public record Visit(WebRequest request, MergedFeedSettings feed, FeedKey key) {}

    /// Answers addresses of a merged feed that the asker may see.
    @FunctionalInterface
    public interface Responder {
        Answer answer(Visit visit, FeedPath address);
    }

    @Override
    public Optional<Answer> answer(WebRequest request) {
        var admission = Admission.of(request);
        return FeedPath.parse(admission.request().path())
                .map(address ->
                        catalogue
                                .find(address.slug())
                                .filter(admission::opens)
                                .map(feed -> answer(request, admission, address, feed))
                                .or(() -> moved(admission, address))
                                .orElseGet(Answer::notFound));
    }

    /// Whoever knows the merged feed by a slug that it had before is told the one of today, for good.
    private Optional<Answer> moved(Admission admission, FeedPath address) {
        return catalogue
                .formerly(address.slug(), clock.instant())
                .filter(admission::opens)
                .map(feed ->
                        new Answer.Redirected(
                                308,
                                admission.elsewhere(address.at(feed.slug()).path(), root.get())));
    }

    /// Pages under a token live where their relative links lead to others under the same token: whoever comes with a query is sent there.
    private Answer answer(
            WebRequest asked, Admission admission, FeedPath address, MergedFeedSettings feed) {
        WebRequest request = admission.request();
        var key = new FeedKey(feed.slug(), admission.token().filter(_ -> !feed.isPublic()));
        var visit = new Visit(request, feed, key);
        boolean byQuery = asked.path().equals(request.path());
        return switch (address) {
            case FeedPath.Current _, FeedPath.Archive _, FeedPath.Opml _ ->
                    documents.answer(visit, address);
            case FeedPath.Live _ -> pages.answer(visit, address);
            case FeedPath.River _, FeedPath.Page _, FeedPath.Story _ ->
                    byQuery && !feed.isPublic()
                            ? new Answer.Redirected(303, admission.inPath(root.get()))
                            : pages.answer(visit, address);
        };
    }
}
