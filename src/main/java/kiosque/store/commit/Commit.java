package kiosque.store.commit;

import module java.base;

import kiosque.feed.HostLease;
import kiosque.feed.PageReport;
import kiosque.feed.PollReport;
import kiosque.feed.Recognition;
import kiosque.feed.Report;
import kiosque.feed.Sha256;
import kiosque.feed.StoryJudge;
import kiosque.store.page.PageQueue;
import kiosque.store.page.PageWriter;
import kiosque.store.row.Assigned;
import kiosque.store.row.BlockCounts;
import kiosque.store.row.CrowdedKeys;
import kiosque.store.row.EditWriter;
import kiosque.store.row.EntryWriter;
import kiosque.store.row.FeedRows;
import kiosque.store.row.Listings;
import kiosque.store.row.MergedFeedVersions;
import kiosque.store.row.Newcomer;
import kiosque.store.row.Placement;
import kiosque.store.row.Settled;
import kiosque.store.row.StoryCounts;
import kiosque.store.row.Twins;
import kiosque.store.source.Fence;
import kiosque.store.source.HostWriter;
import kiosque.store.source.StateWriter;
import kiosque.store.sql.Parameters;
import kiosque.store.sql.Sql;

import java.sql.Connection;
import java.sql.SQLException;

/// One attempt to commit reports of many polls: a few statements in one transaction, which lock rows in the same order in
/// every attempt. A second attempt after one whose outcome is unknown finds everything there and adds nothing.
final class Commit {

    private final Connection connection;
    private final StoryJudge judge;
    private final CrowdedKeys crowded;
    private final long firstNumber;
    private StoryCounts storyCounts = StoryCounts.NOTHING;

    /// @param firstNumber of as many as there are arrivals in the reports, never offered before
    Commit(Connection connection, StoryJudge judge, CrowdedKeys crowded, long firstNumber) {
        this.connection = connection;
        this.judge = judge;
        this.crowded = crowded;
        this.firstNumber = firstNumber;
    }

    /// @param done hosts that are given back, and when each was last asked
    List<Report> of(List<? extends Report> reports, Map<HostLease, Instant> done)
            throws SQLException {
        List<Report> admitted = Fence.admitted(connection, reports);
        if (admitted.isEmpty()) {
            return admitted;
        }
        List<PollReport> polls = polls(admitted);
        if (!polls.isEmpty()) {
            write(polls);
        }
        List<Report> written = new ArrayList<>(polls);
        var pages = new PageWriter(connection);
        for (Report report : admitted) {
            if (report instanceof PageReport page && pages.write(page)) {
                written.add(page);
            }
        }
        new HostWriter(connection).write(admitted, done);
        return written;
    }

    static List<PollReport> polls(List<? extends Report> reports) {
        return reports.stream()
                .filter(PollReport.class::isInstance)
                .map(PollReport.class::cast)
                .toList();
    }

    private void write(List<PollReport> polls) throws SQLException {
        Instant now =
                polls.stream().map(PollReport::at).max(Comparator.naturalOrder()).orElseThrow();
        var known = new KnownEntries(connection);
        var entries = new EntryWriter(connection);
        List<Newcomer> newcomers = known.enter(polls, firstNumber);
        IdentityHashMap<PollReport, Long> counts = counted(newcomers.stream());
        Set<Long> recredited = new StateWriter(connection).write(polls, counts);
        var pages = new PageQueue(connection);
        known.rename(newAliases(polls));
        known.touch(polls);
        new Listings(connection).write(polls, newcomers);
        Map<Long, Set<Long>> feedsOfEdited = feedsOfEdited(polls);
        FeedRows feeds = lockFeeds(newcomers, recredited, feedsOfEdited);
        for (long edited : new EditWriter(connection, entries).write(polls)) {
            feedsOfEdited.getOrDefault(edited, Set.of()).forEach(feeds::changed);
        }
        pages.orderAnew(polls);
        List<Settled> settled = addNewcomers(newcomers, feeds, entries, now);
        new Twins(connection).write(polls, newcomers);
        pages.order(newcomers);
        new BlockCounts(connection).count(polls, sources(newcomers));
        new PollWriter(connection).write(polls, counts, copies(settled));
        MergedFeedVersions.bump(connection, feeds.changed(), now);
        storyCounts = StoryCounts.by(settled);
    }

    /// How many of the new entries joined a story, and how many stand beside one.
    StoryCounts storyCounts() {
        return storyCounts;
    }

    private static IdentityHashMap<PollReport, Long> copies(List<Settled> settled) {
        return counted(settled.stream().filter(Settled::isCopy).map(Settled::newcomer));
    }

