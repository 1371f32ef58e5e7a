package kiosque.web;

import kiosque.feed.SourceStatus;
import kiosque.publish.SiteSettings;
import kiosque.web.http.Answer;
import kiosque.web.http.Ask;
import kiosque.web.http.Caching.Audience;
import kiosque.web.http.QueryString;
import kiosque.web.http.QueryString.Invalid;
import kiosque.web.http.Route;
import kiosque.web.page.Calendar;
import kiosque.web.page.Frame;
import kiosque.web.page.SourcesPage;
import kiosque.web.page.Wording;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// `/sources`: how each source is doing. Asked of the database every ten seconds at most, however many look.
final class SourcesRoute implements Route {
    private static final Duration FRESH = Duration.ofSeconds(10);
    private static final int PART = 200;

    private final Newsroom newsroom;
    private final LastGood<Snapshot> sources;
    private final SourceList rows;

    /// What the page is made from, and a number that changes with it.
    private record Snapshot(List<SourceStatus> sources, long number) {}

    SourcesRoute(Newsroom newsroom, PollHistory history) {
        this.newsroom = newsroom;
        this.sources = new LastGood<>(() -> ask(newsroom), FRESH, System::nanoTime);
        this.rows = new SourceList(history);
    }

    @Override
    public Optional<Answer> answer(Ask ask) {
        return ask.path().equals("/sources") ? Optional.of(sources(ask)) : Optional.empty();
    }

    private Answer sources(Ask ask) {
        int number;
        try {
            number = part(QueryString.parse(ask.query(), Set.of("page")));
        } catch (Invalid e) {
            return Answer.refused(400, e.sentence());
        }
        Snapshot snapshot = sources.get();
        var order =
                new PagePress.Order(
                        "/sources?" + number, "" + snapshot.number(), Audience.EVERYBODY);
        return newsroom.press()
                .print(
                        ask,
                        order,
                        words -> page(newsroom.calendar(words), snapshot.sources(), number));
    }

    private Optional<String> page(Calendar calendar, List<SourceStatus> all, int number) {
        int from = (number - 1) * PART;
        if (from > 0 && from >= all.size()) {
            return Optional.empty();
        }
        int to = Math.min(from + PART, all.size());
        return Optional.of(
                newsroom.pages()
                        .write(
                                new SourcesPage(
                                        frame(calendar.words()),
                                        rows.shares(all, calendar.words()),
                                        all.subList(from, to).stream()
                                                .map(source -> rows.row(source, calendar))
                                                .toList(),
                                        number > 1
                                                ? Optional.of("?page=" + (number - 1))
                                                : Optional.empty(),
                                        to < all.size()
                                                ? Optional.of("?page=" + (number + 1))
                                                : Optional.empty())));
    }

    private Frame frame(Wording words) {
        SiteSettings site = newsroom.site();
        return new Frame(
                words,
                words.say("nav.sources"),
                site.title(),
                WebAddresses.root(site),
                List.of(),
                Optional.of(site.publicUrl() + "/sources"));
    }

    private static Snapshot ask(Newsroom newsroom) {
        List<SourceStatus> worstFirst =
                newsroom.reader().sources().stream()
                        .sorted(Comparator.comparing(SourceList::state))
                        .toList();
        return new Snapshot(worstFirst, newsroom.clock().instant().toEpochMilli());
    }

    private static int part(QueryString query) throws Invalid {
        Optional<String> number = query.get("page");
        if (number.filter(text -> !text.matches("[1-9][0-9]{0,4}")).isPresent()) {
            throw new Invalid("“page” is a number from 1 on.");
        }
        return number.map(Integer::valueOf).orElse(1);
    }
}
