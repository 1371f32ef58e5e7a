package kiosque.store;

import kiosque.feed.StoryCandidate;
import kiosque.feed.StoryDecision;
import kiosque.feed.StoryJudge;
import kiosque.feed.StoryTraits;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Asks the judge which story each newcomer tells. Candidates are found through their keys, those of the same batch included.
final class StoryAssignment {

    /// What became of a newcomer: its story's number is its own when it tells a new one.
    record Assigned(long story, Optional<Long> relatesTo, Optional<String> why) {
        static Assigned alone(long number) {
            return new Assigned(number, Optional.empty(), Optional.empty());
        }
    }

    /// Wider than any window that the judge may have; it looks at the times itself.
    private static final Duration WINDOW = Duration.ofDays(7);

    private static final int MOST_CANDIDATES = 64;

    private static final int CROWDED_AT_ONCE = 64;

    private final Connection connection;
    private final StoryJudge judge;
    private final CrowdedKeys crowded;
    private final Map<Long, Set<Long>> entriesByKey = new HashMap<>();
    private final Map<Long, StoryCandidate> candidates = new HashMap<>();

    StoryAssignment(Connection connection, StoryJudge judge, CrowdedKeys crowded) {
        this.connection = connection;
        this.judge = judge;
        this.crowded = crowded;
    }

    /// One answer for each newcomer, in the same order.
    List<Assigned> assign(List<Newcomer> newcomers) throws SQLException {
        findCandidates(newcomers.stream().filter(StoryAssignment::isEligible).toList());
        List<Assigned> assigned = new ArrayList<>();
        for (Newcomer newcomer : newcomers) {
            Assigned one =
                    isEligible(newcomer) ? judge(newcomer) : Assigned.alone(newcomer.number());
            assigned.add(one);
            if (isEligible(newcomer)) {
                remember(newcomer, one);
            }
        }
        return assigned;
    }

    /// What is kept out of every merged feed tells no story in one.
    private static boolean isEligible(Newcomer newcomer) {
        return !newcomer.isDropped() && !newcomer.traits().keys().isEmpty();
    }

    private Assigned judge(Newcomer newcomer) {
        List<StoryCandidate> nearest = nearest(newcomer);
        if (nearest.isEmpty()) {
            return Assigned.alone(newcomer.number());
        }
        return switch (judge.judge(newcomer.arrival(), newcomer.source(), nearest)) {
            case StoryDecision.Alone() -> Assigned.alone(newcomer.number());
            case StoryDecision.Joins(long story, String why) ->
                    new Assigned(story, Optional.empty(), Optional.of(why));
            case StoryDecision.Relates(long story, String why) ->
                    new Assigned(newcomer.number(), Optional.of(story), Optional.of(why));
        };
    }

    /// Those that share most keys come first, among equals the nearest in time.
    private List<StoryCandidate> nearest(Newcomer newcomer) {
        Map<Long, Integer> shared = new HashMap<>();
        for (long key : new HashSet<>(newcomer.traits().keys())) {
            for (long entry : entriesByKey.getOrDefault(key, Set.of())) {
                shared.merge(entry, 1, Integer::sum);
            }
        }
        Instant at = newcomer.arrival().effectiveAt();
        Comparator<StoryCandidate> order =
                Comparator.comparingInt(
                                (StoryCandidate one) -> -shared.getOrDefault(one.entry(), 0))
                        .thenComparing(one -> Duration.between(one.effectiveAt(), at).abs())
                        .thenComparingLong(StoryCandidate::entry);
        return shared.keySet().stream()
                .map(candidates::get)
                .filter(Objects::nonNull)
                .filter(one -> Duration.between(one.effectiveAt(), at).abs().compareTo(WINDOW) <= 0)
                .sorted(order)
                .limit(MOST_CANDIDATES)
                .toList();
    }

    private void remember(Newcomer newcomer, Assigned assigned) {
        candidates.put(
                newcomer.number(),
                new StoryCandidate(
                        newcomer.number(),
                        assigned.story(),
                        newcomer.source(),
                        newcomer.arrival().effectiveAt(),
                        assigned.story() == newcomer.number(),
                        newcomer.traits()));
        newcomer.traits().keys().forEach(key -> index(key, newcomer.number()));
    }

    private void index(long key, long entry) {
        entriesByKey.computeIfAbsent(key, _ -> new LinkedHashSet<>()).add(entry);
    }

    private void findCandidates(List<Newcomer> newcomers) throws SQLException {
        if (newcomers.isEmpty()) {
            return;
        }
        Set<Long> keys = new LinkedHashSet<>();
        newcomers.forEach(newcomer -> keys.addAll(newcomer.traits().keys()));
        lookUp(keys.stream().filter(key -> crowded.beginning(key).isEmpty()).toList());
        lookUpCrowded(keys.stream().filter(key -> crowded.beginning(key).isPresent()).toList());
        entriesByKey.forEach(crowded::note);
        load(entriesInSight());
    }

    /// The latest first, along the primary key whatever the statistics say.
    private void lookUp(List<Long> keys) throws SQLException {
        Sql.among(
                connection,
                """
                SET STATEMENT eq_range_index_dive_limit = 1 FOR
                SELECT story_key, entry FROM story_key FORCE INDEX (PRIMARY)
                WHERE story_key IN (%s) ORDER BY story_key DESC, entry DESC
                """,
                keys,
                Parameters::numbers,
                row -> {
                    index(row.number("story_key"), row.number("entry"));
                    return true;
                });
    }

    private void lookUpCrowded(List<Long> keys) throws SQLException {
        for (int start = 0; start < keys.size(); start += CROWDED_AT_ONCE) {
            List<Long> some =
                    Sql.padded(keys.subList(start, Math.min(keys.size(), start + CROWDED_AT_ONCE)));
            Sql.list(
                    connection,
                    "SELECT story_key, entry FROM story_key FORCE INDEX (PRIMARY) WHERE "
                            + String.join(
                                    " OR ",
                                    Collections.nCopies(
                                            some.size(), "(story_key = ? AND entry >= ?)"))
                            + " ORDER BY story_key DESC, entry DESC",
                    values -> {
                        for (long key : some) {
                            values.number(key).number(crowded.beginning(key).orElse(0L));
                        }
                    },
                    row -> {
                        index(row.number("story_key"), row.number("entry"));
                        return true;
                    });
        }
    }

    private Set<Long> entriesInSight() {
        Set<Long> entries = new LinkedHashSet<>();
        entriesByKey
                .values()
                .forEach(ofKey -> ofKey.stream().limit(CrowdedKeys.LATEST).forEach(entries::add));
        return entries;
    }

    private void load(Set<Long> entries) throws SQLException {
        Sql.among(
                connection,
                """
                SELECT entry, story, source, effective_at, quality, sketch, story_keys
                FROM story_entry WHERE entry IN (%s)
                """,
                entries,
                Parameters::numbers,
                row -> {
                    long entry = row.number("entry");
                    long story = row.number("story");
                    return candidates.put(
                            entry,
                            new StoryCandidate(
                                    entry,
                                    story,
                                    row.number("source"),
                                    row.instant("effective_at"),
                                    entry == story,
                                    new StoryTraits(
                                            StoryKeys.fromColumn(row.bytes("story_keys")),
                                            row.bytes("sketch"),
                                            row.count("quality"))));
                });
    }
}
