package kiosque.bench;

import module java.base;

import kiosque.feed.Arrival;
import kiosque.feed.Block;
import kiosque.feed.Category;
import kiosque.feed.Entry;
import kiosque.feed.EntryId;
import kiosque.feed.Fingerprint;
import kiosque.feed.HostLease;
import kiosque.feed.Identified;
import kiosque.feed.NextPoll;
import kiosque.feed.Person;
import kiosque.feed.PollReport;
import kiosque.feed.Privacy;
import kiosque.feed.Sha256;
import kiosque.feed.Source;
import kiosque.feed.Stories;
import kiosque.feed.StoryDecision;
import kiosque.feed.StoryTraits;
import kiosque.feed.Taken;
import kiosque.store.Database;
import kiosque.store.commit.Entries;
import kiosque.store.published.MergedFeedReader;
import kiosque.store.published.StoredMergedFeeds;
import kiosque.store.rule.ConfiguredFeed;
import kiosque.store.rule.MergedFeeds;
import kiosque.store.source.ConfiguredSource;
import kiosque.store.source.HostLeases;
import kiosque.store.source.Sources;
import kiosque.testing.EntryBuilder;
import kiosque.testing.TestDatabase;

/// What the store's part of a poll costs in CPU, daemon and database together. Whole pipeline, targets: 0.45 ms a poll
/// with nothing new, 2.5 with one entry, 8 with 25.
public final class StoreBench {

    private static final int SOURCES = 1000;
    private static final int BATCH = 250;
    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

    private final Database database = TestDatabase.empty();
    private final Entries entries =
            new Entries(database, (arrival, source, candidates) -> StoryDecision.ALONE);
    private final MergedFeedReader reader = new StoredMergedFeeds(database);
    private final SplittableRandom random = new SplittableRandom(1);
    private List<HostLeases.Claim> claims = List.of();

    private StoreBench() {}

    public static void main(String[] arguments) {
        new StoreBench().run();
        System.exit(0);
    }

    private void run() {
        List<ConfiguredSource> sources =
                IntStream.range(0, SOURCES).mapToObj(StoreBench::configured).toList();
        measure("configure, per source", SOURCES, () -> new Sources(database).configure(sources));
        Set<String> names =
                sources.stream().map(ConfiguredSource::name).collect(Collectors.toSet());
        new MergedFeeds(database)
                .configure(
                        List.of(new ConfiguredFeed("tout", names, Stories.MERGE, "", List.of())));
        var leases = new HostLeases(database, "bench", Duration.ofHours(1));
        measure(
                "claim, per host",
                SOURCES,
                () -> claims = leases.claim(SOURCES, NOW, Duration.ZERO));
        for (int round = 0; round < 5; round++) {
            int salt = round;
            commit("25 new entries, per poll", 200, 25, salt * 1000);
            commit("1 new entry, per poll", SOURCES, 1, 100_000 + salt * 1000);
            commit("nothing new, per poll", SOURCES, 0, 0);
        }
        recognise();
        measure(
                "newest 100, per reading",
                200,
                () -> {
                    for (int n = 0; n < 200; n++) {
                        reader.newest("tout", 100, 20);
                    }
                });
        measure(
                "versions, per reading",
                500,
                () -> {
                    for (int n = 0; n < 500; n++) {
                        reader.versions();
                    }
                });
    }

    private static ConfiguredSource configured(int n) {
        String host = "host%d.example:443".formatted(n);
        return new ConfiguredSource(
                "Source " + n,
                URI.create("https://" + host + "/rss"),
                host,
                List.of("une"),
                NOW,
                Privacy.OPEN);
    }

    /// Makes the reports first: only committing them is measured.
    private void commit(String what, int polls, int arrivals, int salt) {
        List<List<PollReport>> batches = new ArrayList<>();
        for (int start = 0; start < polls; start += BATCH) {
            batches.add(
                    IntStream.range(start, Math.min(polls, start + BATCH))
                            .mapToObj(n -> report(claims.get(n), arrivals, salt))
                            .toList());
        }
        measure(what, polls, () -> batches.forEach(entries::commit));
    }

