package kiosque.poll;

import kiosque.feed.Document;
import kiosque.feed.FetchOutcome;
import kiosque.feed.FetchOutcome.Delta;
import kiosque.feed.FetchOutcome.Fetched;
import kiosque.feed.FetchOutcome.NotModified;
import kiosque.feed.HostLease;
import kiosque.feed.NextPoll;
import kiosque.feed.ParseOutcome.NotAFeed;
import kiosque.feed.ParseOutcome.Understood;
import kiosque.feed.ParsedFeed;
import kiosque.feed.PollReport;
import kiosque.feed.Sha256;
import kiosque.feed.Source;
import kiosque.feed.SourceState;
import kiosque.feed.Validators;
import kiosque.fetch.FetchRequest;
import kiosque.fetch.Fetcher;
import kiosque.parse.FeedParser;

import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/// One poll of one source, from GET to report. Knowing the order of the steps is all it does.
public final class Poller {

    private final Supplier<Plan> plan;
    private final Fetcher fetcher;
    private final FeedParser parser;
    private final Intake intake;
    private final Pushing pushing;
    private final InstantSource clock;

    /// @param plan the configuration that is in force when a poll begins
    public Poller(
            Supplier<Plan> plan,
            Fetcher fetcher,
            FeedParser parser,
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

    InstantSource clock() {
        return clock;
    }

    /// The report of a poll that a mistake of ours ended: the source backs off as after any failure.
    ///
    /// @return empty for a source that the configuration no longer names
    Optional<PollReport> broken(Source source, HostLease lease, Throwable mistake) {
        return polling(source, lease, Optional.empty())
                .map(polling -> new ReportWriter(polling).refused(Refusal.of(mistake)));
    }

    /// @return empty for a source that the configuration no longer names
    public Optional<PollReport> poll(Source source, HostLease lease) {
        return plan.get()
                .source(source.name())
                .map(Plan.Prepared::settings)
                .flatMap(settings ->
                        RedirectWatch.isHomeDue(source.state(), settings.url(), clock.instant())
                                ? pollAtHome(source, settings, lease)
                                : pollWhereItIs(source, settings, lease));
    }

    private Optional<PollReport> pollWhereItIs(
            Source source, SourceSettings settings, HostLease lease) {
        SourceState state = source.state();
        FetchOutcome outcome = fetch(state.url(), state.validators(), settings);
        return polling(source, lease, Optional.empty()).map(polling -> report(outcome, polling));
    }

    /// Asks the configured URL of a source that has moved. If that is no feed any more, nothing is lost by having asked.
    private Optional<PollReport> pollAtHome(
            Source source, SourceSettings settings, HostLease lease) {
        FetchOutcome outcome = fetch(settings.url(), Validators.NONE, settings);
        SourceState asked = source.state().askedAtHome(clock.instant());
        var known = new Source(source.number(), source.name(), source.host(), asked);
        return isFeedOrHold(outcome)
                ? polling(known, lease, Optional.of(settings.url()))
                        .map(polling -> report(outcome, polling))
                : pollWhereItIs(known, settings, lease);
    }

    private boolean isFeedOrHold(FetchOutcome outcome) {
        return switch (outcome) {
            case Fetched fetched -> parser.parse(fetched.document()) instanceof Understood;
            case FetchOutcome.RetryLater _ -> true;
            default -> false;
        };
    }

    /// What a hub pushed, taken in like a poll's document; the next poll stays when it was.
    ///
    /// @return empty if it is no feed
    Optional<PollReport> pushed(
            Source source, HostLease lease, Document document, NextPoll unmoved) {
        return polling(source, lease, Optional.empty())
                .flatMap(polling ->
                        parser.parse(document, polling.settings().parsing())
                                        instanceof Understood(ParsedFeed feed)
                                ? Optional.of(
                                        new ReportWriter(polling)
                                                .pushed(
                                                        Reading.pushed(feed, document),
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

    private FetchOutcome fetch(URI url, Validators validators, SourceSettings settings) {
        return fetcher.fetch(new FetchRequest(url, validators, settings.access()));
    }

    private PollReport report(FetchOutcome outcome, Polling polling) {
        var report = new ReportWriter(polling);
        return switch (outcome) {
            case Fetched fetched -> read(polling, fetched, report);
            case Delta delta -> merge(polling, delta, report);
            case NotModified notModified -> report.notModified(notModified);
            case FetchOutcome.RetryLater later -> report.refused(Refusal.of(later));
            case FetchOutcome.Gone gone -> report.refused(Refusal.of(gone));
            case FetchOutcome.Unauthorised no -> report.refused(Refusal.of(no));
            case FetchOutcome.Refused no -> report.refused(Refusal.of(no));
            case FetchOutcome.ServerError no -> report.refused(Refusal.of(no));
            case FetchOutcome.BotWall wall -> report.refused(Refusal.of(wall));
            case FetchOutcome.Unreachable no -> report.refused(Refusal.of(no));
            case FetchOutcome.TooLarge no -> report.refused(Refusal.of(no));
            case FetchOutcome.Truncated no -> report.refused(Refusal.of(no));
            case FetchOutcome.Forbidden no -> report.refused(Refusal.of(no));
        };
    }

    private PollReport read(Polling polling, Fetched fetched, ReportWriter report) {
        Document document = fetched.document();
        SourceState before = polling.source().state();
        Sha256 digest = Sha256.of(document.body());
        if (before.bodyDigest().filter(digest::equals).isPresent()) {
            return report.sameDocument(fetched);
        }
        return switch (parser.parse(document, polling.settings().parsing())) {
            case NotAFeed no -> report.refused(Refusal.of(no));
            case Understood(ParsedFeed feed) ->
                    report.taken(
                            Reading.whole(feed, fetched, digest, before.validators()),
                            intake.take(polling, feed, document.location()));
        };
    }

    private PollReport merge(Polling polling, Delta delta, ReportWriter report) {
        Document document = delta.document();
        return switch (parser.parse(document, polling.settings().parsing())) {
            case NotAFeed no -> report.refused(Refusal.of(no));
            case Understood(ParsedFeed feed) ->
                    report.taken(
                            Reading.part(feed, delta),
                            intake.take(polling, feed, document.location()));
        };
    }
}
