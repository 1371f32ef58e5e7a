package kiosque.store;

import static kiosque.store.Reports.NOW;

import module java.base;

import kiosque.feed.Arrival;
import kiosque.feed.HostLease;
import kiosque.feed.KnownEntry;
import kiosque.feed.PollReport;
import kiosque.feed.Privacy;
import kiosque.feed.PublishedEntry;
import kiosque.feed.Sha256;
import kiosque.feed.Source;
import kiosque.feed.Stories;
import kiosque.feed.StoryDecision;
import kiosque.feed.StoryJudge;
import kiosque.store.commit.Entries;
import kiosque.store.published.MergedFeedReader;
import kiosque.store.published.StoredMergedFeeds;
import kiosque.store.rule.ConfiguredFeed;
import kiosque.store.rule.Judging;
import kiosque.store.rule.MergedFeeds;
import kiosque.store.rule.RuleVerdict;
import kiosque.store.rule.StoredEntry;
import kiosque.store.source.ConfiguredSource;
import kiosque.store.source.HostLeases;
import kiosque.store.source.Sources;
import kiosque.testing.TestDatabase;

/// Two sources on two hosts, both claimed, in two merged feeds: `france` merges stories, `tout` keeps them apart.
public final class TwoSources {

    /// Whoever shares a key tells the same story, or all of them.
    public static final StoryJudge TRUSTING =
            (arrival, source, candidates) -> {
                List<StoryDecision.Tie> ties =
                        candidates.stream()
                                .filter(one -> one.anchor())
                                .map(one -> new StoryDecision.Tie(one.story(), "same news"))
                                .toList();
                return new StoryDecision(
                        Optional.of(ties.getFirst()), List.of(), ties.subList(1, ties.size()));
            };

    public final Database database = TestDatabase.empty();
    public final Entries entries = new Entries(database, TRUSTING);
    public final MergedFeedReader reader = new StoredMergedFeeds(database);
    public final MergedFeeds feeds = new MergedFeeds(database);
    public final Source monde;
    public final Source figaro;
    public final HostLease mondeLease;
    public final HostLease figaroLease;

    public TwoSources() {
        new Sources(database).configure(List.of(configured("Le Monde"), configured("Le Figaro")));
        configureFeeds(feed("france", Stories.MERGE), feed("tout", Stories.OFF));
        List<HostLeases.Claim> claims =
                new HostLeases(database, "node", Duration.ofMinutes(1))
                        .claim(10, NOW, Duration.ZERO);
        HostLeases.Claim first = claims.getFirst();
        HostLeases.Claim second = claims.getLast();
        boolean mondeFirst = first.due().getFirst().name().equals("Le Monde");
        monde = (mondeFirst ? first : second).due().getFirst();
        mondeLease = (mondeFirst ? first : second).lease();
        figaro = (mondeFirst ? second : first).due().getFirst();
        figaroLease = (mondeFirst ? second : first).lease();
    }

    public static ConfiguredSource configured(String name) {
        String host = name.toLowerCase(Locale.ROOT).replace(" ", "") + ".example:443";
        return new ConfiguredSource(
                name,
                URI.create("https://" + host + "/rss"),
                host,
                List.of("une"),
                NOW,
                Privacy.OPEN);
    }

    public static ConfiguredFeed feed(String slug, Stories stories) {
        return new ConfiguredFeed(slug, Set.of("Le Monde", "Le Figaro"), stories, "", List.of());
    }

    public void configureFeeds(ConfiguredFeed... configured) {
        configureFeeds((slug, entry) -> true, configured);
    }

    /// @param keeps whether the merged feed of that slug wants the entry
    public void configureFeeds(
            BiPredicate<String, StoredEntry> keeps, ConfiguredFeed... configured) {
        feeds.configure(List.of(configured));
        feeds.judging().follow(rules(keeps, "", configured));
    }

    /// @param sources stands for the rules of both sources
    public static Judging.Rules rules(
            BiPredicate<String, StoredEntry> keeps, String sources, ConfiguredFeed... configured) {
        return new Judging.Rules(
                Map.of("Le Monde", sources, "Le Figaro", sources),
                List.of(configured),
                entry ->
                        new RuleVerdict(
                                keeps.test("", entry)
                                        ? Optional.empty()
                                        : Optional.of("source: drop"),
                                Stream.of(configured)
                                        .filter(feed -> feed.sources().contains(entry.source()))
                                        .collect(
                                                Collectors.toMap(
                                                        ConfiguredFeed::slug,
                                                        feed ->
                                                                keeps.test(feed.slug(), entry)
                                                                        ? Optional.empty()
                                                                        : Optional.of(
                                                                                "merged feed:"
                                                                                    + " keep")))));
    }

    public void mondeBrings(Arrival... arrivals) {
        commit(Reports.report(monde, mondeLease, arrivals));
    }

    public void figaroBrings(Arrival... arrivals) {
        commit(Reports.report(figaro, figaroLease, arrivals));
    }

    public void commit(PollReport... reports) {
        if (entries.commit(List.of(reports)).size() != reports.length) {
            throw new IllegalStateException("a lease has passed on");
        }
    }

    public List<KnownEntry> known(Source source, String guid) {
        return entries.known(source.number(), List.of(Sha256.of("GUID", guid)));
    }

    public List<String> ids(String slug) {
        return reader.newest(slug, 100, 100).stream().map(PublishedEntry::id).toList();
    }

    public long version(String slug) {
        return reader.versions().stream()
                .filter(version -> version.slug().equals(slug))
                .findFirst()
                .orElseThrow()
                .version();
    }

    public static Instant later(long seconds) {
        return NOW.plusSeconds(seconds);
    }
}
