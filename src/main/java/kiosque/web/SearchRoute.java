package kiosque.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import kiosque.publish.MergedFeedSettings;
import kiosque.publish.SiteSettings;
import kiosque.web.http.Answer;
import kiosque.web.http.Ask;
import kiosque.web.http.Caching.Audience;
import kiosque.web.http.QueryString;
import kiosque.web.http.QueryString.Invalid;
import kiosque.web.http.Route;
import kiosque.web.page.Frame;
import kiosque.web.page.SearchPage;
import kiosque.web.page.Wording;

import java.net.URLEncoder;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// `/search`: asks where to search, and sends on to the merged feed that can.
final class SearchRoute implements Route {
    private static final Set<String> PARAMETERS = Set.of("q", "feed");

    private final Newsroom newsroom;
    private final Catalogue catalogue;

    SearchRoute(Newsroom newsroom, Catalogue catalogue) {
        this.newsroom = newsroom;
        this.catalogue = catalogue;
    }

    @Override
    public Optional<Answer> answer(Ask ask) {
        return ask.path().equals("/search") ? Optional.of(search(ask)) : Optional.empty();
    }

    private Answer search(Ask ask) {
        QueryString query;
        try {
            query = QueryString.parse(ask.query(), PARAMETERS);
        } catch (Invalid e) {
            return Answer.refused(400, e.sentence());
        }
        String words = query.get("q").orElse("");
        List<MergedFeedSettings> open = catalogue.open();
        Optional<String> slug =
                query.get("feed")
                        .filter(asked -> open.stream().anyMatch(feed -> feed.slug().equals(asked)));
        if (slug.isPresent() && !words.isEmpty()) {
            String river = new FeedAddress.River(slug.get()).path();
            return new Answer.Redirected(
                    303,
                    WebAddresses.root(newsroom.site())
                            + river
                            + "?q="
                            + URLEncoder.encode(words, UTF_8));
        }
        var order =
                new PagePress.Order("/search?" + words, "" + open.hashCode(), Audience.EVERYBODY);
        return newsroom.press()
                .print(
                        ask,
                        order,
                        wording -> Optional.of(newsroom.pages().write(page(wording, words, open))));
    }

    private SearchPage page(Wording wording, String words, List<MergedFeedSettings> feeds) {
        SiteSettings site = newsroom.site();
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
                feeds.stream()
                        .map(feed -> new SearchPage.Choice(feed.slug(), feed.title()))
                        .toList());
    }
}
