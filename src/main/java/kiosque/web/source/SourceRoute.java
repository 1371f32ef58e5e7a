package kiosque.web.source;

import kiosque.feed.Arrival;
import kiosque.feed.PastPoll;
import kiosque.feed.SourceStatus;
import kiosque.publish.merged.MergedFeedSettings;
import kiosque.publish.merged.SiteSettings;
import kiosque.store.published.SourceFile;
import kiosque.store.published.SourceFile.Filed;
import kiosque.web.cache.PageCache;
import kiosque.web.cache.PageContext;
import kiosque.web.cache.WebAddresses;
import kiosque.web.http.Answer;
import kiosque.web.http.Caching.Audience;
import kiosque.web.http.QueryString;
import kiosque.web.http.QueryString.Invalid;
import kiosque.web.http.Route;
import kiosque.web.http.WebRequest;
import kiosque.web.page.Frame;
import kiosque.web.page.PollWords;
import kiosque.web.page.Sentences;
import kiosque.web.page.SourcePage;
import kiosque.web.page.TimeWords;
import kiosque.web.page.Wording;
import kiosque.web.river.Items;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// `/sources/NAME`: everything that is known of one source. Asked of the database every half minute at most.
public final class SourceRoute implements Route {
    private static final String HERE = "/sources/";
    private static final Duration FRESH = Duration.ofSeconds(30);
    private static final int POLLS = 20;

    private final PageContext context;
    private final SourcesRoute all;

    public SourceRoute(PageContext context, SourcesRoute all) {
        this.context = context;
        this.all = all;
    }

    @Override
    public Optional<Answer> answer(WebRequest request) {
        return request.path().startsWith(HERE) ? Optional.of(source(request)) : Optional.empty();
    }

    private Answer source(WebRequest request) {
        String name = request.path().substring(HERE.length());
        try {
            if (name.isEmpty()) {
                name = QueryString.parse(request.query(), Set.of("name")).get("name").orElse("");
            }
        } catch (Invalid e) {
            return Answer.refused(400, e.sentence());
        }
        String wanted = name;
        Optional<SourceStatus> found =
                all.sources().stream()
                        .filter(status -> status.source().name().equals(wanted))
                        .findFirst();
        if (found.isEmpty()) {
            return Answer.notFound();
        }
        long generation = context.clock().instant().getEpochSecond() / FRESH.toSeconds();
        var order = new PageCache.Order(HERE + name, "" + generation, Audience.EVERYBODY);
        return context.cache()
                .answer(
                        request,
                        order,
                        words -> Optional.of(page(found.get(), context.calendar(words))));
    }

    private String page(SourceStatus status, TimeWords calendar) {
        SourceFile file = context.reader().file(status.source());
        List<PastPoll> last = file.polls().stream().limit(SourceList.POLLS).toList();
        var row = SourceList.row(status, last.reversed(), Optional.empty(), calendar);
        Wording words = calendar.words();
        return context.pages()
                .write(
                        new SourcePage(
                                frame(row.name(), words),
                                row,
                                new SourceFacts(status, !row.links().feed().isEmpty(), calendar)
                                        .with(file),
                                new DayPlots(calendar, file.days()).all(),
                                file.polls().stream()
                                        .limit(POLLS)
                                        .map(poll -> poll(poll, calendar))
                                        .toList(),
                                file.repairs().stream()
                                        .map(repair -> PollWords.mended(words, repair))
                                        .toList(),
                                file.blocks().stream()
                                        .map(block ->
                                                new SourcePage.Block(
                                                        block.text(),
                                                        words.count(
                                                                "source.carried", block.entries()),
                                                        block.kept()))
                                        .toList(),
                                file.dropped().stream()
                                        .map(dropped -> rule(dropped, calendar))
                                        .toList(),
                                entries(file, calendar)));
    }

    private Frame frame(String title, Wording words) {
        SiteSettings site = context.site();
        return new Frame(
                words, title, site.title(), WebAddresses.root(site), List.of(), Optional.empty());
    }

    private static SourcePage.Rule rule(SourceFile.Dropped dropped, TimeWords calendar) {
        Wording words = calendar.words();
        String why = dropped.rule();
        boolean written = !Arrival.isBacklog(Optional.of(why));
        return new SourcePage.Rule(
                written ? why : Sentences.say(words, why).orElse(why),
                written,
                words.count("source.articles", dropped.entries()),
                calendar.moment(dropped.last()));
    }

    private static SourcePage.Poll poll(PastPoll poll, TimeWords calendar) {
        Wording words = calendar.words();
        String time = words.milliseconds((double) poll.effort().took().toMillis());
        return new SourcePage.Poll(
                calendar.moment(poll.at()),
                poll.failed() ? "failed" : poll.arrivals() > 0 ? "brought" : "quiet",
                PollWords.outcome(words, poll.outcome(), poll.detail()),
                brought(poll, words),
                poll.effort().bytes() == 0
                        ? time
                        : time + " · " + words.size(poll.effort().bytes()));
    }

    private static String brought(PastPoll poll, Wording words) {
        return Stream.of(
                        counted("poll.new", poll.arrivals(), words),
                        counted("poll.copies", poll.copies(), words),
                        counted("poll.edits", poll.edits(), words))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String counted(String key, int number, Wording words) {
        return number == 0 ? "" : words.count(key, number);
    }

    /// Of merged feeds that everybody may read: a title can be what a token protects.
    private List<SourcePage.Entry> entries(SourceFile file, TimeWords calendar) {
        Set<String> open =
                context.documents().feeds().stream()
                        .filter(MergedFeedSettings::isPublic)
                        .map(MergedFeedSettings::slug)
                        .collect(Collectors.toSet());
        return file.entries().stream()
                .filter(entry -> entry.feeds().stream().anyMatch(open::contains))
                .map(entry ->
                        new SourcePage.Entry(
                                calendar.words().titled(entry.title()),
                                entry.link().filter(Items::isOfTheWeb),
                                calendar.moment(entry.at()),
                                story(entry, calendar.words())))
                .toList();
    }

    private static String story(Filed entry, Wording words) {
        if (entry.tellings() == 1) {
            return words.say("story.alone");
        }
        return words.count(entry.first() ? "story.first" : "story.copy", entry.tellings() - 1);
    }
}
