package kiosque.poll;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import kiosque.dedupe.BadHabit;
import kiosque.dedupe.Samples;
import kiosque.dedupe.SloppyPublisher;
import kiosque.dedupe.identity.Backlog;
import kiosque.dedupe.story.StoryDecider;
import kiosque.dedupe.story.StorySettings;
import kiosque.feed.Document;
import kiosque.feed.Entry;
import kiosque.feed.FetchOutcome.Fetched;
import kiosque.feed.FetchOutcome.Moves;
import kiosque.feed.HostLease;
import kiosque.feed.ParseOutcome.Understood;
import kiosque.feed.ParsedFeed;
import kiosque.feed.PollReport;
import kiosque.feed.PublishedEntry;
import kiosque.feed.Sha256;
import kiosque.feed.Source;
import kiosque.feed.SourceStatus;
import kiosque.feed.Stories;
import kiosque.feed.StoryJudge;
import kiosque.feed.Validators;
import kiosque.fetch.setting.Access;
import kiosque.filter.FilterSettings;
import kiosque.normalise.NormaliseSettings;
import kiosque.parse.FeedParser;
import kiosque.parse.ParseSettings;
import kiosque.poll.entry.Intake;
import kiosque.poll.entry.ReadDocument;
import kiosque.poll.plan.Plan;
import kiosque.poll.plan.Polling;
import kiosque.poll.plan.Registry;
import kiosque.poll.report.ReportWriter;
import kiosque.poll.setting.Adoption;
import kiosque.poll.setting.Every;
import kiosque.poll.setting.FeedSelection;
import kiosque.poll.setting.Insistence;
import kiosque.poll.setting.PollSettings;
import kiosque.poll.setting.SourceSettings;
import kiosque.store.Database;
import kiosque.store.commit.Entries;
import kiosque.store.published.MergedFeedReader;
import kiosque.store.published.StoredMergedFeeds;
import kiosque.store.rule.MergedFeeds;
import kiosque.store.source.HostLeases;
import kiosque.store.source.Sources;
import kiosque.testing.TestDatabase;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Random lives of several publishers at once, taken in by the real steps into the real store: each article is stored once and met exactly
/// once by a reader who looks at the newest of the merged feed after each round.
class HistoriesIT {

    private static final int PUBLISHERS = 6;
    private static final int ROUNDS = 20;

    /// As many as one round can bring.
    private static final int NEWEST = PUBLISHERS * 13;

    private final Database database = TestDatabase.empty();
    private final Entries entries = new Entries(database, StoryJudge.NONE);
    private final MergedFeedReader reader = new StoredMergedFeeds(database);
    private final Map<String, SloppyPublisher> publishers = new LinkedHashMap<>();
    private final Map<String, Set<Integer>> shown = new HashMap<>();
    private final Map<String, List<Integer>> read = new HashMap<>();
    private final Set<String> idsRead = new HashSet<>();
    private Intake intake = intake();

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void eachArticleIsStoredAndReadOnce(long seed) {
        var random = new Random(seed);
        IntStream.range(0, PUBLISHERS)
                .forEach(i -> publishers.put("Ville " + i, new SloppyPublisher(random.nextLong())));
        Plan plan = configure();
        Map<String, HostLease> leases = leases();
        for (int round = 0; round < ROUNDS; round++) {
            boolean everyoneAnswers = round == 0 || round >= ROUNDS - 2;
            for (String name : publishers.keySet()) {
                if (round > 0) {
                    BadHabit.values()[random.nextInt(BadHabit.values().length)].happensTo(
                            publishers.get(name));
                }
                if (everyoneAnswers || random.nextInt(4) > 0) {
                    poll(
                            polling(name, leases.get(name), plan),
                            everyoneAnswers ? 9 : random.nextInt(10));
                }
            }
            readTheNewest();
        }

        assertThat(read).isEqualTo(sorted(shown));
        assertThat(new Sources(database).all())
                .allSatisfy(status ->
                        assertThat(status.entries())
                                .isEqualTo(shown.get(status.source().name()).size()));
    }

