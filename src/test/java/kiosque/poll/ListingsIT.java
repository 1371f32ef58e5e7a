package kiosque.poll;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.feed.PollReport;
import kiosque.feed.StoryDecision;
import kiosque.store.row.Listings;
import kiosque.testing.Response;
import kiosque.testing.ScriptedServer;
import kiosque.testing.TestDatabase;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is noted of what a source lists, from its documents.
class ListingsIT {

    @AutoClose private final ScriptedServer origin = ScriptedServer.start();
    @AutoClose private PollingBed bed;

    @BeforeEach
    void open() {
        bed =
                new PollingBed(
                        (arrival, source, candidates) ->
                                new StoryDecision(Optional.empty(), List.of(), List.of()),
                        Map.of("Le Monde", origin.url("/rss")));
    }

    @Test
    void whatWasSeenIsListedUntilAWholeLookMissesIt() throws Exception {
        assertThat(listedAfter("a", "b")).containsExactlyInAnyOrder("a", "b");
        assertThat(listedAfter("b", "c"))
                .as("only what is new was looked at")
                .containsExactlyInAnyOrder("a", "b", "c");
        bed.now = bed.now.plus(Duration.ofDays(2));
        assertThat(listedAfter("b", "c", "d"))
                .as("once a day everything is")
                .containsExactlyInAnyOrder("b", "c", "d");
        assertThat(listedAfter("b", "c", "a"))
                .as("what comes back counts")
                .containsExactlyInAnyOrder("a", "b", "c", "d");
    }

    private Set<String> listedAfter(String... guids) throws Exception {
        String items =
                Stream.of(guids)
                        .map(guid ->
                                "<item><guid isPermaLink='false'>%1$s</guid><title>Article %1$s, le titre</title><link>https://example.org/%1$s</link></item>"
                                        .formatted(guid))
                        .collect(Collectors.joining());
        origin.on(
                "/rss",
                Response.of(200)
                        .with("Content-Type", "application/rss+xml")
                        .body(
                                "<rss version='2.0'><channel><title>M</title>"
                                        + items
                                        + "</channel></rss>"));
        PollReport report = bed.poll();
        long source = report.source().number();
        try (Connection connection = TestDatabase.connect(bed.database);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT number, title FROM entry")) {
            Set<Long> listed = new Listings(connection).of(List.of(source)).get(source);
            Set<String> titles = new HashSet<>();
            while (rows.next()) {
                if (listed.contains(rows.getLong("number"))) {
                    titles.add(rows.getString("title").substring(8, 9));
                }
            }
            return titles;
        }
    }
}
