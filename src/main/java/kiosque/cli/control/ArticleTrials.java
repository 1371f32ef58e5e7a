package kiosque.cli.control;

import kiosque.feed.Normalised;
import kiosque.feed.PageOrder;
import kiosque.fetch.Fetcher;
import kiosque.normalise.article.ArticleReader;
import kiosque.normalise.article.ArticleReading;
import kiosque.poll.host.HostGap;
import kiosque.poll.host.HostTurn;
import kiosque.poll.host.TurnEnded;
import kiosque.poll.page.PageVisits;
import kiosque.poll.page.PageVisits.Brought;
import kiosque.poll.plan.Plan;
import kiosque.poll.plan.Registry;
import kiosque.poll.when.Ending;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Visits the pages of entries as the daemon would, one after another, and stores nothing. A host that gives no proper answer is not asked
/// for another page.
final class ArticleTrials {

    private static final int MOST_MOVES = 5;

    private final PageVisits visits;
    private final Plan plan;
    private final Plan.Prepared source;
    private final InstantSource clock;
    private final Map<String, HostGap> gaps = new HashMap<>();
    private final Map<String, String> silent = new HashMap<>();

    /// @param source that the entries are of
    ArticleTrials(Fetcher fetcher, Plan plan, Plan.Prepared source, InstantSource clock) {
        this.visits = new PageVisits(fetcher, clock);
        this.plan = plan;
        this.source = source;
        this.clock = clock;
    }

    /// One for each order, in the same order.
    List<ArticleTrial> of(List<PageOrder> orders) {
        ArticleReader articles = source.articles().orElseThrow();
        return orders.stream().map(order -> trial(order, articles, MOST_MOVES)).toList();
    }

    private ArticleTrial trial(PageOrder order, ArticleReader articles, int moves) {
        String refused = silent.get(order.host());
        if (refused != null) {
            return no("not asked for, since of " + order.host() + " it was said: " + refused);
        }
        Brought brought;
        try {
            brought = visits.ask(order, source.settings(), articles, gap(order.host())).read();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return no("interrupted");
        } catch (TurnEnded over) {
            throw new IllegalStateException("a turn without end", over);
        }
        return switch (brought.ending()) {
            case Ending.Moved(URI url) when moves > 0 ->
                    trial(
                            new PageOrder(
                                    url, Registry.hostOf(url), order.location(), order.entry()),
                            articles,
                            moves - 1);
            case Ending.HeldOff _, Ending.Failed _, Ending.Walled _ -> {
                silent.put(order.host(), brought.detail());
                yield no(brought.detail());
            }
            case Ending.Answered _,
                    Ending.Moved _,
                    Ending.Gone _,
                    Ending.Declined _,
                    Ending.TooLarge _,
                    Ending.Forgone _ ->
                    new ArticleTrial(
                            brought.detail(),
                            brought.reading().map(reading -> normalised(reading, order)));
        };
    }

    private Normalised normalised(ArticleReading reading, PageOrder order) {
        return source.normaliser().normalise(reading.entry(), order.location(), Set.of());
    }

    private static ArticleTrial no(String why) {
        return new ArticleTrial(why, Optional.empty());
    }

    /// The feed has just been asked for, maybe of the same host.
    private HostGap gap(String host) {
        return gaps.computeIfAbsent(
                host,
                _ -> new HostGap(new Endless(clock), plan.ruleFor(host).gap(), clock.instant()));
    }

    private record Endless(InstantSource clock) implements HostTurn {

        @Override
        public Instant now() {
            return clock.instant();
        }

        @Override
        public void pause(Duration duration) throws InterruptedException {
            Thread.sleep(duration);
        }

        @Override
        public boolean isOver() {
            return false;
        }

        @Override
        public void asked(Instant at) {}
    }
}