    /// Unchanged entries are not looked at again, yet they count: else the second would be taken for the first, edited and renamed.
    @Test
    void anEntryThatResemblesOneStillListedIsNew() {
        publishers.put("Ville 0", new SloppyPublisher(1));
        Plan plan = configure();
        HostLease lease = leases().get("Ville 0");
        Samples north =
                Samples.titled("Vigilance orange aux orages")
                        .guid("nord")
                        .link("http://ville.example/meteo/2026/11/25/nord-1")
                        .body(
                                "<p>De violents orages sont attendus ce soir, avec de la grêle et"
                                        + " des rafales.</p>")
                        .at("2026-11-25T07:30:10Z");
        Samples south = north.guid("sud").link("http://ville.example/meteo/2026/11/25/sud-2");

        commit(report(polling("Ville 0", lease, plan), List.of(north.entry())));
        commit(report(polling("Ville 0", lease, plan), List.of(south.entry(), north.entry())));

        assertThat(reader.newest("tout", 9, 9))
                .extracting(published -> published.entry().link().orElseThrow())
                .containsExactlyInAnyOrder(south.link().orElseThrow(), north.link().orElseThrow());
    }

    /// The first document's places are given by date, a later one's by when it was met: either way the publisher's order decides among those of one instant.
    @Test
    void entriesOfOneInstantAreReadInTheDocumentsOrder() {
        publishers.put("Ville 0", new SloppyPublisher(1));
        Plan plan = configure();
        HostLease lease = leases().get("Ville 0");
        List<Entry> first = IntStream.range(0, 12).mapToObj(HistoriesIT::notice).toList();
        List<Entry> second = IntStream.range(-5, 12).mapToObj(HistoriesIT::notice).toList();

        commit(report(polling("Ville 0", lease, plan), first));
        commit(report(polling("Ville 0", lease, plan), second));

        assertThat(reader.newest("tout", 99, 99))
                .extracting(published -> published.entry().title())
                .containsExactlyElementsOf(second.stream().map(Entry::title).toList());
    }

    private static Entry notice(int number) {
        return Samples.titled("Avis numéro " + number)
                .guid("avis" + number * 7919)
                .link("http://ville.example/avis/" + number)
                .body("<p>Le numéro %d de la rue est fermé aux voitures.</p>".formatted(number))
                .at("2026-11-25T07:30:10Z")
                .entry();
    }

    /// One poll, from document to commit; or not quite.
    private void poll(Polling polling, int fate) {
        SloppyPublisher publisher = publishers.get(polling.source().name());
        List<Entry> document = publisher.document();
        PollReport report = report(polling, document);
        switch (fate) {
            case 0 -> intake = intake(); // died before the commit, and was started again
            case 1 -> {} // the database was away
            default -> {
                commit(report);
                if (fate == 2) {
                    commit(report); // nobody knew whether it was in
                }
                publisher.taken();
                document.forEach(entry ->
                        shown.computeIfAbsent(polling.source().name(), _ -> new HashSet<>())
                                .add(SloppyPublisher.meaning(entry)));
            }
        }
    }

    private void commit(PollReport report) {
        assertThat(entries.commit(List.of(report))).hasSize(1);
        intake.committed(report);
    }

    private PollReport report(Polling polling, List<Entry> entries) {
        URI location = polling.source().state().url();
        Document document = Document.of(rss(entries).getBytes(StandardCharsets.UTF_8), location);
        ParsedFeed feed = ((Understood) new FeedParser().parse(document)).feed();
        var fetched =
                new Fetched(
                        document, Validators.NONE, Optional.empty(), new Moves(Optional.empty()));
        return new ReportWriter(polling)
                .taken(
                        ReadDocument.whole(
                                feed,
                                fetched,
                                Sha256.of(document.body()),
                                kiosque.feed.SourceState.fresh(document.location())),
                        intake.take(polling, feed, location));
    }

