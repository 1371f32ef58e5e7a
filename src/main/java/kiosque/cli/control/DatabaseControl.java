package kiosque.cli.control;

import kiosque.cli.sheet.ComparisonSheet;
import kiosque.cli.sheet.CorrectionSheet;
import kiosque.cli.sheet.HistorySheet;
import kiosque.cli.sheet.Standing;
import kiosque.config.Configuration;
import kiosque.dedupe.story.StoryDecider;
import kiosque.feed.Correction;
import kiosque.feed.Sha256;
import kiosque.feed.Source;
import kiosque.feed.SourceStatus;
import kiosque.feed.StoryCandidate;
import kiosque.normalise.link.Tracking;
import kiosque.outbox.mail.DigestSettings;
import kiosque.outbox.mail.Digests;
import kiosque.outbox.mail.Mailbox;
import kiosque.poll.again.Restorer;
import kiosque.poll.plan.DryRun;
import kiosque.poll.plan.Plan;
import kiosque.poll.when.PollNow;
import kiosque.publish.merged.MergedFeedSettings;
import kiosque.store.Database;
import kiosque.store.NodeLog;
import kiosque.store.Notices;
import kiosque.store.commit.StoryCorrections;
import kiosque.store.outgoing.Outbox;
import kiosque.store.page.Pages;
import kiosque.store.rule.MergedFeeds;
import kiosque.store.rule.RuleVerdict;
import kiosque.store.rule.StoredEntry;
import kiosque.store.source.Sources;
import kiosque.store.upkeep.Histories;
import kiosque.store.upkeep.History;
import kiosque.store.upkeep.LearnedBlocks;
import kiosque.store.upkeep.LearnedBlocks.Learned;
import kiosque.store.websub.Subscription;
import kiosque.store.websub.Subscriptions;
import kiosque.text.WebUrl;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.Stream;

/// Controls the daemon through the database that it works from: the daemon need not run, and notices within a second if it does.
public final class DatabaseControl implements Control {

    private static final Duration A_WEEK = Duration.ofDays(7);

    private final Configuration configuration;
    private final Database database;
    private final Sources sources;
    private final InstantSource clock;

    private DatabaseControl(Configuration configuration, Database database, InstantSource clock) {
        this.configuration = configuration;
        this.database = database;
        this.sources = new Sources(database);
        this.clock = clock;
    }

    /// @throws kiosque.store.sql.StoreException if the database can neither be joined nor started
    public static Control reach(Configuration configuration, InstantSource clock) {
        return new DatabaseControl(
                configuration, Database.reach(configuration.database(), clock), clock);
    }

    @Override
    public List<SourceStatus> sources() {
        return sources.all();
    }

    @Override
    public Standing standing() {
        var log = new NodeLog(database);
        List<SourceStatus> all = sources.all();
        long begun = System.nanoTime();
        return new Standing(
                all,
                log.latest(clock.instant()),
                new Notices(database).open(),
                configuration.database().toString(),
                log.bytes(),
                Duration.ofNanos(System.nanoTime() - begun));
    }

    @Override
    public Optional<Subscription> subscription(Source source) {
        return new Subscriptions(database).of(source.number());
    }

    @Override
    public Map<String, Pages.Fate> pages() {
        return Pages.fates(database, clock.instant().minus(A_WEEK));
    }

    @Override
    public PollAnswer poll(String name) {
        return sources().stream()
                .filter(source -> source.source().name().equals(name))
                .findFirst()
                .map(this::poll)
                .orElseGet(PollAnswer.NoSuchSource::new);
    }

    private PollAnswer poll(SourceStatus source) {
        Instant now = clock.instant();
        PollNow when = PollNow.of(source, now);
        if (when.at().isBefore(source.next().at())) {
            sources.pollAt(source.source().name(), when.at(), "asked for on the command line");
            return new PollAnswer.Due(when.at(), when.reason());
        }
        return new PollAnswer.Due(source.next().at(), source.next().reason());
    }

    @Override
    public Polled pollAll(Duration coolDown) {
        Instant now = clock.instant();
        List<SourceStatus> all = sources.all();
        Map<SourceStatus, Instant> earlier = new HashMap<>();
        for (SourceStatus source : all) {
            PollNow when = PollNow.of(source, now, coolDown);
            if (when.at().isBefore(source.next().at())) {
                earlier.put(source, when.at());
            }
        }
        sources.reschedule(earlier, "asked for on the command line");
        long later =
                all.stream()
                        .map(source -> earlier.getOrDefault(source, source.next().at()))
                        .filter(at -> at.isAfter(now))
                        .count();
        return new Polled(all.size() - (int) later, all.size());
    }

