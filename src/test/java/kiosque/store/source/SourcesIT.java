package kiosque.store.source;

import static kiosque.store.Reports.NOW;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.feed.EntityTagForm;
import kiosque.feed.Failing;
import kiosque.feed.FeedHead;
import kiosque.feed.Pace;
import kiosque.feed.PollReport;
import kiosque.feed.Privacy;
import kiosque.feed.Repair;
import kiosque.feed.Rhythm;
import kiosque.feed.Sha256;
import kiosque.feed.Source;
import kiosque.feed.SourceState;
import kiosque.feed.SourceStatus;
import kiosque.feed.Stories;
import kiosque.feed.Taken;
import kiosque.feed.Validators;
import kiosque.store.Reports;
import kiosque.store.TwoSources;
import kiosque.store.rule.ConfiguredFeed;
import kiosque.testing.TestDatabase;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

class SourcesIT {

    private static final SourceState STATE =
            new SourceState(
                    URI.create("https://lemonde.example/nouveau"),
                    new Validators(
                            Optional.of("W/\"\u00e9\u0080\""),
                            Optional.of("Wed, 25 Nov 2026 10:00:00 GMT"),
                            Optional.of(URI.create("https://lemonde.example/rss")),
                            EntityTagForm.STRONG),
                    Optional.of(Sha256.of("body")),
                    Optional.of(Duration.ofMinutes(15)),
                    new Pace(
                            new Rhythm(
                                    Optional.of(Duration.ofHours(1)),
                                    Optional.of(Duration.ofDays(1)),
                                    Set.of(0, 13, 23),
                                    Set.of(DayOfWeek.MONDAY, DayOfWeek.SUNDAY)),
                            Optional.of(Duration.ofSeconds(90)),
                            Optional.of(Duration.ofHours(3)),
                            Optional.of(NOW.minusSeconds(7))),
                    new Failing(
                            3,
                            Optional.of(NOW.minusSeconds(5)),
                            Optional.of(NOW.minusNanos(123_456_000))),
                    Optional.of(
                            new SourceState.Move(
                                    URI.create("https://other.example/"), NOW.minusSeconds(9), 2)),
                    Optional.of(NOW.minusSeconds(11)),
                    Optional.of(NOW));

    private TwoSources room;
    private Sources sources;

    @BeforeEach
    void openTheNewsroom() {
        room = new TwoSources();
        sources = new Sources(room.database);
    }

    private SourceStatus monde() {
        return sources.all().stream()
                .filter(one -> one.source().name().equals("Le Monde"))
                .findFirst()
                .orElseThrow();
    }

    private void leaveState() {
        Source source = room.monde;
        PollReport plain = Reports.report(source, room.mondeLease);
        room.commit(
                new PollReport(
                        source,
                        room.mondeLease,
                        NOW,
                        new PollReport.Ending("unchanged", "nothing"),
                        STATE,
                        plain.next(),
                        Optional.empty(),
                        Optional.empty(),
                        Taken.NOTHING));
    }

    @Test
    void stateComesBackAsItWasLeft() {
        leaveState();

        assertThat(monde().source().state()).isEqualTo(STATE);
        assertThat(monde().lastOutcome()).isEqualTo("unchanged");
        assertThat(monde().next().reason()).isEqualTo("every 1h");
    }

    @Test
    void sourcesOfWhichThereMayBeSomethingToSayAreConspicuousAndNoOthers() throws SQLException {
        change(
                "UPDATE source SET last_outcome = 'unchanged', last_detail = 'nothing', median_gap = 3600000, last_new_entry_at = '%s'"
                        .formatted(sql(NOW.minus(Duration.ofDays(2)))));
        assertThat(conspicuous()).isEmpty();

        for (String change :
                List.of(
                        "retired = TRUE",
                        "failing_since = '2026-01-01'",
                        "move_target = 'https://lemonde.example/nouveau', move_since ="
                                + " '2026-01-01', move_polls = 1",
                        "last_outcome = 'empty'",
                        "last_detail = 'nothing; its certificate ends on 2026-03-09'",
                        "repairs = '[{\"kind\": \"charset\", \"detail\": \"is UTF-8\"}]'",
                        "last_new_entry_at = '%s'".formatted(sql(NOW.minus(Duration.ofDays(4)))),
                        "median_gap = 36000000, last_new_entry_at = '%s'"
                                .formatted(sql(NOW.minus(Duration.ofDays(9)))))) {
            change("UPDATE source SET " + change + " WHERE name = 'Le Monde'");
            assertThat(conspicuous()).as(change).containsExactly("Le Monde");
            change(
                    "UPDATE source a JOIN source b ON b.name = 'Le Figaro' SET a.retired ="
                            + " b.retired, a.failing_since = b.failing_since, a.move_target ="
                            + " b.move_target, a.last_outcome = b.last_outcome, a.last_detail ="
                            + " b.last_detail, a.repairs = b.repairs, a.last_new_entry_at ="
                            + " b.last_new_entry_at, a.median_gap = b.median_gap");
        }
        change(
                "UPDATE source SET median_gap = 36000000, last_new_entry_at = '%s'"
                        .formatted(sql(NOW.minus(Duration.ofDays(4)))));
        assertThat(conspicuous()).as("within its habit").isEmpty();
    }

