package kiosque.poll;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.dedupe.identity.Backlog;
import kiosque.dedupe.story.StoryDecider;
import kiosque.dedupe.story.StorySettings;
import kiosque.feed.Document;
import kiosque.feed.ParseOutcome;
import kiosque.feed.PollReport;
import kiosque.feed.SourceStatus;
import kiosque.feed.Stories;
import kiosque.feed.StoryJudge;
import kiosque.fetch.Fetcher;
import kiosque.fetch.setting.Access;
import kiosque.fetch.setting.FetchSettings;
import kiosque.filter.FilterSettings;
import kiosque.normalise.NormaliseSettings;
import kiosque.parse.FeedParser;
import kiosque.parse.ParseSettings;
import kiosque.poll.entry.Intake;
import kiosque.poll.host.HostGap;
import kiosque.poll.host.HostTurn;
import kiosque.poll.host.Pause;
import kiosque.poll.host.TurnEnded;
import kiosque.poll.page.Articles;
import kiosque.poll.plan.Plan;
import kiosque.poll.plan.Registry;
import kiosque.poll.setting.Adoption;
import kiosque.poll.setting.Every;
import kiosque.poll.setting.FeedSelection;
import kiosque.poll.setting.HostRule;
import kiosque.poll.setting.Insistence;
import kiosque.poll.setting.PollSettings;
import kiosque.poll.setting.SourceSettings;
import kiosque.store.Database;
import kiosque.store.commit.Entries;
import kiosque.store.rule.MergedFeeds;
import kiosque.store.source.HostLeases;
import kiosque.store.source.HostLeases.Claim;
import kiosque.store.source.Sources;
import kiosque.testing.TestDatabase;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Sources on servers of a test's own, polled and committed one by one into the real database, by a clock that goes from due to due.
public final class PollingBed implements AutoCloseable {

    public Instant now = Instant.parse("2026-11-25T12:00:00Z");

    /// How often a document was parsed.
    public int parsings;

    public final Database database;
    public final Sources sources;
    public final HostLeases leases;
    public final Poller poller;
    public final PollSettings settings;
    public final Registry registry;
    private final Plan plan;
    private final Entries entries;
    private final Fetcher fetcher;
    private final FeedParser parser = new FeedParser();
    private final Intake intake;

    /// @param urls of the sources, by name
    public PollingBed(StoryJudge judge, Map<String, URI> urls) {
        this(judge, urls, List.of());
    }

    public PollingBed(StoryJudge judge, Map<String, URI> urls, List<HostRule> hosts) {
        database = TestDatabase.empty(() -> now);
        sources = new Sources(database);
        entries = new Entries(database, judge);
        leases = new HostLeases(database, "node", Duration.ofMinutes(1));
        fetcher =
                new Fetcher(
                        new FetchSettings(
                                "Kiosque/1 (+https://kiosque.example)",
                                Duration.ofSeconds(5),
                                List.of("127.0.0.0/8"),
                                Optional.empty()),
                        () -> now);
        intake = new Intake(entries, new StoryDecider(StorySettings.DEFAULT));
        settings = settings(urls, hosts);
        plan = Plan.of(settings);
        poller = new Poller(() -> plan, fetcher, this::parsed, intake, Pushing.NONE, () -> now);
        registry = new Registry(sources, new MergedFeeds(database), () -> now, Duration.ZERO);
        registry.configure(Plan.of(settings), _ -> Stories.MERGE);
    }

    private ParseOutcome parsed(Document document, ParseSettings settings) {
        parsings++;
        return parser.parse(document, settings);
    }

    private static PollSettings settings(Map<String, URI> urls, List<HostRule> hosts) {
        return new PollSettings(
                8,
                1,
                Duration.ZERO,
                hosts,
                Adoption.DEFAULT,
                urls.entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey,
                                        source -> settings(source.getKey(), source.getValue()))),
                List.of(
                        new FeedSelection(
                                "france", List.of("une"), FilterSettings.EVERYTHING, List.of())),
                Set.of());
    }

    /// A source of the defaults, tagged for the merged feed.
    public static SourceSettings settings(String name, URI url) {
        return new SourceSettings(
                name,
                url,
                List.of("une"),
                new Every.Auto(),
                Insistence.RESPECT_FLOORS,
                Access.DEFAULT,
                new SourceSettings.Steps(
                        ParseSettings.DEFAULT,
                        NormaliseSettings.DEFAULTS,
                        FilterSettings.EVERYTHING,
                        Optional.empty()),
                0,
                Backlog.DEFAULT);
    }

    @Override
    public void close() {
        fetcher.close();
    }

    /// Polls the only source once it is due, and commits what that brought.
    public PollReport poll() {
        Claim claim = claim();
        PollReport report = fetched(claim);
        assertThat(entries.commit(List.of(report))).hasSize(1);
        intake.committed(report);
        leases.release(Map.of(claim.lease(), now));
        return report;
    }

    public PollReport fetched(Claim claim) {
        var gap = new HostGap(new FreeTurn(), Duration.ZERO, Instant.EPOCH);
        try {
            return (PollReport)
                    poller.ask(claim.due().getFirst(), claim.lease(), gap).read().orElseThrow();
        } catch (InterruptedException | TurnEnded e) {
            throw new IllegalStateException(e);
        }
    }

    private final class FreeTurn implements HostTurn {

        @Override
        public Instant now() {
            return now;
        }

        @Override
        public void pause(Duration duration) {}

        @Override
        public boolean isOver() {
            return false;
        }

        @Override
        public void asked(Instant at) {}
    }

    /// The host of the first source, at the time when that is due.
    public Claim claim() {
        return claims().getFirst();
    }

    public List<Claim> claims() {
        Instant due = status().next().at();
        now = due.isAfter(now) ? due : now;
        return leases.claim(9, now, Duration.ZERO);
    }

    public Committer committer() {
        return new Committer(entries, leases, worker(), List.of());
    }

    public Dispatcher dispatcher(Committer committer) {
        return dispatcher(committer, _ -> {}, System::nanoTime);
    }

    public Dispatcher dispatcher(Committer committer, Pause pause, LongSupplier nanoTime) {
        return new Dispatcher(
                () -> plan,
                leases,
                worker(),
                committer,
                new Dispatcher.Clocks(() -> now, pause, nanoTime));
    }

    private Worker worker() {
        return new Worker(
                poller,
                new Articles(
                        () -> plan,
                        fetcher,
                        entries,
                        new StoryDecider(StorySettings.DEFAULT),
                        () -> now));
    }

    public SourceStatus status() {
        return sources.all().getFirst();
    }

    public SourceStatus status(String name) {
        return sources.all().stream()
                .filter(status -> status.source().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /// @param articles their numbers
    public static String rss(int... articles) {
        return IntStream.of(articles)
                .mapToObj(number ->
                        "<item><guid>g%d</guid><title>Article %d</title></item>"
                                .formatted(number, number))
                .collect(
                        Collectors.joining(
                                "",
                                "<rss version='2.0'><channel><title>J</title>",
                                "</channel></rss>"));
    }
}
