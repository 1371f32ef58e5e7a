package kiosque.cli.sheet;

import kiosque.dedupe.story.StoryDecider;
import kiosque.feed.StoryCandidate;
import kiosque.store.upkeep.History;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What two entries are to each other, what was compared, and what was missing, for people.
public final class ComparisonSheet {

    /// An entry and what its story is told by.
    public record Side(History history, StoryCandidate candidate) {}

    private final List<String> lines = new ArrayList<>();

    private ComparisonSheet() {}

    public static List<String> of(Side one, Side other, StoryDecider decider, Duration window) {
        var sheet = new ComparisonSheet();
        sheet.entry(one);
        sheet.entry(other);
        sheet.standing(one, other);
        sheet.lines.add("  compared          " + decider.explain(one.candidate, other.candidate));
        sheet.lines.add("  by their words    " + decider.margins(one.candidate, other.candidate));
        sheet.hindrances(one, other, window);
        return sheet.lines;
    }

    private void entry(Side side) {
        side.history
                .living()
                .ifPresent(living ->
                        lines.add(
                                "“%s”, entry %d of %s"
                                        .formatted(
                                                HistorySheet.titled(living.entry().title()),
                                                side.history.number(),
                                                side.history.source())));
    }

    private void standing(Side one, Side other) {
        Optional<History.Member> linked =
                one.history.living().stream()
                        .flatMap(living -> living.story().related().stream())
                        .filter(member -> member.number() == other.candidate.entry())
                        .findFirst();
        lines.add(
                "  now               "
                        + (one.candidate.story() == other.candidate.story()
                                ? "one story"
                                : linked.map(member ->
                                                member.oneEvent()
                                                        ? "two stories of one event"
                                                        : "two stories, related")
                                        .orElse("two stories")));
    }

    /// Why they may never have been compared, or not have been joined all the same.
    private void hindrances(Side one, Side other, Duration window) {
        if (one.candidate.source() == other.candidate.source()) {
            lines.add("  but               both are of one source: by words it tells two stories");
        }
        Duration apart =
                Duration.between(one.candidate.effectiveAt(), other.candidate.effectiveAt()).abs();
        if (apart.compareTo(window) > 0) {
            lines.add(
                    "  but               they are %d hours apart, stories stay open for %d"
                            .formatted(apart.toHours(), window.toHours()));
        }
        Set<Long> shared = new HashSet<>(one.candidate.traits().keys());
        shared.retainAll(other.candidate.traits().keys());
        if (shared.isEmpty()) {
            lines.add("  but               they are kept under no key that both have");
        }
    }
}
