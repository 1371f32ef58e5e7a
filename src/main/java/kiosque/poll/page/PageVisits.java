package kiosque.poll.page;

import kiosque.feed.Document;
import kiosque.feed.FetchOutcome;
import kiosque.feed.FetchOutcome.Fetched;
import kiosque.feed.PageOrder;
import kiosque.fetch.Fetcher;
import kiosque.fetch.PageReply;
import kiosque.fetch.RobotsRules;
import kiosque.fetch.setting.Access;
import kiosque.normalise.article.ArticleReader;
import kiosque.normalise.article.ArticleReading;
import kiosque.poll.host.HostGap;
import kiosque.poll.host.TurnEnded;
import kiosque.poll.plan.Registry;
import kiosque.poll.setting.SourceSettings;
import kiosque.poll.when.Ending;
import kiosque.poll.when.Refusal;
import kiosque.text.Authority;

import java.net.URI;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/// Visits the page that an entry links to: its site's robots.txt, the page, the article in it. What becomes of that is others' business.
public final class PageVisits {

    private final Fetcher fetcher;
    private final RobotsCache robots;

    public PageVisits(Fetcher fetcher, InstantSource clock) {
        this.fetcher = fetcher;
        this.robots = new RobotsCache(fetcher, clock);
    }

    /// What the host has answered, still to be read.
    @FunctionalInterface
    public interface Unread {
        Brought read();
    }

    /// What a visit has brought: a word for counting, a sentence for people, what it means, and what was read if there was a page.
    public record Brought(
            String word, String detail, Ending ending, Optional<ArticleReading> reading) {

        static Brought no(Refusal why) {
            return new Brought(why.word(), why.sentence(), why.ending(), Optional.empty());
        }

        static Brought forgone(String word, String sentence) {
            return no(new Refusal(word, sentence, new Ending.Forgone()));
        }

        private static Brought declined(String word, String sentence) {
            return no(new Refusal(word, sentence, new Ending.Declined()));
        }
    }

    /// Asks for the page, as the source is asked.
    ///
    /// @param articles of that source
    /// @param gap which every request keeps
    public Unread ask(PageOrder order, SourceSettings source, ArticleReader articles, HostGap gap)
            throws InterruptedException, TurnEnded {
        Access access = PageAccess.of(source, order.url());
        return switch (robots.rulesFor(order.url(), access, gap)) {
            case RobotsCache.Ruling.Silence(Refusal why) -> () -> Brought.no(why);
            case RobotsCache.Ruling.Rules(var rules) -> {
                Optional<PageReply> reply = reply(order, rules, access, gap);
                yield () -> read(order, articles, reply);
            }
        };
    }

    /// @return empty where the site does not want the page fetched
    private Optional<PageReply> reply(
            PageOrder order, RobotsRules rules, Access access, HostGap gap)
            throws InterruptedException, TurnEnded {
        URI url = order.url();
        if (!rules.allows(path(url))) {
            return Optional.empty();
        }
        Predicate<URI> wanted = hop -> isAt(order.host(), hop) && rules.allows(path(hop));
        PageReply reply = gap.then(() -> fetcher.page(url, access, wanted));
        if (reply instanceof PageReply.BrokenByUs) {
            throw new TurnEnded();
        }
        return Optional.of(reply);
    }

    private static boolean isAt(String host, URI url) {
        return Authority.of(url).isPresent() && Registry.hostOf(url).equals(host);
    }

    private static String path(URI url) {
        String path =
                url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return url.getRawQuery() == null ? path : path + "?" + url.getRawQuery();
    }

    private static Brought read(
            PageOrder order, ArticleReader articles, Optional<PageReply> reply) {
        if (reply.isEmpty()) {
            return Brought.declined("robots", "the site's robots.txt does not want it fetched");
        }
        return switch (reply.get()) {
            case PageReply.Elsewhere(URI url) -> {
                String moved = "it has moved to " + url;
                yield PageOrders.url(url.toString())
                        .map(there ->
                                Brought.no(new Refusal("moved", moved, new Ending.Moved(there))))
                        .orElseGet(() -> Brought.declined("refused", moved));
            }
            case PageReply.BrokenByUs(FetchOutcome how) -> Brought.no(Refusal.of(how));
            case PageReply.Ended(Fetched fetched) -> read(order, articles, fetched.document());
            case PageReply.Ended(FetchOutcome outcome) -> Brought.no(Refusal.of(outcome));
        };
    }

    private static Brought read(PageOrder order, ArticleReader articles, Document document) {
        Optional<String> other = document.contentType().filter(PageVisits::isNoPage);
        if (other.isPresent()) {
            return Brought.declined("no-page", "it is no page but " + other.get());
        }
        ArticleReading reading = articles.read(document, order.entry());
        return new Brought(
                reading instanceof ArticleReading.Fuller ? "taken" : "kept-own",
                reading.why(),
                Ending.Answered.PAGE,
                Optional.of(reading));
    }

    private static boolean isNoPage(String contentType) {
        String type = contentType.toLowerCase(Locale.ROOT);
        return !type.isBlank() && !type.contains("html") && !type.contains("text/plain");
    }
}
