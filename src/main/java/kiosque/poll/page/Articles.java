package kiosque.poll.page;

import kiosque.dedupe.identity.Identifier;
import kiosque.dedupe.story.Agencies;
import kiosque.dedupe.story.StoryDecider;
import kiosque.feed.CircuitBreaker;
import kiosque.feed.DuePage;
import kiosque.feed.Entry;
import kiosque.feed.FullText;
import kiosque.feed.HostHold;
import kiosque.feed.HostLease;
import kiosque.feed.Identified;
import kiosque.feed.Normalised;
import kiosque.feed.PageReport;
import kiosque.feed.ParsedEntry;
import kiosque.fetch.Fetcher;
import kiosque.normalise.article.ArticleReader;
import kiosque.normalise.article.ArticleReading;
import kiosque.poll.host.HostAnswer;
import kiosque.poll.host.HostGap;
import kiosque.poll.host.TurnEnded;
import kiosque.poll.page.PageVisits.Brought;
import kiosque.poll.plan.Plan;
import kiosque.poll.when.Ending;
import kiosque.poll.when.Refusal;
import kiosque.store.commit.Entries;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// One attempt at one article's page, from the visit to the text that the entry is to have.
public final class Articles {

    private final Supplier<Plan> plan;
    private final Entries entries;
    private final StoryDecider stories;
    private final InstantSource clock;
    private final PageVisits visits;
    private final Identifier identifier = new Identifier();

    public Articles(
            Supplier<Plan> plan,
            Fetcher fetcher,
            Entries entries,
            StoryDecider stories,
            InstantSource clock) {
        this.plan = plan;
        this.entries = entries;
        this.stories = stories;
        this.clock = clock;
        this.visits = new PageVisits(fetcher, clock);
    }

    /// Asks for a page, or knows without asking what becomes of it.
    ///
    /// @param gap which every request keeps
    /// @param circuit of the page's host
    public HostAnswer ask(DuePage page, HostLease lease, HostGap gap, CircuitBreaker circuit)
            throws InterruptedException, TurnEnded {
        Optional<Plan.Prepared> source = plan.get().source(page.credit().name());
        Optional<ArticleReader> articles = source.flatMap(Plan.Prepared::articles);
        if (articles.isEmpty()) {
            var unwanted = Brought.forgone("unwanted", "full-text is no longer configured");
            return () -> Optional.of(report(page, lease, circuit, Outcome.without(unwanted)));
        }
        if (!PagePolicy.isWorthIt(page, clock.instant())) {
            var late = Brought.forgone("given-up", "it could not be had for days");
            return () -> Optional.of(report(page, lease, circuit, Outcome.without(late)));
        }
        PageVisits.Unread answer =
                visits.ask(page.order(), source.get().settings(), articles.get(), gap);
        return () -> {
            Brought brought = answer.read();
            return Optional.of(
                    report(
                            page,
                            lease,
                            circuit,
                            new Outcome(brought, text(page, source.get(), brought))));
        };
    }

    /// The report of an attempt that a mistake of ours ended: the page is not tried again.
    public PageReport broken(
            DuePage page, HostLease lease, CircuitBreaker circuit, Throwable mistake) {
        Refusal refusal = Refusal.ofMistake(mistake, new Ending.Forgone());
        return report(page, lease, circuit, Outcome.without(Brought.no(refusal)));
    }

    /// What an attempt has brought, and the text that it changes the entry to.
    private record Outcome(Brought brought, Optional<FullText> text) {

        static Outcome without(Brought brought) {
            return new Outcome(brought, Optional.empty());
        }
    }

    private PageReport report(
            DuePage page, HostLease lease, CircuitBreaker circuit, Outcome outcome) {
        Brought brought = outcome.brought();
        Instant now = clock.instant();
        PagePolicy.Decision verdict = PagePolicy.after(brought.ending(), page, circuit, now);
        return new PageReport(
                page,
                lease,
                now,
                brought.word(),
                brought.detail() + verdict.addition(),
                verdict.next(),
                verdict.heldUntil().map(until -> new HostHold(until, brought.detail())),
                verdict.circuit(),
                outcome.text());
    }

    private Optional<FullText> text(DuePage page, Plan.Prepared source, Brought brought) {
        return brought.reading()
                .filter(reading ->
                        reading instanceof ArticleReading.Fuller
                                || page.taken()
                                || !reading.entry().equals(page.order().entry()))
                .map(reading -> text(page, source, reading.entry()));
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
