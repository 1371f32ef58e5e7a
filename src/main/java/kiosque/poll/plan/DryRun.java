package kiosque.poll.plan;

import kiosque.feed.Stories;
import kiosque.store.rule.JudgedEntry.Difference;
import kiosque.store.rule.Judging;
import kiosque.store.rule.MergedFeeds;
import kiosque.store.rule.RuleVerdict;
import kiosque.store.rule.StoredEntry;
import kiosque.store.source.Sources;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/// Says what a reload of another configuration would do, by what the reload itself does it with.
public final class DryRun {

    private final Plan plan;
    private final Map<String, List<Change>> appearing = new TreeMap<>();
    private final Map<String, List<Change>> disappearing = new TreeMap<>();

    /// An entry that would appear in a merged feed or disappear from it.
    ///
    /// @param why the rule, for people
    /// @param single whether it was judged by itself; else all of its source go with it
    public record Change(StoredEntry entry, String why, boolean single) {}

    /// What would change in one merged feed, the newest first.
    public record OfFeed(String slug, List<Change> appearing, List<Change> disappearing) {

        public OfFeed {
            appearing = List.copyOf(appearing);
            disappearing = List.copyOf(disappearing);
        }
    }

    /// What a reload would do.
    ///
    /// @param inWords the sources and merged feeds that come, go, move or are renamed, a line each
    /// @param feeds all that are configured, and others that would lose entries, in alphabetical order
    public record Foreseen(List<String> inWords, List<OfFeed> feeds) {

        public Foreseen {
            inWords = List.copyOf(inWords);
            feeds = List.copyOf(feeds);
        }
    }

    private DryRun(Plan plan) {
        this.plan = plan;
    }

    /// @param stories what each merged feed makes of stories, by slug
    public static Foreseen of(
            Plan plan, Function<String, Stories> stories, Sources sources, MergedFeeds feeds) {
        var rehearsal = new DryRun(plan);
        Sources.Changes changes =
                sources.changes(
                        plan.settings().sources().values().stream()
                                .map(source ->
                                        Registry.configured(source, plan.settings(), Instant.EPOCH))
                                .toList());
        Judging.Rules rules = Registry.rules(plan, stories);
        return new Foreseen(
                Stream.of(changes.inWords(), feeds.changes(rules.feeds()))
                        .flatMap(List::stream)
                        .toList(),
                rehearsal.feeds(feeds.judging(), rules, changes.renamed()));
    }

    private List<OfFeed> feeds(Judging judging, Judging.Rules rules, Map<String, String> renamed) {
        plan.settings().feeds().forEach(feed -> appearing.put(feed.slug(), new ArrayList<>()));
        judging.rehearse(rules, renamed, this::note);
        disappearing.keySet().forEach(slug -> appearing.putIfAbsent(slug, new ArrayList<>()));
        return appearing.entrySet().stream()
                .map(feed ->
                        new OfFeed(
                                feed.getKey(),
                                newest(feed.getValue(), Judging.MOST),
                                newest(
                                        disappearing.getOrDefault(feed.getKey(), List.of()),
                                        Integer.MAX_VALUE)))
                .toList();
    }

    private static List<Change> newest(List<Change> changes, int most) {
        return changes.stream()
                .sorted(
                        Comparator.comparing((Change change) -> change.entry().effectiveAt())
                                .reversed())
                .limit(most)
                .toList();
    }

    private void note(Difference difference) {
        StoredEntry entry = difference.of().stored();
        String before =
                difference
                        .of()
                        .droppedBy()
                        .map(rule -> "no longer dropped by " + rule)
                        .orElse("now selected");
        var coming = new Change(entry, before, true);
        difference.added().forEach(slug -> add(appearing, slug, coming));
        difference.back().forEach(slug -> add(appearing, slug, coming));
        if (!difference.away().isEmpty()) {
            RuleVerdict verdict = plan.verdict(entry);
            difference.away().forEach(slug -> add(disappearing, slug, going(entry, verdict, slug)));
        }
    }

    private Change going(StoredEntry entry, RuleVerdict verdict, String slug) {
        String why =
                plan.settings().feeds().stream().anyMatch(feed -> feed.slug().equals(slug))
                        ? verdict.against(slug).orElse("")
                        : "the merged feed is no longer configured";
        return new Change(entry, why, verdict.feeds().containsKey(slug));
    }

    private static void add(Map<String, List<Change>> to, String slug, Change change) {
        to.computeIfAbsent(slug, _ -> new ArrayList<>()).add(change);
    }
}
