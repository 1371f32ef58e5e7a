package kiosque.cli.command;

import kiosque.cli.control.Exit;
import kiosque.cli.control.Steps;
import kiosque.cli.control.Trial;
import kiosque.cli.sheet.FetchWords;
import kiosque.cli.sheet.Spans;
import kiosque.dedupe.identity.EntryTimes;
import kiosque.feed.Document;
import kiosque.feed.Entry;
import kiosque.feed.FetchOutcome;
import kiosque.feed.Link;
import kiosque.feed.Normalised;
import kiosque.feed.Original;
import kiosque.feed.ParseOutcome;
import kiosque.feed.ParsedFeed;
import kiosque.feed.Text;
import kiosque.filter.EntryFilter;
import kiosque.text.Printable;

import org.jsoup.Jsoup;

import java.io.PrintWriter;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What Kiosque makes of one answer, told to a person.
final class Preview {

    private static final int EXCERPT = 200;

    private final Steps steps;
    private final Instant now;
    private final int shown;

    /// @param shown how many entries
    Preview(Steps steps, Instant now, int shown) {
        this.steps = steps;
        this.now = now;
        this.shown = shown;
    }

    /// Tells what came, and returns an exit code.
    int show(URI url, FetchOutcome outcome, Trial trial, PrintWriter out) {
        out.println(Printable.of(url.toString()));
        out.println("  " + Printable.of(FetchWords.of(outcome)));
        return outcome.received()
                .map(document -> show(url, document, trial, out))
                .orElse(Exit.UNAVAILABLE);
    }

    private int show(URI url, Document document, Trial trial, PrintWriter out) {
        out.printf(
                "  %s, %,d bytes%n",
                Printable.of(document.contentType().orElse("no Content-Type")),
                document.body().length);
        if (!document.location().equals(url)) {
            out.println("  redirected to " + Printable.of(document.location().toString()));
        }
        return switch (steps.parse(document, trial.parse())) {
            case ParseOutcome.Understood understood -> {
                show(understood.feed(), document.location(), trial, out);
                yield Exit.OK;
            }
            case ParseOutcome.NotAFeed other -> {
                out.println("  no feed: " + Printable.of(other.explanation()));
                suggest(other.advertised(), out);
                yield Exit.DATA;
            }
        };
    }

    private static void suggest(List<Link> advertised, PrintWriter out) {
        if (advertised.isEmpty()) {
            return;
        }
        out.println();
        out.println("The page advertises:");
        advertised.forEach(link ->
                out.println(
                        "  kiosque preview '%s'%s"
                                .formatted(
                                        Printable.of(link.url()),
                                        link.title()
                                                .map(title -> "   # " + Printable.of(title))
                                                .orElse(""))));
    }

    private void show(ParsedFeed feed, URI location, Trial trial, PrintWriter out) {
        out.printf(
                "  %s, “%s”, %d entries%n",
                feed.format(),
                Printable.of(feed.head().texts().title().map(Text::value).orElse("untitled")),
                feed.entries().size());
        feed.repairs().forEach(repair -> out.println("  mended: " + Printable.of(repair.detail())));
        EntryFilter filter = EntryFilter.of(trial.filter());
        List<Normalised> entries = steps.normalise(trial.normalise(), feed, location);
        entries.stream()
                .limit(shown)
                .forEach(it -> {
                    show(it.entry(), out);
                    tell(it, dropped(it.entry(), filter, trial), out);
                });
        if (entries.size() > shown) {
            out.printf("%n… and %d more%n", entries.size() - shown);
        }
    }

    private Optional<String> dropped(Entry entry, EntryFilter filter, Trial trial) {
        return filter.droppedBy(
                entry,
                trial.source(),
                trial.tags(),
                EntryTimes.ofBacklog(entry, now).effectiveAt(),
                now);
    }

    /// What was taken out by which rule, so that rules can be tried out.
    private static void tell(Normalised entry, Optional<String> dropped, PrintWriter out) {
        entry.original()
                .map(Original::cuts)
                .orElse(List.of())
                .forEach(cut ->
                        out.println(
                                "  cut by %s: “%s”"
                                        .formatted(
                                                Printable.of(cut.rule()),
                                                Printable.of(excerpt(cut.text())))));
        dropped.ifPresent(rule -> out.println("  DROPPED by " + Printable.of(rule)));
    }

    private void show(Entry entry, PrintWriter out) {
        out.println();
        out.println(Printable.of(entry.title().isBlank() ? "(no title)" : entry.title()));
        out.println(
                "  "
                        + entry.dates()
                                .published()
                                .or(entry.dates()::updated)
                                .map(at -> at + " (" + age(at) + ")")
                                .orElse("no date")
                        + entry.language().map(language -> ", " + language).orElse("")
                        + (entry.marks().isEmpty() ? "" : ", " + String.join(", ", entry.marks())));
        entry.link().ifPresent(link -> out.println("  " + Printable.of(link)));
        String text = Jsoup.parseBodyFragment(entry.body()).text();
        if (!text.isBlank()) {
            out.println("  " + Printable.of(excerpt(text)));
        }
    }

    private String age(Instant at) {
        return Duration.between(now, at).isPositive() ? Spans.ahead(at, now) : Spans.ago(at, now);
    }

    private static String excerpt(String text) {
        return text.codePointCount(0, text.length()) <= EXCERPT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, EXCERPT)) + " …";
    }
}
