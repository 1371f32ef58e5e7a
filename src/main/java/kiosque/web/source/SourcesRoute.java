package kiosque.web.source;

import kiosque.feed.PastPoll;
import kiosque.feed.SourceStatus;
import kiosque.publish.merged.SiteSettings;
import kiosque.store.published.SourceFile;
import kiosque.web.cache.LastGood;
import kiosque.web.cache.PageCache;
import kiosque.web.cache.PageContext;
import kiosque.web.cache.WebAddresses;
import kiosque.web.http.Answer;
import kiosque.web.http.Caching.Audience;
import kiosque.web.http.QueryString.Invalid;
import kiosque.web.http.Route;
import kiosque.web.http.WebRequest;
import kiosque.web.page.Frame;
import kiosque.web.page.SourcesPage;
import kiosque.web.page.TimeWords;
import kiosque.web.page.Wording;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `/sources`: how each source is doing. Asked of the database every ten seconds at most, and who told what first every minute, however
/// many look.
public final class SourcesRoute implements Route {
    private static final Duration FRESH = Duration.ofSeconds(10);
    private static final Duration SHARES_FRESH = Duration.ofMinutes(1);
    private static final Duration A_MONTH = Duration.ofDays(31);
    private static final int PART = 200;

    private final PageContext context;
    private final LastGood<Snapshot> sources;

    /// What the page is made from, and a number that changes with it.
    private record Snapshot(
            List<SourceStatus> sources, Map<Long, SourceFile.Share> shares, long number) {}

    public SourcesRoute(PageContext context) {
        this.context = context;
        var shares =
                new LastGood<>(
                        () -> context.reader().shares(context.clock().instant().minus(A_MONTH)),
                        SHARES_FRESH,
                        System::nanoTime);
        this.sources = new LastGood<>(() -> ask(context, shares.get()), FRESH, System::nanoTime);
    }

    @Override
    public Optional<Answer> answer(WebRequest request) {
        return request.path().equals("/sources") ? Optional.of(sources(request)) : Optional.empty();
    }

    /// As of the last ten seconds.
    List<SourceStatus> sources() {
        return sources.get().sources();
    }

    private Answer sources(WebRequest request) {
        SourcesView view;
        try {
            view = SourcesView.of(request.query());
        } catch (Invalid e) {
            return Answer.refused(400, e.sentence());
        }
        Snapshot snapshot = sources.get();
        var order =
                new PageCache.Order(
                        "/sources" + view.query(), "" + snapshot.number(), Audience.EVERYBODY);
        return context.cache()
                .answer(request, order, words -> page(context.calendar(words), snapshot, view));
    }

    private Optional<String> page(TimeWords calendar, Snapshot snapshot, SourcesView view) {
        List<SourceStatus> wanted = view.of(snapshot.sources(), snapshot.shares(), calendar.now());
        int from = (view.part() - 1) * PART;
        if (from > 0 && from >= wanted.size()) {
            return Optional.empty();
        }
        int to = Math.min(from + PART, wanted.size());
        List<SourceStatus> shown = wanted.subList(from, to);
        Map<Long, List<PastPoll>> polls =
                context.reader()
                        .lastPolls(
                                shown.stream().map(it -> it.source().number()).toList(),
                                SourceList.POLLS);
        Wording words = calendar.words();
        return Optional.of(
                context.pages()
                        .write(
                                new SourcesPage(
                                        frame(words),
                                        SourceList.shares(snapshot.sources(), calendar),
                                        view.shows(words),
                                        view.sorts(words),
                                        view.tag(),
                                        tags(snapshot.sources()),
                                        shown.stream()
                                                .map(source ->
                                                        row(source, polls, snapshot, calendar))
                                                .toList(),
                                        from > 0
                                                ? Optional.of(
                                                        view.turnedTo(view.part() - 1).query())
                                                : Optional.empty(),
                                        to < wanted.size()
                                                ? Optional.of(
                                                        view.turnedTo(view.part() + 1).query())
                                                : Optional.empty())));
    }

    private static SourcesPage.Row row(
            SourceStatus source,
            Map<Long, List<PastPoll>> polls,
            Snapshot snapshot,
            TimeWords calendar) {
        long number = source.source().number();
        return SourceList.row(
                source,
                polls.getOrDefault(number, List.of()),
                Optional.ofNullable(snapshot.shares().get(number)),
                calendar);
    }

    private static List<String> tags(List<SourceStatus> sources) {
        return sources.stream()
                .flatMap(source -> source.tags().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private Frame frame(Wording words) {
        SiteSettings site = context.site();
        return new Frame(
                words,
                words.say("nav.sources"),
                site.title(),
                WebAddresses.root(site),
                List.of(),
                Optional.of(site.publicUrl() + "/sources"));
    }

    private static Snapshot ask(PageContext context, Map<Long, SourceFile.Share> shares) {
        return new Snapshot(
                context.reader().sources(), shares, context.clock().instant().toEpochMilli());
    }
}
