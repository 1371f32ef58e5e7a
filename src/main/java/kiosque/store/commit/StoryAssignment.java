package kiosque.store.commit;

import module java.base;

import kiosque.feed.StoryCandidate;
import kiosque.feed.StoryDecision;
import kiosque.feed.StoryDecision.Related;
import kiosque.feed.StoryDecision.Tie;
import kiosque.feed.StoryJudge;
import kiosque.store.row.Assigned;
import kiosque.store.row.CrowdedKeys;
import kiosque.store.row.Newcomer;
import kiosque.store.row.StoryColumns;
import kiosque.store.sql.Parameters;
import kiosque.store.sql.Row;
import kiosque.store.sql.Sql;

import java.sql.Connection;
import java.sql.SQLException;

/// Asks the judge which story each newcomer tells. Candidates are found through their keys, those of the same batch included; with each
/// come all entries of its story.
final class StoryAssignment {

    private static final int MOST_CANDIDATES = 48;

    private static final int CROWDED_AT_ONCE = 64;

    private final Connection connection;
    private final StoryJudge judge;
    private final CrowdedKeys crowded;
    private final Postings postings = new Postings();
    private final Map<Long, List<Long>> newcomersByKey = new HashMap<>();
    private final Map<Long, Long> storyOf = new HashMap<>();
    private final Map<Long, List<StoryCandidate>> membersOf = new LinkedHashMap<>();

    /// Stories that somebody took an entry out of, or that began so: what was put right by hand stays so.
    private final Set<Long> split = new HashSet<>();

    private final StoryFolds folds = new StoryFolds();

    StoryAssignment(Connection connection, StoryJudge judge, CrowdedKeys crowded) {
        this.connection = connection;
        this.judge = judge;
        this.crowded = crowded;
    }

    /// One answer for each newcomer, in the same order.
    List<Assigned> assign(List<Newcomer> newcomers) throws SQLException {
        Map<Long, List<Long>> nearest =
                findCandidates(newcomers.stream().filter(StoryAssignment::isEligible).toList());
        List<Assigned> assigned = new ArrayList<>();
        for (Newcomer newcomer : newcomers) {
            assigned.add(
                    isEligible(newcomer)
                            ? judge(newcomer, nearest.getOrDefault(newcomer.number(), List.of()))
                            : Assigned.alone(newcomer.number()));
        }
        return folds.applied(newcomers, assigned);
    }

    /// Stories of these or of earlier newcomers that turned out to be one with an older story.
    StoryFolds folds() {
        return folds;
    }

    /// What is kept out of every merged feed tells no story in one.
    private static boolean isEligible(Newcomer newcomer) {
        return !newcomer.isDropped() && !newcomer.traits().keys().isEmpty();
    }

    private Assigned judge(Newcomer newcomer, List<Long> stored) {
        Set<Long> stories = new LinkedHashSet<>();
        for (long entry : stored) {
            Optional.ofNullable(storyOf.get(entry)).ifPresent(stories::add);
        }
        for (long key : newcomer.traits().keys()) {
            List<Long> others = newcomersByKey.getOrDefault(key, List.of());
            others.subList(Math.max(0, others.size() - CrowdedKeys.LATEST), others.size())
                    .forEach(other -> stories.add(storyOf.getOrDefault(other, other)));
        }
        List<StoryCandidate> candidates =
                stories.stream()
                        .flatMap(story -> membersOf.getOrDefault(story, List.of()).stream())
                        .toList();
        StoryDecision decision =
                candidates.isEmpty()
                        ? StoryDecision.ALONE
                        : judge.judge(newcomer.arrival(), newcomer.source(), candidates);
        Assigned assigned =
                new Assigned(
                        decision.joins()
                                .map(tie -> fold(tie.story(), decision.folds(), newcomer))
                                .orElse(newcomer.number()),
                        decision.joins().map(Tie::why),
                        relations(decision),
                        crowded.rows(newcomer.traits().keys()));
        remember(newcomer, assigned);
        return assigned;
    }

    private List<Related> relations(StoryDecision decision) {
        boolean joinsSplit =
                decision.joins().filter(tie -> split.contains(tie.story())).isPresent();
        return decision.relates().stream()
                .map(one -> joinsSplit || split.contains(one.story()) ? one.ofEntriesAlone() : one)
                .toList();
    }

