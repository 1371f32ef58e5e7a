package kiosque.poll;

import kiosque.feed.Document;
import kiosque.feed.FetchOutcome;
import kiosque.feed.FetchOutcome.Delta;
import kiosque.feed.FetchOutcome.Fetched;
import kiosque.feed.FetchOutcome.NotModified;
import kiosque.feed.HostLease;
import kiosque.feed.NextPoll;
import kiosque.feed.ParseOutcome;
import kiosque.feed.ParseOutcome.NotAFeed;
import kiosque.feed.ParseOutcome.Understood;
import kiosque.feed.ParsedFeed;
import kiosque.feed.PollCost;
import kiosque.feed.PollReport;
import kiosque.feed.Sha256;
import kiosque.feed.Source;
import kiosque.feed.SourceState;
import kiosque.feed.Validators;
import kiosque.fetch.FetchRequest;
import kiosque.fetch.Fetcher;
import kiosque.fetch.PageReply;
import kiosque.parse.ParseSettings;
import kiosque.poll.entry.Intake;
import kiosque.poll.entry.NotModifiedDoubt;
import kiosque.poll.entry.ReadDocument;
import kiosque.poll.host.HostAnswer;
import kiosque.poll.host.HostGap;
import kiosque.poll.host.OutageCause;
import kiosque.poll.host.OwnNetwork;
import kiosque.poll.host.TurnEnded;
import kiosque.poll.plan.EndingCertificate;
import kiosque.poll.plan.Plan;
import kiosque.poll.plan.Polling;
import kiosque.poll.report.ReportWriter;
import kiosque.poll.setting.SourceSettings;
import kiosque.poll.when.Ending;
import kiosque.poll.when.RedirectWatch;
import kiosque.poll.when.Refusal;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/// One poll of one source, from GET to report. Knowing the order of the steps is all it does.
public final class Poller {

    /// Makes a feed of a document.
    @FunctionalInterface
    public interface Parsing {
        ParseOutcome parse(Document document, ParseSettings settings);
    }

    private final Supplier<Plan> plan;
    private final Fetcher fetcher;
    private final Parsing parser;
    private final Intake intake;
    private final Pushing pushing;
    private final InstantSource clock;
    private final OwnNetwork network = new OwnNetwork();

    /// @param plan the configuration that is in force when a poll begins
    public Poller(
            Supplier<Plan> plan,
            Fetcher fetcher,
            Parsing parser,
            Intake intake,
            Pushing pushing,
            InstantSource clock) {
        this.plan = plan;
        this.fetcher = fetcher;
        this.parser = parser;
        this.intake = intake;
        this.pushing = pushing;
        this.clock = clock;
    }

    /// The report of a poll that a mistake of ours ended: the source backs off as after any failure.
    ///
    /// @return empty for a source that the configuration no longer names
    Optional<PollReport> broken(Source source, HostLease lease, Throwable mistake) {
        Refusal refusal = Refusal.ofMistake(mistake, new Ending.Failed());
        return polling(source, lease, Optional.empty())
                .map(polling -> new ReportWriter(polling).refused(refusal));
    }

    /// Asks for a source's feed.
    HostAnswer ask(Source source, HostLease lease, HostGap gap)
            throws InterruptedException, TurnEnded {
        Optional<SourceSettings> settings =
                plan.get().source(source.name()).map(Plan.Prepared::settings);
        if (settings.isEmpty()) {
            return Optional::empty;
        }
        return RedirectWatch.isHomeDue(source.state(), settings.get().url(), clock.instant())
                ? askAtHome(source, settings.get(), lease, gap)
                : askWhereItIs(source, settings.get(), lease, gap);
    }

    private HostAnswer askWhereItIs(
            Source source, SourceSettings settings, HostLease lease, HostGap gap)
            throws InterruptedException, TurnEnded {
        SourceState state = source.state();
        Validators validators =
                NotModifiedDoubt.isDue(state, clock.instant())
                        ? Validators.NONE
                        : state.validators();
        Fetch fetch = ask(gap, new FetchRequest(state.url(), validators, settings.access()));
        OutageCause cause =
                network.judge(source.host(), fetch.outcome(), fetch.took(), plan.get().hosts());
        Optional<ReportWriter> report =
                polling(source, lease, Optional.empty()).map(ReportWriter::new);
        return switch (cause) {
            case OutageCause.Ours _ -> () -> report.map(ReportWriter::ours);
            case OutageCause.Untold(Duration pause) ->
                    () -> report.map(untold -> untold.untold(Refusal.of(fetch.outcome()), pause));
            case OutageCause.Theirs _ ->
                    answer(fetch, Optional.empty(), polling(source, lease, Optional.empty()));
        };
    }

    /// Asks the configured URL of a source that has moved. If that is no feed any more, nothing is lost by having asked.
    private HostAnswer askAtHome(
            Source source, SourceSettings settings, HostLease lease, HostGap gap)
            throws InterruptedException, TurnEnded {
        Fetch fetch =
                ask(gap, new FetchRequest(settings.url(), Validators.NONE, settings.access()));
        SourceState asked = source.state().askedAtHome(clock.instant());
        var known = new Source(source.number(), source.name(), source.host(), asked);
        Optional<ParseOutcome> parsed =
                fetch.outcome() instanceof Fetched fetched
                        ? Optional.of(parser.parse(fetched.document(), settings.steps().parsing()))
                        : Optional.empty();
        return parsed.filter(Understood.class::isInstance).isPresent()
                        || fetch.outcome() instanceof FetchOutcome.RetryLater
                ? answer(fetch, parsed, polling(known, lease, Optional.of(settings.url())))
                : askWhereItIs(known, settings, lease, gap);
    }

