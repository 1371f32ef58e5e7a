package kiosque.web.river;

import static java.nio.charset.StandardCharsets.UTF_8;

import kiosque.publish.merged.DerivedQuery;
import kiosque.publish.merged.MergedFeedSettings;
import kiosque.publish.merged.Selection;
import kiosque.publish.merged.SiteSettings;
import kiosque.web.access.ClientLimits;
import kiosque.web.cache.PageCache;
import kiosque.web.cache.PageContext;
import kiosque.web.cache.WebAddresses;
import kiosque.web.feed.Catalogue;
import kiosque.web.feed.FeedPath;
import kiosque.web.http.Answer;
import kiosque.web.http.Caching.Audience;
import kiosque.web.http.QueryString;
import kiosque.web.http.QueryString.Invalid;
import kiosque.web.http.Route;
import kiosque.web.http.WebRequest;
import kiosque.web.page.Frame;
import kiosque.web.page.SearchPage;
import kiosque.web.page.Wording;

import java.net.URLEncoder;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// `/search`: what is found in all merged feeds that everybody may see, one after the other; for one of them it sends on to its own search.
///
/// @param limits of what costs a search
public record SearchRoute(PageContext context, Catalogue catalogue, ClientLimits limits)
        implements Route {
    private static final Set<String> PARAMETERS = Set.of("q", "feed");
    private static final int OF_EACH = 10;

    @Override
    public Optional<Answer> answer(WebRequest request) {
        return request.path().equals("/search") ? Optional.of(search(request)) : Optional.empty();
    }

    private Answer search(WebRequest request) {
        QueryString query;
        try {
            query = QueryString.parse(request.query(), PARAMETERS);
        } catch (Invalid e) {
            return Answer.refused(400, e.sentence());
        }
        String words = query.get("q").orElse("");
        List<MergedFeedSettings> open = catalogue.open();
        Optional<String> slug =
                query.get("feed")
                        .filter(asked -> open.stream().anyMatch(feed -> feed.slug().equals(asked)));
        if (slug.isPresent() && !words.isEmpty()) {
            String river = new FeedPath.River(slug.get()).path();
            return new Answer.Redirected(
                    303,
                    WebAddresses.root(context.site())
                            + river
                            + "?q="
                            + URLEncoder.encode(words, UTF_8));
        }
        Optional<Duration> wait =
                words.isBlank() ? Optional.empty() : limits.take(request.client().key());
        if (wait.isPresent()) {
            return Answer.tooManySearches(wait.get());
        }
        var order =
                new PageCache.Order(
                        "/search?" + words, context.generations().of(open), Audience.EVERYBODY);
        return context.cache()
                .answer(
                        request,
                        order,
                        wording -> Optional.of(context.pages().write(page(wording, words, open))));
    }

    private SearchPage page(Wording wording, String words, List<MergedFeedSettings> feeds) {
        SiteSettings site = context.site();
        var frame =
                new Frame(
                        wording,
                        wording.say("search.title"),
                        site.title(),
                        WebAddresses.root(site),
                        List.of(),
                        Optional.empty());
        return new SearchPage(
                frame,
                words,
                !words.isBlank(),
                feeds.stream()
                        .map(feed -> new SearchPage.Choice(feed.slug(), feed.title()))
                        .toList(),
                words.isBlank()
                        ? List.of()
                        : feeds.stream()
                                .map(feed -> group(wording, words, feed))
                                .filter(group -> !group.items().isEmpty())
                                .toList());
    }

    private SearchPage.Group group(Wording wording, String words, MergedFeedSettings feed) {
        String home = WebAddresses.root(context.site()) + new FeedPath.River(feed.slug()).path();
        var selection = new Selection(feed, DerivedQuery.searching(words, OF_EACH));
        var items = new Items(selection, context.calendar(wording), home);
        return new SearchPage.Group(
                feed.title(),
                feed.language(),
                home + "?q=" + URLEncoder.encode(words, UTF_8),
                selection.entries(context.reader(), OF_EACH).stream().map(items::item).toList());
    }
}
