package kiosque.poll.again;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.dedupe.identity.Backlog;
import kiosque.dedupe.story.StoryDecider;
import kiosque.dedupe.story.StorySettings;
import kiosque.feed.Document;
import kiosque.feed.ParseOutcome.Understood;
import kiosque.feed.PublishedEntry;
import kiosque.feed.Sha256;
import kiosque.feed.Stories;
import kiosque.feed.Taken;
import kiosque.feed.Validators;
import kiosque.fetch.setting.Access;
import kiosque.filter.FilterSettings;
import kiosque.normalise.NormaliseSettings;
import kiosque.normalise.cut.Passage;
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
import kiosque.store.published.StoredMergedFeeds;
import kiosque.store.rule.MergedFeeds;
import kiosque.store.source.HostLeases;
import kiosque.store.source.Sources;
import kiosque.store.upkeep.LearnedBlocks;
import kiosque.testing.TestDatabase;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// What a source repeats is learned and cut; an objection brings it back everywhere.
class RestorerIT {

    private static final URI URL = URI.create("https://gazette.example/rss");
    private static final String LETTER = "Recevez chaque soir notre lettre.";
    private static final StoryDecider STORIES = new StoryDecider(StorySettings.DEFAULT);

    private final Database database = TestDatabase.empty();
    private final Entries entries = new Entries(database, STORIES);
    private final LearnedBlocks blocks = new LearnedBlocks(database);
    private Instant now = Instant.parse("2026-11-25T12:00:00Z");
    private Plan plan = plan(List.of());

    @BeforeEach
    void configure() {
        new Registry(
                        new Sources(database),
                        new MergedFeeds(database),
                        () -> now,
                        Duration.ofSeconds(1))
                .configure(plan, _ -> Stories.OFF);
        now = now.plusSeconds(10);
        for (int number = 1; number <= 8; number++) {
            poll(feed(number));
        }
    }

    @Test
    void whatOccursOnceIsNeverCutAndWhatRecursIs() {
        assertThat(published(1)).contains(LETTER).contains("Le texte numéro 1.");
        assertThat(published(8)).doesNotContain(LETTER).contains("Le texte numéro 8.");
        assertThat(blocks.of("Gazette"))
                .extracting(LearnedBlocks.Learned::text)
                .containsExactly(LETTER);
    }

    @Test
    void anObjectionBringsItBackAndTheSourceIsNotTakenToHaveEditedAnything() {
        Instant updated = entry(8).updated();
        Sha256 block = blocks.of("Gazette").getFirst().digest();

        assertThat(blocks.veto("Gazette", block)).isTrue();
        int restored = restorer().restore("Gazette");

        assertThat(restored).isPositive();
        for (int number = 1; number <= 8; number++) {
            assertThat(published(number)).contains(LETTER);
        }
        assertThat(restorer().restore("Gazette")).isZero();
        Taken again = poll(feed(8, 9));
        assertThat(again.edited()).isZero();
        assertThat(published(9)).contains(LETTER);
        assertThat(entry(8).updated()).isEqualTo(updated);
    }

    @Test
    void anObjectionInTheConfigurationDoesTheSame() {
        plan = plan(List.of(LETTER));

        var restorer = restorer();
        restorer.run();
        restorer.run();

        assertThat(published(8)).contains(LETTER);
    }

    @Test
    void anObjectionCanBeTakenBack() {
        Sha256 block = Passage.digest(LETTER);
        blocks.veto("Gazette", block);
        poll(feed(9));
        blocks.release("Gazette", block);
        poll(feed(10));

        assertThat(published(9)).contains(LETTER);
        assertThat(published(10)).doesNotContain(LETTER);
    }

    private Restorer restorer() {
        return new Restorer(() -> plan, database, STORIES, () -> now);
    }

    private String published(int number) {
        return entry(number).entry().body();
    }

    private PublishedEntry entry(int number) {
        return new StoredMergedFeeds(database)
                .newest("tout", 50, 50).stream()
                        .filter(it -> it.entry().title().equals("Article " + number))
                        .findFirst()
                        .orElseThrow();
    }

    private Taken poll(String document) {
        now = now.plusSeconds(3600);
        var leases = new HostLeases(database, "node", Duration.ofMinutes(1));
        HostLeases.Claim claim =
                leases.claimOf(new Sources(database).all().getFirst().source().number())
                        .orElseThrow();
        var polling =
                new Polling(
                        claim.due().getFirst(),
                        claim.lease(),
                        plan.source("Gazette").orElseThrow(),
                        Adoption.DEFAULT,
                        Optional.empty(),
                        now,
                        Optional.empty());
        var bytes = Document.of(document.getBytes(StandardCharsets.UTF_8), URL);
        var understood = (Understood) new FeedParser().parse(bytes);
        Taken taken = new Intake(entries, STORIES).take(polling, understood.feed(), URL);
        var reading =
                ReadDocument.whole(
                        understood.feed(),
                        new kiosque.feed.FetchOutcome.Fetched(
                                bytes,
                                Validators.NONE,
                                Optional.empty(),
                                new kiosque.feed.FetchOutcome.Moves(Optional.empty())),
                        Sha256.of(document),
                        polling.source().state());
        entries.commit(List.of(new ReportWriter(polling).taken(reading, taken)));
        leases.release(Map.of(claim.lease(), now));
        return taken;
    }

    private static Plan plan(List<String> kept) {
        var source =
                new SourceSettings(
                        "Gazette",
                        URL,
                        List.of("a"),
                        new Every.Auto(),
                        Insistence.RESPECT_FLOORS,
                        Access.DEFAULT,
                        new SourceSettings.Steps(
                                ParseSettings.DEFAULT,
                                new NormaliseSettings(List.of(), kept, false, List.of()),
                                FilterSettings.EVERYTHING,
                                Optional.empty()),
                        0,
                        Backlog.DEFAULT);
        return Plan.of(
                new PollSettings(
                        1,
                        1,
                        Duration.ZERO,
                        List.of(),
                        Adoption.DEFAULT,
                        Map.of("Gazette", source),
                        List.of(
                                new FeedSelection(
                                        "tout",
                                        List.of("a"),
                                        FilterSettings.EVERYTHING,
                                        List.of())),
                        Set.of()));
    }

    private static String feed(int... numbers) {
        String items =
                IntStream.of(numbers)
                        .mapToObj(number ->
                                "<item><title>Article %1$d</title><guid isPermaLink=\"false\">a%1$d</guid><link>https://gazette.example/%1$d</link><description>&lt;p&gt;Le texte numéro %1$d.&lt;/p&gt;&lt;p&gt;%2$s&lt;/p&gt;</description></item>"
                                        .formatted(number, LETTER))
                        .reduce("", String::concat);
        return "<?xml version=\"1.0\" encoding=\"utf-8\"?><rss"
                + " version=\"2.0\"><channel><title>Gazette</title>"
                + items
                + "</channel></rss>";
    }
}