    private HostAnswer answer(Fetch fetch, Optional<ParseOutcome> parsed, Optional<Polling> asked) {
        HostAnswer answer =
                () ->
                        asked.map(polling ->
                                report(fetch.outcome(), parsed, polling)
                                        .at(fetch.effort())
                                        .adding(EndingCertificate.said(fetch.certificate())));
        return answer.ofBytes(fetch.bytes());
    }

    /// What a hub pushed, taken in like a poll's document; the next poll stays when it was.
    ///
    /// @return empty if it is no feed
    Optional<PollReport> pushed(
            Source source, HostLease lease, Document document, NextPoll unmoved) {
        return polling(source, lease, Optional.empty())
                .flatMap(polling ->
                        parser.parse(document, polling.settings().steps().parsing())
                                        instanceof Understood(ParsedFeed feed)
                                ? Optional.of(
                                        new ReportWriter(polling)
                                                .pushed(
                                                        ReadDocument.pushed(feed, document),
                                                        intake.take(
                                                                polling, feed, document.location()),
                                                        unmoved))
                                : Optional.empty());
    }

    private Optional<Polling> polling(Source source, HostLease lease, Optional<URI> home) {
        Plan current = plan.get();
        return current.source(source.name())
                .map(prepared ->
                        new Polling(
                                source,
                                lease,
                                prepared,
                                current.adoption(),
                                home,
                                clock.instant(),
                                pushing.backupOf(source.number())));
    }

    /// Where it broke off for want of memory, nothing was asked as far as the source is concerned.
    private Fetch ask(HostGap gap, FetchRequest request) throws InterruptedException, TurnEnded {
        record Timed(PageReply reply, Duration took) {}
        Timed timed =
                gap.then(() -> {
                    long begun = System.nanoTime();
                    PageReply reply = fetcher.feed(request);
                    return new Timed(reply, Duration.ofNanos(System.nanoTime() - begun));
                });
        return switch (timed.reply()) {
            case PageReply.Ended(FetchOutcome outcome) ->
                    new Fetch(outcome, timed.took(), fetcher.endingCertificate(request.url()));
            case PageReply.Elsewhere _, PageReply.BrokenByUs _ -> throw new TurnEnded();
        };
    }

    /// What came of asking, how long that took, and when the server's certificate ends, if that is soon.
    private record Fetch(FetchOutcome outcome, Duration took, Optional<Instant> certificate) {

        int bytes() {
            return outcome.received().map(document -> document.body().length).orElse(0);
        }

        PollCost effort() {
            return new PollCost(took, bytes());
        }
    }

    /// @param parsed what the document is, where that is known already
    private PollReport report(
            FetchOutcome outcome, Optional<ParseOutcome> parsed, Polling polling) {
        var report = new ReportWriter(polling);
        return switch (outcome) {
            case Fetched fetched -> read(polling, fetched, parsed, report);
            case Delta delta -> merge(polling, delta, report);
            case NotModified notModified -> report.notModified(notModified);
            case FetchOutcome.Truncated(String detail, Optional<Fetched> rest) ->
                    rest.flatMap(came -> salvaged(polling, came, detail, report))
                            .orElseGet(() -> report.refused(Refusal.of(outcome)));
            case FetchOutcome.Denied _, FetchOutcome.Unanswered _ ->
                    report.refused(Refusal.of(outcome));
        };
    }

    private PollReport read(
            Polling polling, Fetched fetched, Optional<ParseOutcome> parsed, ReportWriter report) {
        Document document = fetched.document();
        SourceState before = polling.source().state();
        Sha256 digest = Sha256.of(document.body());
        if (before.bodyDigest().filter(digest::equals).isPresent()) {
            return report.sameDocument(fetched);
        }
        return switch (parsed.orElseGet(
                () -> parser.parse(document, polling.settings().steps().parsing()))) {
            case NotAFeed no -> report.refused(Refusal.of(no));
            case Understood(ParsedFeed feed) ->
                    report.taken(
                            ReadDocument.whole(feed, fetched, digest, before),
                            intake.take(polling, feed, document.location()));
        };
    }

    /// The whole entries of a document that broke off on its way are taken in like those of one that was written no further.
    private Optional<PollReport> salvaged(
            Polling polling, Fetched rest, String how, ReportWriter report) {
        Document document = rest.document();
        if (!(parser.parse(document, polling.settings().steps().parsing())
                        instanceof Understood(ParsedFeed read))
                || read.entries().isEmpty()) {
            return Optional.empty();
        }
        ParsedFeed feed = read.cutShort(how);
        return Optional.of(
                report.taken(
                        ReadDocument.whole(
                                feed, rest, Sha256.of(document.body()), polling.source().state()),
                        intake.take(polling, feed, document.location())));
    }

    private PollReport merge(Polling polling, Delta delta, ReportWriter report) {
        Document document = delta.document();
        return switch (parser.parse(document, polling.settings().steps().parsing())) {
            case NotAFeed no -> report.refused(Refusal.of(no));
            case Understood(ParsedFeed feed) ->
                    report.taken(
                            ReadDocument.part(feed, delta),
                            intake.take(polling, feed, document.location()));
        };
    }
}
