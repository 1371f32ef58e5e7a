package kiosque.cli.sheet;

import module java.base;

import kiosque.feed.NodeFigures;
import kiosque.feed.Notice;
import kiosque.feed.SourceStatus;
import kiosque.text.Durations;
import kiosque.text.Plural;
import kiosque.text.Printable;
import kiosque.text.Sizes;

/// How the whole service is, on one screen.
public final class StatusSheet {

    /// Later than that is more than a busy minute.
    static final Duration LATE = Duration.ofMinutes(30);

    private static final int MOST_NOTICES = 8;

    private final Standing standing;
    private final List<String> mistakes;
    private final Instant now;
    private final List<String> lines = new ArrayList<>();

    /// How well it is: what a monitoring plug-in ends with.
    public enum Condition {
        WELL(0, "well"),
        LOOK(1, "works, but somebody should look after something"),
        ILL(2, "does not work as it should");

        private final int exit;
        private final String words;

        Condition(int exit, String words) {
            this.exit = exit;
            this.words = words;
        }

        public int exit() {
            return exit;
        }

        public String words() {
            return words;
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// @param mistakes of the configuration's file as it is now, which no daemon goes by therefore
    public StatusSheet(Standing standing, List<String> mistakes, Instant now) {
        this.standing = standing;
        this.mistakes = List.copyOf(mistakes);
        this.now = now;
    }

    /// Why it does not work as it should, a sentence each.
    public List<String> ills() {
        List<String> ills = new ArrayList<>();
        if (standing.nodes().isEmpty()) {
            ills.add("no daemon has reported within the last minutes: is one running?");
        }
        standing.nodes().forEach(node -> node.rule().held().ifPresent(ills::add));
        if (lag().compareTo(LATE) > 0) {
            ills.add("polls are late by " + Durations.rough(lag()));
        }
        long failing = count().getOrDefault(SourceCondition.FAILING, 0L);
        if (failing > 0 && failing == standing.sources().size()) {
            ills.add("every source fails");
        }
        return ills;
    }

    public Condition verdict() {
        if (!ills().isEmpty()) {
            return Condition.ILL;
        }
        boolean refused =
                !mistakes.isEmpty()
                        || standing.nodes().stream()
                                .anyMatch(node -> node.rule().refused().isPresent());
        return refused || standing.open().stream().anyMatch(one -> one.cause().keepsFromWell())
                ? Condition.LOOK
                : Condition.WELL;
    }

    public List<String> mistakes() {
        return mistakes;
    }

    public Duration lag() {
        return mostOverdue()
                .map(source -> Duration.between(source.next().at(), now))
                .orElse(Duration.ZERO);
    }

    public Map<SourceCondition, Long> count() {
        return standing.sources().stream()
                .collect(
                        Collectors.groupingBy(
                                SourceCondition::of, TreeMap::new, Collectors.counting()));
    }

    /// The source that has waited longest for its poll.
    public Optional<SourceStatus> mostOverdue() {
        return standing.sources().stream()
                .filter(source -> !source.next().retired() && source.hold().isEmpty())
                .filter(source -> source.next().at().isBefore(now))
                .min(Comparator.comparing(source -> source.next().at()));
    }

    public List<String> lines() {
        Condition verdict = verdict();
        line("kiosque", verdict.words());
        ills().forEach(ill -> line("", ill));
        if (!mistakes.isEmpty()) {
            line(
                    "configuration",
                    "as the file is now it has %s: what runs goes on with the one before"
                            .formatted(Plural.of(mistakes.size(), "mistake")));
            mistakes.stream().limit(MOST_NOTICES).forEach(mistake -> line("", mistake));
        }
        standing.nodes().forEach(this::node);
        line(
                "database",
                "%s, %s, answers in %s"
                        .formatted(
                                standing.database(),
                                Sizes.rough(standing.bytes()),
                                Durations.exact(standing.answered())));
        line("sources", sources());
        line("lag", lag().isZero() ? "none" : Durations.rough(lag()));
        mostOverdue()
                .ifPresent(source ->
                        line(
                                "most overdue",
                                "%s, due %s (%s)"
                                        .formatted(
                                                source.source().name(),
                                                Spans.ago(source.next().at(), now),
                                                source.next().reason())));
        notices();
        return lines;
    }

    private String sources() {
        return standing.sources().isEmpty()
                ? "none"
                : standing.sources().size()
                        + ": "
                        + count().entrySet().stream()
                                .map(some -> some.getValue() + " " + some.getKey())
                                .collect(Collectors.joining(", "));
    }

    private void node(NodeFigures node) {
        NodeFigures.Work work = node.work();
        line(
                "node",
                "%s, version %s, up %s, reported %s"
                        .formatted(
                                node.identity().process(),
                                node.identity().version(),
                                Durations.rough(
                                        Duration.between(node.identity().startedAt(), node.at())),
                                Spans.ago(node.at(), now)));
        NodeFigures.Rule rule = node.rule();
        line(
                "  configuration",
                "%s, %s, in force since %s"
                        .formatted(
                                Plural.of(rule.sources(), "source"),
                                Plural.of(rule.feeds(), "merged feed"),
                                Spans.ago(rule.since(), now)));
        rule.refused().ifPresent(why -> line("  refused", why));
        line(
                "  polls",
                "%s a minute, %s of them failed, %d hosts being asked, %d reports waiting"
                        .formatted(
                                figure(node.perMinute(work.polls())),
                                figure(node.perMinute(work.failed())),
                                work.hosts(),
                                work.queue()));
        line("  commits", pace(node, work.commits()));
        line("  renders", pace(node, work.renders()));
        NodeFigures.Room room = node.room();
        line(
                "  memory",
                "%s of %s".formatted(Sizes.rough(room.heap()), Sizes.rough(room.heapLimit())));
        line("  disk", Sizes.rough(room.free()) + " free");
        line(
                "  connections",
                "%d at work, %d callers waiting".formatted(room.connections(), room.waiting()));
    }

    private static String pace(NodeFigures node, NodeFigures.Pace pace) {
        return figure(node.perMinute(pace.count()))
                + " a minute"
                + pace.each().map(each -> ", " + milliseconds(each) + " each").orElse("");
    }

    private static String milliseconds(Duration each) {
        return String.format(Locale.ROOT, "%.1f ms", each.toNanos() / 1e6);
    }

    private static String figure(double number) {
        return number < 10 && number != Math.rint(number)
                ? String.format(Locale.ROOT, "%.1f", number)
                : Long.toString(Math.round(number));
    }

    private void notices() {
        List<Notice> open = standing.open();
        open.stream()
                .limit(MOST_NOTICES)
                .forEach(one ->
                        line(
                                one.equals(open.getFirst()) ? "to look after" : "",
                                one.cause().sentence() + " (" + Spans.ago(one.since(), now) + ")"));
        if (open.size() > MOST_NOTICES) {
            line("", "and %d more: /ops.atom".formatted(open.size() - MOST_NOTICES));
        }
    }

    private void line(String name, String value) {
        lines.add("%-16s %s".formatted(name, Printable.of(value)).stripTrailing());
    }
}
