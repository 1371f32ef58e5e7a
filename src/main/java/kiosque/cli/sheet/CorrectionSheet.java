package kiosque.cli.sheet;

import kiosque.store.upkeep.History;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What came of putting a story right by hand, for people.
public final class CorrectionSheet {

    public static List<String> split(History entry) {
        return List.of(
                "Entry %s tells a story of its own now.".formatted(named(entry)),
                places(entry),
                "A place of its own that it did not have before is new to readers.");
    }

    public static List<String> joined(History entry, History other) {
        List<String> lines = new ArrayList<>();
        List<History.Member> members =
                other.living().map(living -> living.story().members()).orElse(List.of());
        lines.add("One story of %d entries now:".formatted(members.size() + 1));
        lines.add("  entry             " + named(other));
        members.forEach(member ->
                lines.add(
                        "  entry             "
                                + named(member.number(), member.source(), member.title())));
        lines.add(places(other));
        lines.add(places(entry));
        lines.add(
                "Documents and pages say so from now on. What a reader has of both it keeps;"
                        + " `kiosque story split` takes one entry out again.");
        return lines;
    }

    private static String named(History entry) {
        return named(
                entry.number(),
                entry.source(),
                entry.living().map(living -> living.entry().title()).orElse(""));
    }

    private static String named(long number, String source, String title) {
        return "%d of %s, “%s”".formatted(number, source, HistorySheet.titled(title));
    }

    private static String places(History entry) {
        String places =
                entry.living().stream()
                        .flatMap(living -> living.places().stream())
                        .map(HistorySheet::place)
                        .collect(Collectors.joining("; "));
        return "  %-18s%s"
                .formatted(
                        "shows %d".formatted(entry.number()),
                        places.isEmpty() ? "in no merged feed" : places);
    }
}