    private void readTheNewest() {
        for (PublishedEntry published : reader.newest("tout", NEWEST, NEWEST)) {
            if (idsRead.add(published.id())) {
                read.computeIfAbsent(published.source().name(), _ -> new ArrayList<>())
                        .add(SloppyPublisher.meaning(published.entry()));
            }
        }
        read.values().forEach(Collections::sort);
    }

    private Intake intake() {
        return new Intake(entries, new StoryDecider(StorySettings.DEFAULT));
    }

    private Plan configure() {
        Map<String, SourceSettings> sources = new LinkedHashMap<>();
        publishers.keySet().forEach(name -> sources.put(name, source(name)));
        var settings =
                new PollSettings(
                        8,
                        1,
                        Duration.ZERO,
                        List.of(),
                        Adoption.DEFAULT,
                        sources,
                        List.of(
                                new FeedSelection(
                                        "tout",
                                        List.of("ville"),
                                        FilterSettings.EVERYTHING,
                                        List.of())),
                        Set.of());
        new Registry(
                        new Sources(database),
                        new MergedFeeds(database),
                        InstantSource.fixed(now()),
                        Duration.ZERO)
                .configure(Plan.of(settings), _ -> Stories.OFF);
        return Plan.of(settings);
    }

    private static SourceSettings source(String name) {
        return new SourceSettings(
                name,
                URI.create(
                        "http://"
                                + name.toLowerCase(Locale.ROOT).replace(" ", "")
                                + ".example/rss"),
                List.of("ville"),
                new Every.Auto(),
                Insistence.RESPECT_FLOORS,
                Access.DEFAULT,
                new SourceSettings.Steps(
                        ParseSettings.DEFAULT,
                        new NormaliseSettings(List.of(), false, List.of()),
                        FilterSettings.EVERYTHING,
                        Optional.empty()),
                0,
                Backlog.DEFAULT);
    }

    private Map<String, HostLease> leases() {
        Map<String, HostLease> leases = new HashMap<>();
        new HostLeases(database, "node", Duration.ofHours(1))
                .claim(PUBLISHERS, now().plusSeconds(60), Duration.ZERO)
                .forEach(claim ->
                        claim.due().forEach(source -> leases.put(source.name(), claim.lease())));
        return leases;
    }

    private Polling polling(String name, HostLease lease, Plan plan) {
        Source source =
                new Sources(database)
                        .all().stream()
                                .map(SourceStatus::source)
                                .filter(one -> one.name().equals(name))
                                .findFirst()
                                .orElseThrow();
        return new Polling(
                source,
                lease,
                plan.source(name).orElseThrow(),
                Adoption.DEFAULT,
                Optional.empty(),
                now(),
                Optional.empty());
    }

    /// No publisher has come further.
    private Instant now() {
        return publishers.values().stream()
                .map(SloppyPublisher::now)
                .max(Comparator.naturalOrder())
                .orElseThrow()
                .plusSeconds(1);
    }

    private static Map<String, List<Integer>> sorted(Map<String, Set<Integer>> sets) {
        Map<String, List<Integer>> sorted = new HashMap<>();
        sets.forEach((name, numbers) -> sorted.put(name, numbers.stream().sorted().toList()));
        return sorted;
    }

    private static String rss(List<Entry> entries) {
        return "<rss version='2.0'><channel><title>Ville</title><link>http://ville.example/</link><description/>%s</channel></rss>"
                .formatted(entries.stream().map(HistoriesIT::item).collect(Collectors.joining()));
    }

    private static String item(Entry entry) {
        return "<item><title>%s</title><link>%s</link><guid isPermaLink='false'>%s</guid><pubDate>%s</pubDate><description><![CDATA[%s]]></description></item>"
                .formatted(
                        entry.title(),
                        entry.link().orElseThrow(),
                        entry.guid().orElseThrow(),
                        DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                entry.dates().published().orElseThrow().atOffset(ZoneOffset.UTC)),
                        entry.content().orElseThrow());
    }
}