    private void recognise() {
        List<List<Sha256>> names = new ArrayList<>();
        for (HostLeases.Claim claim : claims) {
            List<Sha256> ofSource = new ArrayList<>();
            for (int e = 0; e < 25; e++) {
                Identified identified = arrival(claim.due().getFirst(), e).identified();
                ofSource.add(identified.id().digest());
                ofSource.addAll(identified.aliases());
            }
            names.add(ofSource);
        }
        measure(
                "recognise 25 entries, per poll",
                claims.size(),
                () -> {
                    for (int n = 0; n < claims.size(); n++) {
                        entries.known(claims.get(n).due().getFirst().number(), names.get(n));
                    }
                });
    }

    private PollReport report(HostLeases.Claim claim, int arrivals, int salt) {
        Source source = claim.due().getFirst();
        HostLease lease = claim.lease();
        List<Block> blocks = new ArrayList<>();
        for (int b = 0; b < arrivals * 10; b++) {
            blocks.add(
                    new Block(
                            Sha256.of("block " + random.nextInt()),
                            "Un paragraphe ordinaire, de longueur moyenne, numéro " + b));
        }
        return new PollReport(
                source,
                lease,
                NOW,
                new PollReport.Ending(arrivals == 0 ? "unchanged" : "new", ""),
                source.state(),
                NextPoll.at(NOW.plusSeconds(3600), "every 1h"),
                Optional.empty(),
                Optional.empty(),
                new Taken(
                        IntStream.range(salt, salt + arrivals)
                                .mapToObj(e -> arrival(source, e))
                                .toList(),
                        List.of(),
                        List.of(),
                        List.of(),
                        blocks,
                        List.of(),
                        0));
    }

    private Arrival arrival(Source source, int e) {
        String id = source.name().replace(" ", "") + "/" + e;
        Entry entry = entry(id);
        Identified identified =
                new Identified(
                        entry,
                        new EntryId(EntryId.Origin.GUID, entry.guid().orElseThrow()),
                        List.of(Sha256.of("guid", id), Sha256.of("link", id)),
                        new Fingerprint(
                                Sha256.of(entry.title()),
                                Sha256.of(entry.title()),
                                random.nextLong()));
        List<Long> keys = random.longs(8).boxed().toList();
        return new Arrival(
                identified,
                NOW,
                NOW,
                NOW,
                Optional.empty(),
                List.of("tout"),
                new StoryTraits(keys, new byte[200], 10),
                Optional.empty());
    }

    private Entry entry(String id) {
        String title = "Un titre d'article de longueur ordinaire, numéro " + id;
        return new EntryBuilder()
                .guid("https://example.org/" + id)
                .link("https://example.org/articles/" + id)
                .title(title)
                .summary("<p>Résumé de " + title + "</p>")
                .content("<p>" + words(250) + "</p>")
                .published(NOW)
                .authors(Person.named("Une Autrice"))
                .categories(Category.of("politique"), Category.of("france"))
                .language("fr")
                .build();
    }

    private String words(int count) {
        return IntStream.range(0, count)
                .mapToObj(_ -> "mot" + Integer.toString(random.nextInt(20_000), 36))
                .collect(Collectors.joining(" "));
    }

    private void measure(String what, int times, Runnable work) {
        long before = cpuNanos();
        long daemon = own();
        long started = System.nanoTime();
        work.run();
        double cpu = (cpuNanos() - before) / 1e6 / times;
        double ours = (own() - daemon) / 1e6 / times;
        System.out.printf(
                Locale.ROOT,
                "%-32s %7.3f ms CPU (daemon %.3f, database %.3f), %.3f ms elapsed%n",
                what,
                cpu,
                ours,
                cpu - ours,
                (System.nanoTime() - started) / 1e6 / times);
    }

    private long cpuNanos() {
        long server =
                ProcessHandle.of(database.serverPid().orElseThrow())
                        .orElseThrow()
                        .info()
                        .totalCpuDuration()
                        .orElse(Duration.ZERO)
                        .toNanos();
        return server + own();
    }

    private static long own() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toNanos();
    }
}
