package kiosque.cli.command;

import module java.base;

import kiosque.cli.control.ArticleTrial;
import kiosque.cli.control.Exit;
import kiosque.cli.control.Steps;
import kiosque.cli.control.Trial;
import kiosque.cli.sheet.HistorySheet;
import kiosque.cli.sheet.Spans;
import kiosque.dedupe.identity.EntryTimes;
import kiosque.feed.Document;
import kiosque.feed.Entry;
import kiosque.feed.FetchOutcome;
import kiosque.feed.Link;
import kiosque.feed.Normalised;
import kiosque.feed.Original;
import kiosque.feed.PageOrder;
import kiosque.feed.ParseOutcome;
import kiosque.feed.ParsedFeed;
import kiosque.fetch.FetchWords;
import kiosque.filter.EntryFilter;
import kiosque.normalise.markup.PlainText;
import kiosque.poll.page.PageOrders;
import kiosque.text.Beginning;
import kiosque.text.Plural;
import kiosque.text.Printable;

import org.jsoup.Jsoup;

/// What Kiosque makes of one answer, told to a person.
final class Preview {

    private static final int EXCERPT = 200;

    private final Steps steps;
    private final Instant now;
    private final int shown;
    private final Pages pages;

    /// What the pages that entries link to make of them: one for each order, or none where no page is wanted.
    @FunctionalInterface
    interface Pages {
        List<ArticleTrial> read(List<PageOrder> orders);
    }

    /// @param shown how many entries
    Preview(Steps steps, Instant now, int shown, Pages pages) {
        this.steps = steps;
        this.now = now;
        this.shown = shown;
        this.pages = pages;
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
                "  %s, “%s”, %s%n",
                feed.format(),
                Printable.of(feed.head().texts().title().map(PlainText::line).orElse("untitled")),
                Plural.of(feed.entries().size(), "entry"));
        feed.repairs().forEach(repair -> out.println("  mended: " + Printable.of(repair.detail())));
        EntryFilter filter = EntryFilter.of(trial.filter());
        List<Normalised> entries = steps.normalise(trial.normalise(), feed, location);
        List<Normalised> first = entries.stream().limit(shown).toList();
        List<Optional<ArticleTrial>> read = articles(feed, location, first, filter, trial);
        for (int i = 0; i < first.size(); i++) {
            Optional<ArticleTrial> page = read.get(i);
            Normalised it = page.flatMap(ArticleTrial::entry).orElse(first.get(i));
            show(it.entry(), out);
            page.ifPresent(one -> out.println("  its page: " + Printable.of(one.why())));
            tell(it, dropped(it.entry(), filter, trial), out);
        }
        if (entries.size() > shown) {
            out.printf("%n… and %d more%n", entries.size() - shown);
        }
    }

    /// For each entry what its page makes of it; what is dropped without it is not asked for.
    private List<Optional<ArticleTrial>> articles(
            ParsedFeed feed,
            URI location,
            List<Normalised> entries,
            EntryFilter filter,
            Trial trial) {
        Map<Integer, PageOrder> orders = new TreeMap<>();
        for (int i = 0; i < Math.min(entries.size(), feed.entries().size()); i++) {
            Entry entry = entries.get(i).entry();
            if (dropped(entry, filter, trial).isEmpty()) {
                int place = i;
                PageOrders.of(feed.entries().get(i), entry, location, feed.head().language())
                        .ifPresent(order -> orders.put(place, order));
            }
        }
        Iterator<ArticleTrial> read = pages.read(List.copyOf(orders.values())).iterator();
        return IntStream.range(0, entries.size())
                .mapToObj(i ->
                        orders.containsKey(i) && read.hasNext()
                                ? Optional.of(read.next())
                                : Optional.<ArticleTrial>empty())
                .toList();
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
        out.println(Printable.of(HistorySheet.titled(entry.title())));
        out.println(
                "  "
                        + date(entry)
                        + entry.language().map(language -> ", " + language).orElse("")
                        + (entry.marks().isEmpty() ? "" : ", " + String.join(", ", entry.marks())));
        entry.link().ifPresent(link -> out.println("  " + Printable.of(link)));
        String text = Jsoup.parseBodyFragment(entry.body()).text();
        if (!text.isBlank()) {
            out.println("  " + Printable.of(excerpt(text)));
        }
    }

    /// The date that counts, which is the moment at which the entry is met where the publisher's cannot be right.
    private String date(Entry entry) {
        Instant counts = EntryTimes.ofBacklog(entry, now).effectiveAt();
        Optional<Instant> said = entry.dates().published().or(entry.dates()::updated);
        if (said.isEmpty()) {
            return "no date";
        }
        String right = counts.equals(said.get()) ? "" : said.get() + " cannot be right: ";
        return right + counts + " (" + age(counts) + ")";
    }

    private String age(Instant at) {
        return Duration.between(now, at).isPositive() ? Spans.ahead(at, now) : Spans.ago(at, now);
    }

    private static String excerpt(String text) {
        return Beginning.ofCharacters(text, EXCERPT, " …");
    }
}
