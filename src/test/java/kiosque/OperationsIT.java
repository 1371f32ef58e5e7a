package kiosque;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import static java.nio.charset.StandardCharsets.UTF_8;

import kiosque.cli.control.DatabaseControl;
import kiosque.cli.sheet.Standing;
import kiosque.config.Configuration;
import kiosque.config.ConfigurationFile;
import kiosque.feed.PastPoll;
import kiosque.store.Database;
import kiosque.store.source.PastPolls;
import kiosque.testing.Response;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;

class OperationsIT extends LiveDaemon {

    private static final Path BASE = Path.of(System.getProperty("basedir", "."));
    private static final Pattern METRIC =
            Pattern.compile("\\b(?:kiosque|jvm|process|system)_[a-z_]+");

    private Path with(String reserve) throws Exception {
        origin.on("/rss", Response.ok(feed(1, 2)));
        return Files.writeString(
                folder.resolve("kiosque.yaml"),
                """
                site: { title: Essai, language: fr, time-zone: Europe/Paris, public-url: "http://127.0.0.1:%1$d" }
                server: { listen: "127.0.0.1:%1$d" }
                database: { data: "%2$s", reserve: %3$s }
                network: { allow: ["127.0.0.0/8"] }
                sources: [ { name: Journal, url: "%4$s", every: 10m } ]
                merged-feeds: [ { slug: tout, title: Tout, from: [Journal] } ]
                """
                        .formatted(port, folder.resolve("data"), reserve, origin.url("/rss")));
    }

    @Test
    void withoutRoomNothingIsPolledUntilThereIsAndEverythingSaysSo() throws Exception {
        Path file = with("100000GB");
        Configuration configuration = ConfigurationFile.read(file, Map.of());
        try (var kiosque = start(file)) {
            await().atMost(PATIENCE).until(() -> standing(configuration).nodes().size() == 1);
            assertThat(get("/health/ready").statusCode()).isEqualTo(503);
            assertThat(get("/health/ready").body()).contains("nothing is polled because only");
            assertThat(standing(configuration).nodes().getFirst().rule().held())
                    .hasValueSatisfying(why -> assertThat(why).contains("are to stay free"));
            await().atMost(PATIENCE)
                    .until(() -> get("/ops.atom").body().contains("nothing is polled"));
            assertThat(origin.received("/rss")).isEmpty();

            kiosque.reload(ConfigurationFile.read(with("0B"), Map.of()));
            await().atMost(PATIENCE).until(() -> titles("tout").size() == 2);
            assertThat(get("/health/ready").statusCode()).isEqualTo(200);
            everyMetricOfTheDashboardAndTheRulesIsThere();
            howThePollWentIsRemembered(configuration);
        }
    }

    private void everyMetricOfTheDashboardAndTheRulesIsThere() throws Exception {
        String metrics = get("/metrics").body();
        List<String> expressions = new ArrayList<>(dashboard());
        expressions.add(Files.readString(BASE.resolve("config/alerts.yaml")));
        var missing = new TreeSet<String>();
        for (String expression : expressions) {
            METRIC.matcher(expression)
                    .results()
                    .map(found -> found.group())
                    .filter(name ->
                            !Pattern.compile("(?m)^" + name + "[ {]").matcher(metrics).find())
                    .forEach(missing::add);
        }
        assertThat(missing).isEmpty();
        assertThat(metrics)
                .contains(
                        "kiosque_entries_total{kind=\"merged\"} 0.0",
                        "kiosque_entries_total{kind=\"new\"} 2.0",
                        "kiosque_polls_total{outcome=\"new\"} 1.0",
                        "kiosque_poll_seconds_count 1")
                .containsPattern("kiosque_commit_seconds_count [1-9]");
    }

    private void howThePollWentIsRemembered(Configuration configuration) {
        try (var database = Database.reach(configuration.database(), InstantSource.system())) {
            List<PastPoll> polls =
                    database.transactions().read(connection -> PastPolls.last(connection, 1));
            assertThat(polls)
                    .singleElement()
                    .satisfies(poll -> {
                        assertThat(poll.outcome()).isEqualTo("new");
                        assertThat(poll.arrivals()).isEqualTo(2);
                        assertThat(poll.effort().took()).isPositive();
                        assertThat(poll.effort().bytes())
                                .isEqualTo(feed(1, 2).getBytes(UTF_8).length);
                    });
        }
    }

    static List<String> dashboard() throws Exception {
        JsonNode dashboard =
                JsonMapper.shared()
                        .readTree(Files.readString(BASE.resolve("config/grafana-dashboard.json")));
        List<String> expressions = new ArrayList<>();
        for (JsonNode panel : dashboard.get("panels")) {
            panel.get("targets").forEach(target -> expressions.add(target.get("expr").asString()));
        }
        assertThat(expressions).hasSizeGreaterThan(20);
        return expressions;
    }

    private static Standing standing(Configuration configuration) {
        try (var control = DatabaseControl.reach(configuration, InstantSource.system())) {
            return control.standing();
        }
    }
}
