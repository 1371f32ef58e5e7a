package kiosque.web.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import kiosque.feed.PastPoll;
import kiosque.feed.SourceStatus;
import kiosque.store.published.SourceFile;
import kiosque.web.cache.WebAddresses;
import kiosque.web.page.PollWords;
import kiosque.web.page.SourcesPage.Beat;
import kiosque.web.page.SourcesPage.Links;
import kiosque.web.page.SourcesPage.Polls;
import kiosque.web.page.SourcesPage.Row;
import kiosque.web.page.SourcesPage.Share;
import kiosque.web.page.SourcesPage.State;
import kiosque.web.page.SourcesPage.Told;
import kiosque.web.page.TimeWords;
import kiosque.web.page.Wording;
import kiosque.web.river.Items;

import java.net.URLEncoder;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Lays out the sources and their plots.
public final class SourceList {
    /// As many polls as a plot shows.
    static final int POLLS = 40;

    private static final int BAR = 1000;
    private static final int BEAT = 4;
    private static final int HIGHEST = 20;

    static State state(SourceStatus source, Instant now) {
        if (source.next().retired()) {
            return State.RETIRED;
        }
        if (source.isHeldByItsServer()) {
            return State.HELD;
        }
        if (source.source().state().failing().failures() > 0) {
            return State.FAILING;
        }
        if (source.hold().isPresent()) {
            return State.HELD;
        }
        if (source.lastOutcome().equals("empty")) {
            return State.SILENT;
        }
        if (source.source().state().pace().isSilent(now)) {
            return State.QUIET;
        }
        return source.source().state().isNew() ? State.NEW : State.WELL;
    }

    /// The states that there are, with their parts of the bar.
    static List<Share> shares(List<SourceStatus> sources, TimeWords calendar) {
        Wording words = calendar.words();
        Map<State, Long> counts =
                sources.stream()
                        .collect(
                                Collectors.groupingBy(
                                        source -> state(source, calendar.now()),
                                        Collectors.counting()));
        var shares = new ArrayList<Share>();
        double x = 0;
        for (State state : Arrays.asList(State.values()).reversed()) {
            long count = counts.getOrDefault(state, 0L);
            if (count > 0) {
                double width = (double) BAR * count / sources.size();
                shares.add(new Share(state, words.count("share." + state.word(), count), x, width));
                x += width;
            }
        }
        return shares;
    }

    /// Where a source's own page is. What a path cannot hold stands in the query.
    public static String page(String name) {
        String encoded = URLEncoder.encode(name, UTF_8).replace("+", "%20");
        return name.matches("[^;%/\\\\.][^;%/\\\\]*")
                ? "/sources/" + encoded
                : "/sources/?name=" + encoded;
    }

    /// @param last its last polls, the latest last
    static Row row(
            SourceStatus source,
            List<PastPoll> last,
            Optional<SourceFile.Share> share,
            TimeWords calendar) {
        Wording words = calendar.words();
        return new Row(
                source.source().name(),
                links(source),
                source.tags(),
                state(source, calendar.now()),
                polls(source, last, calendar),
                words.number(source.entries()),
                share.map(counted -> told(counted, words)));
    }

    /// Rounded as far as each share reaches, not each for itself, so that they add up to a hundred.
    static Told told(SourceFile.Share share, Wording words) {
        long first = Math.round(100 * share.ofFirst());
        long both = Math.round(100 * (share.ofFirst() + share.ofCopies()));
        return new Told(
                percent(first, words), percent(100 - both, words), percent(both - first, words));
    }

    private static Links links(SourceStatus source) {
        String feed = WebAddresses.withoutLogin(source.credit().url());
        return new Links(
                page(source.source().name()),
                source.credit().link().filter(Items::isOfTheWeb).orElse(feed),
                feed);
    }

    private static Polls polls(SourceStatus source, List<PastPoll> last, TimeWords calendar) {
        Wording words = calendar.words();
        return new Polls(
                PollWords.outcome(words, source.lastOutcome(), source.lastDetail()),
                source.lastPollAt().map(calendar::moment),
                source.lastPollAt()
                        .map(at ->
                                words.say(
                                        "source.ago",
                                        calendar.roughly(Duration.between(at, calendar.now()))))
                        .orElseGet(() -> words.say("source.never")),
                calendar.due(source.next().at()),
                PollWords.reason(words, source.next().reason()),
                beats(last, calendar));
    }

    private static String percent(long hundredths, Wording words) {
        return words.say("fact.percent", words.number(hundredths));
    }

    /// A bar for each of the last polls, the newest at the right; its height grows with what it brought, ever more slowly.
    private static List<Beat> beats(List<PastPoll> polls, TimeWords calendar) {
        LocalDate today = calendar.date(calendar.now());
        var beats = new ArrayList<Beat>();
        int x = (POLLS - polls.size()) * BEAT;
        for (PastPoll poll : polls) {
            String at = calendar.moment(poll.at(), today).clock();
            String outcome = PollWords.outcome(calendar.words(), poll.outcome(), "");
            boolean brought = poll.arrivals() > 0;
            String label =
                    brought
                            ? calendar.words().say("beat.brought", at, outcome, poll.arrivals())
                            : calendar.words().say("beat", at, outcome);
            String kind = poll.failed() ? "failed" : brought ? "brought" : "quiet";
            beats.add(new Beat(x, height(poll), kind, label));
            x += BEAT;
        }
        return beats;
    }

    private static int height(PastPoll poll) {
        if (poll.failed()) {
            return HIGHEST / 2;
        }
        double grown = 3 + 5 * Math.log(1.0 + poll.arrivals());
        return (int) Math.min(HIGHEST, Math.round(grown));
    }
}
