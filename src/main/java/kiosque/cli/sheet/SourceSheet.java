package kiosque.cli.sheet;

import kiosque.feed.SourceState;
import kiosque.feed.SourceStatus;
import kiosque.feed.Validators;
import kiosque.store.page.Pages;
import kiosque.store.websub.Subscription;
import kiosque.text.Durations;
import kiosque.text.Printable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Everything that is known of one source, a line a fact.
public final class SourceSheet {

    private final List<String> lines = new ArrayList<>();
    private final Instant now;

    private SourceSheet(Instant now) {
        this.now = now;
    }

    /// @param pages of the articles, where those are fetched
    /// @param subscription at the hub, where it names one
    public static List<String> lines(
            SourceStatus status,
            Optional<Pages.Fate> pages,
            Optional<Subscription> subscription,
            Instant now) {
        SourceSheet sheet = new SourceSheet(now);
        sheet.lines.add(Printable.of(status.source().name()));
        sheet.poll(status);
        sheet.state(status.source().state());
        subscription.ifPresent(sheet::hub);
        pages.ifPresent(sheet::pages);
        sheet.line("tags", String.join(", ", status.tags()));
        sheet.lines.add("");
        return sheet.lines;
    }

    private void poll(SourceStatus status) {
        line("state", SourceCondition.of(status).toString());
        line("title", status.credit().title());
        line("url", status.source().state().url().toString());
        line("host", status.source().host());
        status.hold()
                .ifPresent(hold -> line("host holds", moment(hold.until()) + ", " + hold.reason()));
        line("last poll", status.lastPollAt().map(this::moment).orElse("never"));
        line("outcome", status.lastOutcome() + detail(status));
        line("next poll", moment(status.next().at()));
        line("why then", status.next().reason());
        line("entries", Long.toString(status.entries()));
    }

    private void state(SourceState state) {
        line("last success", state.lastSuccessAt().map(this::moment).orElse("never"));
        state.pace().lastNewEntryAt().ifPresent(at -> line("last new entry", moment(at)));
        if (state.failing().failures() > 0) {
            line(
                    "failures",
                    state.failing().failures()
                            + " in a row"
                            + state.failing().since().map(at -> " since " + moment(at)).orElse(""));
        }
        state.move()
                .ifPresent(move ->
                        line(
                                "moving to",
                                "%s, seen %d times since %s"
                                        .formatted(
                                                move.target(),
                                                move.polls(),
                                                moment(move.since()))));
        state.homeAskedAt()
                .ifPresent(at -> line("moved", "the configured URL was last asked " + moment(at)));
        state.failing().goneSince().ifPresent(at -> line("gone since", moment(at)));
        line("ETag", entityTag(state.validators()));
        line("Last-Modified", orNone(state.validators().lastModified()));
        state.freshFor().ifPresent(fresh -> line("fresh for", Durations.rough(fresh)));
        state.pace()
                .medianGap()
                .ifPresent(gap -> line("publishes", "every " + Durations.rough(gap)));
    }

    private static String entityTag(Validators validators) {
        String given = orNone(validators.entityTag());
        String back = orNone(validators.knownEntityTag());
        return given.equals(back) ? given : given + ", which the server knows as " + back;
    }

    private void hub(Subscription one) {
        line("hub", one.topic().hub());
        String standing =
                switch (one.state()) {
                    case REQUESTED -> "asked, not verified yet";
                    case ACTIVE ->
                            "tells us until " + one.leaseUntil().map(this::moment).orElse("?");
                    case SILENT -> "silent: not relied on until it delivers";
                    case DENIED -> "denies";
                    case ENDING -> "asked to tell us no more";
                };
        line("hub says", standing + (one.detail().isBlank() ? "" : ", " + one.detail()));
        one.lastPushAt().ifPresent(at -> line("last push", moment(at)));
        line("hub asked", moment(one.renewAt()));
    }

    private void pages(Pages.Fate pages) {
        line(
                "full text",
                "in a week %d from pages, %d better in the feed, %d failed, %d to come"
                        .formatted(pages.taken(), pages.kept(), pages.failed(), pages.waiting()));
        pages.trouble().ifPresent(trouble -> line("last trouble", trouble));
    }

    private static String detail(SourceStatus status) {
        return status.lastDetail().isBlank() ? "" : ": " + status.lastDetail();
    }

    private String moment(Instant at) {
        return at.isAfter(now)
                ? "%s (%s)".formatted(at, Spans.ahead(at, now))
                : "%s (%s)".formatted(at, Spans.ago(at, now));
    }

    private static String orNone(Optional<String> value) {
        return value.orElse("none");
    }

    private void line(String name, String value) {
        lines.add("  %-15s%s".formatted(name, Printable.of(value)));
    }
}
