package kiosque.poll.page;

import kiosque.dedupe.identity.Identifier;
import kiosque.dedupe.story.Agencies;
import kiosque.dedupe.story.StoryDecider;
import kiosque.feed.Circuit;
import kiosque.feed.Document;
import kiosque.feed.DuePage;
import kiosque.feed.Entry;
import kiosque.feed.FetchOutcome;
import kiosque.feed.FetchOutcome.Fetched;
import kiosque.feed.FullText;
import kiosque.feed.HostHold;
import kiosque.feed.HostLease;
import kiosque.feed.Identified;
import kiosque.feed.Normalised;
import kiosque.feed.PageReport;
import kiosque.feed.ParsedEntry;
import kiosque.fetch.Access;
import kiosque.fetch.Fetcher;
import kiosque.fetch.PageReply;
import kiosque.fetch.RobotsRules;
import kiosque.normalise.article.ArticleReading;
import kiosque.poll.host.HostAnswer;
import kiosque.poll.host.HostGap;
import kiosque.poll.host.TurnOver;
import kiosque.poll.plan.Plan;
import kiosque.poll.plan.Registry;
import kiosque.poll.when.Ending;
import kiosque.poll.when.Refusal;
import kiosque.store.commit.Entries;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// One attempt at one article's page, from robots.txt to the text that the entry is to have.
public final class Articles {

    private final Supplier<Plan> plan;
    private final Fetcher fetcher;
    private final Entries entries;
    private final StoryDecider stories;
    private final InstantSource clock;
    private final RobotsBook robots;
    private final Identifier identifier = new Identifier();

    public Articles(
            Supplier<Plan> plan,
            Fetcher fetcher,
            Entries entries,
            StoryDecider stories,
            InstantSource clock) {
        this.plan = plan;
        this.fetcher = fetcher;
        this.entries = entries;
        this.stories = stories;
        this.clock = clock;
        this.robots = new RobotsBook(fetcher, clock);
    }

    /// Asks for a page, or knows without asking what becomes of it.
    ///
    /// @param gap which every request keeps
    /// @param circuit of the page's host
    public HostAnswer ask(DuePage page, HostLease lease, HostGap gap, Circuit circuit)
            throws InterruptedException, TurnOver {
        Optional<Plan.Prepared> source = plan.get().source(page.credit().name());
        if (source.flatMap(Plan.Prepared::articles).isEmpty()) {
            var unwanted = forgone("unwanted", "full-text is no longer configured");
            return () -> Optional.of(report(page, lease, circuit, Brought.no(unwanted)));
        }
        if (!PagePolicy.isWorthIt(page, clock.instant())) {
            var late = forgone("given-up", "it could not be had for days");
            return () -> Optional.of(report(page, lease, circuit, Brought.no(late)));
        }
        Access access = PageAccess.of(source.get().settings(), page.order().url());
        return switch (robots.rulesFor(page.order().url(), access, gap)) {
            case RobotsBook.Answer.Silence(Refusal why) ->
                    () -> Optional.of(report(page, lease, circuit, Brought.no(why)));
            case RobotsBook.Answer.Rules(var rules) -> {
                Optional<PageReply> reply = reply(page, rules, access, gap);
                yield () ->
                        Optional.of(report(page, lease, circuit, read(page, source.get(), reply)));
            }
        };
    }

    /// @return empty where the site does not want the page fetched
    private Optional<PageReply> reply(DuePage page, RobotsRules rules, Access access, HostGap gap)
            throws InterruptedException, TurnOver {
        URI url = page.order().url();
        if (!rules.allows(path(url))) {
            return Optional.empty();
        }
        Predicate<URI> wanted = hop -> isAt(page.order().host(), hop) && rules.allows(path(hop));
        PageReply reply =
                gap.then(() ->
                        fetcher.page(url, access, hop -> wanted.test(hop) && gap.allowsAnother()));
        if (reply instanceof PageReply.Elsewhere(URI hop) && wanted.test(hop)) {
            gap.insist();
        }
        return Optional.of(reply);
    }

