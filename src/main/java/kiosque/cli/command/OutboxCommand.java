package kiosque.cli.command;

import kiosque.cli.control.CommandContext;
import kiosque.cli.control.Control;
import kiosque.cli.control.Exit;
import kiosque.cli.sheet.Spans;
import kiosque.config.ConfigurationException;
import kiosque.store.outgoing.Outbox.Pending;
import kiosque.text.Durations;
import kiosque.text.Printable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// `kiosque outbox`.
@Command(
        name = "outbox",
        header = "Show who is told of what is new, or try again those who could not be.",
        description = {
            "",
            "A line for each webhook and each recipient of a digest: of which merged feed, to whom,"
                + " since when it fails and why, when it was told last and when it is tried next.",
            "Who answered that nothing is wanted any more (410), and whoever failed for days, is"
                    + " told nothing until --again; what came in the meantime is told then.",
            ""
        })
public final class OutboxCommand extends ConfiguredCommand {

    @Option(names = "--again", description = "Have whatever was given up or fails tried at once.")
    private boolean again;

    public OutboxCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() throws ConfigurationException {
        PrintWriter out = out();
        try (Control control = reach(configuration())) {
            if (again) {
                int tried = control.sendAgain();
                out.println(
                        tried == 0
                                ? "nothing to try again: nobody fails or was given up"
                                : tried + " tried again");
            }
            List<Pending> all = control.outbox();
            if (all.isEmpty()) {
                out.println("nobody is told: there are neither webhooks nor digests");
            }
            all.forEach(one -> out.println(line(one, now())));
        }
        return Exit.OK;
    }

    private static String line(Pending one, Instant now) {
        List<String> words = new ArrayList<>();
        words.add(
                "%-8s %-12s %s"
                        .formatted(
                                one.kind().name().toLowerCase(Locale.ROOT),
                                one.slug().isEmpty() ? "(ops)" : one.slug(),
                                Printable.of(one.label())));
        words.add(
                one.trouble()
                        .sentAt()
                        .map(at -> "told " + Spans.ago(at, now))
                        .orElse("not told yet"));
        one.trouble()
                .since()
                .ifPresent(since ->
                        words.add(
                                "fails for %s: %s"
                                        .formatted(
                                                Durations.rough(Duration.between(since, now)),
                                                Printable.of(one.trouble().error().orElse("")))));
        words.add(
                switch (one.state()) {
                    case ACTIVE -> next(one, now);
                    case GONE -> "it wants nothing any more";
                    case GIVEN_UP -> "given up";
                });
        return String.join("; ", words);
    }

    /// Who has been told all that there is may have been due for days.
    private static String next(Pending one, Instant now) {
        boolean idle =
                one.message().isEmpty()
                        && one.trouble().since().isEmpty()
                        && !one.trouble().nextAt().isAfter(now);
        return idle
                ? "next when something is new"
                : "next " + Spans.ahead(one.trouble().nextAt(), now);
    }
}
