package kiosque.web.river;

import kiosque.feed.PublishedEntry;
import kiosque.publish.merged.Format;
import kiosque.publish.merged.MergedFeedSettings;
import kiosque.publish.merged.SiteSettings;
import kiosque.web.cache.PageCache;
import kiosque.web.cache.PageContext;
import kiosque.web.cache.WebAddresses;
import kiosque.web.feed.Catalogue;
import kiosque.web.feed.FeedPath;
import kiosque.web.http.Answer;
import kiosque.web.http.Caching.Audience;
import kiosque.web.http.Route;
import kiosque.web.http.WebRequest;
import kiosque.web.page.Frame;
import kiosque.web.page.HomePage;
import kiosque.web.page.TimeWords;
import kiosque.web.page.Typography;
import kiosque.web.page.Wording;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// `/`: the merged feeds, with their newest headlines.
public record HomeRoute(PageContext context, Catalogue catalogue) implements Route {
    private static final int HEADLINES = 5;
    private static final int PER_SOURCE = 2;

    @Override
    public Optional<Answer> answer(WebRequest request) {
        return request.path().equals("/") ? Optional.of(home(request)) : Optional.empty();
    }

    private Answer home(WebRequest request) {
        List<MergedFeedSettings> feeds = catalogue.open();
        var order = new PageCache.Order("/", context.generations().of(feeds), Audience.EVERYBODY);
        return context.cache()
                .answer(
                        request,
                        order,
                        words -> Optional.of(context.pages().write(home(words, feeds))));
    }

    private HomePage home(Wording words, List<MergedFeedSettings> feeds) {
        SiteSettings site = context.site();
        var frame =
                new Frame(
                        words,
                        site.title(),
                        site.title(),
                        WebAddresses.root(site),
                        WebAddresses.alternates(site, feeds, ""),
                        Optional.of(site.publicUrl() + "/"),
                        Optional.of(new Frame.Preview("website", "", Optional.empty())));
        return new HomePage(
                frame, feeds.stream().map(feed -> preview(feed, context.calendar(words))).toList());
    }

    private HomePage.FeedPreview preview(MergedFeedSettings feed, TimeWords calendar) {
        SiteSettings site = context.site();
        var river = new FeedPath.River(feed.slug());
        return new HomePage.FeedPreview(
                feed.title(),
                feed.description(),
                feed.language(),
                WebAddresses.root(site) + river.path(),
                Arrays.stream(Format.values()).map(format -> subscription(feed, format)).toList(),
                newest(feed.slug()).stream()
                        .map(entry ->
                                new HomePage.Headline(
                                        Typography.tied(
                                                Items.headline(entry),
                                                entry.entry().language().orElse(feed.language())),
                                        WebAddresses.root(site)
                                                + new FeedPath.Story(feed.slug(), entry.ordinal())
                                                        .path(),
                                        entry.source().name(),
                                        calendar.moment(entry.published())))
                        .toList());
    }

    /// Of several sources if there are; a single one fills its preview alone.
    private List<PublishedEntry> newest(String slug) {
        List<PublishedEntry> ofMany = context.reader().newest(slug, HEADLINES, PER_SOURCE);
        return ofMany.size() == HEADLINES
                ? ofMany
                : context.reader().newest(slug, HEADLINES, HEADLINES);
    }

    private HomePage.Subscription subscription(MergedFeedSettings feed, Format format) {
        String url = context.site().publicUrl() + new FeedPath.Current(feed.slug(), format).path();
        return new HomePage.Subscription(WebAddresses.name(format), url);
    }
}