    private List<String> conspicuous() {
        List<String> names = new ArrayList<>();
        sources.conspicuous(NOW, portion -> portion.forEach(one -> names.add(one.source().name())));
        return names;
    }

    private static String sql(Instant at) {
        return at.toString().replace('T', ' ').replace("Z", "");
    }

    @Test
    void anotherEncodingThanDeclaredIsKnownUntilTheNextDocument() {
        leaveRepairs(
                new Repair("entity", "an entity of HTML"),
                new Repair(Repair.CHARSET, "declared windows-1252, is UTF-8"));
        assertThat(monde().mislabelled()).contains("declared windows-1252, is UTF-8");

        leaveState();
        assertThat(monde().mislabelled()).isPresent();

        leaveRepairs();
        assertThat(monde().mislabelled()).isEmpty();
    }

    private void leaveRepairs(Repair... repairs) {
        PollReport plain = Reports.report(room.monde, room.mondeLease);
        room.commit(
                new PollReport(
                        room.monde,
                        room.mondeLease,
                        NOW,
                        plain.ending(),
                        plain.after(),
                        plain.next(),
                        Optional.empty(),
                        Optional.of(FeedHead.SILENT),
                        new Taken(
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(repairs),
                                0)));
    }

    @Test
    void aKnownNameKeepsItsStateUnlessItsUrlIsAnother() {
        leaveState();

        sources.configure(
                List.of(TwoSources.configured("Le Monde"), TwoSources.configured("Le Figaro")));
        assertThat(monde().source().state()).isEqualTo(STATE);

        URI other = URI.create("https://lemonde.example/autre");
        sources.configure(
                List.of(
                        new ConfiguredSource(
                                "Le Monde",
                                other,
                                "lemonde.example:443",
                                List.of("une", "politique"),
                                NOW,
                                Privacy.OPEN)));
        assertThat(monde().source().state()).isEqualTo(SourceState.fresh(other));
        assertThat(monde().tags()).containsExactly("une", "politique");
        assertThat(sources.all()).hasSize(1);
    }