    @Override
    public List<String> explain(String entry) {
        Plan plan = Plan.of(configuration.poll());
        var histories = new Histories(database);
        return found(histories, entry).stream()
                .flatMap(history ->
                        Stream.concat(
                                HistorySheet.of(history, related(histories, history.number()))
                                        .stream(),
                                kept(history, plan).stream()))
                .toList();
    }

    @Override
    public List<String> compare(String entry, String other) {
        var histories = new Histories(database);
        Optional<ComparisonSheet.Side> one = side(histories, entry);
        Optional<ComparisonSheet.Side> two = side(histories, other);
        return one.isEmpty() || two.isEmpty()
                ? List.of()
                : ComparisonSheet.of(
                        one.get(),
                        two.get(),
                        new StoryDecider(configuration.stories()),
                        configuration.stories().window());
    }

    /// What the later of two entries was compared with the earlier for, of one and whatever it is related to.
    private LongFunction<Optional<String>> related(Histories histories, long number) {
        var decider = new StoryDecider(configuration.stories());
        Optional<StoryCandidate> one = histories.candidate(number);
        return other ->
                one.flatMap(ours ->
                        histories
                                .candidate(other)
                                .map(theirs ->
                                        number > other
                                                ? decider.explain(ours, theirs)
                                                : decider.explain(theirs, ours)));
    }

    /// As it was given, else as a browser's address line has it: with what publishers hang on links to count readers, and without the slash of a
    /// host alone.
    private static List<History> found(Histories histories, String entry) {
        List<History> given = histories.of(entry);
        return given.isEmpty()
                ? WebUrl.resolve("", Tracking.removedFrom(entry))
                        .map(histories::of)
                        .orElse(List.of())
                : given;
    }

    private static Optional<ComparisonSheet.Side> side(Histories histories, String entry) {
        return found(histories, entry).stream()
                .flatMap(history ->
                        histories.candidate(history.number()).stream()
                                .map(candidate -> new ComparisonSheet.Side(history, candidate)))
                .findFirst();
    }

    /// The rules by which merged feeds that take its source do not take the entry, and what its document was mended in.
    private List<String> kept(History history, Plan plan) {
        return history.living().stream()
                .flatMap(living -> {
                    RuleVerdict verdict =
                            plan.verdict(
                                    new StoredEntry(
                                            history.source(),
                                            living.entry(),
                                            living.times().effectiveAt(),
                                            living.times().firstSeenAt()));
                    return Stream.concat(
                            verdict.feeds().entrySet().stream()
                                    .sorted(Map.Entry.comparingByKey())
                                    .flatMap(feed ->
                                            feed.getValue().stream()
                                                    .map(rule ->
                                                            "  kept out          of %s by %s"
                                                                    .formatted(
                                                                            feed.getKey(), rule))),
                            sources.repairs(history.source()).stream()
                                    .map(repair ->
                                            "  mended            in its source's last document: "
                                                    + repair.detail()));
                })
                .toList();
    }

    @Override
    public DryRun.Foreseen plan(Configuration candidate) {
        return DryRun.of(
                Plan.of(candidate.poll()),
                MergedFeedSettings.storiesOf(candidate.feeds()),
                sources,
                new MergedFeeds(database));
    }

    @Override
    public List<Learned> boilerplate(String source) {
        return new LearnedBlocks(database).of(source);
    }

    @Override
    public int keepBoilerplate(String source, Sha256 block) {
        Plan plan = Plan.of(configuration.poll());
        return new Restorer(() -> plan, database, new StoryDecider(configuration.stories()), clock)
                .keep(source, block);
    }

    @Override
    public void cutBoilerplate(String source, Sha256 block) {
        new LearnedBlocks(database).release(source, block);
    }

    @Override
    public List<Outbox.Pending> outbox() {
        return new Outbox(database).all();
    }

    @Override
    public int sendAgain() {
        return new Outbox(database).again(clock.instant());
    }

    @Override
    public Optional<byte[]> digest(DigestSettings settings, Mailbox from) {
        return new Digests(database, configuration::site, clock).trial(settings, from);
    }

    @Override
    public Corrected split(long entry) {
        Correction correction = new StoryCorrections(database).split(entry);
        return new Corrected(
                correction,
                correction == Correction.DONE
                        ? CorrectionSheet.split(new Histories(database).numbered(entry))
                        : List.of());
    }

    @Override
    public Corrected join(long entry, long other) {
        Correction correction = new StoryCorrections(database).join(entry, other);
        var histories = new Histories(database);
        return new Corrected(
                correction,
                correction == Correction.DONE
                        ? CorrectionSheet.joined(
                                histories.numbered(entry), histories.numbered(other))
                        : List.of());
    }

    @Override
    public void close() {
        database.close();
    }
}
