package kiosque.web.river;

import kiosque.feed.PublishedEntry;
import kiosque.publish.merged.DerivedQuery;
import kiosque.publish.merged.MergedFeedSettings;
import kiosque.publish.merged.Selection;
import kiosque.store.published.MergedFeedReader;
import kiosque.web.access.ClientLimits;
import kiosque.web.cache.PageCache;
import kiosque.web.cache.PageContext;
import kiosque.web.feed.Catalogue;
import kiosque.web.feed.DerivedParameters;
import kiosque.web.feed.FeedPath;
import kiosque.web.feed.FeedRoute;
import kiosque.web.http.Answer;
import kiosque.web.http.Caching.Audience;
import kiosque.web.http.QueryString;
import kiosque.web.http.QueryString.Invalid;
import kiosque.web.http.WebRequest;
import kiosque.web.page.RiverPage;
import kiosque.web.page.Wording;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// The pages of a merged feed: its river, the river's older parts, a selection of it, one story.
public final class PageResponder implements FeedRoute.Responder {

    /// How many entries an older part has.
    static final int PART = 50;

    private static final int MOST_FOUND = 200;

    private static final String ASK_AGAIN = "retry: 45000\n\n";

    private final PageContext context;
    private final ClientLimits limits;

    /// @param limits of selections, which cost a search
    public PageResponder(PageContext context, ClientLimits limits) {
        this.context = context;
        this.limits = limits;
    }

    @Override
    public Answer answer(FeedRoute.Visit visit, FeedPath address) {
        WebRequest request = visit.request();
        MergedFeedSettings feed = visit.feed();
        try {
            return switch (address) {
                case FeedPath.River river -> river(request, river, feed);
                case FeedPath.Page part -> part(request, part, feed);
                case FeedPath.Story story -> story(request, story, feed);
                case FeedPath.Live _ -> live(request, feed);
                case FeedPath.Current _, FeedPath.Archive _, FeedPath.Opml _ -> Answer.notFound();
            };
        } catch (Invalid e) {
            return Answer.refused(400, e.sentence());
        }
    }

    private Answer river(WebRequest request, FeedPath.River address, MergedFeedSettings feed)
            throws Invalid {
        var paged = PagedQuery.of(request.query());
        var query = DerivedParameters.read(paged.query(), context.site().timeZone());
        if (query.isEmpty()) {
            return page(
                    request,
                    order(address.path(), feed).withOurScript(),
                    words -> Optional.of(rivers(words, feed).whole(newest(feed), last(feed))));
        }
        Optional<Duration> wait = limits.take(request.client().key());
        return wait.isPresent()
                ? Answer.tooManySearches(wait.get())
                : page(
                        request,
                        order(address.path() + "?" + request.query(), feed),
                        words -> Optional.of(selection(words, feed, query.get(), paged)));
    }

    private RiverPage selection(
            Wording words, MergedFeedSettings feed, DerivedQuery query, PagedQuery paged) {
        int part = Math.min(query.shown().limit().orElse(PART), MOST_FOUND);
        int upTo = part * paged.page() + 1; // one more tells whether there is more
        List<PublishedEntry> found =
                new Selection(feed, query.upTo(upTo)).entries(context.reader(), upTo);
        var selection = new Selection(feed, query);
        return rivers(words, feed).selection(found, selection, paged, part);
    }

    private Answer part(WebRequest request, FeedPath.Page address, MergedFeedSettings feed)
            throws Invalid {
        QueryString.parse(request.query(), Set.of());
        long last = (long) address.number() * PART;
        return page(
                request,
                order(address.path(), feed),
                words ->
                        Optional.of(context.reader().range(feed.slug(), last - PART + 1, last))
                                .filter(part -> !part.isEmpty())
                                .map(part -> rivers(words, feed).part(address, part.reversed())));
    }

    private Answer page(
            WebRequest request,
            PageCache.Order order,
            Function<Wording, Optional<RiverPage>> page) {
        return context.cache()
                .answer(request, order, words -> page.apply(words).map(context.pages()::write));
    }

    private Answer story(WebRequest request, FeedPath.Story address, MergedFeedSettings feed)
            throws Invalid {
        QueryString.parse(request.query(), Set.of());
        long ordinal = address.ordinal();
        return context.cache()
                .answer(
                        request,
                        order(address.path(), feed),
                        words ->
                                context.reader().range(feed.slug(), ordinal, ordinal).stream()
                                        .findFirst()
                                        .map(pages(words, feed)::page)
                                        .map(context.pages()::write));
    }

    /// Server-sent events, one an answer: the browser asks again by itself, and no connection is kept waiting.
    private Answer live(WebRequest request, MergedFeedSettings feed) throws Invalid {
        String since = QueryString.parse(request.query(), Set.of("since")).get("since").orElse("");
        if (!since.matches("[0-9]{1,18}")) {
            return Answer.refused(400, "since= is the number of the last entry that you know.");
        }
        long came = context.generations().last(feed) - Long.parseLong(since);
        String event =
                came > 0
                        ? "event: news\ndata: "
                                + context.cache().words(request).count("news", came)
                                + "\n\n"
                        : "";
        return new Answer.Said(200, "text/event-stream", ASK_AGAIN + event);
    }

    private List<PublishedEntry> newest(MergedFeedSettings feed) {
        return new Selection(feed, DerivedQuery.NOTHING).entries(context.reader(), PART);
    }

    private long last(MergedFeedSettings feed) {
        return context.reader().versions().stream()
                .filter(version -> version.slug().equals(feed.slug()))
                .mapToLong(MergedFeedReader.Version::lastOrdinal)
                .findFirst()
                .orElse(0);
    }

    private Rivers rivers(Wording words, MergedFeedSettings feed) {
        boolean amongOthers =
                context.documents().feeds().stream()
                        .filter(other -> !other.slug().equals(feed.slug()))
                        .anyMatch(MergedFeedSettings::isPublic);
        return new Rivers(context.site(), feed, context.calendar(words), amongOthers);
    }

    private StoryPages pages(Wording words, MergedFeedSettings feed) {
        return new StoryPages(context.site(), feed, context.calendar(words));
    }

    private PageCache.Order order(String address, MergedFeedSettings feed) {
        Audience audience = Catalogue.audience(feed);
        return new PageCache.Order(address, context.generations().of(feed), audience);
    }
}