    @Test
    void aKnownAddressKeepsItsStateAndItsEntriesUnderAnotherName() {
        leaveState();
        room.mondeBrings(Reports.arrival("urn:id:a", "Un", "france"));
        SourceStatus before = monde();
        ConfiguredSource same = TwoSources.configured("Le Monde");
        var renamed =
                new ConfiguredSource(
                        "Le Monde (Paris)",
                        same.url(),
                        same.host(),
                        same.tags(),
                        NOW,
                        Privacy.OPEN);
        List<ConfiguredSource> all = List.of(renamed, TwoSources.configured("Le Figaro"));
        assertThat(sources.changes(all).inWords())
                .containsExactly("“Le Monde” is called “Le Monde (Paris)”");

        sources.configure(all);
        room.configureFeeds(
                new ConfiguredFeed(
                        "france",
                        Set.of("Le Monde (Paris)", "Le Figaro"),
                        Stories.MERGE,
                        "",
                        List.of()));

        SourceStatus now =
                sources.all().stream()
                        .filter(one -> one.source().name().equals("Le Monde (Paris)"))
                        .findFirst()
                        .orElseThrow();
        assertThat(now.source().number()).isEqualTo(before.source().number());
        assertThat(now.source().state()).isEqualTo(before.source().state());
        assertThat(now.entries()).isEqualTo(before.entries());
        assertThat(room.reader.newest("france", 9, 9))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.id()).isEqualTo("urn:id:a");
                    assertThat(one.source().name()).isEqualTo("Le Monde (Paris)");
                });
        assertThat(sources.changes(all).inWords()).isEmpty();
    }

    @Test
    void aSourceThatReturnsToTheConfigurationIsPolledAgain() {
        leaveState();
        sources.configure(List.of(TwoSources.configured("Le Figaro")));
        assertThat(sources.pollAt("Le Monde", NOW, "by hand")).isFalse();

        sources.configure(
                List.of(TwoSources.configured("Le Monde"), TwoSources.configured("Le Figaro")));

        assertThat(monde().source().state()).isEqualTo(STATE);
        assertThat(sources.pollAt("Le Monde", NOW, "by hand")).isTrue();
        assertThat(monde().next().reason()).isEqualTo("by hand");
    }

    @Test
    void whatNobodyMayAskYetIsOverdueAndNotLate() throws SQLException {
        sources.pollAt("Le Monde", NOW.minusSeconds(90), "due");
        sources.pollAt("Le Figaro", NOW.minusSeconds(30), "due");
        assertThat(sources.askable(NOW)).isEqualTo(sources.overdue(NOW));

        change("UPDATE host SET hold_until = '2200-01-01' WHERE name LIKE 'lemonde.%'");
        assertThat(sources.overdue(NOW))
                .isEqualTo(new Sources.Overdue(2, Optional.of(NOW.minusSeconds(90))));
        assertThat(sources.askable(NOW))
                .isEqualTo(new Sources.Overdue(1, Optional.of(NOW.minusSeconds(30))));

        change("UPDATE source SET retired = TRUE");
        assertThat(sources.askable(NOW).since()).isEmpty();
        assertThat(sources.overdue(NOW.minusSeconds(60)).sources()).isEqualTo(1);
    }

    private void change(String sql) throws SQLException {
        try (var connection = TestDatabase.connect(room.database);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void thousandsOfSourcesAreConfiguredWithAFewStatements() {
        List<ConfiguredSource> many =
                IntStream.range(0, 5_000)
                        .mapToObj(n -> TwoSources.configured("Source " + n))
                        .toList();

        sources.configure(many);
        sources.configure(many.subList(0, 4_500));

        assertThat(sources.all()).hasSize(4_500);
        var leases = new HostLeases(room.database, "other", Duration.ofMinutes(1));
        assertThat(leases.claim(9_000, NOW, Duration.ZERO)).hasSize(4_500);
    }

    @Test
    void aNodeThatStartsTakesNoOthersDecisionBack() {
        var room = new TwoSources();
        var sources = new Sources(room.database);
        SourceStatus seen = status(sources, "Le Monde");
        room.mondeBrings();
        Instant decided = status(sources, "Le Monde").next().at();

        sources.reschedule(Map.of(seen, NOW.plusSeconds(5)), "overdue");

        assertThat(decided).isAfter(NOW.plusSeconds(5));
        assertThat(status(sources, "Le Monde").next().at()).isEqualTo(decided);
        sources.reschedule(Map.of(status(sources, "Le Monde"), NOW.plusSeconds(5)), "asked for");
        assertThat(status(sources, "Le Monde").next().at()).isEqualTo(NOW.plusSeconds(5));
    }

    @Test
    void aClockThatWasAheadSilencesNothingOnceItIsRight() {
        var room = new TwoSources();
        var sources = new Sources(room.database);
        Instant ahead = NOW.plus(Duration.ofHours(1));
        room.commit(Reports.report(room.monde, room.mondeLease, ahead, List.of(), List.of()));
        Instant figaro = status(sources, "Le Figaro").next().at();

        assertThat(sources.forgetTheFuture(NOW, Duration.ofMinutes(1))).isEqualTo(1);

        assertThat(status(sources, "Le Monde").next().at())
                .isEqualTo(NOW.plus(Duration.ofHours(1)));
        assertThat(status(sources, "Le Figaro").next().at()).isEqualTo(figaro);
        new HostLeases(room.database, "node", Duration.ofMinutes(1))
                .release(Map.of(room.mondeLease, NOW));
        assertThat(
                        new HostLeases(room.database, "other", Duration.ofMinutes(1))
                                .claim(9, NOW.plus(Duration.ofHours(1)), Duration.ofSeconds(1)))
                .hasSize(1);
    }

    private static SourceStatus status(Sources sources, String name) {
        return sources.all().stream()
                .filter(status -> status.source().name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
