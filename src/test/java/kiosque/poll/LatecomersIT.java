package kiosque.poll;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.dedupe.story.StoryDecider;
import kiosque.dedupe.story.StorySettings;
import kiosque.feed.Stories;
import kiosque.filter.FilterSettings;
import kiosque.poll.plan.Plan;
import kiosque.poll.setting.FeedSelection;
import kiosque.poll.setting.PollSettings;
import kiosque.store.published.StoredMergedFeeds;
import kiosque.testing.Response;
import kiosque.testing.ScriptedServer;
import kiosque.testing.TestDatabase;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Entries that a poll brings by the rules of a configuration that has been replaced meanwhile.
class LatecomersIT {

    private static final String PATH = "/rss";

    @AutoClose private final ScriptedServer origin = ScriptedServer.start();

    @AutoClose
    private final PollingBed bed =
            new PollingBed(
                    new StoryDecider(StorySettings.DEFAULT), Map.of("Journal", origin.url(PATH)));

    @Test
    void followTheNewRulesSomeMinutesLater() {
        origin.on(PATH, rss("Le pont rouvre"), rss("Le pont rouvre", "Une école ferme à Lens"));
        bed.poll();
        bed.registry.configure(withoutAnything(), _ -> Stories.MERGE);
        assertThat(shown()).isZero();

        bed.poll();
        assertThat(shown()).isEqualTo(1);
        bed.now = bed.now.plus(Duration.ofMinutes(4));
        bed.registry.judgeLatecomers();

        assertThat(shown()).isZero();
    }

    @Test
    void cannotBeThereAfterTheFirstConfigurationOfAll() throws SQLException {
        origin.on(PATH, rss("Le pont rouvre"));
        bed.poll();
        bed.now = bed.now.plus(Duration.ofMinutes(4));
        long before = number("SHOW GLOBAL STATUS LIKE 'Com_select'");

        bed.registry.judgeLatecomers();

        assertThat(number("SHOW GLOBAL STATUS LIKE 'Com_select'")).isEqualTo(before);
    }

    private static Response rss(String... titles) {
        return Response.ok(
                Stream.of(titles)
                        .map("<item><title>%s</title></item>"::formatted)
                        .collect(
                                Collectors.joining(
                                        "",
                                        "<rss version='2.0'><channel><title>J</title>",
                                        "</channel></rss>")));
    }

    private Plan withoutAnything() {
        PollSettings before = bed.settings;
        var nothing =
                new FilterSettings(
                        List.of(
                                new FilterSettings.Rule(
                                        "merged feed france",
                                        Optional.of("false"),
                                        Optional.empty(),
                                        List.of(),
                                        Optional.empty())));
        return Plan.of(
                new PollSettings(
                        before.concurrency(),
                        before.perHost(),
                        before.gap(),
                        before.hosts(),
                        before.adoption(),
                        before.sources(),
                        List.of(new FeedSelection("france", List.of("une"), nothing, List.of())),
                        before.hidden()));
    }

    private int shown() {
        return new StoredMergedFeeds(bed.database).newest("france", 9, 9).size();
    }

    private long number(String sql) throws SQLException {
        try (Connection connection = TestDatabase.connect(bed.database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(2);
        }
    }
}