    /// How many came with each report: one source may have two in one batch, a poll and what its hub pushed.
    private static IdentityHashMap<PollReport, Long> counted(Stream<Newcomer> newcomers) {
        IdentityHashMap<PollReport, Long> counts = new IdentityHashMap<>();
        newcomers.forEach(newcomer -> counts.merge(newcomer.report(), 1L, Long::sum));
        return counts;
    }

    private static Set<Long> sources(List<Newcomer> newcomers) {
        return newcomers.stream().map(Newcomer::source).collect(Collectors.toSet());
    }

    private static Map<Long, List<Sha256>> newAliases(List<PollReport> reports) {
        Map<Long, List<Sha256>> aliases = new HashMap<>();
        for (PollReport report : reports) {
            for (Recognition.Unchanged renamed : report.taken().renamed()) {
                aliases.put(renamed.number(), renamed.newAliases());
            }
            for (Recognition.Buried tombstone : report.taken().touched()) {
                if (!tombstone.newAliases().isEmpty()) {
                    aliases.put(tombstone.number(), tombstone.newAliases());
                }
            }
            report.taken().revisions().stream()
                    .filter(edit -> !edit.edited().newAliases().isEmpty())
                    .forEach(edit ->
                            aliases.put(edit.edited().number(), edit.edited().newAliases()));
        }
        return aliases;
    }

    private Map<Long, Set<Long>> feedsOfEdited(List<PollReport> reports) throws SQLException {
        Set<Long> edited = new HashSet<>();
        reports.forEach(report ->
                report.taken().revisions().forEach(edit -> edited.add(edit.edited().number())));
        Map<Long, Set<Long>> feeds = new HashMap<>();
        if (!edited.isEmpty()) {
            Sql.among(
                    connection,
                    "SELECT entry, feed FROM merged_feed_entry WHERE entry IN (%s)",
                    edited,
                    Parameters::numbers,
                    row ->
                            feeds.computeIfAbsent(row.number("entry"), _ -> new HashSet<>())
                                    .add(row.number("feed")));
        }
        return feeds;
    }

    private FeedRows lockFeeds(
            List<Newcomer> newcomers, Collection<Long> recredited, Map<Long, Set<Long>> edited)
            throws SQLException {
        Set<String> slugs = new HashSet<>();
        newcomers.forEach(newcomer -> slugs.addAll(newcomer.arrival().mergedFeeds()));
        List<Long> recreditedFeeds =
                recredited.isEmpty()
                        ? List.of()
                        : MergedFeedVersions.showing(connection, recredited);
        Set<Long> numbers = new HashSet<>(recreditedFeeds);
        edited.values().forEach(numbers::addAll);
        FeedRows feeds = FeedRows.lock(connection, slugs, numbers);
        recreditedFeeds.forEach(feeds::changed);
        return feeds;
    }

    private List<Settled> addNewcomers(
            List<Newcomer> newcomers, FeedRows feeds, EntryWriter entries, Instant now)
            throws SQLException {
        if (newcomers.isEmpty()) {
            return List.of();
        }
        var stories = new StoryAssignment(connection, judge, crowded);
        List<Settled> settled = settle(newcomers, stories, now);
        entries.write(settled);
        stories.folds().write(connection, feeds);
        var placement = new Placement(connection, feeds);
        placement.prepare(notAlone(settled));
        for (Settled one : settled) {
            Placement.Candidate candidate = candidate(one);
            one.newcomer().arrival().mergedFeeds().stream()
                    .filter(_ -> one.newcomer().takesItsPlaces())
                    .distinct()
                    .flatMap(slug -> feeds.of(slug).stream())
                    .forEach(feed -> placement.place(feed, candidate));
        }
        placement.write();
        return settled;
    }

    private List<Settled> settle(List<Newcomer> newcomers, StoryAssignment assignment, Instant now)
            throws SQLException {
        List<Assigned> stories = assignment.assign(newcomers);
        List<String> publicIds = PublicIds.assign(connection, newcomers, now);
        List<Settled> settled = new ArrayList<>();
        for (int index = 0; index < newcomers.size(); index++) {
            settled.add(
                    new Settled(newcomers.get(index), stories.get(index), publicIds.get(index)));
        }
        return settled;
    }

    /// Those that may be shown at the place of another.
    private static List<Placement.Candidate> notAlone(List<Settled> newcomers) {
        Set<Long> numbers = newcomers.stream().map(Settled::number).collect(Collectors.toSet());
        return newcomers.stream()
                .filter(one ->
                        !numbers.contains(one.story().story())
                                || one.story().relations().stream()
                                        .anyMatch(related -> related.bond().isOfEvent()))
                .map(Commit::candidate)
                .toList();
    }

    private static Placement.Candidate candidate(Settled one) {
        return new Placement.Candidate(
                one.number(),
                one.story().story(),
                one.source(),
                one.newcomer().arrival().placedAt());
    }
}