    /// Makes one of the stories that the newcomer tells: the later go into the earliest.
    ///
    /// @return its number
    private long fold(long joined, List<Tie> others, Newcomer newcomer) {
        long whole = joined;
        for (Tie other : others) {
            if (other.story() != whole
                    && !split.contains(whole)
                    && !split.contains(other.story())) {
                long earlier = Math.min(whole, other.story());
                long later = Math.max(whole, other.story());
                folds.add(later, earlier, newcomer.number(), other.why());
                membersOf.getOrDefault(later, List.of()).stream()
                        .map(member -> member.in(earlier))
                        .forEach(member -> {
                            storyOf.put(member.entry(), earlier);
                            addMember(member);
                        });
                membersOf.remove(later);
                whole = earlier;
            }
        }
        return whole;
    }

    private void remember(Newcomer newcomer, Assigned assigned) {
        storyOf.put(newcomer.number(), assigned.story());
        addMember(
                new StoryCandidate(
                        newcomer.number(),
                        assigned.story(),
                        newcomer.source(),
                        newcomer.arrival().effectiveAt(),
                        assigned.isCentre(newcomer.number()),
                        newcomer.traits()));
        assigned.keys()
                .forEach(key ->
                        newcomersByKey
                                .computeIfAbsent(key, _ -> new ArrayList<>())
                                .add(newcomer.number()));
    }

    private void addMember(StoryCandidate member) {
        membersOf.computeIfAbsent(member.story(), _ -> new ArrayList<>()).add(member);
    }

    private Map<Long, List<Long>> findCandidates(List<Newcomer> newcomers) throws SQLException {
        if (newcomers.isEmpty()) {
            return Map.of();
        }
        Set<Long> keys = new LinkedHashSet<>();
        newcomers.forEach(newcomer -> keys.addAll(newcomer.traits().keys()));
        lookUp(keys.stream().filter(key -> crowded.beginning(key).isEmpty()).toList());
        lookUpCrowded(keys.stream().filter(key -> crowded.beginning(key).isPresent()).toList());
        postings.noteCrowded(crowded);
        Map<Long, List<Long>> nearest = new HashMap<>();
        Set<Long> entries = new HashSet<>();
        for (Newcomer newcomer : newcomers) {
            List<Long> found = postings.nearest(newcomer.traits().keys(), MOST_CANDIDATES);
            nearest.put(newcomer.number(), found);
            entries.addAll(found);
        }
        load(entries);
        return nearest;
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
                this::posting);
    }

    private boolean posting(Row row) throws SQLException {
        postings.add(row.number("story_key"), row.number("entry"));
        return true;
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
                    this::posting);
        }
    }

    private void load(Set<Long> entries) throws SQLException {
        if (entries.isEmpty()) {
            return;
        }
        Set<Long> stories =
                new LinkedHashSet<>(
                        Sql.among(
                                connection,
                                "SELECT entry, story FROM story_entry FORCE INDEX (PRIMARY) WHERE"
                                        + " entry IN (%s)",
                                entries,
                                Parameters::numbers,
                                row -> {
                                    storyOf.put(row.number("entry"), row.number("story"));
                                    return row.number("story");
                                }));
        Sql.among(
                        connection,
                        """
                        SELECT entry, story, source, effective_at, centre, quality, sketch, COALESCE(why, '') AS why
                        FROM story_entry FORCE INDEX (story_entry_story) WHERE story IN (%s)
                        """,
                        stories,
                        Parameters::numbers,
                        row -> {
                            if (StoryCorrections.isSplit(row.text("why"))) {
                                split.add(row.number("story"));
                            }
                            return StoryColumns.candidate(row, List.of());
                        })
                .forEach(this::addMember);
        stories.forEach(
                story -> membersOf.computeIfPresent(story, (_, members) -> anchored(members)));
    }

    /// A story whose first entry is no longer kept is told by the next.
    private static List<StoryCandidate> anchored(List<StoryCandidate> members) {
        if (members.stream().anyMatch(StoryCandidate::anchor)) {
            return members;
        }
        long first = members.stream().mapToLong(StoryCandidate::entry).min().orElse(0);
        return new ArrayList<>(
                members.stream()
                        .map(member -> member.entry() == first ? member.asAnchor() : member)
                        .toList());
    }
}
