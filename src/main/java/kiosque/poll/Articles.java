package kiosque.poll;

import kiosque.dedupe.Agencies;
import kiosque.dedupe.Identifier;
import kiosque.dedupe.StoryDecider;
import kiosque.feed.Document;
import kiosque.feed.DuePage;
import kiosque.feed.Entry;
import kiosque.feed.FetchOutcome;
import kiosque.feed.FetchOutcome.Fetched;
import kiosque.feed.FullText;
import kiosque.feed.Identified;
import kiosque.feed.Normalised;
import kiosque.feed.ParsedEntry;
import kiosque.fetch.Access;
import kiosque.fetch.Fetcher;
import kiosque.fetch.PageReply;
import kiosque.normalise.Reading;
import kiosque.store.Entries;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

    Plan plan() {
        return plan.get();
    }

    InstantSource clock() {
        return clock;
    }

    /// @param gap which every request keeps
    PageEnding attempt(DuePage page, HostGap gap) throws InterruptedException {
        Optional<Plan.Prepared> source = plan.get().source(page.credit().name());
        if (source.flatMap(Plan.Prepared::articles).isEmpty()) {
            return new PageEnding.Forgone("unwanted", "full-text is no longer configured");
        }
        if (!PagePolicy.isWorthIt(page, clock.instant())) {
            return new PageEnding.Forgone("given-up", "it could not be had for days");
        }
        Access access = PageAccess.of(source.get().settings(), page.order().url());
        return switch (robots.rulesFor(page.order().url(), access, gap)) {
            case RobotsBook.Answer.Silence(PageEnding ending) -> ending;
            case RobotsBook.Answer.Rules(var rules) ->
                    rules.allows(path(page.order().url()))
                            ? read(
                                    page,
                                    source.get(),
                                    gap.then(() ->
                                            fetcher.page(
                                                    page.order().url(),
                                                    access,
                                                    hop ->
                                                            isAt(page.order().host(), hop)
                                                                    && rules.allows(path(hop)))))
                            : new PageEnding.Answered(
                                    "robots",
                                    "the site's robots.txt does not want it fetched",
                                    Optional.empty());
        };
    }

    private static boolean isAt(String host, URI url) {
        return url.getHost() != null && Registry.hostOf(url).equals(host);
    }

    private static String path(URI url) {
        String path =
                url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return url.getRawQuery() == null ? path : path + "?" + url.getRawQuery();
    }

    private PageEnding read(DuePage page, Plan.Prepared source, PageReply reply) {
        return switch (reply) {
            case PageReply.Elsewhere(URI url) ->
                    PageOrders.url(url.toString())
                            .<PageEnding>map(PageEnding.Moved::new)
                            .orElseGet(() ->
                                    PageEnding.Answered.no("refused", "it has moved to " + url));
            case PageReply.Ended(Fetched fetched) -> read(page, source, fetched.document());
            case PageReply.Ended(FetchOutcome outcome) -> PageRefusals.of(outcome);
        };
    }

    private PageEnding read(DuePage page, Plan.Prepared source, Document document) {
        Optional<String> other = document.contentType().filter(Articles::isNoPage);
        if (other.isPresent()) {
            return PageEnding.Answered.no("no-page", "it is no page but " + other.get());
        }
        ParsedEntry own = page.order().entry();
        Reading reading = source.articles().orElseThrow().read(document, own);
        boolean fuller = reading instanceof Reading.Fuller;
        boolean changes = fuller || page.taken() || !reading.entry().equals(own);
        return new PageEnding.Answered(
                fuller ? "taken" : "kept-own",
                reading.why(),
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