    /// The report of an attempt that a mistake of ours ended: the page is not tried again.
    public PageReport broken(DuePage page, HostLease lease, Circuit circuit, Throwable mistake) {
        Refusal refusal = Refusal.ofMistake(mistake, new Ending.Forgone());
        return report(page, lease, circuit, Brought.no(refusal));
    }

    /// What an attempt has brought: a word for counting, a sentence for people, what it means, and the text if there is one.
    private record Brought(String word, String detail, Ending ending, Optional<FullText> text) {

        static Brought no(Refusal why) {
            return new Brought(why.word(), why.sentence(), why.ending(), Optional.empty());
        }
    }

    private static Refusal forgone(String word, String sentence) {
        return new Refusal(word, sentence, new Ending.Forgone());
    }

    private static Brought no(String word, String sentence) {
        return Brought.no(new Refusal(word, sentence, new Ending.Declined()));
    }

    private PageReport report(DuePage page, HostLease lease, Circuit circuit, Brought brought) {
        Instant now = clock.instant();
        PagePolicy.Verdict verdict = PagePolicy.after(brought.ending(), page, circuit, now);
        return new PageReport(
                page,
                lease,
                now,
                brought.word(),
                brought.detail() + verdict.addition(),
                verdict.next(),
                verdict.heldUntil().map(until -> new HostHold(until, brought.detail())),
                verdict.circuit(),
                brought.text());
    }

    private static boolean isAt(String host, URI url) {
        return url.getHost() != null && Registry.hostOf(url).equals(host);
    }

    private static String path(URI url) {
        String path =
                url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return url.getRawQuery() == null ? path : path + "?" + url.getRawQuery();
    }

    private Brought read(DuePage page, Plan.Prepared source, Optional<PageReply> reply) {
        if (reply.isEmpty()) {
            return no("robots", "the site's robots.txt does not want it fetched");
        }
        return switch (reply.get()) {
            case PageReply.Elsewhere(URI url) -> {
                String moved = "it has moved to " + url;
                yield PageOrders.url(url.toString())
                        .map(there ->
                                Brought.no(new Refusal("moved", moved, new Ending.Moved(there))))
                        .orElseGet(() -> no("refused", moved));
            }
            case PageReply.Ended(Fetched fetched) -> read(page, source, fetched.document());
            case PageReply.Ended(FetchOutcome outcome) -> Brought.no(Refusal.of(outcome));
        };
    }

    private Brought read(DuePage page, Plan.Prepared source, Document document) {
        Optional<String> other = document.contentType().filter(Articles::isNoPage);
        if (other.isPresent()) {
            return no("no-page", "it is no page but " + other.get());
        }
        ParsedEntry own = page.order().entry();
        ArticleReading reading = source.articles().orElseThrow().read(document, own);
        boolean fuller = reading instanceof ArticleReading.Fuller;
        boolean changes = fuller || page.taken() || !reading.entry().equals(own);
        return new Brought(
                fuller ? "taken" : "kept-own",
                reading.why(),
                Ending.Answered.PAGE,
                changes ? Optional.of(text(page, source, reading.entry())) : Optional.empty());
    }

    private static boolean isNoPage(String contentType) {
        String type = contentType.toLowerCase(Locale.ROOT);
        return !type.isBlank() && !type.contains("html") && !type.contains("text/plain");
    }

    /// The filters have their say once more, now that the whole text is known.
    private FullText text(DuePage page, Plan.Prepared source, ParsedEntry entry) {
        Instant now = clock.instant();
        Normalised normalised =
                source.normaliser()
                        .normalise(
                                entry,
                                page.order().location(),
                                entries.learnedBlocks(page.source()));
        Entry text = normalised.entry();
        Identified identified =
                identifier.identify(List.of(text)).getFirst().marked(Agencies.of(text));
        Optional<String> dropped = source.droppedBy(identified.entry(), page.effectiveAt(), now);
        return new FullText(
                identified,
                stories.traits(identified, page.credit(), source.settings().priority()),
                dropped,
                dropped.isPresent()
                        ? List.of()
                        : source.wantedBy(identified.entry(), page.effectiveAt(), now),
                normalised.original());
    }
}
