package kiosque.cli.sheet;

import kiosque.feed.Original;
import kiosque.store.upkeep.History;
import kiosque.text.Beginning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;

/// Everything that is known of one entry, a line an event, for people.
public final class HistorySheet {

    private static final int LONGEST = 240;

    private final LongFunction<Optional<String>> related;
    private final List<String> lines = new ArrayList<>();

    private HistorySheet(LongFunction<Optional<String>> related) {
        this.related = related;
    }

    /// @param related why it has to do with the entry of that number
    public static List<String> of(History history, LongFunction<Optional<String>> related) {
        var sheet = new HistorySheet(related);
        history.living()
                .ifPresentOrElse(
                        living -> sheet.living(history, living), () -> sheet.buried(history));
        return sheet.lines;
    }

    private void buried(History history) {
        line("entry %d of %s: deleted by retention", history.number(), history.source());
        history.buriedAt().ifPresent(at -> line("  deleted           %s", at));
        history.lastListedAt().ifPresent(at -> line("  still listed      %s", at));
    }

    private void living(History history, History.Living living) {
        line("%s", titled(living.entry().title()));
        line("  entry             %d of %s", history.number(), history.source());
        line("  known by          %s: %s", living.id().origin(), living.id().value());
        line("  published as      %s", living.publicId());
        living.entry().link().ifPresent(link -> line("  link              %s", link));
        line("  first seen        %s", living.times().firstSeenAt());
        line("  published         %s", living.times().effectiveAt());
        line("  last real edit    %s", living.times().updatedAt());
        living.entry().language().ifPresent(tag -> line("  language          %s", tag));
        if (!living.entry().marks().isEmpty()) {
            line("  marks             %s", String.join(", ", living.entry().marks()));
        }
        living.droppedBy().ifPresent(rule -> line("  dropped by        %s", rule));
        living.page().ifPresent(this::page);
        living.past().original().ifPresent(this::cuts);
        living.past().earlier().forEach(this::earlier);
        living.taken()
                .forEach(one ->
                        line("  taken for it      %s: %s", one.at(), shortened(one.sentence())));
        story(living.story());
        places(living);
    }

    private void page(History.Page page) {
        line(
                "  full text         %s%s%s",
                page.outcome(),
                page.detail().isEmpty() ? "" : ": " + page.detail(),
                page.triedAt().map(at -> " (" + at + ")").orElse(""));
        line("  article page      %s", page.url());
        page.dueAt()
                .ifPresent(at ->
                        line(
                                "  tried next        %s, after %d failed attempts",
                                at, page.attempts()));
    }

    private void cuts(Original original) {
        for (Original.Cut cut : original.cuts()) {
            line("  cut               by %s: “%s”", cut.rule(), shortened(cut.text()));
        }
    }

    private void earlier(History.Earlier earlier) {
        line(
                "  %s %s: “%s”",
                earlier.real() ? "edited           " : "touched up       ",
                earlier.replacedAt(),
                shortened(earlier.title()));
    }

    private void story(History.Story story) {
        if (story.members().isEmpty()) {
            line("  story             its own%s", story.why().map(why -> ", " + why).orElse(""));
        } else {
            line(
                    "  story             %d%s",
                    story.number(),
                    story.why().map(why -> ", because " + why).orElse(", which it began"));
        }
        story.members().forEach(member -> member("also     ", member, member.why()));
        story.related()
                .forEach(member ->
                        member(
                                member.oneEvent() ? "one event" : "related  ",
                                member,
                                related.apply(member.number())));
    }

    private void member(String what, History.Member member, Optional<String> why) {
        line(
                "  %s         entry %d of %s: “%s”%s",
                what,
                member.number(),
                member.source(),
                titled(shortened(member.title())),
                why.map(reason -> " (" + reason + ")").orElse(""));
    }

    private void places(History.Living living) {
        if (living.places().isEmpty()) {
            line("  shown             in no merged feed");
        }
        for (History.PlaceIn place : living.places()) {
            line("  shown             %s", place(place));
        }
    }

    static String place(History.PlaceIn place) {
        return "in "
                + place.slug()
                + place.ordinal()
                        .map(ordinal -> " as number " + ordinal)
                        .or(() ->
                                place.below()
                                        .map(ordinal ->
                                                " below number "
                                                        + ordinal
                                                        + ", which tells of the same event"))
                        .orElse(", credited at the place of its story");
    }

    private void line(String format, Object... values) {
        lines.add(format.formatted(values));
    }

    public static String titled(String title) {
        return title.isBlank() ? "(no title)" : title;
    }

    private static String shortened(String text) {
        return Beginning.ofCharacters(text, LONGEST, "…");
    }
}
